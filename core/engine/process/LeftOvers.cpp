#include "core/engine/process/LeftOvers.h"

#include "core/engine/process/ProcessGroup.h"

#include <csignal>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// We are not their parent, so nobody reports their end. They are polled instead.
constexpr Nanoseconds lookAgainAfter = 5ms;

} // namespace

LeftOvers::LeftOvers(EventSink &events, Watchdog &watchdog, Nanoseconds grace)
    : m_events(events), m_watchdog(watchdog), m_grace(grace)
{
}

void LeftOvers::add(int instance, pid_t groupId)
{
    const Group left{instance, groupId, Clock::now() + m_grace};
    if (isGone(left))
        return;
    // The leader has been reaped, so the number may belong to somebody else.
    if (!group::isOurs(groupId)) {
        m_watchdog.release(groupId);
        return;
    }
    sendSignal(left, SIGTERM, SignalReason::LeftOver);
    sendSignal(left, SIGCONT, SignalReason::LeftOver);
    m_groups.push_back(left);
}

std::optional<TimePoint> LeftOvers::advance()
{
    const TimePoint now = Clock::now();
    std::erase_if(m_groups, [this, now](Group &left) {
        if (isGone(left))
            return true;
        if (now < left.killAt)
            return false;
        if (!group::isOurs(left.group)) {
            m_watchdog.release(left.group);
            return true;
        }
        sendSignal(left, SIGKILL, SignalReason::Grace);
        // SIGKILL takes effect when the process leaves the kernel, which may take long; then send
        // it again.
        left.killAt = now + 1s;
        return false;
    });
    return m_groups.empty() ? std::nullopt : std::optional(now + lookAgainAfter);
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
