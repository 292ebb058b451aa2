#pragma once

#include "core/engine/EngineThread.h"
#include "core/record/KeptEvents.h"
#include "core/record/ReplayScript.h"
#include "core/record/RunRecord.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace forkscope {

/// The run that the window shows: it hands commands to the engine, takes the engine's events and
/// keeps the record that the views paint from.
class RunSession : public QObject
{
    Q_OBJECT

public:
    explicit RunSession(QObject *parent = nullptr);
    /// Ends everything that still runs.
    ~RunSession() override;

    /// How the next run is observed.
    void setObservation(const ObservationSettings &settings) { m_observation = settings; }

    /// Starts a run of `plan`, which must have no problems. Ignored while a run is on.
    void start(const Plan &plan);
    void stop(StopKind kind);
    void stopInstance(int index, StopKind kind);

    /// From start() until runEnded().
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The run that is on, or else the last one; null before the first. It is the same object from
    /// runStarted() to the next recordLeaving().
    [[nodiscard]] const RunRecord *record() const { return m_record.get(); }
    /// The same, for who needs it longer than this session does.
    [[nodiscard]] SharedRecord sharedRecord() const { return m_record; }

    /// The events of the last run, as far as they were not too many.
    [[nodiscard]] const KeptEvents &kept() const { return m_kept; }
    /// More or less than usual, from the next run on.
    void setKeptLimit(std::size_t bytes) { m_kept = KeptEvents(bytes); }

    /// Shows a run of before, which is whole, until the next one begins. Ignored while a run is on.
    void showAgain(const SharedRecord &record);
    /// Whether what record() shows is the run whose events are kept.
    [[nodiscard]] bool canReplay() const { return m_record && m_record == m_last.lock(); }

    /// Shows the begin of the last run instead of all of it, for replayTo(). False, and nothing
    /// changes, while a run is on, another run is shown, and where its events are not there.
    bool beginReplay();
    /// What had happened at this time of the run (ns). Views are told of changes at most 20 times a
    /// second, or at once.
    void replayTo(qint64 ns, bool atOnce);
    /// Shows the whole run again.
    void endReplay();
    /// What is replayed; null: nothing.
    [[nodiscard]] const ReplayScript *replay() const { return m_replay.get(); }

    /// Processes that were started and not yet reaped, as far as the record knows.
    [[nodiscard]] int liveProcesses() const;

Q_SIGNALS:
    /// record() is about to be deleted: let go of it. Directly before runStarted().
    void recordLeaving();
    /// A new record() is there, with its plan and all its instances.
    void runStarted();
    /// The same where record() is no new run, but the last one at another time of its replay, or
    /// whole again.
    void recordReplaced();
    /// After the whole run is shown again, or before a new one begins.
    void replayEnded();
    /// record() has more than before: for who draws from all of it. At most 60 times a second, and
    /// before recordChanged() where both are due.
    void recordGrew();
    /// These instances of record() changed (perhaps none: then only the time did). At most 20
    /// times a second, and once before runEnded().
    void recordChanged(const std::vector<int> &instances);
    void runEnded();

private:
    void schedule();
    void drain();
    [[nodiscard]] bool isOver() const;
    void append();
    void publish();
    void replace(SharedRecord record, std::shared_ptr<RunRecord> growing = nullptr);

    EngineThread m_engine;
    SharedRecord m_record;
    /// The same while it may get more: a run from its begin on, or its replay; null where a run is
    /// shown that is whole.
    std::shared_ptr<RunRecord> m_growing;
    KeptEvents m_kept;
    std::weak_ptr<const RunRecord> m_last; ///< the run that they are of
    std::unique_ptr<ReplayScript> m_replay;
    SharedRecord m_whole;         ///< while it is replayed
    std::size_t m_replayed = 0;   ///< steps of the replay that the record has
    std::vector<Event> m_pending; ///< taken from the engine, not yet in the record
    size_t m_appended = 0;        ///< how many of m_pending are
    QTimer m_timer;
    QElapsedTimer m_sincePublished;
    QElapsedTimer m_sinceDrained;
    bool m_unpublished = false; ///< something was appended since recordChanged()
    ObservationSettings m_observation;
    bool m_running = false;
};

} // namespace forkscope
