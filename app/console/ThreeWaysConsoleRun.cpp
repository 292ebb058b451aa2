#include "app/console/ThreeWaysConsoleRun.h"

#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/TerminalText.h"
#include "app/console/ThreeWaysTable.h"
#include "core/capture/Capture.h"
#include "core/export/ThreeWaysReport.h"
#include "core/observe/Cores.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <unistd.h>

namespace forkscope {

using namespace std::chrono_literals;

ThreeWaysConsoleRun::ThreeWaysConsoleRun(RunCommand command)
    : m_command(std::move(command)), m_allowedCores(allowedCores()), m_progress(!m_command.quiet)
{
    connect(&m_engine, &EngineThread::eventsAvailable, this, &ThreeWaysConsoleRun::takeEvents);
    connect(&m_progressTimer, &QTimer::timeout, this, &ThreeWaysConsoleRun::showProgress);
}

QString ThreeWaysConsoleRun::open()
{
    return m_command.report.isEmpty() ? QString() : m_report.open(m_command.report);
}

void ThreeWaysConsoleRun::start(const Plan &plan)
{
    m_plan = plan;
    // Nobody will ask for them: totals and digests cover all bytes without one being kept.
    if (!m_report.isOpen())
        m_plan.run.keepBytes = 0;
    m_signals.emplace();
    connect(&*m_signals, &StopSignals::stopRequested, this, &ThreeWaysConsoleRun::stop);
    if (m_progress.isShown())
        m_progressTimer.start(100ms);
    startWay();
}

void ThreeWaysConsoleRun::startWay()
{
    const Plan plan = planFor(m_plan, allWays[m_step], oneCoreOf(m_plan, m_allowedCores));
    m_engine.startRun(plan, m_command.observation, m_command.spillDirectory);
}

void ThreeWaysConsoleRun::showProgress()
{
    m_progress.show(threeWaysProgress(allWays[m_step], record()));
}

void ThreeWaysConsoleRun::takeEvents()
{
    for (const Event &event : m_engine.takeEvents()) {
        record().append(event);
        if (const auto *started = std::get_if<event::RunStarted>(&event.what))
            m_capture = started->capture;
        else if (const auto *ended = std::get_if<event::InstanceEnded>(&event.what);
                 ended != nullptr && !m_report.isOpen())
            m_capture->forget(ended->instance);
    }
    record().takeChanged();
    // The end is a run's last event, and the next run is not started before it was taken.
    if (record().isEnded())
        wayEnded();
}

void ThreeWaysConsoleRun::wayEnded()
{
    if (m_signal != 0 || m_step + 1 == allWays.size()) {
        finish();
        return;
    }
    ++m_step;
    startWay();
}

/// The first signal ends the run that is on as Terminate does, and the later ways are not run;
/// another one loses no more time.
void ThreeWaysConsoleRun::stop(int signal)
{
    m_engine.stopRun(m_signal == 0 ? StopKind::Terminate : StopKind::Kill);
    if (m_signal == 0)
        m_signal = signal;
}

void ThreeWaysConsoleRun::finish()
{
    // Everything has ended: from here on a signal may end us at once.
    m_signals.reset();
    m_progressTimer.stop();
    m_progress.clear();
    sayNotes();
    if (m_report.isOpen()) {
        const QString problem = m_report.write(
            [this](QIODevice *device) { return writeThreeWaysReport(made(), device); });
        m_wroteAll = problem.isEmpty();
        if (!m_wroteAll)
            sayOnStandardError(problem);
    }
    if (!m_command.quiet)
        writeTable();
    QCoreApplication::exit(exitStatus());
}

/// What is to be said of several ways is said once.
void ThreeWaysConsoleRun::sayNotes() const
{
    QStringList notes;
    for (const RunRecord &record : made())
        notes += notesOf(record, m_command.quiet);
    notes.removeDuplicates();
    for (const QString &note : notes)
        sayOnStandardError(note);
}

void ThreeWaysConsoleRun::writeTable() const
{
    writeAll(
        m_command.report == "-" ? STDERR_FILENO : STDOUT_FILENO,
        terminalText(threeWaysTable(made(), m_plan, coreCount(m_plan, m_allowedCores)).toUtf8()));
}

std::span<const RunRecord> ThreeWaysConsoleRun::made() const
{
    return std::span(m_records).first(m_step + 1);
}

int ThreeWaysConsoleRun::exitStatus() const
{
    if (m_signal != 0)
        return 128 + m_signal;
    const bool all = std::all_of(m_records.begin(), m_records.end(), [](const RunRecord &record) {
        return record.counts().succeeded == int(record.instances().size());
    });
    return all && m_wroteAll ? 0 : 1;
}

} // namespace forkscope
