#include "core/engine/process/StageGroup.h"

#include <algorithm>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

/// As long as a process is not reaped, its pid is surely its own.
bool isUnreaped(const std::unique_ptr<StageProcess> &process)
{
    return process && process->isUnreaped();
}

} // namespace

StageGroup::StageGroup(Watchdog &watchdog, int stages)
    : m_watchdog(watchdog), m_processes(size_t(stages)), m_family(watchdog)
{
}

pid_t StageGroup::idToJoin()
{
    if (id() != 0 && !isSurelyOurs())
        m_family.setGroup(0);
    return id();
}

void StageGroup::take(int stage, std::unique_ptr<StageProcess> process)
{
    if (id() == 0)
        m_family.setGroup(process->pid());
    m_processes[size_t(stage)] = std::move(process);
}

const StageProcess *StageGroup::processOf(int stage) const
{
    return m_processes[size_t(stage)].get();
}

bool StageGroup::hasUnreaped() const
{
    return std::any_of(m_processes.begin(), m_processes.end(), isUnreaped);
}

bool StageGroup::isOnlyZombies() const
{
    return hasUnreaped() &&
           std::all_of(m_processes.begin(), m_processes.end(), [](const auto &process) {
               return !isUnreaped(process) || process->isZombie();
           });
}

bool StageGroup::hasEnded() const
{
    return std::all_of(m_processes.begin(), m_processes.end(), [](const auto &process) {
        siginfo_t info{};
        return !isUnreaped(process) ||
               (::waitid(P_PID, id_t(process->pid()), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
                info.si_pid != 0);
    });
}

bool StageGroup::has(pid_t pid) const
{
    return std::any_of(m_processes.begin(), m_processes.end(), [pid](const auto &process) {
        return isUnreaped(process) && process->pid() == pid;
    });
}

bool StageGroup::hasStarted(pid_t pid) const
{
    return std::any_of(m_processes.begin(), m_processes.end(),
                       [pid](const auto &process) { return process && process->pid() == pid; });
}

void StageGroup::lookAtFamily()
{
    std::vector<pid_t> living;
    for (const auto &process : m_processes) {
        if (isUnreaped(process))
            living.push_back(process->pid());
    }
    m_family.takeDescendants(living);
}

std::vector<Descendant> StageGroup::takeTerminalWaits()
{
    std::vector<Descendant> stages;
    for (const auto &process : m_processes) {
        auto stage = isUnreaped(process) ? descendants::find(process->pid()) : std::nullopt;
        if (!stage)
            continue;
        if (const int signal = process->stopSignal())
            stage->stopSignal = signal; // known on each kernel
        stages.push_back(*stage);
    }
    return m_family.takeTerminalWaits(stages);
}

Family StageGroup::takeFamily()
{
    return std::exchange(m_family, Family(m_watchdog));
}

Delivery StageGroup::sendSignal(int signal)
{
    // The signal may end those by whom the others are found, so they are looked for before.
    lookAtFamily();
    const bool isOurs = id() != 0 && (isSurelyOurs() || descendants::isGroupOurs(id()));
    Delivery delivery = m_family.send(signal, isOurs);
    for (const auto &process : m_processes) {
        if (!isUnreaped(process))
            continue;
        if (::getpgid(process->pid()) == id())
            m_family.checkReached(process->pid(), &delivery);
        else
            m_family.sendTo(process->pid(), signal, &delivery);
    }
    m_wasSignalled = m_wasSignalled || delivery.arrived;
    return delivery;
}

Delivery StageGroup::sendSignalToStages(int signal)
{
    Delivery delivery;
    for (const auto &process : m_processes) {
        if (isUnreaped(process))
            m_family.sendTo(process->pid(), signal, &delivery);
    }
    return delivery;
}

void StageGroup::reap()
{
    for (const auto &process : m_processes) {
        if (process)
            process->reap();
    }
}

/// Returns whether a process that we know is in the group, whose number is then nobody else's.
bool StageGroup::isSurelyOurs() const
{
    return std::any_of(m_processes.begin(), m_processes.end(), [this](const auto &process) {
        return isUnreaped(process) && ::getpgid(process->pid()) == id();
    });
}

} // namespace forkscope
