#include "core/analysis/figures/WireLevels.h"

#include "core/record/RunRecord.h"

#include <algorithm>

namespace forkscope::wires {

namespace {

constexpr qsizetype mostLookedAt = 20'000;

} // namespace

std::optional<qint64> levelAt(const RunRecord &record, int instance, int wire, TimePoint at)
{
    return highestLevel(record, instance, wire, at, at);
}

std::optional<qint64> highestLevel(const RunRecord &record, int instance, int wire, TimePoint from,
                                   TimePoint to)
{
    const WireHistory &history = record.wireHistory();
    const auto end = std::partition_point(history.begin(), history.end(),
                                          [to](const WireLevel &level) { return level.at <= to; });
    std::optional<qint64> highest;
    for (auto next = end; next != history.begin() && end - next < mostLookedAt;) {
        const WireLevel &level = *--next;
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
