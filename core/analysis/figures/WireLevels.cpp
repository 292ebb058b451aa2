#include "core/analysis/figures/WireLevels.h"

#include <algorithm>

namespace forkscope::wires {

namespace {

constexpr size_t mostLookedAt = 20'000;

/// Returns the index of the first level after this moment.
size_t firstAfter(const WireHistory &history, TimePoint at)
{
    size_t low = 0;
    size_t high = history.size();
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (history[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at)
{
    return highestLevel(record, instance, wire, at, at);
}

std::optional<qint64> highestLevel(const RunRecord &record, int instance, int wire, TimePoint from,
                                   TimePoint to)
{
    const WireHistory &history = record.wireHistory();
    const size_t end = firstAfter(history, to);
    std::optional<qint64> highest;
    for (size_t i = end; i > 0 && end - i < mostLookedAt; --i) {
        const WireLevel &level = history[i - 1];
        if (level.at <= from && highest)
            break;
        if (level.instance != instance || level.wire != wire)
            continue;
        highest = std::max(highest.value_or(0), level.bytes);
        if (level.at <= from)
            break;
    }
    return highest;
}

} // namespace forkscope::wires
