#include "ui/panes/timeline/LanePixels.h"

namespace forkscope {

void LanePixels::add(const RunRecord &record, LaneId lane)
{
    // Blocks of eight slices are folded if each slice with its waiting is shorter than three
    // quarters of a column.
    constexpr double foldedColumns = 6;
    visitBands(record, lane, from(), to(), lengthOf(foldedColumns), this);
}

void LanePixels::band(const Band &band)
{
    addTime(band.from, band.to, size_t(band.kind));
}

void LanePixels::sum(TimePoint from, TimePoint to, const GroupedTimes &times)
{
    addSums(from, to, [&times](double columnsPerNs) {
        const auto share = [columnsPerNs](Nanoseconds time) {
            return float(double(time.count()) * columnsPerNs);
        };
        Shares shares{};
        shares[size_t(BandKind::Running)] = share(times.running);
        shares[size_t(BandKind::Ready)] = share(times.ready);
        for (size_t group = 0; group < waitGroups; ++group)
            shares[size_t(bandKindOf(WaitGroup(group)))] = share(times.waits[group]);
        return shares;
    });
}

} // namespace forkscope
