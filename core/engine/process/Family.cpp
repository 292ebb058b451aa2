#include "core/engine/process/Family.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>
#include <unistd.h>

namespace forkscope {

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
        m_group = 0; // the next one with this number is another
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
