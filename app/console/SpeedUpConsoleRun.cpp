#include "app/console/SpeedUpConsoleRun.h"

#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/ConsoleTable.h"
#include "app/console/SpeedUpTable.h"
#include "app/console/TerminalText.h"
#include "core/capture/Capture.h"
#include "core/export/SpeedUpReport.h"
#include "core/observe/Cores.h"
#include "core/pipeline/Ways.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {
constexpr int repeats = 3; ///< the median is taken
}

SpeedUpConsoleRun::SpeedUpConsoleRun(RunCommand command)
    : m_command(std::move(command)), m_allowedCores(allowedCores()), m_progress(!m_command.quiet)
{
    connect(&m_engine, &EngineThread::eventsAvailable, this, &SpeedUpConsoleRun::takeEvents);
    connect(&m_progressTimer, &QTimer::timeout, this, &SpeedUpConsoleRun::showProgress);
}

QString SpeedUpConsoleRun::open()
{
    return m_command.report.isEmpty() ? QString() : m_report.open(m_command.report);
}

void SpeedUpConsoleRun::start(const Plan &plan)
{
    m_plan = plan;
    m_plan.run.keepBytes = 0; // nobody will ask for them
    const QList<int> round = atOnceSteps(coreCount(plan, m_allowedCores), plan.run.instances);
    for (int i = 0; i < repeats; ++i)
        m_steps += round;
    m_signals.emplace();
    connect(&*m_signals, &StopSignals::stopRequested, this, &SpeedUpConsoleRun::stop);
    if (m_progress.isShown())
        m_progressTimer.start(100ms);
    startStep();
}

void SpeedUpConsoleRun::startStep()
{
    Plan plan = m_plan;
    plan.run.atOnce = m_steps[qsizetype(m_points.size())];
    m_record = std::make_unique<RunRecord>();
    m_engine.startRun(plan, m_command.observation, m_command.spillDirectory);
}

void SpeedUpConsoleRun::showProgress()
{
    m_progress.show(QStringLiteral("%1/%2: %3")
                        .arg(QString::number(m_points.size() + 1), QString::number(m_steps.size()),
                             progressLine(*m_record)));
}

void SpeedUpConsoleRun::takeEvents()
{
    for (const Event &event : m_engine.takeEvents()) {
        m_record->append(event);
        if (const auto *started = std::get_if<event::RunStarted>(&event.what))
            m_capture = started->capture;
        else if (const auto *ended = std::get_if<event::InstanceEnded>(&event.what))
            m_capture->forget(ended->instance);
    }
    m_record->takeChanged();
    // The end is a run's last event, and the next run is not started before it was taken.
    if (m_record->isEnded())
        stepEnded();
}

void SpeedUpConsoleRun::stepEnded()
{
    m_notes += notesOf(*m_record, m_command.quiet);
    m_failures += int(m_record->instances().size()) - m_record->counts().succeeded;
    if (m_signal == 0)
        m_points.push_back(speedUpPoint(*m_record));
    if (m_signal != 0 || qsizetype(m_points.size()) == m_steps.size())
        finish();
    else
        startStep();
}

/// The first signal ends the run that is on as Terminate does, and no other is made; another one
/// loses no more time.
void SpeedUpConsoleRun::stop(int signal)
{
    m_engine.stopRun(m_signal == 0 ? StopKind::Terminate : StopKind::Kill);
    if (m_signal == 0)
        m_signal = signal;
}

void SpeedUpConsoleRun::finish()
{
    // Everything has ended: from here on a signal may end us at once.
    m_signals.reset();
    m_progressTimer.stop();
    m_progress.clear();
    m_notes.removeDuplicates();
    for (const QString &note : std::as_const(m_notes))
        sayOnStandardError(note);
    writeResults();
    const bool good = m_failures == 0 && m_wroteAll;
    QCoreApplication::exit(m_signal != 0 ? 128 + m_signal : good ? 0 : 1);
}

/// Of the runs that were made: a signal leaves the others out.
void SpeedUpConsoleRun::writeResults()
{
    const SpeedUpSeries series =
        speedUpSeries(m_points, coreCount(m_plan, m_allowedCores), m_plan.run.instances);
    if (m_report.isOpen()) {
        const QString problem = m_report.write([&](QIODevice *device) {
            return writeSpeedUpReport(series, m_points, m_plan.name, device);
        });
        m_wroteAll = problem.isEmpty();
        if (!m_wroteAll)
            sayOnStandardError(problem);
    }
    if (!m_command.quiet)
        writeAll(m_command.report == "-" ? STDERR_FILENO : STDOUT_FILENO,
                 terminalText(speedUpTable(series, m_failures).toUtf8()));
}

} // namespace forkscope
