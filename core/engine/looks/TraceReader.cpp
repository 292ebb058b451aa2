#include "core/engine/looks/TraceReader.h"

#include "core/observe/CpuQuota.h"

#include <cerrno>
#include <unistd.h>

namespace forkscope {

TraceReader::TraceReader(EventSink &events, const ObservationSettings &settings,
                         const ObservationMeans &means)
    : m_events(events), m_means(means), m_ownPid(::getpid())
{
    m_observation.looks = isProcOurs();
    m_observation.cpuQuota = cpuQuota();
    if (!settings.trace)
        return;
    if (!means.trace) {
        m_observation.refusal = TraceRefusal{.errnum = EMFILE};
        return;
    }
    auto opened = SchedulerTrace::open(settings.ringPages);
    if (const auto *refusal = std::get_if<TraceRefusal>(&opened)) {
        m_observation.refusal = *refusal;
        return;
    }
    m_trace = std::move(std::get<std::unique_ptr<SchedulerTrace>>(opened));
    m_observation.trace = true;
    // The Poller cannot watch a ring: it is readable once, for whoever asks first, and that would
    // be the query whether the Poller's set of descriptors is readable.
    for (const int fd : m_trace->descriptors()) {
        m_notifiers.push_back(std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read));
        QObject::connect(m_notifiers.back().get(), &QSocketNotifier::activated,
                         m_notifiers.back().get(), [this] { take(); });
    }
}

TraceReader::~TraceReader()
{
    finish();
}

void TraceReader::noteStart(TimePoint at, pid_t pid)
{
    m_untraced.erase(pid);
    if (!m_trace)
        return;
    m_trace->noteStart(at, pid);
    m_roots[pid] = pid;
}

void TraceReader::noteEnd(pid_t pid)
{
    m_untraced.erase(pid);
}

qint64 TraceReader::rootOf(qint64 pid) const
{
    const auto found = m_roots.find(pid);
    return found == m_roots.end() ? 0 : found->second;
}

void TraceReader::take()
{
    if (!m_trace)
        return;
    TraceRecords records = m_trace->take();
    if (records.empty())
        return;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (const qint64 task = records.switchedTask(i))
            noteMoved(task);
        else
            noteRare(records[i]);
    }
    m_events.emitEvent({Clock::now(), event::Traced{std::move(records)}});
}

Stillness TraceReader::stillness()
{
    take();
    Stillness stillness;
    // Where nothing can be looked at, no round says that something is as the last look saw it.
    stillness.isKnown = m_trace && m_observation.looks && !std::exchange(m_lostSome, false);
    if (m_trace)
        stillness.upTo = m_trace->knownUpTo();
    stillness.moved = std::exchange(m_moved, {});
    stillness.moved.insert(m_untraced.begin(), m_untraced.end());
    m_lastMoved = {};
    stillness.parents = std::exchange(m_parents, {});
    stillness.families = std::exchange(m_families, {});
    return stillness;
}

/// Handles every record that is no switch.
void TraceReader::noteRare(const TraceRecord &record)
{
    if (const auto *exit = std::get_if<trace::Exited>(&record.what)) {
        noteMoved(exit->task);
        if (exit->ofTraceOnly) {
            m_untraced.insert(exit->process);
        } else if (exit->process == exit->task) {
            m_relatives.erase(exit->process);
            if (const qint64 root = rootOf(exit->process); root != exit->process)
                m_families.insert(root);
            m_roots.erase(exit->process);
        }
    } else if (const auto *fork = std::get_if<trace::Forked>(&record.what)) {
        noteFork(*fork);
    } else if (const auto *exec = std::get_if<trace::Executed>(&record.what)) {
        noteMoved(exec->task); // a started process had a core before it was traced
    } else if (std::holds_alternative<trace::Lost>(record.what)) {
        m_lostSome = true;
    }
}

void TraceReader::noteMoved(qint64 task)
{
    // At busy times a few tasks take turns, each thousands of times.
    qint64 &last = m_lastMoved[size_t(task) % m_lastMoved.size()];
    if (last != task)
        m_moved.insert(task);
    last = task;
}

void TraceReader::noteFork(const trace::Forked &fork)
{
    const bool isThread = fork.process == fork.parentProcess;
    if (isThread || fork.parentProcess == m_ownPid)
        return;
    m_parents.insert(fork.parentProcess);
    if (const qint64 root = rootOf(fork.parentProcess)) {
        m_roots[fork.process] = root;
        m_families.insert(root);
    } else
        m_roots.erase(fork.process);
    m_untraced.erase(fork.process);  // a former process had the same pid
    m_relatives.erase(fork.process); // a former process had the same pid
    if (m_relatives.size() < size_t(m_means.relatives))
        m_relatives.try_emplace(fork.process, fork.process, m_means.lookFiles);
}

void TraceReader::look(const Stillness &stillness, std::vector<RelativeLook> *looks)
{
    for (auto relative = m_relatives.begin(); relative != m_relatives.end();) {
        const bool still = stillness.isStill(relative->first);
        if (const auto sample = still ? relative->second.lookAtStill() : relative->second.look()) {
            looks->push_back(
                {relative->first, sample->state, still ? stillness.upTo : Clock::now()});
            ++relative;
        } else {
            // It is gone, though its exit may have been lost.
            relative = m_relatives.erase(relative);
        }
    }
}

void TraceReader::finish()
{
    if (!m_trace)
        return;
    // The second call returns what the first one kept back.
    take();
    take();
    m_notifiers.clear();
    m_trace.reset();
    m_relatives.clear();
}

} // namespace forkscope
