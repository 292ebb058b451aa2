#pragma once

#include "core/export/Stretch.h"
#include "core/export/UncertainTimes.h"
#include "core/record/SampleStore.h"
#include "core/record/TraceStore.h"

#include <algorithm>
#include <optional>

namespace forkscope {

/// The life of one task as the trace has it, from its fork on: its slices, and what it did before,
/// between and after them. Holds no copy of anything; a stretch is made when it is asked for.
class TaskLife
{
public:
    /// `end`: up to when the trace knows. `reapedAt`: nothing (0) where that is not known.
    TaskLife(const Task &task, TimePoint end, TimePoint reapedAt, const UncertainTimes &uncertain);

    [[nodiscard]] std::size_t size() const { return 2 * m_task->track.size() + 2; }
    /// By time, each beginning where the last one ended; none where there was no time for it.
    [[nodiscard]] std::optional<Stretch> operator[](std::size_t index) const;
    /// Until when it did what its last stretch tells.
    [[nodiscard]] TimePoint endAfter(const Stretch &last) const { return last.to; }

private:
    [[nodiscard]] Stretch slice(std::size_t index) const;
    [[nodiscard]] std::optional<Stretch> gapBefore(std::size_t slice) const;
    [[nodiscard]] std::optional<Stretch> end() const;

    const Task *m_task;
    const UncertainTimes *m_uncertain;
    TimePoint m_end;
    TimePoint m_reapedAt;
};

/// The life of one process as the looks saw it: what each of them saw, nothing between them.
class SampledLife
{
public:
    /// `endedAt`: when it was reaped, nothing (0) where it was not.
    SampledLife(const ChunkedVector<SampleRun> &runs, TimePoint endedAt)
        : m_runs(&runs), m_endedAt(endedAt)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_runs->size(); }
    [[nodiscard]] std::optional<Stretch> operator[](std::size_t index) const;
    [[nodiscard]] TimePoint endAfter(const Stretch &last) const
    {
        return std::max(last.to, m_endedAt);
    }

private:
    const ChunkedVector<SampleRun> *m_runs;
    TimePoint m_endedAt;
};

} // namespace forkscope
