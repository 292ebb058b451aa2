#include "core/observe/ProcRoot.h"

#include <QtCore/QFile>

namespace forkscope {

namespace {

constexpr char procOfAll[] = "/proc";
// A path below a file never exists.
constexpr char nowhere[] = "/dev/null";

QByteArray findProcRoot()
{
    QFile status(QStringLiteral("/proc/self/status"));
    const bool isOurs = status.open(QIODevice::ReadOnly) && showsOwnNamespace(status.readAll());
    return isOurs ? procOfAll : nowhere;
}

} // namespace

bool showsOwnNamespace(const QByteArray &ownStatus)
{
    static constexpr char key[] = "\nNSpid:";
    const qsizetype at = ownStatus.indexOf(key);
    if (at < 0)
        return !ownStatus.isEmpty(); // a kernel that does not tell
    const qsizetype begin = at + qsizetype(sizeof key) - 1;
    const qsizetype end = ownStatus.indexOf('\n', begin);
    // It is one number for each namespace, from that of this /proc down to our own.
    return ownStatus.mid(begin, end < 0 ? -1 : end - begin).simplified().count(' ') == 0;
}

const QByteArray &procRoot()
{
    static const QByteArray root = findProcRoot();
    return root;
}

bool isProcOurs()
{
    return procRoot() == procOfAll;
}

} // namespace forkscope
