#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/engine/process/Family.h"

#include <optional>
#include <vector>

namespace forkscope {

/// What instances leave when they are over: background children, in their process groups and
/// beside them. Like a service manager, this asks them to end and kills them after the grace time.
/// Passive; for the engine's thread.
class LeftOvers
{
public:
    LeftOvers(EventSink &events, Nanoseconds grace);

    /// Reports that an instance is over and that some of its family may be left. If it was
    /// signalled they may be dying already: only those that are still there a moment later were
    /// left. A negative `instance` means that it is not known which one left them.
    void add(int instance, Family family, bool wasSignalled);
    /// Ends what is due. Returns when it must be called again, or nothing if nothing is left.
    std::optional<TimePoint> advance();
    /// Sends SIGKILL to all of them now.
    void killAll();
    [[nodiscard]] bool isEmpty() const { return m_rests.empty(); }

private:
    struct Rest
    {
        int instance = 0;
        Family family;
        TimePoint endAt{}; ///< asked to end
        TimePoint killAt{};
        bool wasAsked = false;
    };

    bool isOver(Rest &left, TimePoint now);
    bool sendSignal(Rest &left, int signal, SignalReason reason);

    EventSink &m_events;
    const Nanoseconds m_grace;
    std::vector<Rest> m_rests;
};

} // namespace forkscope
