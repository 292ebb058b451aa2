#include "core/analysis/words/EndingWords.h"

#include "core/pipeline/Mistake.h"

#include "core/analysis/figures/Life.h"
#include "core/analysis/words/ProcessNames.h"
#include "core/analysis/words/WaitWords.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"
#include "core/record/SuspensionText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace forkscope::endings {

namespace {

struct EndingTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Explain)
};

/// A process closes its pipes this long, at most, before its end is seen.
constexpr Nanoseconds closesBefore = std::chrono::milliseconds(5);
// A shell's status of a program that a signal ended is this plus the signal's number.
constexpr int shellBase = 128;

QString number(int value)
{
    return QLocale().toString(value);
}

QString milliseconds(qint64 ms)
{
    return format::duration(std::chrono::milliseconds(ms));
}

/// "signal 15 (SIGTERM)"
QString signalText(int signal)
{
    return EndingTexts::tr("signal %1 (%2)").arg(number(signal), format::signalName(signal));
}

/// Returns the last such signal before the process was reaped.
const SentSignal *sentBefore(const InstanceRecord &instance, int signal, TimePoint end)
{
    const SentSignal *last = nullptr;
    for (const SentSignal &sent : instance.sentSignals) {
        if (sent.signal == signal && sent.at <= end)
            last = &sent;
    }
    return last;
}

/// Returns why Forkscope began to end the instance: "the instance's time of 0.5 s was up".
QString reasonText(const RunRecord &record, SignalReason reason)
{
    switch (reason) {
    case SignalReason::Timeout:
        return EndingTexts::tr("the instance's time of %1 was up")
            .arg(milliseconds(timeLimitMs(record.plan().run)));
    case SignalReason::UserRequest:
        return EndingTexts::tr("the user asked for it");
    case SignalReason::Grace:
        return EndingTexts::tr("it was still there %1 after SIGTERM")
            .arg(milliseconds(record.plan().run.killAfterMs));
    case SignalReason::StartFailed:
        return EndingTexts::tr("another stage of the chain could not be started");
    case SignalReason::LeftOver:
        break;
    }
    return EndingTexts::tr("its instance was over and it was left");
}

QString sentText(const RunRecord &record, const InstanceRecord &instance, const SentSignal &sent,
                 const QString &who)
{
    const QString reason = reasonText(record, sent.reason);
    const SentSignal &first = instance.sentSignals.front();
    if (sent.reason == SignalReason::Grace && first.reason != SignalReason::Grace)
        return EndingTexts::tr(
                   "%1 was ended by %2, which Forkscope sent because %3; SIGTERM had been "
                   "sent because %4.")
            .arg(who, signalText(sent.signal), reason, reasonText(record, first.reason));
    return EndingTexts::tr("%1 was ended by %2, which Forkscope sent because %3.")
        .arg(who, signalText(sent.signal), reason);
}

QString brokenPipeText(const RunRecord &record, ProcessId id, const QString &who)
{
    const ProcessId reader{id.instance, id.stage + 1};
    const auto &processes = record.instances()[size_t(id.instance)].processes;
    const bool readerEnded = size_t(reader.stage) < processes.size() &&
                             processes[size_t(reader.stage)].status &&
                             endOf(record, reader) <= endOf(record, id) + closesBefore;
    if (readerEnded)
        return EndingTexts::tr(
                   "%1 was ended by %2: it wrote into a pipe that nobody reads any more, "
                   "because %3 ended. That is usual for “… | head”.")
            .arg(who, signalText(SIGPIPE), names::programProcess(record, reader));
    return EndingTexts::tr(
               "%1 was ended by %2: it wrote into a pipe that nobody reads any more. That is "
               "usual for “… | head”.")
        .arg(who, signalText(SIGPIPE));
}

QString foreignSignalText(int signal, const QString &who)
{
    if (signal == SIGKILL)
        return EndingTexts::tr(
                   "%1 was ended by %2, not by Forkscope. That is often the kernel, when memory "
                   "was short (“out of memory” in its log, dmesg).")
            .arg(who, signalText(signal));
    const QString meaning = format::signalMeaning(signal);
    if (meaning.isEmpty())
        return EndingTexts::tr("%1 was ended by %2, which did not come from Forkscope.")
            .arg(who, signalText(signal));
    return EndingTexts::tr("%1 was ended by %2: %3. The signal did not come from Forkscope.")
        .arg(who, signalText(signal), meaning);
}

