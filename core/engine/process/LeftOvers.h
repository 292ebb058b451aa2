#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/engine/process/Watchdog.h"

#include <optional>
#include <vector>

namespace forkscope {

/// What instances leave in their process groups when they are over: background children. Like a
/// service manager, this asks them to end and kills them after the grace time. Passive; for the
/// engine's thread.
class LeftOvers
{
public:
    LeftOvers(EventSink &events, Watchdog &watchdog, Nanoseconds grace);

    /// Reports that an instance is over and that its group may have members left. Members of a
    /// group that was signalled may be dying already: only those that are still there a moment
    /// later were left.
    void add(int instance, pid_t group, bool wasSignalled);
    /// Ends what is due. Returns when it must be called again, or nothing if nothing is left.
    std::optional<TimePoint> advance();
    /// Sends SIGKILL to all of them now.
    void killAll();
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }

private:
    struct Group
    {
        int instance = 0;
        pid_t group = 0;
        TimePoint endAt{}; ///< asked to end
        TimePoint killAt{};
        bool wasAsked = false;
    };

    bool isOver(Group &left, TimePoint now);
    bool isGone(const Group &left);
    void sendSignal(const Group &left, int signal, SignalReason reason);

    EventSink &m_events;
    Watchdog &m_watchdog;
    const Nanoseconds m_grace;
    std::vector<Group> m_groups;
};

} // namespace forkscope
