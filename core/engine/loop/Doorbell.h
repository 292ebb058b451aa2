#pragma once

#include "core/engine/loop/Descriptor.h"

#include <sys/eventfd.h>

#include <cstdint>

namespace forkscope {

/// Wakes another thread's event loop through an eventfd(2) that the loop watches. What it is about
/// is kept elsewhere, under a lock.
class Doorbell
{
public:
    Doorbell() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    /// Wakes the listener. Any thread. Several rings before the answer count as one.
    void ring() const
    {
        const std::uint64_t one = 1;
        // This fails only when 2^64 − 2 rings are waiting.
        [[maybe_unused]] const ssize_t written = ::write(m_event.get(), &one, sizeof one);
    }

    /// Called by the listener before it looks at the data, so that a ring meanwhile counts as a new
    /// one.
    void answer() const
    {
        std::uint64_t rings = 0;
        [[maybe_unused]] const ssize_t got = ::read(m_event.get(), &rings, sizeof rings);
    }

    /// Returns a descriptor that is readable while it rings.
    [[nodiscard]] int descriptor() const { return m_event.get(); }

private:
    Descriptor m_event;
};

} // namespace forkscope
