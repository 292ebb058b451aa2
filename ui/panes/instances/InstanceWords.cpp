#include "ui/panes/instances/InstanceWords.h"

#include "ui/panes/instances/InstanceFigures.h"
#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope::words {

namespace {

/// The translation context of everything here.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::InstanceWords)
};

constexpr qsizetype shortDigest = 8; // hex digits

const InstanceRecord &instanceOf(const RunRecord &record, Selection row)
{
    return record.instances()[static_cast<std::size_t>(row.instance)];
}

/// The process of a stage's row; an unknown one while its instance has not started.
const ProcessRecord &processOf(const RunRecord &record, Selection row)
{
    static const ProcessRecord unknown;
    const auto &processes = instanceOf(record, row).processes;
    return processes.empty() ? unknown : processes[static_cast<std::size_t>(row.stage)];
}

/// The state of a stage whose instance ended without starting is told by the instance.
ProcessState stateOf(const RunRecord &record, Selection row)
{
    const InstanceRecord &instance = instanceOf(record, row);
    if (instance.outcome && instance.processes.empty())
        return state::NotStarted{};
    return processOf(record, row).state;
}

QString statusText(std::optional<int> status, const StartError *error)
{
    if (!status && error != nullptr)
        return format::status(status) + QLatin1Char(' ') + errnoName(error->errnum);
    if (status && *status < 0)
        return format::status(status) + QLatin1Char(' ') + format::signalName(-*status);
    return format::status(status);
}

QString timeText(std::optional<Nanoseconds> time)
{
    return time ? format::duration(*time) : QString();
}

QString instanceCell(const RunRecord &record, int index, InstanceColumn column, TimePoint now)
{
    const InstanceRecord &instance = record.instances()[static_cast<std::size_t>(index)];
    switch (column) {
    case InstanceColumn::Number:
        return QString::number(index);
    case InstanceColumn::Outcome:
        return situation(instance);
    case InstanceColumn::Status:
        if (!instance.outcome)
            return {};
        return statusText(instance.status, figures::startError(instance));
    case InstanceColumn::Time:
        return timeText(figures::time(instance, now));
    case InstanceColumn::Cores:
        return format::cores(figures::cores(instance));
    case InstanceColumn::Polls:
        return instance.started ? QLocale().toString(instance.polls) : QString();
    case InstanceColumn::Bytes:
        return instance.started ? format::byteCount(figures::outputBytes(instance)) : QString();
    case InstanceColumn::Digest:
        return QString::fromLatin1(figures::digest(record, index).left(shortDigest));
    case InstanceColumn::EndBytes:
    case InstanceColumn::Group:
        break; // the model's affair
    }
    return {};
}

/// Only the last stage's output is always read; of another there are bytes where it is tapped.
bool hasOutput(const RunRecord &record, Selection row, const ProcessRecord &process)
{
    const bool last = row.stage + 1 == record.plan().pipeline.stages.size();
    return process.pid != 0 && (last || process.output.total > 0 || process.output.ended);
}

QString stageCell(const RunRecord &record, Selection row, InstanceColumn column, TimePoint now)
{
    const ProcessRecord &process = processOf(record, row);
    switch (column) {
    case InstanceColumn::Number:
        return QString::fromUtf8(record.plan().pipeline.stages.value(row.stage).program);
    case InstanceColumn::Outcome:
        return format::state(stateOf(record, row));
    case InstanceColumn::Status:
        if (!process.status && !process.startError)
            return {};
        return statusText(process.status, process.startError.get());
    case InstanceColumn::Time:
        return timeText(figures::time(process, now));
    case InstanceColumn::Cores:
        return format::cores(process.coresSeen);
    case InstanceColumn::Bytes:
        return hasOutput(record, row, process) ? format::byteCount(process.output.total)
                                               : QString();
    case InstanceColumn::Polls:
    case InstanceColumn::Digest:
    case InstanceColumn::EndBytes:
    case InstanceColumn::Group:
        break;
    }
    return {};
}

QString exactBytes(qint64 bytes)
{
    return Words::tr("%1 bytes", nullptr, format::plural(bytes)).arg(QLocale().toString(bytes));
}

QString outcomeMeaning(const InstanceRecord &instance)
{
    QStringList lines;
    if (!shortSituation(instance).isEmpty())
        lines.append(situation(instance)); // the cell may have room for letters alone
    if (const StartError *error = figures::startError(instance))
        lines.append(error->message);
    if (instance.pipeHeld) {
        lines.append(Words::tr("Its output did not end: a process that outlived it still holds "
                               "the pipe open."));
    }
    return lines.join(QLatin1Char('\n'));
}

QString instanceMeaning(const RunRecord &record, int index, InstanceColumn column)
{
    const InstanceRecord &instance = record.instances()[static_cast<std::size_t>(index)];
    switch (column) {
    case InstanceColumn::Outcome:
        return outcomeMeaning(instance);
    case InstanceColumn::Status:
        if (const StartError *error = figures::startError(instance); error && !instance.status)
            return error->message;
        return instance.status ? format::statusMeaning(instance.status) : QString();
    case InstanceColumn::Bytes:
        return instance.started ? exactBytes(figures::outputBytes(instance)) : QString();
    case InstanceColumn::Digest: {
        const QByteArray digest = figures::digest(record, index);
        return digest.isEmpty()
                   ? QString()
                   : Words::tr("XXH3-128 of the whole output: %1").arg(QString::fromLatin1(digest));
    }
    default:
        return {};
    }
}

