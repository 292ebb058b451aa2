#pragma once

#include "core/capture/search/ByteQuery.h"
#include "core/capture/search/ByteWork.h"
#include "core/capture/store/ByteRange.h"

#include <QtCore/QList>

#include <vector>

namespace forkscope {

/// How a search goes through a stream; in bytes. Smaller ones are for tests.
struct SearchSizes
{
    qint64 chunk = 1 << 20; ///< looked at in one go, between two looks at `cancelled`
    /// The same of an expression, which may need many steps at each byte of it.
    qint64 expressionChunk = 128 << 10;
    qint64 firstChunkBack = 16 << 10; ///< of a search backward, which often ends near
    /// What an expression matches is found up to this length; longer ones in pieces.
    qint64 longestMatch = 64 << 10;
    qint64 context = 4 << 10; ///< before a place that an expression's (?<=…), ^ and \b can see
};

/// A match, where there is one.
struct ByteMatch
{
    ByteWorkEnd end = ByteWorkEnd::NotFound;
    ByteRange range;
    bool operator==(const ByteMatch &) const = default;
};

/// The matches of a whole stream that do not overlap, from its begin on.
struct MatchCount
{
    ByteWorkEnd end = ByteWorkEnd::NotFound; ///< Found also where it was cancelled after some
    qint64 count = 0;
    std::vector<qint64> begins; ///< of the first ones, ascending
    Extent extent;              ///< of the stream when it was begun
    bool whole = false;         ///< neither cancelled nor given up

    /// How many of `begins` are at or before `offset`: the number of the match there.
    [[nodiscard]] qint64 numberOf(qint64 offset) const;
};

/// All of these look only at what is kept; no match stands across the gap, which is like an end and
/// a begin. They read a chunk at a time, so a stream may grow meanwhile; what comes later than the
/// begin of the search is not looked at. From any thread. `work` may be null.

/// The first match that begins at or behind `from`.
ByteMatch nextMatch(const ByteStore &store, const ByteQuery &query, qint64 from,
                    ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// The last match that ends at or before `before`. Of an expression: as a search meets it that
/// begins longestMatch earlier.
ByteMatch previousMatch(const ByteStore &store, const ByteQuery &query, qint64 before,
                        ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// Counts, and lists the first `listed` of them.
MatchCount countMatches(const ByteStore &store, const ByteQuery &query, qint64 listed = 100'000,
                        ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// The matches that have a byte in `range`, which is small: what is in sight. Looks at little more
/// than that, so a longer match of an expression may be missed.
QList<ByteRange> matchesIn(const ByteStore &store, const ByteQuery &query, const ByteRange &range);

} // namespace forkscope
