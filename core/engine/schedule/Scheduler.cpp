#include "core/engine/schedule/Scheduler.h"

#include <algorithm>
#include <utility>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// How long starts may go on before reads and timeouts get their turn: about one start, which takes
// longer than a turn costs.
constexpr Nanoseconds sliceTime = 1ms;
// 10, 20, 40 … 1280 ms: after two and a half seconds with no instance of ours it is an error.
constexpr Nanoseconds firstRetry = 10ms;
constexpr int maxRetries = 8;

} // namespace

Outcome outcomeOf(const InstanceResult &result, std::optional<SignalReason> stopReason)
{
    if (result.startFailed)
        return Outcome::NotStarted;
    if (stopReason == SignalReason::Timeout)
        return Outcome::TimedOut;
    if (stopReason)
        return Outcome::Stopped;
    return result.status == 0 ? Outcome::Succeeded : Outcome::Failed;
}

Scheduler::Scheduler(const Schedule &schedule, InstanceRunner &runner, EventSink &events,
                     std::function<TimePoint()> now)
    : m_schedule(schedule), m_runner(runner), m_events(events), m_now(std::move(now))
{
}

std::optional<TimePoint> Scheduler::advance()
{
    doDueDeadlines();
    startSome();
    std::optional<TimePoint> next;
    if (!m_deadlines.empty())
        next = m_deadlines.begin()->first;
    std::optional<TimePoint> nextStart;
    if (m_postponed)
        nextStart = m_postponed->retryAt;
    else if (hasQueued() && liveInstances() < m_schedule.atOnce)
        nextStart = m_now();
    if (nextStart && (!next || *nextStart < *next))
        next = nextStart;
    return next;
}

void Scheduler::startSome()
{
    const TimePoint begin = m_now();
    if (m_postponed) {
        if (begin < m_postponed->retryAt || !startOne(m_postponed->instance))
            return;
    }
    while (hasQueued() && liveInstances() < m_schedule.atOnce && m_now() - begin < sliceTime) {
        const int instance = m_nextInstance++;
        if (m_cancelled.erase(instance) != 0)
            continue;
        m_active[instance] = {};
        emitNow(event::InstanceStarted{instance});
        if (!startOne(instance))
            return;
    }
}

bool Scheduler::startOne(int instance)
{
    const TimePoint begin = m_now();
    if (const std::optional<StartError> why = m_runner.start(instance)) {
        postpone(instance, *why);
        return false;
    }
    m_postponed.reset();
    m_isHopeless = false;
    // It may be over already if its start has failed for good.
    const auto found = m_active.find(instance);
    if (found != m_active.end() && m_schedule.timeout > 0ns && !found->second.stopReason)
        setDeadline(instance, found->second, begin + m_schedule.timeout);
    return true;
}

/// While other instances of ours live, what they hold will be free again. Otherwise some patience
/// is enough, and once it was in vain, the next instances get none.
void Scheduler::postpone(int instance, const StartError &why)
{
    const bool others = liveInstances() > 1;
    int attempts = m_postponed ? m_postponed->attempts + 1 : 1;
    if (others)
        attempts = std::min(attempts, maxRetries);
    if (attempts > maxRetries || (m_isHopeless && !others)) {
        m_isHopeless = true;
        m_postponed.reset();
        m_runner.giveUp(instance, why);
        return;
    }
    const Nanoseconds wait = firstRetry * (1 << (attempts - 1));
    m_postponed = Postponed{instance, attempts, m_now() + wait, why};
    emitNow(event::StartPostponed{instance, why, wait});
}

void Scheduler::instanceOver(int instance, const InstanceResult &result)
{
    const auto found = m_active.find(instance);
    if (found == m_active.end())
        return;
    setDeadline(instance, found->second, std::nullopt);
    const Outcome outcome = outcomeOf(result, found->second.stopReason);
    m_active.erase(found);
    if (m_postponed && m_postponed->instance != instance) {
        m_postponed->retryAt = m_now(); // what was short may be free now
        m_postponed->attempts = 0;
    }
    emitEnded(instance, outcome, result);
}