/// Returns the numbers that other programs give for the same end. timeout(1) says 124, or what a
/// shell says if it had to kill.
QString numbersText(int signal, bool byTimeout)
{
    const QString ours = format::status(-signal);
    const QString shells = number(shellBase + signal);
    if (!byTimeout)
        return EndingTexts::tr("Forkscope and Python show this as %1, a shell shows %2.")
            .arg(ours, shells);
    return EndingTexts::tr(
               "Forkscope and Python show this as %1, a shell shows %2, timeout(1) would say "
               "%3.")
        .arg(ours, shells, signal == SIGKILL ? shells : number(124));
}

/// Returns a hint on a process whose time was up and that had written nothing, which is known of
/// outputs that come to us. Empty for any other.
QString heldBackText(const RunRecord &record, ProcessId id, const QString &who)
{
    const InstanceRecord &instance = record.instances()[size_t(id.instance)];
    const bool isRead = size_t(id.stage) + 1 == instance.processes.size() ||
                        isTapped(record.plan().pipeline, id.stage);
    if (!isRead || instance.processes[size_t(id.stage)].output.total > 0 ||
        instance.sentSignals.empty())
        return {};
    const SentSignal &first = instance.sentSignals.front();
    if (first.reason != SignalReason::Timeout || first.at > endOf(record, id))
        return {};
    return EndingTexts::tr(
               "%1 had written nothing. If it should have: most programs hold back what they write "
               "into a pipe until it is some kilobytes; “stdbuf -oL PROGRAM” and “python3 -u” make "
               "them write at once.")
        .arg(who);
}

QStringList bySignal(const RunRecord &record, ProcessId id, const QString &who)
{
    const InstanceRecord &instance = record.instances()[size_t(id.instance)];
    const ProcessRecord &process = instance.processes[size_t(id.stage)];
    const int signal = -*process.status;
    const SentSignal *sent = sentBefore(instance, signal, process.endedAt);
    QStringList lines;
    if (sent)
        lines << sentText(record, instance, *sent, who);
    else if (signal == SIGPIPE)
        lines << brokenPipeText(record, id, who);
    else
        lines << foreignSignalText(signal, who);
    lines << heldBackText(record, id, who);
    lines << numbersText(signal,
                         sent && instance.sentSignals.front().reason == SignalReason::Timeout);
    lines.removeAll(QString());
    return lines;
}

QString exitText(int code, const QString &who)
{
    const QString shown = number(code);
    switch (code) {
    case 0:
        return EndingTexts::tr("%1 ended with exit code 0: success.").arg(who);
    case 124:
        return EndingTexts::tr(
                   "%1 ended with exit code %2: timeout(1) says this when a time was up.")
            .arg(who, shown);
    case 126:
        return EndingTexts::tr(
                   "%1 ended with exit code %2: a shell says this of a program that it may "
                   "not execute.")
            .arg(who, shown);
    case 127:
        return EndingTexts::tr(
                   "%1 ended with exit code %2: a shell says this of a program that it does "
                   "not find.")
            .arg(who, shown);
    default:
        break;
    }
    if (code > shellBase && ::sigabbrev_np(code - shellBase) != nullptr)
        return EndingTexts::tr(
                   "%1 ended with exit code %2: a shell says this when a program that it ran "
                   "was ended by %3.")
            .arg(who, shown, signalText(code - shellBase));
    return EndingTexts::tr("%1 ended with exit code %2: it says itself that it failed.")
        .arg(who, shown);
}

QStringList byItself(const RunRecord &record, ProcessId id, const QString &who)
{
    const InstanceRecord &instance = record.instances()[size_t(id.instance)];
    QStringList lines{exitText(*instance.processes[size_t(id.stage)].status, who)};
    if (!instance.sentSignals.empty()) {
        const SentSignal &first = instance.sentSignals.front();
        if (first.at < endOf(record, id) && first.reason != SignalReason::LeftOver)
            lines << EndingTexts::tr(
                         "Before that Forkscope had sent %1, because %2; it ended in its own "
                         "way.")
                         .arg(signalText(first.signal), reasonText(record, first.reason));
    }
    lines << heldBackText(record, id, who);
    lines.removeAll(QString());
    return lines;
}

