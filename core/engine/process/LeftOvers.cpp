#include "core/engine/process/LeftOvers.h"

#include <csignal>
#include <utility>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// We have not started them, so nobody reports their end. They are polled instead.
constexpr Nanoseconds lookAgainAfter = 5ms;
// What was signalled gets this time to die, on a busy machine too.
constexpr Nanoseconds dyingTime = 100ms;

} // namespace

LeftOvers::LeftOvers(EventSink &events, Nanoseconds grace) : m_events(events), m_grace(grace) {}

void LeftOvers::add(int instance, Family family, bool wasSignalled)
{
    const TimePoint endAt = Clock::now() + (wasSignalled ? dyingTime : 0ns);
    m_rests.push_back({instance, std::move(family), endAt, endAt + m_grace});
    if (isOver(m_rests.back(), Clock::now()))
        m_rests.pop_back();
}

std::optional<TimePoint> LeftOvers::advance()
{
    const TimePoint now = Clock::now();
    std::erase_if(m_rests, [this, now](Rest &left) { return isOver(left, now); });
    return m_rests.empty() ? std::nullopt : std::optional(Clock::now() + lookAgainAfter);
}

/// Does what is due for a family. Returns whether nothing is left of it that can be ended.
bool LeftOvers::isOver(Rest &left, TimePoint now)
{
    bool isOver = left.family.isGone();
    const bool kills = now >= left.killAt;
    if (!isOver && kills) {
        isOver = !sendSignal(left, SIGKILL, SignalReason::Grace);
        // SIGKILL takes effect when the process leaves the kernel, which may take long; then send
        // it again.
        left.killAt = now + 1s;
        left.wasAsked = true;
    } else if (!isOver && !left.wasAsked && now >= left.endAt) {
        isOver = !sendSignal(left, SIGTERM, SignalReason::LeftOver);
        sendSignal(left, SIGCONT, SignalReason::LeftOver);
        left.wasAsked = true;
    }
    if (isOver)
        left.family.letGo();
    return isOver;
}

void LeftOvers::killAll()
{
    for (Rest &left : m_rests)
        left.killAt = {};
    advance();
}

/// Returns whether the signal reached anybody.
bool LeftOvers::sendSignal(Rest &left, int signal, SignalReason reason)
{
    const TimePoint at = Clock::now();
    left.family.takeDescendants();
    // The leader has been reaped, so the number may belong to somebody else.
    const bool isOurs = left.family.group() != 0 && descendants::isGroupOurs(left.family.group());
    const Delivery delivery = left.family.send(signal, isOurs);
    for (const pid_t pid : delivery.refused)
        m_events.emitEvent(
            {at, event::NotEnded{left.instance, pid, descendants::nameOf(pid), signal}});
    if (delivery.arrived)
        m_events.emitEvent({at, event::SignalSent{left.instance, signal, reason}});
    return delivery.arrived;
}

} // namespace forkscope
