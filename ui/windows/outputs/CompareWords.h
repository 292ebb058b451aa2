#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/capture/search/ByteCompare.h"

#include <QtCore/QString>

namespace forkscope {

/// What the comparison of streams says, in the user's language. Pure.
namespace words {

/// "17 bytes differ in 3 places, first at byte 312 (0x138)", "Equal: 36 bytes". `first` and
/// `second` are what the two streams are called. A comparison that is not whole says what it has so
/// far.
QString comparison(const Comparison &comparison, const QString &first, const QString &second);

/// Where two streams begin to differ: "at byte 312", "longer, from byte 36", "in what is not
/// kept"; `found` is the first difference of the largest group's stream and another.
QString firstDifference(const Difference &found);

/// "7 equal, 1 differs at byte 312". `firsts`: where each other group begins to differ from the
/// largest, as far as that is known by now; −1 where it is not.
QString groups(const OutputGroups &groups, const std::vector<qint64> &firsts);

} // namespace words

} // namespace forkscope
