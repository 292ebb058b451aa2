#include "core/engine/PipelineRunner.h"

#include <algorithm>
#include <csignal>
#include <utility>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// How often zombies that we adopted (daemons' first halves) are looked for during a run.
constexpr Nanoseconds reapInterval = 1s;
// How long zombies left by mistake are shown when nothing else is left.
constexpr Nanoseconds zombieTime = 1s;
// Stands for the instance of orphans of which it is not known.
constexpr int noInstance = -1;

} // namespace

PipelineRunner::PipelineRunner(const RunnerContext &context, Over over, std::function<void()> due)
    : m_context(context), m_over(std::move(over)), m_due(std::move(due)),
      m_leftOvers(context.streams.events,
                  std::chrono::milliseconds(context.run.plan().run.killAfterMs)),
      m_reapAt(Clock::now() + reapInterval)
{
}

PipelineRunner::~PipelineRunner() = default;

std::optional<StartError> PipelineRunner::start(int instance)
{
    auto &running = m_instances[instance];
    if (!running)
        running = std::make_unique<RunningInstance>(m_context, instance,
                                                    [this, instance] { onChanged(instance); });
    return running->start();
}

void PipelineRunner::giveUp(int instance, const StartError &why)
{
    m_instances.at(instance)->giveUp(why);
}

bool PipelineRunner::sendSignal(int instance, int signal)
{
    const auto found = m_instances.find(instance);
    return found != m_instances.end() && found->second->sendSignal(signal);
}

bool PipelineRunner::hasEnded(int instance)
{
    const auto found = m_instances.find(instance);
    return found != m_instances.end() && found->second->hasEnded();
}

std::optional<TimePoint> PipelineRunner::advance()
{
    for (const int instance : std::exchange(m_finished, {}))
        m_instances.erase(instance);
    const TimePoint now = Clock::now();
    std::optional<TimePoint> next;
    const auto earlier = [&next](std::optional<TimePoint> when) {
        if (when && (!next || *when < *next))
            next = when;
    };
    for (const auto &[instance, running] : m_instances) {
        if (running->drainDeadline() && *running->drainDeadline() <= now)
            running->stopDraining();
        else
            earlier(running->drainDeadline());
    }
    earlier(m_leftOvers.advance());
    earlier(advanceZombies(now));
    if (now >= m_reapAt) {
        reapAdopted();
        m_reapAt = now + reapInterval;
    }
    if (!m_finished.empty())
        earlier(now);
    return next;
}

/// Carries out the mistake of not waiting for children: they are reaped once nothing else has
/// happened for a while. Returns when that may be.
std::optional<TimePoint> PipelineRunner::advanceZombies(TimePoint now)
{
    const bool onlyZombies =
        makes(m_context.run.plan().run, Mistake::NeverWaits) && !m_instances.empty() &&
        std::all_of(m_instances.begin(), m_instances.end(), [](const auto &each) {
            return each.second->isOver() || each.second->isOnlyZombies();
        });
    if (!onlyZombies) {
        m_zombiesUntil.reset();
        return std::nullopt;
    }
    if (!m_zombiesUntil)
        m_zombiesUntil = now + zombieTime;
    if (*m_zombiesUntil > now)
        return m_zombiesUntil;
    reapZombies();
    return std::nullopt;
}

void PipelineRunner::reapZombies()
{
    for (const auto &[instance, running] : m_instances)
        running->reapZombies();
}

event::Polled PipelineRunner::look(const Stillness &stillness)
{
    event::Polled polled;
    for (const int instance : toLookAt(stillness)) {
        const auto found = m_instances.find(instance);
        if (found != m_instances.end())
            found->second->look(stillness, &polled);
    }
    return polled;
}

void PipelineRunner::lookAtFamilies(const Stillness &stillness,
                                    const std::vector<RelativeLook> &relatives)
{
    if (!descendants::areChildrenListed())
        return; // each look would ask all processes of the system
    const LookList &looks = m_context.streams.looks;
    if (stillness.isKnown) {
        for (const qint64 root : stillness.families) {
            if (const auto instance = looks.ownerOf(pid_t(root)))
                m_familyLooks.add(*instance);
        }
    } else {
        for (const auto &[instance, running] : m_instances)
            m_familyLooks.add(instance);
    }
    for (const RelativeLook &relative : relatives) {
        const auto *stopped = std::get_if<state::Stopped>(&relative.state);
        if (stopped == nullptr || !stopped->wantsTerminal() || stillness.isStill(relative.pid))
            continue;
        if (const auto instance = looks.ownerOf(pid_t(m_context.trace.rootOf(relative.pid))))
            lookAtFamilyOf(*instance);
    }
    const TimePoint begin = Clock::now();
    for (const int instance : m_familyLooks.take(begin))
        lookAtFamilyOf(instance);
    m_familyLooks.noteCost(begin, Clock::now() - begin);
}

