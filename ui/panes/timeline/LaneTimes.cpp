#include "ui/panes/timeline/LaneTimes.h"

#include "core/record/RunRecord.h"

namespace forkscope {

std::optional<LaneTime> laneTimeAt(const RunRecord &record, const Lane &lane, TimePoint at)
{
    if (lane.kind == Lane::Kind::Core) {
        if (const auto time = coreTimeAt(record, lane.core, at))
            return LaneTime(*time);
    } else if (lane.kind == Lane::Kind::Process) {
        if (const auto band = bandAt(record, lane.id, at))
            return LaneTime(*band);
    }
    return std::nullopt;
}

std::optional<std::pair<Band, Band>> outermostBands(const RunRecord &record, const Lane &lane)
{
    if (lane.kind != Lane::Kind::Process)
        return std::nullopt;
    const std::vector<Band> all = bandsOf(record, lane.id, record.begin(), record.end());
    return all.empty() ? std::nullopt : std::optional(std::pair(all.front(), all.back()));
}

TimeSpan spanOf(const RunRecord &record, const LaneTime &time)
{
    return std::visit(
        [&record](const auto &shown) {
            return TimeSpan{(shown.from - record.begin()).count(),
                            (shown.to - record.begin()).count()};
        },
        time);
}

} // namespace forkscope
