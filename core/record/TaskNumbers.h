#pragma once

#include <QtCore/QtGlobal>

#include <array>
#include <cstddef>
#include <unordered_map>

namespace forkscope {

/// Maps a kernel's number (tid) to the task that has it now. It is asked twice for each of a
/// hundred thousand slices a second, mostly for the same few numbers, so these are found without a
/// search. Not thread-safe.
class TaskNumbers
{
public:
    static constexpr int none = -1;

    /// Returns the index of the newest task with this number, or `none`.
    [[nodiscard]] int find(qint64 tid) const
    {
        Found &last = m_last[std::size_t(tid) % m_last.size()];
        if (last.tid != tid) {
            const auto found = m_tasks.find(tid);
            last = {tid, found == m_tasks.end() ? none : found->second};
        }
        return last.task;
    }

    void set(qint64 tid, int task)
    {
        m_tasks[tid] = task;
        m_last[std::size_t(tid) % m_last.size()] = {tid, task};
    }

    void erase(qint64 tid)
    {
        m_tasks.erase(tid);
        m_last[std::size_t(tid) % m_last.size()] = {tid, none};
    }

private:
    struct Found
    {
        qint64 tid = -1;
        int task = none;
    };

    std::unordered_map<qint64, int> m_tasks;
    mutable std::array<Found, 16> m_last; ///< each at index tid modulo 16
};

} // namespace forkscope