QStringList startFailed(const StartError &error, const QString &who)
{
    QStringList lines{EndingTexts::tr("%1 could not be started. %2").arg(who, error.message)};
    const bool isProgram = error.step == StartStep::Resolve || error.step == StartStep::Exec;
    if (isProgram && error.errnum == ENOENT)
        lines << EndingTexts::tr("A shell would say so with exit code %1.").arg(number(127));
    else if (isProgram && (error.errnum == EACCES || error.errnum == ENOEXEC))
        lines << EndingTexts::tr("A shell would say so with exit code %1.").arg(number(126));
    return lines;
}

QString notStarted(const RunRecord &record, int index, const QString &who)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    for (size_t stage = 0; stage < instance.processes.size(); ++stage) {
        if (instance.processes[stage].startError)
            return EndingTexts::tr(
                       "%1 was not started, because %2 of its chain could not be started.")
                .arg(who, names::programProcess(record, {index, int(stage)}));
    }
    if (instance.outcome)
        return EndingTexts::tr("%1 was not started: the run was stopped before.").arg(who);
    const bool othersBefore =
        record.liveInstances() > 0 || (index > 0 && !record.instances()[size_t(index) - 1].outcome);
    return instance.started || !othersBefore
               ? EndingTexts::tr("%1 is about to be started.").arg(who)
               : EndingTexts::tr("%1 is queued: others have their turn before.").arg(who);
}

QString stillAlive(const RunRecord &record, ProcessId id, const QString &who)
{
    const auto &process = record.instances()[size_t(id.instance)].processes[size_t(id.stage)];
    const QString age = format::duration(record.end() - process.startedAt);
    const auto now = bandAt(record, laneOf(record, id), record.end() - Nanoseconds(1));
    if (!now || now->kind == BandKind::Unknown)
        return EndingTexts::tr("%1 has lived for %2 so far.").arg(who, age);
    return EndingTexts::tr("%1 has lived for %2 so far; just now it is %3.")
        .arg(who, age, waits::bandDoingText(*now));
}

QString failedText(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    for (int stage = int(instance.processes.size()) - 1; stage >= 0; --stage) {
        const auto &status = instance.processes[size_t(stage)].status;
        if (status.value_or(0) != 0 && status == instance.status)
            return EndingTexts::tr(
                       "The instance failed with status %1: that of %2, its last stage that "
                       "failed.")
                .arg(format::status(status), names::programProcess(record, {index, stage}));
    }
    return EndingTexts::tr("The instance failed.");
}

} // namespace

QStringList ofProcess(const RunRecord &record, ProcessId id, const QString &who)
{
    const InstanceRecord &instance = record.instances()[size_t(id.instance)];
    if (size_t(id.stage) >= instance.processes.size())
        return {notStarted(record, id.instance, who)};
    const ProcessRecord &process = instance.processes[size_t(id.stage)];
    if (process.startError)
        return startFailed(*process.startError, who);
    if (process.pid == 0)
        return {notStarted(record, id.instance, who)};
    if (!process.status)
        return {stillAlive(record, id, who)};
    return *process.status < 0 ? bySignal(record, id, who) : byItself(record, id, who);
}

QString ofInstance(const RunRecord &record, int index)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    if (!instance.outcome) {
        if (!instance.started)
            return notStarted(record, index, EndingTexts::tr("The instance"));
        return EndingTexts::tr("The instance has lived for %1 so far.")
            .arg(format::duration(record.end() - instance.startedAt));
    }
    switch (*instance.outcome) {
    case Outcome::Succeeded:
        return EndingTexts::tr("The instance succeeded: every stage ended with exit code 0.");
    case Outcome::Failed:
        return failedText(record, index);
    case Outcome::TimedOut:
        return (wasSuspended(record)
                    ? EndingTexts::tr("The instance timed out: it was not done %1 after its start, "
                                      "not counting the time in which the run was suspended.")
                    : EndingTexts::tr("The instance timed out: it was not done %1 after its "
                                      "start."))
            .arg(milliseconds(timeLimitMs(record.plan().run)));
    case Outcome::Stopped:
        return EndingTexts::tr("The instance was stopped, because the user asked for it.");
    case Outcome::NotStarted:
        break;
    }
    return notStarted(record, index, EndingTexts::tr("The instance"));
}

} // namespace forkscope::endings
