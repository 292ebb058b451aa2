#include "core/engine/process/StageGroup.h"

#include "core/engine/process/ProcessGroup.h"

#include <algorithm>
#include <csignal>
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
    : m_watchdog(watchdog), m_processes(size_t(stages))
{
}

pid_t StageGroup::idToJoin()
{
    if (m_id != 0 && !isSurelyOurs())
        m_watchdog.release(std::exchange(m_id, 0));
    return m_id;
}

void StageGroup::take(int stage, std::unique_ptr<StageProcess> process)
{
    if (m_id == 0) {
        m_id = process->pid();
        m_watchdog.guard(m_id);
    }
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

bool StageGroup::has(pid_t pid) const
{
    return std::any_of(m_processes.begin(), m_processes.end(), [pid](const auto &process) {
        return isUnreaped(process) && process->pid() == pid;
    });
}

void StageGroup::sendSignal(int signal)
{
    for (const auto &process : m_processes) {
        if (isUnreaped(process) && ::getpgid(process->pid()) != m_id)
            ::kill(process->pid(), signal);
    }
    if (m_id != 0 && (isSurelyOurs() || group::isOurs(m_id)))
        m_wasSignalled = ::kill(-m_id, signal) == 0 || m_wasSignalled;
}

void StageGroup::sendSignalToStages(int signal)
{
    for (const auto &process : m_processes) {
        if (isUnreaped(process))
            ::kill(process->pid(), signal);
    }
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
        return isUnreaped(process) && ::getpgid(process->pid()) == m_id;
    });
}

} // namespace forkscope
