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

/// Returns the column [from, to), whose first slice is `first`.
CoreColumn columnOf(const CoreSlices &slices, size_t first, TimePoint from, TimePoint to)
{
    struct Had
    {
        int instance;
        qint64 ns;
    };
    std::array<Had, slicesPerColumn> had{};
    size_t instances = 0;
    qint64 busy = 0;
    TimePoint seen = to;
    const size_t end = std::min(slices.size(), first + slicesPerColumn);
    for (size_t i = first; i < end && slices.slice(i).from < to; ++i) {
        const Slice &slice = slices.slice(i);
        const qint64 ns = (std::min(slice.to, to) - std::max(slice.from, from)).count();
        const int instance = slices.task(i).own.instance;
        auto *known = std::find_if(had.begin(), had.begin() + instances,
                                   [instance](const Had &h) { return h.instance == instance; });
        if (known == had.begin() + instances)
            had[instances++] = {instance, 0};
        known->ns += ns;
        busy += ns;
        if (i + 1 == first + slicesPerColumn)
            seen = std::min(to, slice.to);
    }
    if (busy <= 0 || seen <= from)
        return {};
    const auto *most = std::max_element(had.begin(), had.begin() + instances,
                                        [](const Had &a, const Had &b) { return a.ns < b.ns; });
    return {most->instance, float(busy) / float((seen - from).count())};
}

} // namespace

std::vector<CoreColumn> corePixels(const RunRecord &record, int core, const TimeScale &scale,
                                   TimePoint begin)
{
    std::vector<CoreColumn> columns(size_t(scale.width()));
    const CoreSlices slices(record.trace(), core);
    size_t at = 0;
    for (int column = 0; column < scale.width(); ++column) {
        const TimePoint from = begin + Nanoseconds(scale.nsAt(column));
        const TimePoint to =
            std::max(begin + Nanoseconds(scale.nsAt(column + 1)), from + Nanoseconds(1));
        at = slices.firstEndingAfter(from, at);
        if (at >= slices.size())
            break;
        columns[size_t(column)] = columnOf(slices, at, from, to);
    }
    // The process that has the core now has no slice yet.
    for (const Task &task : record.trace().tasks()) {
        if (task.core != core)
            continue;
        const double left = std::max(0.0, scale.xOf((task.onCoreSince - begin).count()));
        const double right =
            std::min(double(scale.width()), scale.xOf((record.end() - begin).count()));
        for (int column = int(left); column < right; ++column) {
            CoreColumn &shown = columns[size_t(column)];
            const auto share =
                float(std::min(right, column + 1.0) - std::max(left, double(column)));
            if (share > shown.share)
                shown.instance = task.own.instance;
            shown.share = std::min(1.0F, shown.share + share);
        }
    }
    return columns;
}

} // namespace forkscope
