#pragma once

#include "app/CommandLine.h"
#include "app/console/ProgressLine.h"
#include "app/console/ResultFile.h"
#include "app/console/StopSignals.h"
#include "core/engine/EngineThread.h"
#include "core/pipeline/Ways.h"
#include "core/record/RunRecord.h"

#include <QtCore/QTimer>

#include <array>
#include <optional>
#include <span>

namespace forkscope {

/// `forkscope run --three-ways`: the same plan run in three ways, one run after the other, by one
/// engine; then what that changed.
class ThreeWaysConsoleRun : public QObject
{
    Q_OBJECT

public:
    explicit ThreeWaysConsoleRun(RunCommand command);

    /// Opens what results will be written to. Returns what went wrong, or nothing.
    QString open();

    /// Starts the first way. Once all is over the application's event loop ends with its exit
    /// status.
    void start(const Plan &plan);

private:
    void startWay();
    void showProgress();
    void takeEvents();
    void wayEnded();
    void stop(int signal);
    void finish();
    void sayNotes() const;
    void writeTable() const;
    [[nodiscard]] RunRecord &record() { return m_records[m_step]; }
    /// Of the ways that were run.
    [[nodiscard]] std::span<const RunRecord> made() const;
    [[nodiscard]] int exitStatus() const;

    const RunCommand m_command;
    const QList<int> m_allowedCores;
    EngineThread m_engine;
    Plan m_plan;
    std::array<RunRecord, allWays.size()> m_records;
    size_t m_step = 0; ///< the way that is on, or was the last
    std::shared_ptr<Capture> m_capture;
    ResultFile m_report;
    ProgressLine m_progress;
    QTimer m_progressTimer;
    std::optional<StopSignals> m_signals;
    int m_signal = 0; ///< the first one that stopped the runs
    bool m_wroteAll = true;
};

} // namespace forkscope
