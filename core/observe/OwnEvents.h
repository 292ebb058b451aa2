#pragma once

namespace forkscope {

/// While it is there, this thread and the children that it starts keep the events of their own
/// (perf_event_open(2)). Otherwise the kernel, which takes a child's inherited events for as good
/// as its parent's, lets the two exchange them when one makes room for the other on a core: then
/// the exec of a child would switch on, once and for all, the events that later children are to
/// inherit switched off. It does so only where all events were inherited, and this is one that is
/// not.
class OwnEvents
{
public:
    OwnEvents();
    ~OwnEvents();
    OwnEvents(const OwnEvents &) = delete;
    OwnEvents &operator=(const OwnEvents &) = delete;

    /// Why it could not be had; 0 where it was.
    [[nodiscard]] int error() const { return m_error; }

private:
    int m_descriptor = -1;
    int m_error = 0;
};

} // namespace forkscope
