#pragma once

#include "core/capture/search/ByteSearch.h"

#include <QtCore/QString>

namespace forkscope {

/// The words of the find bar, in the user's language. Pure.
namespace words {

/// Returns why a text is no query, with the place: "“g” at 4 is no hex digit".
QString queryError(const QueryError &error, const QString &text);

/// Returns "3 of 17" if `match` is listed in `count`, otherwise "17 matches". Empty if the count is
/// not complete.
QString matchNumber(const MatchCount &count, const ByteRange &match);

/// Returns "Searching… 42 %".
QString searching(qint64 done, qint64 total);

} // namespace words

} // namespace forkscope
