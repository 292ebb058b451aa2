#include "core/observe/CpuQuota.h"

#include <QtCore/QFile>
#include <QtCore/QList>

#include <algorithm>

namespace forkscope {

namespace {

/// A mounted hierarchy of control groups: `root` of it is what is seen at `place`.
struct GroupMount
{
    QByteArray root;
    QByteArray place;
    bool isV2 = false;
};

QByteArray quotaFile(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<double> shareOf(const QByteArray &quota, const QByteArray &period)
{
    bool isQuota = false;
    bool isPeriod = false;
    const qint64 granted = quota.trimmed().toLongLong(&isQuota);
    const qint64 of = period.trimmed().toLongLong(&isPeriod);
    return isQuota && isPeriod && granted > 0 && of > 0
               ? std::optional(double(granted) / double(of))
               : std::nullopt;
}

/// Returns the mounts that can hold a quota, from `/proc/self/mountinfo` (proc(5)).
QList<GroupMount> groupMounts(const QByteArray &mountInfo)
{
    QList<GroupMount> mounts;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const qsizetype bar = line.indexOf(" - ");
        const QList<QByteArray> place = line.left(bar).split(' ');
        const QList<QByteArray> what = line.mid(bar + 3).split(' ');
        if (bar < 0 || place.size() < 5 || what.size() < 3)
            continue;
        const bool isV2 = what[0] == "cgroup2";
        if (isV2 || (what[0] == "cgroup" && what[2].split(',').contains("cpu")))
            mounts.append({place[3], place[4], isV2});
    }
    return mounts;
}

/// Returns our group in such a hierarchy, from `/proc/self/cgroup` (cgroups(7)).
std::optional<QByteArray> ownGroup(const QByteArray &groups, bool isV2)
{
    for (const QByteArray &line : groups.split('\n')) {
        const qsizetype first = line.indexOf(':');
        const qsizetype second = line.indexOf(':', first + 1);
        if (first < 0 || second < 0)
            continue;
        const QByteArray controllers = line.mid(first + 1, second - first - 1);
        if (isV2 ? controllers.isEmpty() : controllers.split(',').contains("cpu"))
            return line.mid(second + 1);
    }
    return std::nullopt;
}

std::optional<double> quotaAt(const QByteArray &directory, bool isV2)
{
    return isV2 ? quotaOfMax(quotaFile(directory + "/cpu.max"))
                : quotaOfPeriod(quotaFile(directory + "/cpu.cfs_quota_us"),
                                quotaFile(directory + "/cpu.cfs_period_us"));
}

/// Returns the part of the group's path below the mount's root; empty if the group is that or lies
/// outside of what is mounted, as in some containers.
QByteArray pathBelow(const QByteArray &group, const QByteArray &root)
{
    const QByteArray path = root == "/" ? group : group.mid(root.size());
    const bool isBelow = root == "/" || (group.startsWith(root) && path.startsWith('/'));
    return isBelow && path != "/" && !path.startsWith("/..") ? path : QByteArray();
}

} // namespace

std::optional<double> quotaOfMax(const QByteArray &content)
{
    const QList<QByteArray> words = content.simplified().split(' ');
    return words.size() == 2 ? shareOf(words[0], words[1]) : std::nullopt;
}

std::optional<double> quotaOfPeriod(const QByteArray &quota, const QByteArray &period)
{
    return shareOf(quota, period);
}

std::optional<double> cpuQuota(const QByteArray &root)
{
    std::optional<double> least;
    const QByteArray groups = quotaFile(root + "/proc/self/cgroup");
    for (const GroupMount &mount : groupMounts(quotaFile(root + "/proc/self/mountinfo"))) {
        const auto group = ownGroup(groups, mount.isV2);
        if (!group)
            continue;
        QByteArray path = pathBelow(*group, mount.root);
        for (;;) {
            if (const auto quota = quotaAt(root + mount.place + path, mount.isV2))
                least = std::min(least.value_or(*quota), *quota);
            if (path.isEmpty())
                break;
            path.truncate(path.lastIndexOf('/'));
        }
    }
    return least;
}

} // namespace forkscope
