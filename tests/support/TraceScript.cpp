#include "tests/support/TraceScript.h"

#include "core/record/Event.h"

#include <utility>

namespace forkscope::script {

void TracePlayer::traced(double us, int core, const TraceContent &what)
{
    m_records.push_back({at(us / 1000), core, what});
}

void TracePlayer::in(double us, int core, qint64 task)
{
    traced(us, core, trace::SwitchedIn{task});
}

void TracePlayer::blocked(double us, int core, qint64 task)
{
    traced(us, core, trace::SwitchedOut{task, false});
}

void TracePlayer::preempted(double us, int core, qint64 task)
{
    traced(us, core, trace::SwitchedOut{task, true});
}

void TracePlayer::forked(double us, qint64 process, qint64 task, qint64 parent)
{
    traced(us, 0, trace::Forked{process, task, parent, parent});
}

void TracePlayer::executed(double us, qint64 task, const QByteArray &name)
{
    traced(us, 0, trace::Executed{task, task, name});
}

void TracePlayer::exited(double us, int core, qint64 task)
{
    traced(us, core, trace::Exited{task, task});
}

void TracePlayer::lost(double sinceUs, double us, int core, qint64 records)
{
    traced(us, core, trace::Lost{at(sinceUs / 1000), records});
}

void TracePlayer::tellTrace(double ms)
{
    tell(ms, event::Traced{std::exchange(m_records, {})});
}

} // namespace forkscope::script
