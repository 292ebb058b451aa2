#pragma once

#include "core/capture/search/ByteQuery.h"
#include "core/capture/search/ByteWork.h"
#include "core/capture/store/ByteRange.h"

#include <QtCore/QList>

#include <vector>

namespace forkscope {

/// How a search goes through a stream, in bytes. Smaller sizes are for tests.
struct SearchSizes
{
    qint64 chunk = 1 << 20; ///< searched at once, between two checks of `cancelled`
    /// The chunk of an expression, which may need many steps at each byte.
    qint64 expressionChunk = 128 << 10;
    qint64 firstChunkBack = 16 << 10; ///< of a backward search, which often ends near its start
    /// Longer matches of an expression are found in pieces.
    qint64 longestMatch = 64 << 10;
    qint64 context = 4 << 10; ///< what an expression's (?<=…), ^ and \b can see before a place
};

/// A match, if there is one.
struct ByteMatch
{
    ByteWorkEnd end = ByteWorkEnd::NotFound;
    ByteRange range;
    bool operator==(const ByteMatch &) const = default;
};

/// The matches of a whole stream from its beginning on, without overlaps.
struct MatchCount
{
    ByteWorkEnd end = ByteWorkEnd::NotFound; ///< Found also if it was cancelled after some matches
    qint64 count = 0;
    std::vector<qint64> begins; ///< of the first matches, ascending
    Extent extent;              ///< of the stream when the search began
    bool whole = false;         ///< neither cancelled nor given up

    /// Returns how many of `begins` are at or before `offset`, which is the number of the match
    /// there.
    [[nodiscard]] qint64 numberOf(qint64 offset) const;
};

/// These functions search only what is kept. No match crosses the gap, which counts as an end and a
/// begin. They read one chunk at a time, so the stream may grow meanwhile, but bytes that arrive
/// after the search began are not searched. They may be called from any thread. `work` may be null.

/// Returns the first match that begins at or behind `from`.
ByteMatch nextMatch(const ByteStore &store, const ByteQuery &query, qint64 from,
                    ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// Returns the last match that ends at or before `before`. An expression's is the one that a search
/// meets that starts longestMatch earlier.
ByteMatch previousMatch(const ByteStore &store, const ByteQuery &query, qint64 before,
                        ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// Counts the matches and lists the beginnings of the first `listed`.
MatchCount countMatches(const ByteStore &store, const ByteQuery &query, qint64 listed = 100'000,
                        ByteWork *work = nullptr, const SearchSizes &sizes = {});

/// Returns the matches that have a byte in `range`, which should be small, such as what is in
/// sight. It reads little more than `range`, so it may miss a longer match of an expression.
QList<ByteRange> matchesIn(const ByteStore &store, const ByteQuery &query, const ByteRange &range);

} // namespace forkscope
