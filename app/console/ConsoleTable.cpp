#include "app/console/ConsoleTable.h"

#include "app/console/TextTable.h"
#include "core/record/RunRecord.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>

#include <array>

namespace forkscope {

namespace {

struct ConsoleTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::ConsoleTable)
};

const QList<Align> columns{Align::Right, Align::Left,  Align::Right, Align::Left,
                           Align::Right, Align::Right, Align::Right, Align::Left};

QStringList head()
{
    return {ConsoleTableTexts::tr("Instance"), ConsoleTableTexts::tr("Outcome"),
            ConsoleTableTexts::tr("Status"),   ConsoleTableTexts::tr("Meaning"),
            ConsoleTableTexts::tr("Time"),     ConsoleTableTexts::tr("Polls"),
            ConsoleTableTexts::tr("Bytes"),    ConsoleTableTexts::tr("XXH3-128")};
}

QString meaning(const InstanceRecord &instance)
{
    QString text = instance.status ? format::statusMeaning(instance.status) : QString();
    if (instance.pipeHeld)
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) +
                ConsoleTableTexts::tr("pipe held");
    return text;
}

/// Returns an instance's time. If it goes on, because it cannot be ended, this is the time so far.
QString timeOf(const RunRecord &record, const InstanceRecord &instance)
{
    if (!instance.started)
        return {};
    if (!instance.outcome)
        return QStringLiteral("≥ ") + format::duration(record.end() - instance.startedAt);
    return format::duration(instance.endedAt - instance.startedAt, instance.endIsExact);
}

QStringList rowOf(const RunRecord &record, int index, const Digests &digests)
{
    const InstanceRecord &instance = record.instances()[size_t(index)];
    const qint64 bytes = instance.processes.empty() ? 0 : instance.processes.back().output.total;
    return {QString::number(index),
            instance.outcome ? format::outcome(*instance.outcome)
                             : ConsoleTableTexts::tr("not ended"),
            format::status(instance.status),
            meaning(instance),
            timeOf(record, instance),
            QString::number(instance.polls),
            QString::number(bytes),
            QString::fromLatin1(digests.value(index))};
}

QString summary(const RunRecord &record)
{
    return ConsoleTableTexts::tr("%1 · wall time %2, sum of the instances %3")
               .arg(outcomesInWords(record), format::duration(record.end() - record.begin()),
                    format::duration(record.endedInstancesTime())) +
           u'\n';
}

/// Returns nothing if no wire was tapped.
QString taps(const Pipeline &pipeline)
{
    QStringList stages;
    for (int stage = 0; stage < int(pipeline.stages.size()); ++stage) {
        if (isTapped(pipeline, stage))
            stages << QString::number(stage);
    }
    if (stages.isEmpty())
        return {};
    return ConsoleTableTexts::tr(
               "tapped: the wires behind stage %1; a tap is one more pipe, which changes "
               "back-pressure")
               .arg(stages.join(QStringLiteral(", "))) +
           u'\n';
}

} // namespace

QString startErrors(const RunRecord &record)
{
    QMap<QString, int> reasons;
    for (const InstanceRecord &instance : record.instances()) {
        for (size_t stage = 0; stage < instance.processes.size(); ++stage) {
            const auto &error = instance.processes[stage].startError;
            if (error)
                ++reasons[ConsoleTableTexts::tr("stage %1 was not started: %2 (%3, %4)")
                              .arg(stage)
                              .arg(error->message, errnoName(error->errnum),
                                   stepName(error->step))];
        }
    }
    QString text;
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        text += it.value() == 1
                    ? it.key() + u'\n'
                    : ConsoleTableTexts::tr("%1, %2 times").arg(it.key()).arg(it.value()) + u'\n';
    return text;
}

QString outcomesInWords(const RunRecord &record)
{
    const OutcomeCounts &counts = record.counts();
    const std::array<std::pair<int, Outcome>, 5> parts{{{counts.succeeded, Outcome::Succeeded},
                                                        {counts.failed, Outcome::Failed},
                                                        {counts.timedOut, Outcome::TimedOut},
                                                        {counts.stopped, Outcome::Stopped},
                                                        {counts.notStarted, Outcome::NotStarted}}};
    QStringList words;
    for (const auto &[count, outcome] : parts) {
        if (count > 0)
            words << ConsoleTableTexts::tr("%1 %2", "count and outcome")
                         .arg(count)
                         .arg(format::outcome(outcome));
    }
    if (record.isEnded() || record.liveInstances() == 0)
        return words.join(QStringLiteral(", "));
    words << ConsoleTableTexts::tr("%1 not ended").arg(record.liveInstances());
    return words.join(QStringLiteral(", "));
}

bool isListed(const RunRecord &record, const InstanceRecord &instance)
{
    return record.instances().size() <= size_t(longestFullTable) ||
           instance.outcome != Outcome::Succeeded;
}

QString instanceTable(const RunRecord &record, const Digests &digests)
{
    QList<QStringList> rows{head()};
    for (size_t i = 0; i < record.instances().size(); ++i) {
        if (isListed(record, record.instances()[i]))
            rows.append(rowOf(record, int(i), digests));
    }
    const QString table = rows.size() > 1 ? textTable(rows, columns) : QString();
    return table + startErrors(record) + summary(record) + taps(record.plan().pipeline);
}

QString progressLine(const RunRecord &record)
{
    const OutcomeCounts &counts = record.counts();
    return ConsoleTableTexts::tr("%1 of %2 done · %3 failed · %4 timed out · %5 live")
        .arg(counts.done())
        .arg(record.instances().size())
        .arg(counts.failed)
        .arg(counts.timedOut)
        .arg(record.liveInstances());
}

} // namespace forkscope
