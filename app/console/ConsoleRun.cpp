#include "app/console/ConsoleRun.h"

#include "app/Descriptors.h"
#include "app/console/ConsoleNotes.h"
#include "app/console/TerminalText.h"
#include "app/console/UrgentNotes.h"
#include "core/capture/Capture.h"
#include "core/capture/store/SpillDirectory.h"
#include "core/export/Report.h"
#include "core/export/TraceFile.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace forkscope {

using namespace std::chrono_literals;

ConsoleRun::ConsoleRun(RunCommand command)
    : m_command(std::move(command)),
      // The table and the report need only figures, and a run may go on for days.
      m_record(m_command.trace.isEmpty() ? History::Sums : History::Whole),
      m_progress(!m_command.quiet)
{
    connect(&m_engine, &EngineThread::eventsAvailable, this, &ConsoleRun::takeEvents);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_printer.isAtLineBegin())
            m_progress.show(progressLine(m_record));
    });
    connect(&m_news, &NewsCall::due, this, &ConsoleRun::passOn);
    connect(&m_printer, &OutputPrinter::unblocked, this, &ConsoleRun::passOn);
    connect(&m_printer, &OutputPrinter::aboutToPrint, this, [this] { m_progress.clear(); });
}

QString ConsoleRun::open()
{
    QString problem;
    if (!m_command.report.isEmpty())
        problem = m_report.open(m_command.report);
    if (problem.isEmpty() && !m_command.trace.isEmpty())
        problem = m_trace.open(m_command.trace);
    if (problem.isEmpty() && !m_command.outputDirectory.isEmpty())
        problem = m_files.open(m_command.outputDirectory);
    return problem;
}

void ConsoleRun::start(Plan plan)
{
    // Nobody will ask for kept bytes: totals and digests cover all of them without keeping any.
    if (!m_report.isOpen())
        plan.run.keepBytes = 0;
    m_control.emplace(m_engine);
    connect(&*m_control, &RunControl::stopping, this, [this] {
        m_printer.hurry();
        m_news.ring(true);
    });
    connect(&*m_control, &RunControl::suspending, this, [this] { m_progress.clear(); });
    connect(&*m_control, &RunControl::gaveUp, this, &ConsoleRun::leave);
    if (m_progress.isShown())
        m_progressTimer.start(100ms);
    // With progress alone, fewer wake-ups are enough; printed output is wanted when it comes.
    if (!m_command.print && !m_files.isOpen())
        m_engine.setInterval(50ms);
    m_engine.startRun(plan, m_command.observation, m_command.spillDirectory, outlets(plan));
}

/// Returns where the bytes go that were asked for. They get all of them, whatever is kept.
Outlets ConsoleRun::outlets(const Plan &plan)
{
    const auto news = [this](bool many) { m_news.ring(many); };
    Outlets outlets;
    if (m_files.isOpen()) {
        m_files.begin(plan, news);
        outlets.emplace_back([this](StreamId stream) { return m_files.outletOf(stream); });
    }
    if (m_command.print) {
        const QByteArray &spill = m_command.spillDirectory;
        m_printer.open(plan, spill.isEmpty() ? defaultSpillDirectory() : spill, news);
        outlets.emplace_back([this](StreamId stream) { return m_printer.outletOf(stream); });
    }
    return outlets;
}

void ConsoleRun::takeEvents()
{
    for (const Event &event : m_engine.takeEvents()) {
        m_record.append(event);
        if (const auto *started = std::get_if<event::RunStarted>(&event.what))
            m_capture = started->capture;
        else if (const auto *ended = std::get_if<event::InstanceEnded>(&event.what))
            instanceEnded(ended->instance);
        else
            say(event);
    }
    m_record.takeChanged();
    passOn();
}

void ConsoleRun::instanceEnded(int instance)
{
    const InstanceRecord &ended = m_record.instances()[size_t(instance)];
    const int lastStage = int(m_record.plan().pipeline.stages.size()) - 1;
    const auto output = m_capture->find({{instance, lastStage}, StreamKind::Output});
    if (output && !m_command.quiet && isListed(m_record, ended))
        m_digests.insert(instance, output->digest());
    if (m_files.isOpen())
        m_files.instanceEnded(m_record, instance);
    if (!m_report.isOpen())
        m_capture->forget(instance);
}

