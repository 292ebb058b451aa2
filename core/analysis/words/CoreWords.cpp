#include "core/analysis/words/CoreWords.h"

#include "core/analysis/figures/Bands.h"
#include "core/analysis/figures/Concurrency.h"
#include "core/analysis/words/ProcessNames.h"
#include "core/analysis/words/WaitWords.h"
#include "core/analysis/words/Words.h"
#include "core/pipeline/CoreList.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::cores {

namespace {

struct CoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Explain)
};

QString length(const CoreTime &time)
{
    return format::duration(time.to - time.from);
}

QString nameOf(const CoreTime &time)
{
    return CoreTexts::tr("core %1").arg(QLocale().toString(time.core));
}

QString when(const RunRecord &record, const CoreTime &time)
{
    return CoreTexts::tr("That was from %1 to %2 of the run.")
        .arg(format::duration(time.from - record.begin()),
             format::duration(time.to - record.begin()));
}

/// Returns how many other tasks of the run were ready without a core in the middle of this time.
int readyMeanwhile(const RunRecord &record, const CoreTime &time)
{
    return countsAt(record, time.from + (time.to - time.from) / 2).ready;
}

/// Returns why the task left the core, as the trace says, and for how long.
QString leaving(const RunRecord &record, const CoreTime &time)
{
    const Task &task = record.trace().tasks()[size_t(time.task)];
    const size_t index = task.track.firstEndingAfter(time.from);
    if (time.isOpen || index >= task.track.size())
        return CoreTexts::tr("It still has it.");
    const Slice &slice = task.track[index];
    if (slice.end == SliceEnd::Exited)
        return CoreTexts::tr("Then it ended.");
    const auto after = bandAt(record, {task.own, time.task}, time.to);
    const QString lasted = after ? format::duration(after->to - after->from) : QString();
    if (slice.end == SliceEnd::Preempted)
        return after && after->kind == BandKind::Ready
                   ? CoreTexts::tr(
                         "Then it was pushed off, though it could have gone on: it was ready "
                         "for %1 until it had a core again.")
                         .arg(lasted)
                   : CoreTexts::tr("Then it was pushed off, though it could have gone on.");
    return after
               ? CoreTexts::tr("Then it could not go on and gave the core away: it was %1 for %2.")
                     .arg(waits::bandDoingText(*after), lasted)
               : CoreTexts::tr("Then it could not go on and gave the core away.");
}

/// Returns which task of this run had the core next, and after how long.
QString successor(const RunRecord &record, const CoreTime &time)
{
    auto next = coreTimeAt(record, time.core, time.to);
    Nanoseconds pause{0};
    if (next && next->task < 0 && next->isKnown) {
        pause = next->to - next->from;
        next = coreTimeAt(record, time.core, next->to);
    }
    if (!next || next->task < 0)
        return {};
    const QString who = next->task == time.task ? CoreTexts::tr("The same process")
                                                : names::taskProcess(record, next->task, -1);
    return pause.count() == 0
               ? CoreTexts::tr("%1 had the core at once after it.", "a process").arg(who)
               : CoreTexts::tr("%1 was the next of this run to have it, %2 later.",
                               "a process, how long")
                     .arg(who, format::duration(pause));
}

QString othersReady(int ready)
{
    return ready == 0 ? QString()
           : ready == 1
               ? CoreTexts::tr("Meanwhile one other process of this run was ready and had no "
                               "core.")
               : CoreTexts::tr("Meanwhile %1 other processes of this run were ready and had "
                               "no core.")
                     .arg(QLocale().toString(ready));
}

QStringList ofHolder(const RunRecord &record, const CoreTime &time)
{
    return {CoreTexts::tr("%1 had %2 for %3.", "a process, a core, how long")
                .arg(names::taskProcess(record, time.task, -1), nameOf(time), length(time)),
            leaving(record, time), successor(record, time),
            othersReady(readyMeanwhile(record, time)), when(record, time)};
}

/// Returns why a core may have been unused although tasks were ready.
QString allTheSame(const RunRecord &record, const CoreTime &time)
{
    const QList<int> &allowed = record.plan().run.cores;
    if (!allowed.isEmpty() && !allowed.contains(time.core))
        return CoreTexts::tr("This run may use only: %1.", "numbers of cores")
            .arg(textFromCores(allowed));
    const int ready = readyMeanwhile(record, time);
    if (ready == 0)
        return CoreTexts::tr("No process of this run was ready and waiting for a core.");
    return othersReady(ready) + u' ' +
           CoreTexts::tr("So the core was busy with something else, or was about to be given.");
}

QStringList ofNobody(const RunRecord &record, const CoreTime &time)
{
    return {
        CoreTexts::tr("No process of this run had %1 for %2; whether it was idle or something else "
                      "had it is not known.")
            .arg(nameOf(time), length(time)),
        allTheSame(record, time), successor(record, time), when(record, time)};
}

} // namespace

QString holderText(const RunRecord &record, const CoreTime &time)
{
    if (time.task >= 0)
        return names::task(record, time.task, -1);
    return time.isKnown ? CoreTexts::tr("no process of this run")
                        : CoreTexts::tr("not known: records of the trace were lost");
}

QStringList ofTime(const RunRecord &record, const CoreTime &time)
{
    QStringList lines;
    if (time.task >= 0)
        lines = ofHolder(record, time);
    else if (time.isKnown)
        lines = ofNobody(record, time);
    else
        lines << CoreTexts::tr(
                     "Who had %1 for %2 is not known: records of the trace were lost in this "
                     "time.")
                     .arg(nameOf(time), length(time))
              << when(record, time);
    lines.removeAll(QString());
    return lines;
}

} // namespace forkscope::cores
