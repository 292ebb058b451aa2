#pragma once

namespace forkscope {

/// While it exists, this thread and the children that it starts keep their own perf events
/// (perf_event_open(2)). Without it the kernel treats a child's inherited events as interchangeable
/// with its parent's and lets the two swap them when one replaces the other on a core. Then the
/// exec of a child would switch on, for good, the events that later children should inherit
/// switched off. The kernel swaps only where all events were inherited, and this object is an event
/// that is not.
class OwnEvents
{
public:
    OwnEvents();
    ~OwnEvents();
    OwnEvents(const OwnEvents &) = delete;
    OwnEvents &operator=(const OwnEvents &) = delete;

    /// Returns the errno if the event could not be opened, else 0.
    [[nodiscard]] int error() const { return m_error; }

private:
    int m_descriptor = -1;
    int m_error = 0;
};

} // namespace forkscope
