#pragma once

#include "core/engine/schedule/StopKind.h"
#include "core/record/Observation.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace forkscope {

class EventLog;
class LiveRun;
class ReplayScript;
class ReplayedRun;
struct Plan;

/// The run that the window shows: one that is on, the last one, an earlier one, or the last one's
/// replay. It tells the views that paint from its record when that changes.
class RunSession : public QObject
{
    Q_OBJECT

public:
    explicit RunSession(QObject *parent = nullptr);
    /// Ends everything that still runs.
    ~RunSession() override;

    /// Sets how the next run is observed.
    void setObservation(const ObservationSettings &settings) { m_observation = settings; }

    /// Starts a run of `plan`, which must have no problems. Ignored while a run is on.
    void start(const Plan &plan);
    void stop(StopKind kind);
    void stopInstance(int index, StopKind kind);
    /// Stops a run that is on, and the program, as Ctrl+Z does. Returns when the program is
    /// continued.
    void suspend();

    /// Returns whether a run is on: from start() until runEnded().
    [[nodiscard]] bool isRunning() const;

    /// Returns the record of the run that is shown; null before the first. It is the same object
    /// from runStarted() to the next recordLeaving().
    [[nodiscard]] const RunRecord *record() const { return m_record.get(); }
    /// Returns the same record, for those who need it longer than this session does.
    [[nodiscard]] SharedRecord sharedRecord() const { return m_record; }

    /// Returns the events of the last run, unless they were too many.
    [[nodiscard]] const EventLog &events() const;
    /// Sets how many bytes of events are kept, from the next run on.
    void setEventLimit(std::size_t bytes);

    /// Shows an earlier run, which is whole, until the next one begins. Ignored while a run is on.
    void showAgain(const SharedRecord &record);
    /// Returns whether what record() shows is the run whose events are kept.
    [[nodiscard]] bool canReplay() const;

    /// Shows the start of the last run instead of all of it, for replayTo(). Returns false, and
    /// changes nothing, while a run is on, if another run is shown, or if its events are not there.
    bool beginReplay();
    /// Shows what had happened at this time of the run (ns). Views are told of changes at most 20
    /// times a second, or at once.
    void replayTo(qint64 ns, bool atOnce);
    /// Shows the whole run again.
    void endReplay();
    /// Returns what is replayed; null: nothing.
    [[nodiscard]] const ReplayScript *replay() const;

    /// Returns how many processes were started and not yet reaped, as far as the record knows.
    [[nodiscard]] int liveProcesses() const;

Q_SIGNALS:
    /// record() is about to be deleted: let go of it. Directly before runStarted().
    void recordLeaving();
    /// A new record() is there, with its plan and all its instances.
    void runStarted();
    /// record() is another one but no new run: the last one at another time of its replay, or whole
    /// again, or an earlier one.
    void recordReplaced();
    /// The whole run is shown again, or a new one is about to begin.
    void replayEnded();
    /// record() has more than before: for those who draw from all of it. At most 60 times a second,
    /// and before recordChanged() if both are due.
    void recordGrew();
    /// These instances of record() changed (perhaps none: then only the time did). At most 20
    /// times a second, and once before runEnded().
    void recordChanged(const std::vector<int> &instances);
    void runEnded();

private:
    void show(SharedRecord record, std::shared_ptr<RunRecord> growing);
    void grow();
    void publishInTime(bool atOnce);
    void publish();

    std::unique_ptr<LiveRun> m_live; ///< never null
    std::unique_ptr<ReplayedRun> m_replay;
    SharedRecord m_record;
    /// The same record while it may get more: that of a run from its start on, or of a replay. Null
    /// if the run that is shown is whole.
    std::shared_ptr<RunRecord> m_growing;
    QTimer m_publishing;
    QElapsedTimer m_sincePublished;
    bool m_isUnpublished = false; ///< the record grew since recordChanged()
    ObservationSettings m_observation;
};

} // namespace forkscope
