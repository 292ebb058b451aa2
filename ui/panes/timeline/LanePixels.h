#pragma once

#include "core/analysis/figures/Bands.h"
#include "ui/panes/timeline/PixelColumns.h"

namespace forkscope {

/// A lane as columns of pixels, each with the share of its time that every state has. The shares of
/// a time are the same at every zoom. Pure.
class LanePixels : public PixelColumns<bandKinds>, private BandVisitor
{
public:
    using PixelColumns::add;
    using PixelColumns::PixelColumns;

    /// Adds a lane; several lanes together are a collapsed instance. Where a slice and the wait
    /// after it are shorter than a column, shares are means over at most six columns; where they
    /// are shorter than an eighth of a column, over eight.
    void add(const RunRecord &record, LaneId lane);

private:
    void band(const Band &band) override;
    void sum(TimePoint from, TimePoint to, const GroupedTimes &times) override;
};

/// The states as they lie upon each other in a column, the lowest first. Running is at the bottom,
/// so that its level shows at a glance how busy a column was.
inline constexpr std::array stackedKinds{
    BandKind::Running, BandKind::Ready,   BandKind::PipeFull, BandKind::PipeEmpty,
    BandKind::Asleep,  BandKind::Blocked, BandKind::Starting, BandKind::Stopped,
    BandKind::Zombie,  BandKind::Unknown,
};

} // namespace forkscope
