#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/observe/ProcessSampler.h"
#include "core/observe/SchedulerTrace.h"
#include "core/observe/Stillness.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace forkscope {

/// The scheduler's trace of one run, from its rings into events, and looks at the descendants that
/// only the trace knows of. Made before the first process is started, in the engine's thread.
class TraceReader
{
public:
    /// At most `mostRelatives` descendants at a time are looked at: each costs descriptors.
    TraceReader(EventSink &events, const ObservationSettings &settings, int mostRelatives);
    ~TraceReader();
    TraceReader(const TraceReader &) = delete;
    TraceReader &operator=(const TraceReader &) = delete;

    [[nodiscard]] const Observation &observation() const { return m_observation; }

    /// A process was started, which was begun at `at`.
    void noteStart(TimePoint at, pid_t pid);
    /// Emits what has come since the last call.
    void take();
    /// take(), and what has moved since the last call.
    Stillness stillness();
    /// Adds a look at each live descendant.
    void look(const Stillness &stillness, std::vector<RelativeLook> *looks);
    /// The run is over: emits the rest and lets go of the rings.
    void finish();

private:
    void noteRare(const TraceRecord &record);
    void noteMoved(qint64 task);
    void noteFork(const trace::Forked &fork);

    EventSink &m_events;
    size_t m_mostRelatives;
    std::unique_ptr<SchedulerTrace> m_trace;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers; ///< one a ring
    Observation m_observation;
    std::map<qint64, ProcessSampler> m_relatives; ///< by pid
    std::unordered_set<qint64> m_moved;           ///< tasks, since stillness()
    std::array<qint64, 16> m_lastMoved{};         ///< some of them, each at its number modulo 16
    std::unordered_set<qint64> m_parents;         ///< of processes, since stillness()
    bool m_lostSome = false;
    qint64 m_ownPid = 0;
};

} // namespace forkscope
