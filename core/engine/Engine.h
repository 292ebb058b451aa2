#pragma once

#include "core/engine/EngineThread.h"
#include "core/engine/PipelineRunner.h"
#include "core/engine/looks/TraceReader.h"
#include "core/engine/loop/Poller.h"
#include "core/engine/loop/WakeTimer.h"
#include "core/engine/process/Watchdog.h"
#include "core/engine/schedule/DescriptorBudget.h"
#include "core/engine/schedule/Scheduler.h"
#include "core/engine/streams/LongStreams.h"
#include "core/engine/streams/PipeSpace.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace forkscope {

/// What is needed once for all runs and made before there are threads: the watchdog, the raised
/// descriptor limit, ignoring SIGPIPE, adopting orphans (PR_SET_CHILD_SUBREAPER).
struct EngineFoundation
{
    EngineFoundation();
    DescriptorBudget descriptors;
    Watchdog watchdog;
};

/// Executes runs, one at a time. Lives in the engine's thread; other threads use EngineThread.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(EngineFoundation &foundation, EventSink &events);
    ~Engine() override;

    void startRun(const Plan &plan, const ObservationSettings &observation,
                  const QByteArray &spillDirectory, const Outlets &outlets);
    void stopRun(StopKind kind);
    void stopInstance(int instance, StopKind kind);
    /// Stops everything with SIGSTOP, and does nothing more until resume().
    void suspend();
    void resume();
    /// Ends everything with SIGKILL. Returns when nothing is left of it, or after `limit`.
    void endEverything(Nanoseconds limit);

private:
    struct Run;

    void advance();
    void advanceSoon();
    void poll();
    void finishRun();
    void emitNow(EventContent what);

    EngineFoundation &m_foundation;
    EventSink &m_events;
    Descriptor m_nullDevice;
    Poller m_poller;
    LongStreams m_longStreams{m_poller}; ///< made before there is a trace
    PipeSpace m_pipeSpace;
    WakeTimer m_wake;
    QTimer m_soon; ///< of 0 ms: the next turn, without a system call
    WakeTimer m_pollTimer;
    std::optional<TimePoint> m_suspendedAt;
    bool m_advanceAgain = false; ///< something became due, maybe during advance() itself
    std::unique_ptr<Run> m_run;
};

} // namespace forkscope
