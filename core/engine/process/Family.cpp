#include "core/engine/process/Family.h"

#include "core/record/State.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>
#include <unistd.h>
#include <utility>

namespace forkscope {

void Family::setGroup(pid_t group)
{
    m_group = group;
    guardGroups({});
}

void Family::letGo()
{
    m_group = 0;
    m_known.clear();
    guardGroups({});
}

/// Tells the watchdog which groups there are. One that somebody outside has joined may be a
/// stranger's, even our own, unless its leader is of the family: known, one of `leaders`, or so
/// when the group was first seen.
void Family::guardGroups(const std::set<pid_t> &leaders)
{
    std::set<pid_t> groups;
    if (m_group != 0)
        groups.insert(m_group);
    for (const auto &[pid, process] : m_known) {
        const pid_t group = process.group;
        const bool isOurs = group == pid || leaders.count(group) > 0 || m_guarded.count(group) > 0;
        if (isOurs && placeOf(process) == Place::Outside)
            groups.insert(group);
    }
    for (const pid_t group : m_guarded) {
        if (groups.count(group) == 0)
            m_watchdog->release(group);
    }
    for (const pid_t group : groups)
        m_watchdog->guard(group);
    m_guarded = std::move(groups);
}

Family::Place Family::placeOf(const Descendant &process) const
{
    if (m_group != 0 && process.group == m_group)
        return Place::InGroup;
    return process.session == ::getsid(0) ? Place::Outside : Place::Departed;
}

void Family::take(const Descendant &member)
{
    if (!descendants::isAlive(member))
        return; // its number may be somebody else's
    m_known[member.pid] = member;
    takeDescendants();
}

void Family::takeDescendants(const std::vector<pid_t> &ofProcesses)
{
    forgetEnded();
    std::vector<pid_t> roots;
    std::set<pid_t> leaders;
    for (const pid_t pid : ofProcesses) {
        roots.push_back(pid);
        if (::getpgid(pid) == pid)
            leaders.insert(pid);
    }
    for (const auto &[pid, process] : m_known) {
        if (placeOf(process) != Place::Departed)
            roots.push_back(pid);
    }
    for (const Descendant &descendant : descendants::of(roots))
        m_known[descendant.pid] = descendant;
    guardGroups(leaders);
}

std::vector<Descendant> Family::takeTerminalWaits(const std::vector<Descendant> &stages)
{
    std::vector<Descendant> waits;
    const auto take = [this, &waits](const Descendant &process) {
        if (state::Stopped{process.stopSignal}.wantsTerminal() &&
            m_waiting.insert(process.group).second)
            waits.push_back(process);
    };
    std::for_each(stages.begin(), stages.end(), take);
    for (const auto &[pid, process] : m_known)
        take(process);
    return waits;
}

Delivery Family::send(int signal, bool isGroupOurs)
{
    Delivery delivery;
    if (isGroupOurs)
        delivery.arrived = ::kill(-m_group, signal) == 0;
    for (const auto &[pid, process] : m_known) {
        if (placeOf(process) == Place::InGroup && isGroupOurs)
            checkReached(pid, &delivery);
        else if (placeOf(process) == Place::Outside && descendants::isAlive(process))
            sendTo(pid, signal, &delivery);
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
        m_group = 0; // the next one with this number is another
    guardGroups({});
    return m_group == 0 && std::none_of(m_known.begin(), m_known.end(), [this](const auto &known) {
               return placeOf(known.second) == Place::Outside;
           });
}

void Family::forgetEnded()
{
    for (auto known = m_known.begin(); known != m_known.end();) {
        Descendant &process = known->second;
        const auto now = descendants::find(process.pid);
        const bool isSame = now && now->startTicks == process.startTicks;
        if (isSame)
            process = *now; // it may have joined another group
        else
            descendants::reap(process);
        known = isSame || descendants::isAlive(process) ? std::next(known) : m_known.erase(known);
    }
}

std::vector<Descendant> Family::departed() const
{
    std::vector<Descendant> living;
    for (const auto &[pid, process] : m_known) {
        if (placeOf(process) == Place::Departed && descendants::isAlive(process))
            living.push_back(process);
    }
    return living;
}

} // namespace forkscope
