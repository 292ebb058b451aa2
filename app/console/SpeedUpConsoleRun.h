#pragma once

#include "app/CommandLine.h"
#include "app/console/ProgressLine.h"
#include "app/console/ResultFile.h"
#include "app/console/StopSignals.h"
#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/engine/EngineThread.h"

#include <QtCore/QTimer>

#include <optional>

namespace forkscope {

/// `forkscope run --at-once-series`: the same plan with 1, 2, 3 … of its instances at once, each
/// three times; then how the wall time fell.
class SpeedUpConsoleRun : public QObject
{
    Q_OBJECT

public:
    explicit SpeedUpConsoleRun(RunCommand command);

    /// Opens what results will be written to. Returns what went wrong, or nothing.
    QString open();

    /// Starts the first run. Once all is over the application's event loop ends with its exit
    /// status.
    void start(const Plan &plan);

private:
    void startStep();
    void showProgress();
    void takeEvents();
    void stepEnded();
    void stop(int signal);
    void finish();
    void writeResults();

    const RunCommand m_command;
    const QList<int> m_allowedCores;
    EngineThread m_engine;
    Plan m_plan;
    QList<int> m_steps; ///< how many at once, in the order of the runs
    std::unique_ptr<RunRecord> m_record;
    std::vector<SpeedUpPoint> m_points;
    int m_failures = 0; ///< instances that did not succeed
    QStringList m_notes;
    std::shared_ptr<Capture> m_capture;
    ResultFile m_report;
    ProgressLine m_progress;
    QTimer m_progressTimer;
    std::optional<StopSignals> m_signals;
    int m_signal = 0; ///< the first one that stopped the runs
    bool m_wroteAll = true;
};

} // namespace forkscope
