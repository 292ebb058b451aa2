#pragma once

#include "core/analysis/figures/ThreeWays.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace forkscope::threeways {

/// Returns "One after another", "At once, on one core", "At once, on all cores".
QString name(Way way);
/// Returns the field's term for it: nothing, "concurrency", "parallelism".
QString term(Way way);

/// Returns a name for narrow places: "one after another", "on one core", "on all cores".
QString shortName(Way way);

/// Returns which setting of the plan is ignored here: its own limit of how many at once. Empty if
/// it has none, or one that changes nothing. Pure.
QString setAside(const Plan &plan);

/// Returns "1.95 ×".
QString speedUpText(double speedUp);

/// Returns what the three runs show, in a few sentences: where the time went and why. `cores` is
/// how many the third way could use. Pure.
QStringList conclusions(const std::array<WayFigures, 3> &figures, int instances, int cores);

} // namespace forkscope::threeways
