#include "core/engine/process/Family.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>
#include <set>
#include <unistd.h>

namespace forkscope {

void Family::setGroup(pid_t group)
{
    m_group = group;
    guardGroups();
}

void Family::letGo()
{
    m_group = 0;
    m_known.clear();
    guardGroups();
}

/// Tells the watchdog which groups there are. One that somebody outside has joined may be a
/// stranger's, even our own, unless its leader is of the family or was when it was first seen.
void Family::guardGroups()
{
    std::set<pid_t> groups;
    if (m_group != 0)
        groups.insert(m_group);
    for (const Descendant &process : m_known) {
        const bool isLeader = process.group == process.pid;
        const bool isGuarded =
            std::binary_search(m_guarded.begin(), m_guarded.end(), process.group);
        if ((isLeader || isGuarded) && placeOf(process) == Place::Outside)
            groups.insert(process.group);
    }
    for (const pid_t group : m_guarded) {
        if (groups.count(group) == 0)
            m_watchdog->release(group);
    }
    for (const pid_t group : groups)
        m_watchdog->guard(group);
    m_guarded.assign(groups.begin(), groups.end());
}

Family::Place Family::placeOf(const Descendant &process) const
{
    if (m_group != 0 && process.group == m_group)
        return Place::InGroup;
    return process.session == ::getsid(0) ? Place::Outside : Place::Departed;
}

void Family::note(const Descendant &process)
{
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&process](const auto &other) {
        return other.pid == process.pid;
    });
    if (known != m_known.end())
        *known = process;
    else
        m_known.push_back(process);
}

void Family::take(const Descendant &member)
{
    if (!descendants::isAlive(member))
        return; // its number may be somebody else's
    note(member);
    takeDescendantsOf(member.pid);
}

void Family::takeDescendantsOf(pid_t pid)
{
    for (const Descendant &descendant : descendants::of(pid))
        note(descendant);
    guardGroups();
}

void Family::takeDescendants()
{
    forgetEnded();
    for (const Descendant &process : std::vector<Descendant>(m_known)) {
        if (placeOf(process) != Place::Departed)
            takeDescendantsOf(process.pid);
    }
}

Delivery Family::send(int signal, bool isGroupOurs)
{
    Delivery delivery;
    if (isGroupOurs)
        delivery.arrived = ::kill(-m_group, signal) == 0;
    for (const Descendant &process : m_known) {
        if (placeOf(process) == Place::InGroup && isGroupOurs)
            checkReached(process.pid, &delivery);
        else if (placeOf(process) == Place::Outside && descendants::isAlive(process))
            sendTo(process.pid, signal, &delivery);
    }
    return delivery;
}

void Family::sendTo(pid_t pid, int signal, Delivery *delivery)
{
    if (::kill(pid, signal) == 0)
        delivery->arrived = true;
    else if (errno == EPERM && m_refused.insert(pid).second)
        delivery->refused.push_back(pid);
}

void Family::checkReached(pid_t pid, Delivery *delivery)
{
    if (::kill(pid, 0) != 0 && errno == EPERM && m_refused.insert(pid).second)
        delivery->refused.push_back(pid);
}

bool Family::isGone()
{
    if (m_group != 0)
        descendants::reapGroup(m_group);
    forgetEnded();
    if (m_group != 0 && ::kill(-m_group, 0) != 0 && errno == ESRCH)
        setGroup(0); // the next one with this number is another
    return m_group == 0 &&
           std::none_of(m_known.begin(), m_known.end(),
                        [this](const auto &process) { return placeOf(process) == Place::Outside; });
}

void Family::forgetEnded()
{
    std::erase_if(m_known, [](const Descendant &process) {
        descendants::reap(process);
        return !descendants::isAlive(process);
    });
    guardGroups();
}

std::vector<Descendant> Family::departed() const
{
    std::vector<Descendant> living;
    std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(living),
                 [this](const Descendant &process) {
                     return placeOf(process) == Place::Departed && descendants::isAlive(process);
                 });
    return living;
}

} // namespace forkscope