QString stageMeaning(const RunRecord &record, Selection row, InstanceColumn column)
{
    const ProcessRecord &process = processOf(record, row);
    const QString error = process.startError ? process.startError->message : QString();
    switch (column) {
    case InstanceColumn::Number:
        if (process.pid == 0)
            return error;
        return Words::tr("%1, process %2")
            .arg(QString::fromUtf8(process.path), QString::number(process.pid));
    case InstanceColumn::Outcome:
        return error;
    case InstanceColumn::Status:
        return process.status ? format::statusMeaning(process.status) : error;
    case InstanceColumn::Bytes:
        return hasOutput(record, row, process) ? exactBytes(process.output.total) : QString();
    default:
        return {};
    }
}

} // namespace

QString title(InstanceColumn column)
{
    switch (column) {
    case InstanceColumn::Number:
        return Words::tr("#", "title of the column with the instance's number");
    case InstanceColumn::Outcome:
        return Words::tr("outcome");
    case InstanceColumn::Status:
        return Words::tr("status");
    case InstanceColumn::Time:
        return Words::tr("time");
    case InstanceColumn::Cores:
        return Words::tr("cores");
    case InstanceColumn::Polls:
        return Words::tr("polls");
    case InstanceColumn::Bytes:
        return Words::tr("bytes");
    case InstanceColumn::Digest:
        return Words::tr("digest");
    case InstanceColumn::EndBytes:
        return Words::tr("end of the output");
    case InstanceColumn::Group:
        return Words::tr("group", "title of the column with a letter for equal outputs");
    }
    return {};
}

QString titleMeaning(InstanceColumn column)
{
    switch (column) {
    case InstanceColumn::Number:
        return Words::tr("The instance's number, from 0; below it the programs of its stages");
    case InstanceColumn::Outcome:
        return Words::tr("What it is doing, and once it has ended: how it came out");
    case InstanceColumn::Status:
        return Words::tr(
            "The exit code, or \u2212N when signal N ended it; of an instance: that of "
            "its rightmost failing stage");
    case InstanceColumn::Time:
        return Words::tr("From start to end, by the clock");
    case InstanceColumn::Cores:
        return Words::tr("The cores on which the polls saw it");
    case InstanceColumn::Polls:
        return Words::tr("How often it was looked at");
    case InstanceColumn::Bytes:
        return Words::tr("What it has written to its output");
    case InstanceColumn::Digest:
        return Words::tr("The begin of the XXH3-128 of its whole output: equal outputs have equal "
                         "digests");
    case InstanceColumn::EndBytes:
        return Words::tr("How its output ends (or begins, see the menu of the titles)");
    case InstanceColumn::Group:
        return Words::tr("Instances with the same letter wrote the same output, byte for byte");
    }
    return {};
}

QString groupMeaning(const OutputGroups &groups, int instance)
{
    constexpr int named = 12;
    const int group = groups.groupOf(instance);
    if (group < 0)
        return {};
    std::vector<int> alike = groups.groups()[size_t(group)].instances;
    if (alike.size() == 1)
        return Words::tr("No other instance wrote the same output.");
    std::sort(alike.begin(), alike.end());
    QStringList names;
    for (size_t i = 0; i < alike.size() && i < named; ++i)
        names.append(u'#' + QString::number(alike[i]));
    if (alike.size() > named)
        names.append(QStringLiteral("…"));
    return Words::tr("%1 instances wrote this output: %2")
        .arg(QLocale().toString(qlonglong(alike.size())), names.join(QStringLiteral(", ")));
}

QString cell(const RunRecord &record, Selection row, InstanceColumn column, TimePoint now)
{
    return row.stage < 0 ? instanceCell(record, row.instance, column, now)
                         : stageCell(record, row, column, now);
}

QString fullCell(const RunRecord &record, Selection row, InstanceColumn column, TimePoint now)
{
    if (row.stage < 0 && column == InstanceColumn::Digest)
        return QString::fromLatin1(figures::digest(record, row.instance));
    return cell(record, row, column, now);
}

QString cellMeaning(const RunRecord &record, Selection row, InstanceColumn column)
{
    return row.stage < 0 ? instanceMeaning(record, row.instance, column)
                         : stageMeaning(record, row, column);
}

QString situation(const InstanceRecord &instance)
{
    if (instance.outcome)
        return format::outcome(*instance.outcome);
    if (instance.processes.empty())
        return format::state(instance.started ? ProcessState(state::Starting{})
                                              : ProcessState(state::Queued{}));
    if (instance.processes.size() == 1)
        return format::state(instance.processes.front().state);
    QStringList parts;
    const auto counts = figures::stateCounts(instance);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            parts.append(Words::tr("%1 %2", "a state and how many processes are in it")
                             .arg(format::state(figures::statesByWeight()[i]),
                                  QLocale().toString(counts[i])));
        }
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString shortSituation(const InstanceRecord &instance)
{
    if (instance.outcome || instance.processes.size() < 2)
        return {};
    QStringList parts;
    const auto counts = figures::stateCounts(instance);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts.append(style::letter(figures::statesByWeight()[i]) +
                         QLocale().toString(counts[i]));
    }
    return parts.join(u' ');
}

} // namespace forkscope::words
