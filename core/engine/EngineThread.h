#pragma once

#include "core/capture/Outlet.h"
#include "core/engine/schedule/StopKind.h"
#include "core/pipeline/Plan.h"
#include "core/record/Observation.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace forkscope {

/// The engine as all other code sees it: commands in, events out. It owns the one permanent thread
/// that starts every process. It belongs to the thread that made it. All functions return at once,
/// except suspend() and the destructor.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(QObject *parent = nullptr);
    /// Ends everything that it started (SIGKILL to all groups), waits for that, and ends the
    /// thread.
    ~EngineThread() override;

    /// Starts a run of `plan`, which must have no problems (problemsOf). A call while a run is on
    /// is ignored. Stream bytes that do not stay in memory go to a file in `spillDirectory` (see
    /// openSpillDirectory); if that is empty, in defaultSpillDirectory(). `outlets` get all bytes
    /// while they come, and are asked for in other threads.
    void startRun(const Plan &plan, const ObservationSettings &observation = {},
                  const QByteArray &spillDirectory = {}, const Outlets &outlets = {});

    /// Ends the whole run. Queued instances will not be started.
    void stopRun(StopKind kind);

    /// Ends one instance of the present run; the others go on.
    void stopInstance(int index, StopKind kind);

    /// Stops the processes of the present run (SIGSTOP) and then the program, as Ctrl+Z does.
    /// Returns when the program is continued (SIGCONT), and so are they. The time limits stand
    /// still meanwhile.
    void suspend();

    /// Says that what cannot be ended is not to be waited for at the end.
    void leaveRunning();

    /// Sets the least time between two eventsAvailable() in a stream of events (16 ms by default).
    /// Each costs a switch between threads, even while the processes need the core.
    void setInterval(std::chrono::milliseconds interval);

    /// Returns all events since the last call, oldest first.
    std::vector<Event> takeEvents();

Q_SIGNALS:
    /// There are events to take. It is sent in this object's thread, and not again before
    /// takeEvents() is called. It is sent at once after a pause and at a run's end, otherwise as
    /// setInterval() allows.
    void eventsAvailable();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace forkscope
