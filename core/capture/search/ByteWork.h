#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace forkscope {

/// What a long search or comparison shares with whoever waits for it. Any thread may use it.
struct ByteWork
{
    std::atomic<bool> cancelled{false};
    std::atomic<qint64> done{0}; ///< bytes looked at so far, of all that may have to be
};

/// How a search or comparison ended.
enum class ByteWorkEnd : quint8 {
    Found,
    NotFound,
    Cancelled,
    GaveUp, ///< the expression needs too many steps
};

} // namespace forkscope
