#include "ui/panes/timeline/CorePixels.h"

#include "core/analysis/figures/CoreTimes.h"
#include "core/record/RunRecord.h"

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr size_t slicesPerColumn = 8;

class CoreSlices
{
public:
    CoreSlices(const TraceStore &trace, int core) : m_trace(trace), m_slices(trace.onCore(core)) {}

    [[nodiscard]] size_t size() const { return m_slices.size(); }
    [[nodiscard]] const Task &task(size_t i) const
    {
        return m_trace.tasks()[size_t(m_slices[i].task)];
    }
    [[nodiscard]] const Slice &slice(size_t i) const { return sliceOf(m_trace, m_slices[i]); }

    /// Returns the first slice from `hint` on that ends after `at`. The search doubles its steps.
    [[nodiscard]] size_t firstEndingAfter(TimePoint at, size_t hint) const
    {
        size_t low = hint;
        size_t step = 1;
        while (low + step < size() && slice(low + step - 1).to <= at) {
            low += step;
            step *= 2;
        }
        const auto from = m_slices.begin() + qsizetype(low);
        const auto end = m_slices.begin() + qsizetype(std::min(size(), low + step));
        const auto found = std::partition_point(
            from, end, [this, at](const SliceRef &one) { return sliceOf(m_trace, one).to <= at; });
        return size_t(found - m_slices.begin());
    }

private:
    const TraceStore &m_trace;
    const ChunkedVector<SliceRef> &m_slices;
};

/// A process that has the core now, and has no slice yet.
struct OnCore
{
    int instance = -1;
    TimePoint from;
    TimePoint to; ///< as far as is known
};

OnCore onCoreNow(const RunRecord &record, int core)
{
    OnCore now;
    for (const Task &task : record.trace().tasks()) {
        if (task.core == core && task.onCoreSince >= now.from)
            now = {task.own.instance, task.onCoreSince, record.end()};
    }
    return now;
}

/// Returns the column [from, to), whose first slice is `first`.
CoreColumn columnOf(const CoreSlices &slices, size_t first, const OnCore &now, TimePoint from,
                    TimePoint to)
{
    struct Had
    {
        int instance;
        qint64 ns;
    };
    std::array<Had, slicesPerColumn + 1> had{};
    auto end = had.begin();
    qint64 busy = 0;
    const auto add = [&](int instance, TimePoint begin, TimePoint until) {
        const qint64 ns = (std::min(until, to) - std::max(begin, from)).count();
        if (ns <= 0)
            return;
        auto known = std::find_if(had.begin(), end,
                                  [instance](const Had &h) { return h.instance == instance; });
        if (known == end)
            *end++ = {instance, 0};
        known->ns += ns;
        busy += ns;
    };
    const size_t last = std::min(slices.size(), first + slicesPerColumn);
    size_t i = first;
    for (; i < last && slices.slice(i).from < to; ++i)
        add(slices.task(i).own.instance, slices.slice(i).from, slices.slice(i).to);
    const bool sawAll = i < first + slicesPerColumn;
    const TimePoint seen = sawAll ? to : std::min(to, slices.slice(i - 1).to);
    add(now.instance, now.from, std::min(now.to, seen));
    if (busy <= 0 || seen <= from)
        return {};
    const auto most =
        std::max_element(had.begin(), end, [](const Had &a, const Had &b) { return a.ns < b.ns; });
    return {most->instance, float(busy) / float((seen - from).count())};
}

} // namespace

std::vector<CoreColumn> corePixels(const RunRecord &record, int core, const TimeScale &scale,
                                   TimePoint begin)
{
    std::vector<CoreColumn> columns(size_t(scale.width()));
    const CoreSlices slices(record.trace(), core);
    const OnCore now = onCoreNow(record, core);
    size_t at = 0;
    for (int column = 0; column < scale.width(); ++column) {
        const TimePoint from = begin + Nanoseconds(scale.nsAt(column));
        const TimePoint to =
            std::max(begin + Nanoseconds(scale.nsAt(column + 1)), from + Nanoseconds(1));
        at = slices.firstEndingAfter(from, at);
        if (at >= slices.size() && now.to <= from)
            break;
        columns[size_t(column)] = columnOf(slices, at, now, from, to);
    }
    return columns;
}

} // namespace forkscope
