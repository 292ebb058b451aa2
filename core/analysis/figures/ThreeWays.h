#pragma once

#include "core/pipeline/Ways.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <array>
#include <optional>
#include <span>

namespace forkscope {

/// What one way of running the same instances took.
struct WayFigures
{
    Nanoseconds wall{0};
    double speedUp = 1;   ///< the first way's wall time ÷ this one's
    double coresUsed = 0; ///< time on a core of all processes ÷ wall time
    Nanoseconds onCore{0};
    Nanoseconds ready{0};   ///< time that all processes together waited for a core
    Nanoseconds blocked{0}; ///< 0 without the trace, as are the two below
    int peakRunning = 0;
    /// Mean length of a slice that ended because another process had its turn.
    Nanoseconds meanTurn{0};
    std::optional<double> quota = std::nullopt; ///< limitingQuota() on any number of cores
};

/// The records of a plan run in the three ways, in the order of allWays.
using ThreeWaysRecords = std::array<SharedRecord, 3>;

/// Returns whether there is a record for each way and none of them was cut short. Pure.
bool areComparable(std::span<const SharedRecord> records);

/// Returns the figures of the three ways. `records` are in the order of allWays. Pure.
std::array<WayFigures, 3> threeWaysFigures(const std::array<const RunRecord *, 3> &records);

} // namespace forkscope