/// Writes what has come to where it was asked for, and ends when nothing more will come. A reader
/// that takes nothing is waited for until a signal comes.
void ConsoleRun::passOn()
{
    if (m_isFinished)
        return;
    m_files.advance();
    complain(m_files.takeProblem());
    if (m_command.print)
        m_printer.advance(m_record);
    for (const QString &loss : m_printer.takeLosses())
        complain(loss);
    if (m_printer.error() != 0)
        printingFailed(m_printer.error());
    const bool isPrinted = !m_command.print || m_printer.isDone(m_record) ||
                           (m_control->signal() != 0 && m_printer.isBlocked());
    if (m_record.isEnded() && isPrinted && m_files.isDone())
        finish();
}

/// EPIPE means that nobody reads any more: the run ends as if SIGPIPE had come. Any other error
/// loses a result.
void ConsoleRun::printingFailed(int error)
{
    if (error != EPIPE)
        complain(tr("standard output: %1").arg(qt_error_string(error)));
    else if (m_control->signal() == 0)
        m_control->stop(SIGPIPE);
}

/// Says at once what somebody might have to act upon.
void ConsoleRun::say(const Event &event)
{
    const QStringList sentences = urgentNotes(event);
    if (!sentences.isEmpty())
        m_progress.clear();
    if (const auto *left = std::get_if<event::NotEnded>(&event.what);
        left != nullptr && left->refusedSignal != 0)
        m_control->expectSurvivors();
    for (const QString &sentence : sentences)
        sayOnStandardError(sentence);
}

/// Ends with what there is, since some processes cannot be ended.
void ConsoleRun::leave()
{
    disconnect(&m_engine, nullptr, this, nullptr);
    m_progress.clear();
    for (const QString &sentence : stillRunning(m_record))
        sayOnStandardError(sentence);
    if (!m_files.isDone())
        complain(tr("--output: the files are not whole; what was still to come is not in them"));
    finish();
}

void ConsoleRun::finish()
{
    m_isFinished = true;
    m_signal = m_control->signal();
    // Nothing that can be ended lives, so from here on a signal may end us at once.
    m_control.reset();
    m_progressTimer.stop();
    m_progress.clear();
    for (const QString &note : notesOf(m_record, m_command.quiet))
        sayOnStandardError(note);
    // The table says it too.
    for (const QString &error : startErrors(m_record).split(u'\n', Qt::SkipEmptyParts)) {
        if (m_command.quiet)
            sayOnStandardError(error);
    }
    if (m_report.isOpen())
        complain(m_report.write([&](QIODevice *device) { return writeReport(m_record, device); }));
    if (m_trace.isOpen())
        complain(
            m_trace.write([&](QIODevice *device) { return writeTraceFile(m_record, device); }));
    const int tableStatus = m_command.quiet ? 0 : writeTable();
    const int status = exitStatus();
    QCoreApplication::exit(status > 1 || tableStatus == 0 ? status : tableStatus);
}

/// Returns the exit status that this asks for.
int ConsoleRun::writeTable()
{
    const bool outputTaken = m_command.print || m_command.report == "-" || m_command.trace == "-";
    const QByteArray table = terminalText(instanceTable(m_record, m_digests).toUtf8());
    if (!outputTaken)
        return writeOnStandardOutput(table);
    writeAll(STDERR_FILENO, table);
    return 0;
}

/// Only the first result that could not be written is reported: others most likely fail alike.
void ConsoleRun::complain(const QString &problem)
{
    if (problem.isEmpty() || !m_wroteAll)
        return;
    m_wroteAll = false;
    m_progress.clear();
    sayOnStandardError(problem);
}

int ConsoleRun::exitStatus() const
{
    if (m_signal != 0)
        return 128 + m_signal;
    const bool all = m_record.counts().succeeded == int(m_record.instances().size());
    if (!m_wroteAll)
        return resultNotWhole;
    return all ? 0 : 1;
}

} // namespace forkscope
