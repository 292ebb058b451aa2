#pragma once

#include "core/pipeline/Ways.h"
#include "core/record/RunRecord.h"

#include <array>
#include <span>

namespace forkscope {

/// What one way of running the same instances took.
struct WayFigures
{
    Nanoseconds wall{0};
    double speedUp = 1;   ///< the first way's wall time ÷ this one's
    double coresUsed = 0; ///< time on a core of all processes ÷ wall
    Nanoseconds onCore{0};
    Nanoseconds ready{0};   ///< of all processes together, waiting for a core
    Nanoseconds blocked{0}; ///< 0 without the trace, as the two below
    int peakRunning = 0;
    Nanoseconds meanTurn{0}; ///< the mean length of a slice that ended because another had its turn
};

/// The records of a plan run in the three ways, in the order of allWays.
using ThreeWaysRecords = std::array<SharedRecord, 3>;

/// Whether there is a record for each way, and none of them was cut short. Pure.
bool areComparable(std::span<const SharedRecord> records);

/// The records of the same plan run in the three ways, in the order of allWays. Pure.
std::array<WayFigures, 3> threeWaysFigures(const std::array<const RunRecord *, 3> &records);

} // namespace forkscope
