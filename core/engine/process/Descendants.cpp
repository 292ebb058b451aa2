#include "core/engine/process/Descendants.h"

#include "core/engine/loop/Descriptor.h"
#include "core/observe/ProcRoot.h"
#include "core/observe/ProcessSampler.h"

#include <QtCore/QDir>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_set>

namespace forkscope::descendants {

namespace {

QByteArray contentOf(const QByteArray &path)
{
    // Files of /proc have no size, and one of them is read whenever an instance ends.
    const Descriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    QByteArray content;
    std::array<char, 4096> part;
    ssize_t got = 0;
    while (file.isOpen() && (got = ::read(file.get(), part.data(), part.size())) > 0)
        content.append(part.data(), got);
    return content;
}

QByteArray directoryOf(pid_t pid)
{
    return procRoot() + '/' + QByteArray::number(pid);
}

bool isDead(const ProcStat &stat)
{
    return stat.state == 'Z' || stat.state == 'X';
}

void appendChildrenOfThread(const QByteArray &thread, std::vector<pid_t> *children)
{
    for (const QByteArray &word : contentOf(thread + "/children").split(' ')) {
        if (const pid_t child = word.trimmed().toInt(); child > 0)
            children->push_back(child);
    }
}

/// Finds children on a kernel that does not list them: by asking everybody for its parent.
std::vector<pid_t> childrenByAsking(pid_t pid)
{
    std::vector<pid_t> children;
    const QStringList names =
        QDir(QString::fromLatin1(procRoot())).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isPid = false;
        const pid_t other = name.toInt(&isPid);
        if (!isPid)
            continue;
        const auto stat = parseProcStat(contentOf(directoryOf(other) + "/stat"));
        if (stat && stat->parent == pid)
            children.push_back(other);
    }
    return children;
}

std::vector<pid_t> childrenOf(pid_t pid)
{
    if (!areChildrenListed())
        return childrenByAsking(pid);
    std::vector<pid_t> children;
    const QByteArray tasks = directoryOf(pid) + "/task";
    const QStringList threads =
        QDir(QString::fromLatin1(tasks)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads)
        appendChildrenOfThread(tasks + '/' + thread.toLatin1(), &children);
    return children;
}

} // namespace

bool areChildrenListed()
{
    static const bool listed =
        ::access((procRoot() + "/thread-self/children").constData(), R_OK) == 0;
    return listed;
}

std::optional<Descendant> find(pid_t pid)
{
    const auto stat = parseProcStat(contentOf(directoryOf(pid) + "/stat"));
    if (!stat || isDead(*stat))
        return std::nullopt;
    return Descendant{pid, pid_t(stat->group), pid_t(stat->session), stat->startTicks,
                      stat->stopSignal};
}

bool isAlive(const Descendant &descendant)
{
    const auto stat = parseProcStat(contentOf(directoryOf(descendant.pid) + "/stat"));
    if (!stat)
        return isProcOurs() && (::kill(descendant.pid, 0) == 0 || errno == EPERM);
    return stat->startTicks == descendant.startTicks && !isDead(*stat);
}

void reap(const Descendant &descendant)
{
    const auto stat = parseProcStat(contentOf(directoryOf(descendant.pid) + "/stat"));
    siginfo_t info{};
    if (stat && stat->startTicks == descendant.startTicks && isDead(*stat))
        ::waitid(P_PID, id_t(descendant.pid), &info, WEXITED | WNOHANG);
}

QByteArray nameOf(pid_t pid)
{
    return contentOf(directoryOf(pid) + "/comm").trimmed();
}

std::vector<Descendant> of(const std::vector<pid_t> &pids)
{
    std::unordered_set<pid_t> asked(pids.begin(), pids.end());
    std::vector<pid_t> parents(asked.begin(), asked.end());
    std::unordered_set<pid_t> children;
    for (size_t i = 0; i < parents.size(); ++i) {
        for (const pid_t child : childrenOf(parents[i])) {
            children.insert(child);
            if (asked.insert(child).second)
                parents.push_back(child);
        }
    }
    std::vector<Descendant> found;
    for (const pid_t child : children) {
        if (const auto descendant = find(child))
            found.push_back(*descendant);
    }
    return found;
}

std::vector<pid_t> adopted()
{
    if (!areChildrenListed())
        return childrenByAsking(::getpid());
    std::vector<pid_t> children;
    const QByteArray self = QByteArray::number(::getpid());
    appendChildrenOfThread(procRoot() + "/self/task/" + self, &children);
    return children;
}

bool isGroupOurs(pid_t group)
{
    siginfo_t info{};
    if (::waitid(P_PGID, id_t(group), &info, WEXITED | WNOHANG | WNOWAIT) == 0)
        return true; // a child of ours is in it, zombie or not
    const auto isMember = [group](const Descendant &d) { return d.group == group; };
    for (const pid_t child : adopted()) {
        const auto found = find(child);
        const std::vector<Descendant> others = of({child});
        if ((found && isMember(*found)) || std::any_of(others.begin(), others.end(), isMember))
            return true;
    }
    return false;
}

void reapGroup(pid_t group)
{
    siginfo_t info{};
    while (::waitid(P_PGID, id_t(group), &info, WEXITED | WNOHANG) == 0 && info.si_pid != 0)
        info = {};
}

void reapAdopted(bool (*isOwn)(pid_t, const void *), const void *context)
{
    for (const pid_t pid : childrenOf(::getpid())) {
        if (isOwn(pid, context))
            continue;
        siginfo_t info{};
        ::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG);
    }
}

} // namespace forkscope::descendants
