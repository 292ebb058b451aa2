#include "ui/panes/instances/InstanceWords.h"

#include "core/record/RunRecord.h"
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
struct InstanceTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::InstanceWords)
};

} // namespace

QString status(std::optional<int> status, const StartError *error)
{
    if (!status && error != nullptr)
        return format::status(status) + QLatin1Char(' ') + errnoName(error->errnum);
    if (status && *status < 0)
        return format::status(status) + QLatin1Char(' ') + format::signalName(-*status);
    return format::status(status);
}

QString startError(const ProcessRecord &process)
{
    return process.startError ? process.startError->message : QString();
}

QString time(std::optional<Nanoseconds> time, bool isExact)
{
    return time ? format::duration(*time, isExact) : QString();
}

QString exactBytes(qint64 bytes)
{
    return InstanceTexts::tr("%1 bytes", nullptr, format::plural(bytes))
        .arg(QLocale().toString(bytes));
}

QString outcomeMeaning(const InstanceRecord &instance)
{
    QStringList lines;
    if (!shortSituation(instance).isEmpty())
        lines.append(situation(instance)); // the cell may have room only for letters
    if (const StartError *error = figures::startError(instance))
        lines.append(error->message);
    if (instance.pipeHeld) {
        lines.append(
            InstanceTexts::tr("Its output did not end: a process that outlived it still holds "
                              "the pipe open."));
    }
    return lines.join(QLatin1Char('\n'));
}

QString groupMeaning(const OutputGroups &groups, int instance)
{
    constexpr int named = 12;
    const int group = groups.groupOf(instance);
    if (group < 0)
        return {};
    std::vector<int> alike = groups.groups()[size_t(group)].instances;
    if (alike.size() == 1)
        return InstanceTexts::tr("No other instance wrote the same output.");
    std::sort(alike.begin(), alike.end());
    QStringList names;
    for (size_t i = 0; i < alike.size() && i < named; ++i)
        names.append(u'#' + QString::number(alike[i]));
    if (alike.size() > named)
        names.append(QStringLiteral("…"));
    return InstanceTexts::tr("%1 instances wrote this output: %2")
        .arg(QLocale().toString(qlonglong(alike.size())), names.join(QStringLiteral(", ")));
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
            parts.append(InstanceTexts::tr("%1 %2", "a state and how many processes are in it")
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
