#include "core/engine/process/LeftOvers.h"

#include "core/engine/process/ProcessGroup.h"

#include <csignal>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// We are not their parent, so nobody reports their end. They are polled instead.
constexpr Nanoseconds lookAgainAfter = 5ms;
// What was signalled gets this time to die, on a busy machine too.
constexpr Nanoseconds dyingTime = 100ms;

} // namespace

LeftOvers::LeftOvers(EventSink &events, Watchdog &watchdog, Nanoseconds grace)
    : m_events(events), m_watchdog(watchdog), m_grace(grace)
{
}

void LeftOvers::add(int instance, pid_t groupId, bool wasSignalled)
{
    const TimePoint endAt = Clock::now() + (wasSignalled ? dyingTime : 0ns);
    m_groups.push_back({instance, groupId, endAt, endAt + m_grace});
    if (isOver(m_groups.back(), Clock::now()))
        m_groups.pop_back();
}

std::optional<TimePoint> LeftOvers::advance()
{
    const TimePoint now = Clock::now();
    std::erase_if(m_groups, [this, now](Group &left) { return isOver(left, now); });
    return m_groups.empty() ? std::nullopt : std::optional(now + lookAgainAfter);
}

/// Does what is due for a group. Returns whether nothing is left of it.
bool LeftOvers::isOver(Group &left, TimePoint now)
{
    if (isGone(left))
        return true;
    const bool asks = !left.wasAsked && now >= left.endAt;
    const bool kills = now >= left.killAt;
    if (!asks && !kills)
        return false;
    // The leader has been reaped, so the number may belong to somebody else.
    if (!group::isOurs(left.group)) {
        m_watchdog.release(left.group);
        return true;
    }
    if (kills) {
        sendSignal(left, SIGKILL, SignalReason::Grace);
        // SIGKILL takes effect when the process leaves the kernel, which may take long; then send
        // it again.
        left.killAt = now + 1s;
    } else {
        sendSignal(left, SIGTERM, SignalReason::LeftOver);
        sendSignal(left, SIGCONT, SignalReason::LeftOver);
    }
    left.wasAsked = true;
    return false;
}

void LeftOvers::killAll()
{
    for (Group &left : m_groups)
        left.killAt = {};
    advance();
}

bool LeftOvers::isGone(const Group &left)
{
    group::reapAdopted(left.group);
    if (group::exists(left.group))
        return false;
    m_watchdog.release(left.group);
    return true;
}

void LeftOvers::sendSignal(const Group &left, int signal, SignalReason reason)
{
    m_events.emitEvent({Clock::now(), event::SignalSent{left.instance, signal, reason}});
    ::kill(-left.group, signal);
}

} // namespace forkscope
