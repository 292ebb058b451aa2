#include "core/analysis/words/BandWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::bands {

namespace {

struct BandTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Timeline)
};

} // namespace

QString kindName(BandKind kind)
{
    switch (kind) {
    case BandKind::Starting:
        return BandTexts::tr("starting");
    case BandKind::Running:
        return BandTexts::tr("running");
    case BandKind::Ready:
        return BandTexts::tr("ready");
    case BandKind::PipeFull:
        return BandTexts::tr("pipe full");
    case BandKind::PipeEmpty:
        return BandTexts::tr("pipe empty");
    case BandKind::Asleep:
        return BandTexts::tr("asleep");
    case BandKind::Blocked:
        return BandTexts::tr("blocked");
    case BandKind::Stopped:
        return BandTexts::tr("stopped");
    case BandKind::Zombie:
        return BandTexts::tr("zombie");
    case BandKind::Unknown:
        break;
    }
    return BandTexts::tr("not known");
}

QString reasonName(WaitReason reason)
{
    switch (reason) {
    case WaitReason::PipeFull:
        return BandTexts::tr("room in a pipe");
    case WaitReason::PipeEmpty:
        return BandTexts::tr("bytes from a pipe");
    case WaitReason::Timer:
        return BandTexts::tr("a time");
    case WaitReason::Child:
        return BandTexts::tr("a child to end");
    case WaitReason::Disk:
        return BandTexts::tr("a disk");
    case WaitReason::Terminal:
        return BandTexts::tr("a terminal");
    case WaitReason::Futex:
        return BandTexts::tr("a lock or another thread");
    case WaitReason::Stopped:
        return BandTexts::tr("SIGCONT");
    case WaitReason::Other:
        return BandTexts::tr("something else");
    case WaitReason::Unknown:
        break;
    }
    return BandTexts::tr("something that no look saw");
}

QString bandText(const Band &band)
{
    switch (band.kind) {
    case BandKind::Running:
        return band.core < 0
                   ? BandTexts::tr("running")
                   : BandTexts::tr("running on core %1").arg(QLocale().toString(band.core));
    case BandKind::Ready:
        return BandTexts::tr("ready: waits for a core");
    case BandKind::PipeFull:
        return BandTexts::tr("blocked: it writes into a full pipe");
    case BandKind::PipeEmpty:
        return BandTexts::tr("blocked: it reads from an empty pipe");
    case BandKind::Asleep:
        return BandTexts::tr("blocked: it sleeps until a time");
    case BandKind::Blocked:
        return band.reason == WaitReason::Unknown
                   ? BandTexts::tr("blocked; no look fell into this time to say why")
                   : BandTexts::tr("blocked: it waits for %1").arg(reasonName(band.reason));
    case BandKind::Starting:
        return BandTexts::tr("starting: forked, its program has not begun");
    case BandKind::Stopped:
        return BandTexts::tr("stopped, until SIGCONT");
    case BandKind::Zombie:
        return BandTexts::tr("zombie: ended, not yet reaped");
    case BandKind::Unknown:
        break;
    }
    return BandTexts::tr("not known");
}

} // namespace forkscope::bands
