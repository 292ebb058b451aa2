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

/// How much room a label needs, in pixels.
using LabelWidth = std::function<int(const QString &label)>;

/// Marks at round times (1, 2 or 5 of a power of ten), labelled ones so far apart that each has the
/// room that `widthOf` says, in the unit that fits the distance. Pure.
std::vector<TimeTick> timeTicks(const TimeScale &scale, const LabelWidth &widthOf);

} // namespace forkscope
