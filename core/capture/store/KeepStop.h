#pragma once

#include <QtCore/QByteArray>

namespace forkscope {

/// Why less of a stream is kept than its own limit allows.
enum class KeepLimit : quint8 {
    None,        ///< nothing is amiss
    Total,       ///< what may be kept of the whole run is used up
    Memory,      ///< there is no memory left
    NoSpillFile, ///< the memory's share is used up, and there is no file for the rest
    Disk,        ///< the spill file took no more
};

/// From where on less is kept, and why.
struct KeepStop
{
    KeepLimit why = KeepLimit::None;
    int errnum = 0;   ///< of NoSpillFile and Disk
    QByteArray place; ///< of NoSpillFile: the directory

    explicit operator bool() const { return why != KeepLimit::None; }
    bool operator==(const KeepStop &) const = default;
};

} // namespace forkscope
