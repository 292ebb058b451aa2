#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/engine/process/Watchdog.h"

#include <optional>
#include <vector>

namespace forkscope {

/// What instances leave behind in their process groups when they are over: background children.
/// As a service manager does with a service, they are asked to end, and made to after the grace
/// time. Passive, in the engine's thread.
class LeftOvers
{
public:
    LeftOvers(EventSink &events, Watchdog &watchdog, Nanoseconds grace);

    /// An instance is over; its group may have members left.
    void add(int instance, pid_t group);
    /// Ends what is due; returns when it wants to be called again, nothing where nothing is left.
    std::optional<TimePoint> advance();
    /// SIGKILL to all at once.
    void killAll();
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }

private:
    struct Group
    {
        int instance = 0;
        pid_t group = 0;
        TimePoint killAt{};
    };

    bool isGone(const Group &left);
    void sendSignal(const Group &left, int signal, SignalReason reason);

    EventSink &m_events;
    Watchdog &m_watchdog;
    const Nanoseconds m_grace;
    std::vector<Group> m_groups;
};

} // namespace forkscope
