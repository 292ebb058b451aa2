#pragma once

#include "app/console/ProgressLine.h"
#include "app/console/RunControl.h"
#include "core/engine/EngineThread.h"
#include "core/series/RunSeries.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace forkscope {

class Capture;

/// Makes the runs of a series in the terminal, one after the other, with one engine. A signal ends
/// the present run as Terminate does, and no further run is made; another signal ends it at once.
class SeriesConsole : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        ObservationSettings observation{};
        QByteArray spillDirectory{};
        bool isQuiet = false;
        /// Whether the bytes of ended instances are needed.
        bool keepsBytes = true;
    };
    /// Returns the progress line for the present run, or for the last one after all have been made.
    using Progress = std::function<QString(const RunSeries &series, const RunRecord &record)>;

    SeriesConsole(Settings settings, Progress progress);

    /// Makes all runs in the application's event loop, and prints each note about them once.
    /// Returns the first signal that stopped them, or 0.
    int execute(RunSeries *series);

private:
    void startStep();
    void takeEvents();
    void leave();

    const Settings m_settings;
    const Progress m_say;
    EngineThread m_engine;
    RunSeries *m_series = nullptr;
    std::shared_ptr<RunRecord> m_record;
    std::shared_ptr<Capture> m_capture;
    QStringList m_notes;
    ProgressLine m_progress;
    std::optional<RunControl> m_control;
};

} // namespace forkscope
