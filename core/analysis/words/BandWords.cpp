#include "core/analysis/words/BandWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::bands {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Timeline)
};

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

QString bandText(const Band &band)
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

} // namespace forkscope::bands
