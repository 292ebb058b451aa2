#pragma once

#include "ui/timeline/TimeScale.h"

#include <QtCore/QString>

#include <vector>

namespace forkscope {

/// A mark of the time axis.
struct TimeTick
{
    qint64 ns = 0;
    QString label; ///< empty: a small mark between two labelled ones
    bool operator==(const TimeTick &) const = default;
};

/// Marks at round times (1, 2 or 5 of a power of ten), labelled ones at least `labelWidth` pixels
/// apart, in the unit that fits the distance. Pure.
std::vector<TimeTick> timeTicks(const TimeScale &scale, int labelWidth);

} // namespace forkscope
