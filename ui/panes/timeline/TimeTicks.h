#pragma once

#include "ui/panes/timeline/TimeScale.h"

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace forkscope {

/// A mark of the time axis.
struct TimeTick
{
    qint64 ns = 0;
    QString label; ///< empty: a small mark between two labelled ones
    bool operator==(const TimeTick &) const = default;
};

/// Returns how much room a label needs, in pixels.
using LabelWidth = std::function<int(const QString &label)>;

/// Returns marks at round times (1, 2 or 5 times a power of ten). Labels are in the unit that fits
/// their distance, which gives each the room that `widthOf` returns. Pure.
std::vector<TimeTick> timeTicks(const TimeScale &scale, const LabelWidth &widthOf);

} // namespace forkscope
