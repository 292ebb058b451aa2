#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/observe/ProcessSampler.h"
#include "core/observe/SchedulerTrace.h"
#include "core/observe/Stillness.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace forkscope {

/// Turns the scheduler's trace of one run from its rings into events, and looks at the descendants
/// that only the trace knows. It is made before the first process is started, in the engine's
/// thread.
class TraceReader
{
public:
    /// It is content with the means that there are.
    TraceReader(EventSink &events, const ObservationSettings &settings,
                const ObservationMeans &means);
    ~TraceReader();
    TraceReader(const TraceReader &) = delete;
    TraceReader &operator=(const TraceReader &) = delete;

    [[nodiscard]] const Observation &observation() const { return m_observation; }

    /// Reports that a process was started, which began at `at`.
    void noteStart(TimePoint at, pid_t pid);
    /// Reports that such a process was reaped.
    void noteEnd(pid_t pid);
    /// Emits the records since the last call.
    void take();
    /// Returns which process that was reported with noteStart() a process descends from; 0 if that
    /// is not known. It is known of all that take() has seen, threads aside, until they end.
    [[nodiscard]] qint64 rootOf(qint64 pid) const;
    /// Calls take(), and returns what has moved since the last call.
    Stillness stillness();
    /// Adds a look at each live descendant to `looks`.
    void look(const Stillness &stillness, std::vector<RelativeLook> *looks);
    /// The run is over: emits the remaining records and closes the rings.
    void finish();

private:
    void noteRare(const TraceRecord &record);
    void noteMoved(qint64 task);
    void noteFork(const trace::Forked &fork);

    EventSink &m_events;
    const ObservationMeans m_means;
    std::unique_ptr<SchedulerTrace> m_trace;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers; ///< one per ring
    Observation m_observation;
    std::map<qint64, ProcessSampler> m_relatives; ///< by pid
    std::unordered_map<qint64, qint64> m_roots;   ///< of living processes, by pid; see rootOf()
    std::unordered_set<qint64> m_moved;           ///< tasks that ran since the last stillness()
    std::array<qint64, 16> m_lastMoved{};         ///< some of m_moved, each at index tid modulo 16
    std::unordered_set<qint64> m_parents;  ///< processes that forked since the last stillness()
    std::unordered_set<qint64> m_families; ///< see Stillness::families
    /// Processes that go on without the trace: nobody knows when they move.
    std::unordered_set<qint64> m_untraced;
    bool m_lostSome = false;
    qint64 m_ownPid = 0;
};

} // namespace forkscope
