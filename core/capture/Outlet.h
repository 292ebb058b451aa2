#pragma once

#include "core/record/Ids.h"

#include <QtCore/QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace forkscope {

/// Takes the bytes of one stream while they come, whatever its store keeps of them. Both functions
/// are called by the one thread that moves the stream, and may not wait for anybody.
class Outlet
{
public:
    Outlet() = default;
    virtual ~Outlet() = default;
    Outlet(const Outlet &) = delete;
    Outlet &operator=(const Outlet &) = delete;

    /// Takes bytes that have just come, all of them.
    virtual void take(QByteArrayView bytes) = 0;
    /// Returns a descriptor that becomes readable when more bytes are wanted, and that belongs to
    /// the outlet; −1 if they are wanted now.
    virtual int waitsFor() = 0;
};

/// Returns the outlet of a stream, or null if it has none. It is asked when the first bytes come,
/// by the thread that moves them.
using OutletOf = std::function<std::shared_ptr<Outlet>(StreamId)>;

/// Several may take the same stream.
using Outlets = std::vector<OutletOf>;

} // namespace forkscope