void Scheduler::delay(Nanoseconds by)
{
    m_deadlines.clear();
    for (auto &[instance, active] : m_active) {
        if (const auto before = std::exchange(active.deadline, std::nullopt))
            setDeadline(instance, active, *before + by);
    }
}

void Scheduler::stopRun(StopKind kind)
{
    while (hasQueued()) {
        const int instance = m_nextInstance++;
        if (m_cancelled.erase(instance) == 0)
            emitEnded(instance, Outcome::NotStarted, {});
    }
    std::vector<int> live;
    live.reserve(m_active.size());
    for (const auto &[instance, active] : m_active)
        live.push_back(instance);
    std::sort(live.begin(), live.end());
    for (const int instance : live)
        stopInstance(instance, kind);
}

void Scheduler::stopInstance(int instance, StopKind kind)
{
    if (instance >= m_nextInstance && instance < m_schedule.instances) {
        if (m_cancelled.insert(instance).second)
            emitEnded(instance, Outcome::NotStarted, {});
        return;
    }
    if (m_postponed && m_postponed->instance == instance) {
        const StartError why = m_postponed->why;
        m_postponed.reset();
        m_runner.giveUp(instance, why);
        return;
    }
    beginStop(instance, kind, SignalReason::UserRequest);
}

bool Scheduler::isOver() const
{
    return !hasQueued() && m_active.empty();
}

void Scheduler::beginStop(int instance, StopKind kind, SignalReason reason)
{
    const auto found = m_active.find(instance);
    if (found == m_active.end())
        return;
    Active &active = found->second;
    // A second Terminate changes nothing; Kill cuts any stop ladder short.
    if (active.stopReason && kind == StopKind::Terminate)
        return;
    if (!active.stopReason)
        active.stopReason = reason;
    active.ladder = stopLadder(kind, m_schedule.grace);
    active.nextStep = 0;
    takeStep(instance, active);
}

void Scheduler::takeStep(int instance, Active &active)
{
    const StopStep step = active.ladder[active.nextStep];
    const SignalReason reason = active.nextStep == 0 ? *active.stopReason : SignalReason::Grace;
    ++active.nextStep;
    std::optional<TimePoint> next;
    if (active.nextStep < active.ladder.size())
        next = m_now() + active.ladder[active.nextStep].after;
    setDeadline(instance, active, next);
    for (const int signal : step.signalNumbers) {
        const TimePoint at = m_now();
        if (m_runner.sendSignal(instance, signal))
            m_events.emitEvent({at, event::SignalSent{instance, signal, reason}});
    }
}

void Scheduler::doDueDeadlines()
{
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= m_now()) {
        const int instance = m_deadlines.begin()->second;
        Active &active = m_active.at(instance);
        // We may have come late, because the machine was busy or we were stopped. Who has ended by
        // itself is not ended by us, and its end is reported soon.
        if (m_runner.hasEnded(instance))
            setDeadline(instance, active, std::nullopt);
        else if (active.stopReason)
            takeStep(instance, active);
        else
            beginStop(instance, StopKind::Terminate, SignalReason::Timeout);
    }
}

void Scheduler::setDeadline(int instance, Active &active, std::optional<TimePoint> when)
{
    if (active.deadline)
        m_deadlines.erase({*active.deadline, instance});
    active.deadline = when;
    if (when)
        m_deadlines.insert({*when, instance});
}

void Scheduler::emitEnded(int instance, Outcome outcome, const InstanceResult &result)
{
    event::InstanceEnded ended{instance, outcome, std::nullopt, result.pipeHeld};
    if (outcome != Outcome::NotStarted)
        ended.status = result.status;
    emitNow(ended);
}

void Scheduler::emitNow(EventContent what)
{
    m_events.emitEvent({m_now(), std::move(what)});
}

} // namespace forkscope
