#pragma once

#include "core/engine/EngineThread.h"
#include "core/record/EventLog.h"
#include "core/record/RunRecord.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace forkscope {

/// A run that is on: hands commands to the engine, takes its events at most 60 times a second and
/// appends them to a record, never for more than a few milliseconds at a time. In the window's
/// thread.
class LiveRun : public QObject
{
    Q_OBJECT

public:
    explicit LiveRun(QObject *parent = nullptr);
    /// Ends everything that still runs.
    ~LiveRun() override;

    /// Starts a run of `plan`, which must have no problems. None must be on.
    void start(const Plan &plan, const ObservationSettings &settings);
    void stop(StopKind kind);
    void stopInstance(int index, StopKind kind);
    /// Stops the run and the program, as Ctrl+Z does. Returns when the program is continued.
    void suspend() { m_engine.suspend(); }

    /// Returns whether a run is on: from start() until takeEnd() returns true.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Returns whether the record has all events of the run that is on, and the run has ended.
    [[nodiscard]] bool isComplete() const;
    /// Ends the run if it is complete. Returns whether it was.
    bool takeEnd();

    /// Returns the events of the last run, unless they were too many.
    [[nodiscard]] const EventLog &events() const { return m_events; }
    /// Sets how many bytes of events are kept, from the next run on.
    void setEventLimit(std::size_t bytes) { m_events = EventLog(bytes); }
    /// Returns whether this is the record of the last run, whose events are kept.
    [[nodiscard]] bool isLast(const SharedRecord &record) const;

Q_SIGNALS:
    /// A record was made, with the plan and all instances of the run.
    void begun(const std::shared_ptr<RunRecord> &record);
    /// Events were taken, and the record has more than before.
    void grew();

private:
    void schedule();
    void drain();
    void append();

    EngineThread m_engine;
    std::shared_ptr<RunRecord> m_record;   ///< of the run that is on
    std::weak_ptr<const RunRecord> m_last; ///< of the run whose events are kept
    EventLog m_events;
    std::vector<Event> m_pending; ///< taken from the engine, not yet all in the record
    size_t m_appended = 0;        ///< how many of m_pending are
    QTimer m_timer;
    QElapsedTimer m_sinceDrained;
    bool m_isOn = false;
};

} // namespace forkscope
