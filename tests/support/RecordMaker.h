#pragma once

#include "core/capture/Capture.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"

/// Makes a record event by event, as the engine would.
class RecordMaker
{
public:
    explicit RecordMaker(const forkscope::Plan &plan)
    {
        using namespace forkscope;
        append(event::RunStarted{plan, QDateTime::currentDateTimeUtc(), plan.run.instances,
                                 std::make_shared<Capture>(1024)});
    }

    void append(const forkscope::EventContent &what)
    {
        m_now += std::chrono::microseconds(1);
        record.append({m_now, what});
    }

    /// Starts an instance and all its processes.
    void start(int instance)
    {
        append(forkscope::event::InstanceStarted{instance});
        const auto stages = static_cast<int>(record.plan().pipeline.stages.size());
        for (int stage = 0; stage < stages; ++stage)
            append(forkscope::event::ProcessStarted{{instance, stage}, 100 + stage, "/bin/x"});
    }

    void look(forkscope::ProcessId process, const forkscope::ProcessState &state)
    {
        append(forkscope::event::Polled{{forkscope::Look{process, state, 0, {}, {}, 0}}});
    }

    void output(forkscope::ProcessId process, qint64 total)
    {
        append(forkscope::event::BytesArrived{{process, forkscope::StreamKind::Output}, total});
    }

    forkscope::RunRecord record;

private:
    forkscope::TimePoint m_now{};
};
