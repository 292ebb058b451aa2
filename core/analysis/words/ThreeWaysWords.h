#pragma once

#include "core/analysis/figures/ThreeWays.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace forkscope::threeways {

/// "One after another", "At once, on one core", "At once, on all cores".
QString name(Way way);
/// What the field calls it: nothing, "concurrency", "parallelism".
QString term(Way way);

/// "one after another", "on one core", "on all cores": where there is no room for more.
QString shortName(Way way);

/// What of the plan does not count here: its own limit of how many at once. Empty where it has
/// none, or one that changes nothing. Pure.
QString setAside(const Plan &plan);

/// "1.95 ×".
QString speedUpText(double speedUp);

/// What the three runs show, in a few sentences: where the time went and why. `cores`: that the
/// third way could use. Pure.
QStringList conclusions(const std::array<WayFigures, 3> &figures, int instances, int cores);

} // namespace forkscope::threeways
