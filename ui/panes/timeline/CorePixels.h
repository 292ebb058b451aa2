#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "ui/panes/timeline/PixelColumns.h"

namespace forkscope {

/// How many shades tell apart who had a core.
inline constexpr size_t coreShades = 5;
/// The kind behind the shades: records of the core are missing.
inline constexpr size_t coreUnknown = coreShades;

/// A core's lane as columns of pixels, each with the share of its time that each shade had the
/// core.
using CoreColumns = PixelColumns<coreShades + 1>;

/// Returns the shade of a process in the lanes of cores: in a chain each stage has its own (those
/// behind the last shade share it); where there is one stage, the instances take turns.
size_t coreShadeOf(const RunRecord &record, ProcessId process);

/// Returns a core's lane. Where 128 slices lie within two columns, shares are means over these.
/// Pure.
CoreColumns corePixels(const RunRecord &record, int core, const TimeScale &scale, TimePoint begin);

} // namespace forkscope
