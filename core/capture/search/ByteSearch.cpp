#include "core/capture/search/ByteSearch.h"

#include "core/capture/search/SearchWindow.h"

#include <algorithm>
#include <limits>

namespace forkscope {

namespace {

/// Calls `onMatch` for each match from `from` on, without overlaps, until it returns false.
template<typename OnMatch>
ByteWorkEnd forEachMatch(const ByteStore &store, const ByteQuery &query, qint64 from,
                         ByteWork *work, const SearchSizes &sizes, OnMatch onMatch)
{
    SearchWindow window(store, query, sizes);
    const qint64 chunk = query.pattern() ? sizes.chunk : sizes.expressionChunk;
    const qint64 total = store.extent().total;
    qint64 at = std::max<qint64>(from, 0);
    while (true) {
        const ByteRange kept = keptFrom(store.extent(), at);
        at = std::max(at, kept.begin);
        if (kept.isEmpty() || at >= total)
            return ByteWorkEnd::NotFound;
        if (work && work->cancelled)
            return ByteWorkEnd::Cancelled;
        const qint64 begin = at;
        const qint64 end = window.read(kept, {at, std::min({at + chunk, kept.end, total})});
        while (const auto match = window.first(at, end)) {
            if (!onMatch(*match))
                return ByteWorkEnd::Found;
            at = match->end;
        }
        if (window.gaveUp())
            return ByteWorkEnd::GaveUp;
        at = std::max(at, end);
        if (work)
            work->done += at - begin;
    }
}

} // namespace

qint64 MatchCount::numberOf(qint64 offset) const
{
    return std::upper_bound(begins.begin(), begins.end(), offset) - begins.begin();
}

ByteMatch nextMatch(const ByteStore &store, const ByteQuery &query, qint64 from, ByteWork *work,
                    const SearchSizes &sizes)
{
    ByteMatch result;
    result.end = forEachMatch(store, query, from, work, sizes, [&result](const ByteRange &match) {
        result.range = match;
        return false;
    });
    return result;
}

ByteMatch previousMatch(const ByteStore &store, const ByteQuery &query, qint64 before,
                        ByteWork *work, const SearchSizes &sizes)
{
    SearchWindow window(store, query, sizes);
    const qint64 chunk = query.pattern() ? sizes.chunk : sizes.expressionChunk;
    qint64 at = std::min(before, store.extent().total);
    qint64 size = std::min(sizes.firstChunkBack, chunk);
    while (true) {
        const ByteRange kept = keptBefore(store.extent(), at);
        if (kept.isEmpty())
            return {};
        if (work && work->cancelled)
            return {ByteWorkEnd::Cancelled, {}};
        const qint64 end = std::min(at, kept.end);
        const ByteRange begins{std::max(kept.begin, end - size), end};
        if (const auto match = window.last(kept, begins, before))
            return {ByteWorkEnd::Found, *match};
        if (window.gaveUp())
            return {ByteWorkEnd::GaveUp, {}};
        if (work)
            work->done += begins.size();
        at = begins.begin;
        size = std::min(2 * size, chunk);
    }
}

MatchCount countMatches(const ByteStore &store, const ByteQuery &query, qint64 listed,
                        ByteWork *work, const SearchSizes &sizes)
{
    MatchCount result;
    result.extent = store.extent();
    const ByteWorkEnd end =
        forEachMatch(store, query, 0, work, sizes, [&result, listed](const ByteRange &match) {
            if (result.count++ < listed)
                result.begins.push_back(match.begin);
            return true;
        });
    result.whole = end == ByteWorkEnd::NotFound;
    result.end = result.count > 0 ? ByteWorkEnd::Found : end;
    return result;
}

QList<ByteRange> matchesIn(const ByteStore &store, const ByteQuery &query, const ByteRange &range)
{
    constexpr qint64 around = 2048;
    SearchSizes sizes;
    sizes.longestMatch = around;
    sizes.context = around;
    SearchWindow window(store, query, sizes, ByteMatcher::Effort::Glance);
    const qint64 reach = query.pattern() ? query.pattern()->size() - 1 : around;
    qint64 at = std::max<qint64>(range.begin - reach, 0);
    QList<ByteRange> matches;
    while (at < range.end && !window.gaveUp()) {
        const ByteRange kept = keptFrom(store.extent(), at);
        at = std::max(at, kept.begin);
        if (kept.isEmpty() || at >= range.end)
            break;
        const qint64 end = window.read(kept, {at, std::min(range.end, kept.end)});
        while (const auto match = window.first(at, end)) {
            if (match->end > range.begin)
                matches.append(*match);
            at = match->end;
        }
        at = std::max(at, end);
    }
    return matches;
}

} // namespace forkscope
