#pragma once

#include "core/capture/search/ByteSearch.h"

#include <QtCore/QString>

namespace forkscope {

/// What the find bar says, in the user's language. Pure.
namespace words {

/// Why a text is nothing to search for, with the place: "“g” at 4 is no hex digit".
QString queryError(const QueryError &error, const QString &text);

/// "3 of 17" where `match` is one of them and is listed, or else "17 matches". Empty for a count
/// that is not whole.
QString matchNumber(const MatchCount &count, const ByteRange &match);

/// "Searching… 42 %".
QString searching(qint64 done, qint64 total);

} // namespace words

} // namespace forkscope
