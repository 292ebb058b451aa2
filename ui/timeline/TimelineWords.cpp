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

QString what(const Band &band)
{
    switch (band.kind) {
    case BandKind::Running:
        return band.core < 0 ? Text::tr("running")
                             : Text::tr("running on core %1").arg(QLocale().toString(band.core));
    case BandKind::Ready:
        return Text::tr("ready: waits for a core");
    case BandKind::PipeFull:
        return Text::tr("blocked: it writes into a full pipe");
    case BandKind::PipeEmpty:
        return Text::tr("blocked: it reads from an empty pipe");
    case BandKind::Asleep:
        return Text::tr("blocked: it sleeps until a time");
    case BandKind::Blocked:
        return band.reason == WaitReason::Unknown
                   ? Text::tr("blocked; no look fell into this time to say why")
                   : Text::tr("blocked: it waits for %1").arg(reasonName(band.reason));
    case BandKind::Starting:
        return Text::tr("starting: forked, its program has not begun");
    case BandKind::Stopped:
        return Text::tr("stopped, until SIGCONT");
    case BandKind::Zombie:
        return Text::tr("zombie: ended, not yet reaped");
    case BandKind::Unknown:
        break;
    }
    return Text::tr("not known");
}

} // namespace

QString kindName(BandKind kind)
{
    switch (kind) {
    case BandKind::Starting:
        return Text::tr("starting");
    case BandKind::Running:
        return Text::tr("running");
    case BandKind::Ready:
        return Text::tr("ready");
    case BandKind::PipeFull:
        return Text::tr("pipe full");
    case BandKind::PipeEmpty:
        return Text::tr("pipe empty");
    case BandKind::Asleep:
        return Text::tr("asleep");
    case BandKind::Blocked:
        return Text::tr("blocked");
    case BandKind::Stopped:
        return Text::tr("stopped");
    case BandKind::Zombie:
        return Text::tr("zombie");
    case BandKind::Unknown:
        break;
    }
    return Text::tr("not known");
}

QString reasonName(WaitReason reason)
{
    switch (reason) {
    case WaitReason::PipeFull:
        return Text::tr("room in a pipe");
    case WaitReason::PipeEmpty:
        return Text::tr("bytes from a pipe");
    case WaitReason::Timer:
        return Text::tr("a time");
    case WaitReason::Child:
        return Text::tr("a child to end");
    case WaitReason::Disk:
        return Text::tr("a disk");
    case WaitReason::Terminal:
        return Text::tr("a terminal");
    case WaitReason::Futex:
        return Text::tr("a lock or another thread");
    case WaitReason::Stopped:
        return Text::tr("SIGCONT");
    case WaitReason::Other:
        return Text::tr("something else");
    case WaitReason::Unknown:
        break;
    }
    return Text::tr("something that no look saw");
}

QString tip(const RunRecord &record, const Lane &lane, const Band &band)
{
    const auto since = [&record](TimePoint at) { return format::duration(at - record.begin()); };
    QStringList lines{who(record, lane), what(band)};
    lines << Text::tr("for %1, from %2 to %3")
                 .arg(format::duration(band.to - band.from), since(band.from), since(band.to));
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
