#include "ui/timeline/TimelineWords.h"

#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace forkscope::timeline {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString who(const RunRecord &record, const Lane &lane)
{
    return Text::tr("%1 of instance %2")
        .arg(laneName(record, lane).remove(QStringLiteral("└ ")),
             QLocale().toString(lane.id.own.instance));
}

} // namespace

namespace {

/// How many bytes a pipe held at a moment, as far as the looks saw; nothing where none did. Looks back
/// over a bounded number of them.
std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at)
{
    constexpr size_t most = 20'000;
    const WireHistory &history = record.wireHistory();
    size_t low = 0;
    size_t high = history.size();
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (history[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i > 0 && low - i < most; --i) {
        const WireLevel &level = history[i - 1];
        if (level.instance == instance && level.wire == wire)
            return level.bytes;
    }
    return std::nullopt;
}

/// Both pipes of a process at a moment; empty where nobody looked at them.
QString pipesText(const RunRecord &record, ProcessId id, TimePoint at)
{
    QStringList parts;
    if (const auto bytes = levelAt(record, id.instance, id.stage, at))
        parts << Text::tr("%1 in its input's pipe").arg(format::byteCount(*bytes));
    if (const auto bytes = levelAt(record, id.instance, id.stage + 1, at))
        parts << Text::tr("%1 in its output's").arg(format::byteCount(*bytes));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString tip(const RunRecord &record, const Lane &lane, const Band &band)
{
    const auto since = [&record](TimePoint at) { return format::duration(at - record.begin()); };
    QStringList lines{who(record, lane), bandText(band)};
    lines << Text::tr("for %1, from %2 to %3")
                 .arg(format::duration(band.to - band.from), since(band.from), since(band.to));
    if (const QString pipes = pipesText(record, lane.id.own, band.to);
        lane.depth == 0 && !pipes.isEmpty())
        lines << Text::tr("at its end %1", "bytes in the pipes").arg(pipes);
    const bool isSample = lane.id.task < 0;
    if (isSample && band.kind != BandKind::Unknown)
        lines << Text::tr("as the polls saw it; between two polls it may have done anything");
    return lines.join(u'\n');
}

QString laneText(const RunRecord &record, const Lane &lane)
{
    if (lane.kind == Lane::Kind::Core)
        return laneName(record, lane);
    std::array<Nanoseconds, bandKinds> times{};
    for (const Band &band : bandsOf(record, lane.id, record.begin(), record.end()))
        times[size_t(band.kind)] += band.to - band.from;
    QStringList parts;
    for (int kind = 0; kind < bandKinds; ++kind) {
        if (times[size_t(kind)].count() > 0)
            parts << Text::tr("%1 %2", "state, how long")
                         .arg(kindName(BandKind(kind)), format::duration(times[size_t(kind)]));
    }
    return Text::tr("%1: %2", "process: how long in which state")
        .arg(who(record, lane), parts.join(QStringLiteral(", ")));
}

QString observationName(const RunRecord &record)
{
    if (record.observation().trace) {
        const qint64 lost = record.trace().lostRecords();
        return lost == 0 ? Text::tr("exact trace")
                         : Text::tr("exact trace, %1 records lost").arg(QLocale().toString(lost));
    }
    return Text::tr("samples every %1 ms").arg(QLocale().toString(record.plan().run.pollMs));
}

} // namespace forkscope::timeline
