#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace forkscope {

/// What a long look through bytes shares with the one who waits for it. From any thread.
struct ByteWork
{
    std::atomic<bool> cancelled{false};
    std::atomic<qint64> done{0}; ///< of those that it may have to look at
};

/// How such a look ended.
enum class ByteWorkEnd : quint8 {
    Found,
    NotFound,
    Cancelled,
    GaveUp, ///< an expression that needs too many steps
};

} // namespace forkscope
