#pragma once

#include "app/console/ProgressLine.h"
#include "app/console/StopSignals.h"
#include "core/engine/EngineThread.h"
#include "core/series/RunSeries.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace forkscope {

/// Makes the runs of a series in the terminal, one after the other, by one engine. A signal ends
/// the run that is on as Terminate does, and no other is made; another signal loses no more time.
class SeriesConsole : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        ObservationSettings observation{};
        QByteArray spillDirectory{};
        bool isQuiet = false;
        /// Whether somebody asks for the bytes of instances that have ended.
        bool keepsBytes = true;
    };
    /// What is said of the run that is on, or of the last where all have been made.
    using Progress = std::function<QString(const RunSeries &series, const RunRecord &record)>;

    SeriesConsole(Settings settings, Progress progress);

    /// All of it, in the application's event loop; notes about the runs are said, each once.
    /// Returns the first signal that stopped them; 0: none did.
    int execute(RunSeries *series);

private:
    void startStep();
    void takeEvents();
    void stop(int signal);

    const Settings m_settings;
    const Progress m_say;
    EngineThread m_engine;
    RunSeries *m_series = nullptr;
    std::shared_ptr<RunRecord> m_record;
    std::shared_ptr<Capture> m_capture;
    QStringList m_notes;
    ProgressLine m_progress;
    std::optional<StopSignals> m_signals;
    int m_signal = 0;
};

} // namespace forkscope
