#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Why less of a stream is kept than its own limit allows.
enum class KeepLimit : quint8 {
    None,        ///< the limit is not reduced
    Total,       ///< the limit of the whole run is used up
    Memory,      ///< no memory was left
    NoSpillFile, ///< the share of memory is used up, and there is no spill file
    Disk,        ///< the spill file took no more bytes
};

/// Why less is kept from some point on.
struct KeepStop
{
    KeepLimit why = KeepLimit::None;
    int errnum = 0;   ///< for NoSpillFile and Disk
    QByteArray place; ///< for NoSpillFile and Disk: the directory

    explicit operator bool() const { return why != KeepLimit::None; }
    bool operator==(const KeepStop &) const = default;
};

} // namespace forkscope