void PipelineRunner::lookAtFamilyOf(int instance)
{
    if (const auto found = m_instances.find(instance); found != m_instances.end())
        found->second->lookAtFamily();
}

/// Returns the instances of which something has run or moved bytes; all if that is not known.
std::vector<int> PipelineRunner::toLookAt(const Stillness &stillness) const
{
    LookList &looks = m_context.streams.looks;
    for (const qint64 task : stillness.moved) {
        if (const auto instance = looks.ownerOf(pid_t(task)))
            looks.add(*instance);
    }
    m_context.streams.movers.longStreams.noteNews();
    std::vector<int> due = looks.take();
    if (stillness.isKnown)
        return due;
    due.clear();
    for (const auto &[instance, running] : m_instances)
        due.push_back(instance);
    return due;
}

void PipelineRunner::sendSignalToAll(int signal)
{
    for (const auto &[instance, running] : m_instances)
        running->sendSignalToAll(signal);
}

void PipelineRunner::delay(Nanoseconds by)
{
    for (const auto &[instance, running] : m_instances)
        running->delay(by);
}

void PipelineRunner::killAll()
{
    sendSignalToAll(SIGKILL);
    reapZombies();
    m_leftOvers.killAll();
}

void PipelineRunner::onChanged(int instance)
{
    m_due();
    RunningInstance &running = *m_instances.at(instance);
    if (!running.isOver())
        return;
    m_finished.push_back(instance);
    leave(instance, running);
    m_over(instance, running.result());
}

/// Hands over what an instance that is over has left, and says who of it is let go.
void PipelineRunner::leave(int instance, RunningInstance &running)
{
    std::vector<Descendant> claimed;
    const bool hasOrphans = m_orphans.look();
    if (hasOrphans) {
        // The second call returns what the first one kept back.
        m_context.trace.take();
        m_context.trace.take();
        const auto belongs = [&](const Orphan &orphan) { return isOf(orphan, running); };
        claimed = m_orphans.claim(belongs);
        m_orphans.markAmbiguous();
    }
    Family family = running.takeFamily();
    for (const Descendant &orphan : claimed)
        family.take(orphan);
    for (const Descendant &departed : family.departed())
        m_context.streams.events.emitEvent(
            {Clock::now(),
             event::NotEnded{instance, departed.pid, descendants::nameOf(departed.pid), 0}});
    m_leftOvers.add(instance, std::move(family), running.group().wasSignalled());
    if (!hasOrphans || isAnybodyAlive())
        return;
    Family others(m_context.watchdog);
    for (const Descendant &orphan : m_orphans.claim([](const Orphan &) { return true; }))
        others.take(orphan);
    m_leftOvers.add(noInstance, std::move(others), false);
}

/// Returns whether it is known that an instance, which is over, has left an orphan. The trace
/// knows it exactly. Without it, whatever was left while no other instance lived is this one's.
bool PipelineRunner::isOf(const Orphan &orphan, const RunningInstance &running) const
{
    const StageGroup &group = running.group();
    if (group.id() != 0 && orphan.process.group == group.id())
        return true;
    if (m_context.trace.observation().trace)
        return group.hasStarted(pid_t(m_context.trace.rootOf(orphan.process.pid)));
    return !orphan.isAmbiguous && !isAnybodyAlive();
}

void PipelineRunner::reapAdopted()
{
    const auto isOwn = [](pid_t pid, const void *context) {
        const auto *self = static_cast<const PipelineRunner *>(context);
        if (pid == self->m_context.watchdog.pid())
            return true;
        for (const auto &[instance, running] : self->m_instances) {
            if (running->isOwnPid(pid))
                return true;
        }
        return false;
    };
    descendants::reapAdopted(isOwn, this);
}

} // namespace forkscope
