#include "core/engine/process/ProcessGroup.h"

#include "core/observe/ProcessSampler.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace forkscope::group {

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Relations
{
    std::unordered_map<pid_t, pid_t> parents;
    std::vector<pid_t> members;
};

Relations relationsOf(pid_t group)
{
    Relations relations;
    const QDir proc(QStringLiteral("/proc"));
    const QStringList names = proc.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isPid = false;
        const pid_t pid = name.toInt(&isPid);
        if (!isPid)
            continue;
        const auto stat = parseProcStat(readFile(proc.filePath(name + QStringLiteral("/stat"))));
        if (!stat)
            continue; // it has vanished meanwhile
        relations.parents[pid] = pid_t(stat->parent);
        if (stat->group == group)
            relations.members.push_back(pid);
    }
    return relations;
}

bool descendsFromUs(pid_t pid, const Relations &relations)
{
    const pid_t self = ::getpid();
    // The bound is needed if the table changed while it was read.
    for (int generation = 0; generation < 1000; ++generation) {
        const auto found = relations.parents.find(pid);
        if (found == relations.parents.end())
            return false;
        pid = found->second;
        if (pid == self)
            return true;
    }
    return false;
}

} // namespace

void reapAdopted(pid_t group)
{
    siginfo_t info{};
    while (::waitid(P_PGID, id_t(group), &info, WEXITED | WNOHANG) == 0 && info.si_pid != 0)
        info = {};
}

bool exists(pid_t group)
{
    return ::kill(-group, 0) == 0 || errno == EPERM;
}

bool isOurs(pid_t group)
{
    const Relations relations = relationsOf(group);
    for (const pid_t member : relations.members) {
        if (descendsFromUs(member, relations))
            return true;
    }
    return false;
}

void reapAllAdopted(bool (*isOwn)(pid_t, const void *), const void *context)
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    const QStringList threads = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        const QByteArray children = readFile(tasks.filePath(thread + QStringLiteral("/children")));
        for (const QByteArray &word : children.split(' ')) {
            const pid_t pid = word.trimmed().toInt();
            if (pid <= 0 || isOwn(pid, context))
                continue;
            siginfo_t info{};
            ::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG);
        }
    }
}

} // namespace forkscope::group
