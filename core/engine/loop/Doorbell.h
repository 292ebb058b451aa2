#pragma once

#include "core/engine/loop/Descriptor.h"

#include <sys/eventfd.h>

#include <cstdint>

namespace forkscope {

/// Wakes another thread's event loop: an eventfd(2) that the loop watches. What is meant by it lies
/// elsewhere, under a lock.
class Doorbell
{
public:
    Doorbell() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    /// Any thread. Rings that are not answered yet are one.
    void ring() const
    {
        const std::uint64_t one = 1;
        // Fails only when 2^64 − 2 rings are waiting.
        [[maybe_unused]] const ssize_t written = ::write(m_event.get(), &one, sizeof one);
    }

    /// The listener: before it looks at what there is, so that a ring meanwhile is a new one.
    void answer() const
    {
        std::uint64_t rings = 0;
        [[maybe_unused]] const ssize_t got = ::read(m_event.get(), &rings, sizeof rings);
    }

    /// Readable while it rings.
    [[nodiscard]] int descriptor() const { return m_event.get(); }

private:
    Descriptor m_event;
};

} // namespace forkscope
