#pragma once

#include "app/CommandLine.h"
#include "app/console/ConsoleTable.h"
#include "app/console/NewsCall.h"
#include "app/console/OutputFiles.h"
#include "app/console/OutputPrinter.h"
#include "app/console/ProgressLine.h"
#include "app/console/ResultFile.h"
#include "app/console/RunControl.h"
#include "core/engine/EngineThread.h"
#include "core/record/RunRecord.h"

#include <QtCore/QTimer>

#include <optional>

namespace forkscope {

/// `forkscope run`: one run of a plan in the terminal, which is the second reader of the engine's
/// events beside the window.
class ConsoleRun : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleRun(RunCommand command);

    /// Opens the files for the results. Returns what went wrong; empty if nothing did.
    QString open();

    /// Starts the run. When it is over, the application's event loop ends with the exit status.
    void start(Plan plan);

private:
    void takeEvents();
    void instanceEnded(int instance);
    [[nodiscard]] Outlets outlets(const Plan &plan);
    void passOn();
    void printingFailed(int error);
    void say(const Event &event);
    void leave();
    void finish();
    [[nodiscard]] int writeTable();
    void complain(const QString &problem);
    [[nodiscard]] int exitStatus() const;

    const RunCommand m_command;
    NewsCall m_news;
    OutputFiles m_files;
    OutputPrinter m_printer;
    EngineThread m_engine; ///< which uses the three before
    RunRecord m_record;
    std::shared_ptr<Capture> m_capture;
    Digests m_digests;
    ResultFile m_report;
    ResultFile m_trace;
    ProgressLine m_progress;
    QTimer m_progressTimer;
    std::optional<RunControl> m_control;
    int m_signal = 0; ///< the first signal that stopped the run
    bool m_isFinished = false;
    bool m_wroteAll = true;
};

} // namespace forkscope
