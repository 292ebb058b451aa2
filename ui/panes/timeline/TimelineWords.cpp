#include "ui/panes/timeline/TimelineWords.h"

#include "core/analysis/figures/WireLevels.h"
#include "core/analysis/words/CoreWords.h"
#include "core/record/RunRecord.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace forkscope::timeline {

namespace {

struct TimelineTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Timeline)
};

constexpr size_t mostShares = 3; // of a core that are named one by one

QString who(const RunRecord &record, const Lane &lane)
{
    return TimelineTexts::tr("%1 of instance %2")
        .arg(laneName(record, lane).remove(QStringLiteral("└ ")),
             QLocale().toString(lane.id.own.instance));
}

/// Returns both pipes of a process at a moment; empty if they were not looked at.
QString pipesText(const RunRecord &record, ProcessId id, TimePoint at)
{
    QStringList parts;
    if (const auto bytes = wires::levelAt(record, id.instance, id.stage, at))
        parts << TimelineTexts::tr("%1 in its input's pipe").arg(format::byteCount(*bytes));
    if (const auto bytes = wires::levelAt(record, id.instance, id.stage + 1, at))
        parts << TimelineTexts::tr("%1 in its output's").arg(format::byteCount(*bytes));
    return parts.join(QStringLiteral(", "));
}

/// Returns "for 4.00 ms, from 1.20 s to 1.21 s".
QString whenText(const RunRecord &record, const LaneTime &time)
{
    const TimeSpan span = spanOf(record, time);
    return TimelineTexts::tr("for %1, from %2 to %3")
        .arg(format::duration(Nanoseconds(span.to - span.from)),
             format::duration(Nanoseconds(span.from)), format::duration(Nanoseconds(span.to)));
}

QStringList bandLines(const RunRecord &record, const Lane &lane, const Band &band)
{
    QStringList lines{who(record, lane), bandText(band), whenText(record, band)};
    if (const QString pipes = pipesText(record, lane.id.own, band.to);
        lane.depth == 0 && !pipes.isEmpty())
        lines << TimelineTexts::tr("at its end %1", "bytes in the pipes").arg(pipes);
    const bool isSample = lane.id.task < 0;
    if (isSample && band.kind != BandKind::Unknown)
        lines << TimelineTexts::tr(
            "as the polls saw it; between two polls it may have done anything");
    return lines;
}

/// Returns "core 1: #2 sh".
QString coreText(const RunRecord &record, const Lane &lane, const CoreTime &time)
{
    return TimelineTexts::tr("%1: %2", "a core, who had it")
        .arg(laneName(record, lane), cores::holderText(record, time));
}

using TimesByKind = std::array<Nanoseconds, bandKinds>;

void addTimes(const RunRecord &record, const LaneId &lane, TimesByKind *times)
{
    for (const Band &band : bandsOf(record, lane, record.begin(), record.end()))
        (*times)[size_t(band.kind)] += band.to - band.from;
}

QString timesText(const TimesByKind &times)
{
    QStringList parts;
    for (int kind = 0; kind < bandKinds; ++kind) {
        if (times[size_t(kind)].count() > 0)
            parts << TimelineTexts::tr("%1 %2", "state, how long")
                         .arg(kindName(BandKind(kind)), format::duration(times[size_t(kind)]));
    }
    return parts.join(QStringLiteral(", "));
}

QString coreLaneText(const RunRecord &record, const Lane &lane)
{
    const std::vector<CoreShare> shares = sharesOfCore(record, lane.core);
    if (shares.empty())
        return TimelineTexts::tr("%1: no process of this run had it").arg(laneName(record, lane));
    Nanoseconds sum{0};
    QStringList parts;
    for (const CoreShare &share : shares) {
        sum += share.time;
        if (size_t(parts.size()) < mostShares)
            parts << TimelineTexts::tr("instance %1 %2", "number, how long")
                         .arg(QLocale().toString(share.instance), format::duration(share.time));
    }
    if (shares.size() > mostShares)
        parts << TimelineTexts::tr("others");
    return TimelineTexts::tr("%1: this run had it for %2 of %3 (%4)",
                             "a core, how long, the run, by whom")
        .arg(laneName(record, lane), format::duration(sum),
             format::duration(record.end() - record.begin()), parts.join(QStringLiteral(", ")));
}

} // namespace

QString tip(const RunRecord &record, const Lane &lane, const LaneTime &time)
{
    if (const auto *band = std::get_if<Band>(&time))
        return bandLines(record, lane, *band).join(u'\n');
    return coreText(record, lane, std::get<CoreTime>(time)) + u'\n' + whenText(record, time);
}

QString laneText(const RunRecord &record, const Lane &lane)
{
    if (lane.kind == Lane::Kind::Core)
        return coreLaneText(record, lane);
    TimesByKind times{};
    if (lane.kind == Lane::Kind::Instance) {
        for (const LaneId &id : lanesWithin(record, lane.id.own.instance))
            addTimes(record, id, &times);
    } else {
        addTimes(record, lane.id, &times);
    }
    return TimelineTexts::tr("%1: %2", "process: how long in which state")
        .arg(who(record, lane), timesText(times));
}

QString observationName(const RunRecord &record)
{
    if (record.observation().trace) {
        const qint64 lost = record.trace().lostRecords();
        return lost == 0 ? TimelineTexts::tr("exact trace")
                         : TimelineTexts::tr("exact trace, %1 records lost", nullptr,
                                             format::plural(lost))
                               .arg(QLocale().toString(lost));
    }
    return TimelineTexts::tr("samples every %1 ms")
        .arg(QLocale().toString(record.plan().run.pollMs));
}

} // namespace forkscope::timeline
