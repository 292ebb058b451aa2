#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/capture/search/ByteCompare.h"

#include <QtCore/QString>

namespace forkscope {

/// The sentences of comparisons, in the user's language. Pure.
namespace words {

/// Returns "17 bytes differ in 3 places, first at byte 312 (0x138)" or "Equal: 36 bytes". `first`
/// and `second` are the names of the streams. For a comparison that is not complete, the sentence
/// is about the part that was compared.
QString comparison(const Comparison &comparison, const QString &first, const QString &second);

/// Returns where two streams begin to differ: "at byte 312", "longer, from byte 36" or "in what is
/// not kept". `found` is the first difference between the stream of the largest group and another
/// one.
QString firstDifference(const Difference &found);

/// Returns "7 equal, 1 differs at byte 312". `firsts` says where each other group begins to differ
/// from the largest, as far as that is known; −1 if it is not.
QString groups(const OutputGroups &groups, const std::vector<qint64> &firsts);

} // namespace words

} // namespace forkscope
