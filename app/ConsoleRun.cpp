#include "app/ConsoleRun.h"

#include "app/Descriptors.h"
#include "app/RunPlan.h"
#include "app/TerminalText.h"
#include "core/capture/Capture.h"
#include "core/export/Report.h"
#include "core/export/TraceFile.h"
#include "core/record/RefusalText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

constexpr qint64 largestStandardInput = 1LL << 30; // bytes
constexpr int wrongUsage = 2;

void sayOnStandardError(const QString &text)
{
    writeAll(STDERR_FILENO, terminalText(QByteArray("forkscope: " + text.toUtf8())) + '\n');
}

} // namespace

ConsoleRun::ConsoleRun(RunCommand command)
    : m_command(std::move(command)), m_progress(!m_command.quiet)
{
    connect(&m_engine, &EngineThread::eventsAvailable, this, &ConsoleRun::takeEvents);
    connect(&m_progressTimer, &QTimer::timeout, this,
            [this] { m_progress.show(progressLine(m_record)); });
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
    // Nobody will ask for them: totals and digests cover all bytes without one being kept.
    if (!wantsBytes())
        plan.run.keepBytes = 0;
    m_signals.emplace();
    connect(&*m_signals, &StopSignals::stopRequested, this, &ConsoleRun::stop);
    if (m_progress.isShown())
        m_progressTimer.start(100ms);
    m_engine.startRun(plan, m_command.observation);
}

void ConsoleRun::takeEvents()
{
    for (const Event &event : m_engine.takeEvents()) {
        m_record.append(event);
        if (const auto *started = std::get_if<event::RunStarted>(&event.what))
            m_capture = started->capture;
        else if (const auto *ended = std::get_if<event::InstanceEnded>(&event.what))
            instanceEnded(ended->instance);
    }
    m_record.takeChanged();
    if (m_command.print)
        printAndForget();
    if (m_record.isEnded())
        finish();
}

void ConsoleRun::instanceEnded(int instance)
{
    const InstanceRecord &ended = m_record.instances()[size_t(instance)];
    const int lastStage = int(m_record.plan().pipeline.stages.size()) - 1;
    const auto output = m_capture->find({{instance, lastStage}, StreamKind::Output});
    if (output && !m_command.quiet && isListed(m_record, ended))
        m_digests.insert(instance, output->digest());
    if (m_files.isOpen())
        complain(m_files.write(m_record, instance));
    if (!m_command.print)
        forget(instance);
}

void ConsoleRun::printAndForget()
{
    m_progress.clear();
    m_printer.advance(m_record, m_signals->descriptor());
    for (; m_forgotten < m_printer.next(); ++m_forgotten)
        forget(m_forgotten);
    if (m_printer.error() != 0)
        printingFailed(m_printer.error());
}

/// Nobody reads any more: as where SIGPIPE ends a program. Anything else is a result lost.
void ConsoleRun::printingFailed(int error)
{
    if (error != EPIPE)
        complain(tr("standard output: %1").arg(qt_error_string(error)));
    else if (m_signal == 0)
        stop(SIGPIPE);
}

void ConsoleRun::forget(int instance)
{
    if (!m_report.isOpen())
        m_capture->forget(instance);
}

/// The first signal ends the run as Terminate does; another one loses no more time.
void ConsoleRun::stop(int signal)
{
    m_engine.stopRun(m_signal == 0 ? StopKind::Terminate : StopKind::Kill);
    if (m_signal == 0)
        m_signal = signal;
}

void ConsoleRun::finish()
{
    // Everything has ended: from here on a signal may end us at once.
    m_signals.reset();
    m_progressTimer.stop();
    m_progress.clear();
    if (const auto &lowered = m_record.lowered(); lowered && !m_command.quiet) {
        sayOnStandardError(tr("%1 instances at once instead of %2: the limit is %3 open files")
                               .arg(lowered->used)
                               .arg(lowered->wanted)
                               .arg(lowered->descriptorLimit));
    }
    if (!m_command.quiet || ::isatty(STDERR_FILENO) != 0)
        sayWhatWasNotObserved();
    if (m_report.isOpen()) {
        complain(m_report.write(m_record, [](const RunRecord &record, QIODevice *device) {
            return writeReport(record, device);
        }));
    }
    if (m_trace.isOpen())
        complain(m_trace.write(m_record, writeTraceFile));
    if (!m_command.quiet)
        writeTable();
    QCoreApplication::exit(exitStatus());
}

/// Who asked for the exact trace, as everybody does who does not say otherwise, shall know where it
/// is missing.
void ConsoleRun::sayWhatWasNotObserved() const
{
    if (const auto &refusal = m_record.observation().refusal)
        sayOnStandardError(refusalText(*refusal, perfEventParanoid()));
    if (const qint64 lost = m_record.trace().lostRecords(); lost > 0)
        sayOnStandardError(lostRecordsText(lost));
}

void ConsoleRun::writeTable()
{
    const bool outputTaken = m_command.print || m_command.report == "-" || m_command.trace == "-";
    writeAll(outputTaken ? STDERR_FILENO : STDOUT_FILENO,
             terminalText(instanceTable(m_record, m_digests).toUtf8()));
}

/// A result that could not be written is said once: what follows most likely fails alike.
void ConsoleRun::complain(const QString &problem)
{
    if (problem.isEmpty() || !m_wroteAll)
        return;
    m_wroteAll = false;
    m_progress.clear();
    sayOnStandardError(problem);
}

bool ConsoleRun::wantsBytes() const
{
    return m_report.isOpen() || m_files.isOpen() || m_command.print;
}

int ConsoleRun::exitStatus() const
{
    if (m_signal != 0)
        return 128 + m_signal;
    const bool all = m_record.counts().succeeded == int(m_record.instances().size());
    return all && m_wroteAll ? 0 : 1;
}

namespace {

/// Our own standard input, where the command asks for it.
QString readStandardInput(const RunCommand &command, QByteArray *bytes)
{
    if (!command.input || !std::holds_alternative<OwnStandardInput>(*command.input) ||
        readAll(STDIN_FILENO, largestStandardInput, bytes))
        return {};
    if (errno == EFBIG)
        return ConsoleRun::tr("--input: standard input has more than 1 GiB");
    return ConsoleRun::tr("--input: standard input: %1").arg(qt_error_string(errno));
}

/// Qt says on standard error when the locale is not UTF-8; here it does not matter, as all text
/// is written as UTF-8 anyway.
QCoreApplication *quietApplication(int &argc, char **argv)
{
    const QtMessageHandler handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto *application = new QCoreApplication(argc, argv);
    qInstallMessageHandler(handler);
    return application;
}

int refuse(const QString &problem)
{
    sayOnStandardError(problem);
    return wrongUsage;
}

} // namespace

int runConsole(const RunCommand &command, int &argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application(quietApplication(argc, argv));
    QByteArray standardInput;
    if (const QString problem = readStandardInput(command, &standardInput); !problem.isEmpty())
        return refuse(problem);
    const auto plan = planOf(command, standardInput, QFile::encodeName(QDir::currentPath()));
    if (!plan)
        return refuse(plan.error().text());
    ConsoleRun run(command);
    if (const QString problem = run.open(); !problem.isEmpty())
        return refuse(problem);
    run.start(*plan);
    return QCoreApplication::exec();
}

} // namespace forkscope
