#include "core/engine/process/VforkStart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

namespace forkscope {

namespace {

struct VforkStartTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::VforkStart)
};

/// From this version on Qt forks unless it is told otherwise (QTBUG-111243).
const QVersionNumber forksUntold(6, 5, 2);
/// From this version on it can be told.
const QVersionNumber canBeTold(6, 6, 0);

} // namespace

#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
void requestVfork(QProcess &process)
{
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::UseVFork);
}
#else
void requestVfork(QProcess &) {} // it uses vfork by itself; CMake refuses the versions between
#endif

QString vforkProblem(const QVersionNumber &builtWith, const QVersionNumber &runsWith)
{
    if (runsWith < forksUntold || (builtWith >= canBeTold && runsWith >= canBeTold))
        return {};
    return VforkStartTexts::tr(
               "this program was built with Qt %1 and cannot start processes reliably with Qt "
               "%2; build it with Qt %2 or install the package that is made for this system")
        .arg(builtWith.toString(), runsWith.toString());
}

} // namespace forkscope
