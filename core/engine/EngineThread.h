#pragma once

#include "core/engine/schedule/StopKind.h"
#include "core/pipeline/Plan.h"
#include "core/record/Event.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace forkscope {

/// The engine as everybody else sees it: commands in, events out. It owns the one permanent
/// thread from which every process is started. Belongs to the thread that made it; all its
/// functions return at once, except the destructor.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(QObject *parent = nullptr);
    /// Ends everything that it started (SIGKILL to all groups), waits for it, ends the thread.
    ~EngineThread() override;

    /// Starts a run of `plan`, which must have no problems (problemsOf). One run at a time: a
    /// command given while a run is on is ignored. What of its streams does not stay in memory goes
    /// to a file in `spillDirectory` (see openSpillDirectory); empty: defaultSpillDirectory().
    void startRun(const Plan &plan, const ObservationSettings &observation = {},
                  const QByteArray &spillDirectory = {});

    /// Ends the whole run: queued instances will not be started.
    void stopRun(StopKind kind);

    /// Ends one instance of the run that is on; the others go on.
    void stopInstance(int index, StopKind kind);

    /// At most so often eventsAvailable() is sent in a stream of events (16 ms at first): each time
    /// costs a switch between threads, also where the jobs need the core.
    void setInterval(std::chrono::milliseconds interval);

    /// All events since the last call, oldest first.
    std::vector<Event> takeEvents();

Q_SIGNALS:
    /// There are events to take. Sent once until takeEvents() is called, at once after a pause and
    /// at a run's end, and otherwise no oftener than setInterval() says; in this object's thread.
    void eventsAvailable();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace forkscope
