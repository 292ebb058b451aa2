#pragma once

#include "tests/support/Script.h"

namespace forkscope::script {

/// Plays a run with a trace. Trace records have times in µs since the run's start, and enter the
/// record together when tellTrace() is called.
class TracePlayer : public Player
{
public:
    TracePlayer(const Plan &plan, RunRecord *record) : Player(plan, record) {}

    void start() { Player::start(Observation{true, {}}); }
    void traced(double us, int core, const TraceContent &what);
    void in(double us, int core, qint64 task);
    void blocked(double us, int core, qint64 task);
    void preempted(double us, int core, qint64 task);
    void forked(double us, qint64 process, qint64 task, qint64 parent);
    void executed(double us, qint64 task, const QByteArray &name);
    void exited(double us, int core, qint64 task);
    void lost(double sinceUs, double us, int core, qint64 records);
    void tellTrace(double ms);

private:
    TraceRecords m_records;
};

} // namespace forkscope::script
