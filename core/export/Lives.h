#pragma once

#include "core/export/Stretch.h"
#include "core/export/UncertainTimes.h"
#include "core/record/SampleStore.h"
#include "core/record/TraceStore.h"

#include <algorithm>
#include <optional>

namespace forkscope {

/// The life of one task from its fork on, as the trace has it: its slices, and what it did before,
/// between and after them. It copies nothing; a stretch is made when it is asked for.
class TaskLife
{
public:
    /// `end` is the time up to which the trace knows. `reapedAt` is 0 if that is not known.
    TaskLife(const Task &task, TimePoint end, TimePoint reapedAt, const UncertainTimes &uncertain);

    [[nodiscard]] std::size_t size() const { return 2 * m_task->track.size() + 2; }
    /// Returns the stretches by time, each beginning where the last one ended; nothing for an empty
    /// one.
    [[nodiscard]] std::optional<Stretch> operator[](std::size_t index) const;
    /// Returns until when it did what its last stretch says.
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

/// The life of one process as the looks saw it, with nothing between two looks.
class SampledLife
{
public:
    /// `endedAt` is when it was reaped, 0 if it was not.
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
