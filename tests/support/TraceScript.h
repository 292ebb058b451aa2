#pragma once

#include "tests/support/Script.h"

namespace forkscope::script {

/// Plays a run with a trace. Trace records have times in µs since the run's start, and enter the
/// record together when tellTrace() is called.
class TracePlayer : public Player
{
public:
    TracePlayer(const Plan &plan, RunRecord *record) : Player(plan, record), m_runPlan(plan) {}

    void start()
    {
        const QDateTime at(QDate(2024, 5, 6), QTime(7, 8, 9, 10), QTimeZone(2 * 3600));
        tell(0, event::RunStarted{m_runPlan, at, m_runPlan.run.instances, capture(),
                                  Observation{true, {}}});
    }
    void traced(double us, int core, TraceContent what)
    {
        m_records.push_back({at(us / 1000), core, std::move(what)});
    }
    void in(double us, int core, qint64 task) { traced(us, core, trace::SwitchedIn{task}); }
    void blocked(double us, int core, qint64 task)
    {
        traced(us, core, trace::SwitchedOut{task, false});
    }
    void preempted(double us, int core, qint64 task)
    {
        traced(us, core, trace::SwitchedOut{task, true});
    }
    void forked(double us, qint64 process, qint64 task, qint64 parent)
    {
        traced(us, 0, trace::Forked{process, task, parent, parent});
    }
    void executed(double us, qint64 task, const QByteArray &name)
    {
        traced(us, 0, trace::Executed{task, task, name});
    }
    void exited(double us, int core, qint64 task) { traced(us, core, trace::Exited{task, task}); }
    void lost(double sinceUs, double us, int core, qint64 records)
    {
        traced(us, core, trace::Lost{at(sinceUs / 1000), records});
    }
    void tellTrace(double ms) { tell(ms, event::Traced{std::exchange(m_records, {})}); }

private:
    Plan m_runPlan;
    TraceRecords m_records;
};

} // namespace forkscope::script
