#include "ui/bars/status/RunSummary.h"

#include "core/record/KeepingText.h"
#include "core/record/NotEndedText.h"
#include "core/record/RefusalText.h"
#include "core/record/RunRecord.h"
#include "core/record/SuspensionText.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope::summary {

namespace {

struct RunSummaryTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::RunSummary)
};

QString number(int value)
{
    return QLocale().toString(value);
}

double seconds(Nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

bool hasAverages(const RunRecord &record)
{
    return record.isEnded() && record.instances().size() > 1 && record.end() > record.begin();
}

/// Returns the CPU time of all processes together.
Nanoseconds onCores(const RunRecord &record)
{
    Nanoseconds all{0};
    for (const auto &instance : record.instances()) {
        for (const ProcessRecord &process : instance.processes)
            all += process.usage.user + process.usage.system;
    }
    return all;
}

/// Returns how many there were on average over the run of something that lasted `together` in all.
QString average(const RunRecord &record, Nanoseconds together)
{
    return QLocale().toString(seconds(together) / seconds(record.end() - record.begin()), 'f', 1);
}

} // namespace

QString counts(const RunRecord &record)
{
    const OutcomeCounts &done = record.counts();
    const int total = static_cast<int>(record.instances().size());
    QStringList parts{
        RunSummaryTexts::tr("%1 of %2 succeeded").arg(number(done.succeeded), number(total))};
    const auto add = [&parts](const QString &text, int count) {
        if (count > 0)
            parts << text.arg(number(count));
    };
    add(RunSummaryTexts::tr("%1 failed"), done.failed);
    add(RunSummaryTexts::tr("%1 timed out"), done.timedOut);
    add(RunSummaryTexts::tr("%1 stopped"), done.stopped);
    add(RunSummaryTexts::tr("%1 not started"), done.notStarted);
    add(RunSummaryTexts::tr("%1 running"), record.liveInstances());
    add(RunSummaryTexts::tr("%1 queued"), total - done.done() - record.liveInstances());
    return parts.join(QStringLiteral(" · "));
}

QString time(const RunRecord &record)
{
    const Nanoseconds wall = record.end() - record.begin();
    if (!hasAverages(record))
        return format::duration(wall);
    return RunSummaryTexts::tr("%1 · %2 at once on %3 cores",
                               "wall time, two averages: instances, cores")
        .arg(format::duration(wall), average(record, record.endedInstancesTime()),
             average(record, onCores(record)));
}

QString timeInSentences(const RunRecord &record)
{
    if (!hasAverages(record))
        return {};
    return RunSummaryTexts::tr(
               "On average %1 instances were there at once, and their processes computed on "
               "%2 cores.")
        .arg(average(record, record.endedInstancesTime()), average(record, onCores(record)));
}

QString notice(const RunRecord &record)
{
    QStringList parts;
    if (const auto &lowered = record.lowered()) {
        parts << RunSummaryTexts::tr(
                     "At once lowered from %1 to %2: at most %3 files may be open (ulimit -n)")
                     .arg(number(lowered->wanted), number(lowered->used),
                          QLocale().toString(lowered->descriptorLimit));
    }
    for (const event::KeepingStopped &stopped : record.keepingStopped())
        parts << keepingStoppedText(stopped);
    for (const event::NotEnded &process : record.incidents().notEnded)
        parts << notEndedText(process);
    for (const event::WantsTerminal &process : record.incidents().terminalWaits)
        parts << wantsTerminalText(process);
    if (const QString suspension = suspensionText(record); !suspension.isEmpty())
        parts << suspension;
    parts += observationTexts(record.observation());
    if (const auto &postponed = record.postponed(); postponed && !record.isEnded()) {
        parts << RunSummaryTexts::tr("A start was put off and is tried again: %1")
                     .arg(postponed->error.message);
    }
    return parts.join(QStringLiteral(" · "));
}

QString observation(const RunRecord &record)
{
    if (record.observation().trace) {
        return RunSummaryTexts::tr("exact trace · %1 lost", "records of the trace")
            .arg(QLocale().toString(record.trace().lostRecords()));
    }
    return RunSummaryTexts::tr("samples every %1 ms")
        .arg(QLocale().toString(record.plan().run.pollMs));
}

QString ownShare(double share)
{
    const double percent = share * 100;
    return RunSummaryTexts::tr("Forkscope itself %1 % of a core")
        .arg(QLocale().toString(percent, 'f', percent < 10 ? 1 : 0));
}

QString ownCost(const RunRecord &record)
{
    constexpr std::chrono::seconds shortest{1};
    const Nanoseconds wall = record.end() - record.begin();
    if (!record.ownCost())
        return {};
    const Nanoseconds cpu = record.ownCost()->ownCpu;
    if (wall < shortest)
        return RunSummaryTexts::tr("Forkscope itself %1 of CPU time").arg(format::duration(cpu));
    return ownShare(seconds(cpu) / seconds(wall));
}

} // namespace forkscope::summary
