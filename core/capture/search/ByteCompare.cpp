#include "core/capture/search/ByteCompare.h"

#include "core/capture/search/ByteRuns.h"

#include <algorithm>
#include <optional>

namespace forkscope {

namespace {

/// Two streams, and bytes of both at the same offsets.
class Pair
{
public:
    Pair(const ByteStore &first, const ByteStore &second) : m_first(first), m_second(second)
    {
        look();
    }

    /// Returns the range that both have kept, at `offset` or next behind it; empty if there is
    /// none.
    [[nodiscard]] ByteRange commonFrom(qint64 offset) const
    {
        for (qint64 at = offset;;) {
            const ByteRange one = keptFrom(m_firstExtent, at);
            const ByteRange two = keptFrom(m_secondExtent, at);
            if (one.isEmpty() || two.isEmpty())
                return {};
            const ByteRange both{std::max(one.begin, two.begin), std::min(one.end, two.end)};
            if (!both.isEmpty())
                return both;
            at = std::min(one.end, two.end);
        }
    }

    /// Returns the range that both have kept, holding the byte before `offset` or next before it.
    [[nodiscard]] ByteRange commonBefore(qint64 offset) const
    {
        for (qint64 at = offset;;) {
            const ByteRange one = keptBefore(m_firstExtent, at);
            const ByteRange two = keptBefore(m_secondExtent, at);
            if (one.isEmpty() || two.isEmpty())
                return {};
            const ByteRange both{std::max(one.begin, two.begin), std::min(one.end, two.end)};
            if (!both.isEmpty())
                return both;
            at = std::max(one.begin, two.begin);
        }
    }

    /// Updates the extents of both streams.
    void look()
    {
        m_firstExtent = m_first.extent();
        m_secondExtent = m_second.extent();
    }

    /// Reads both streams. Returns the range that was read of both, at most `range`.
    ByteRange read(const ByteRange &range)
    {
        m_one = m_first.read(range.begin, range.size());
        m_two = m_second.read(range.begin, range.size());
        const qsizetype size = std::min(m_one.size(), m_two.size());
        m_one.truncate(size);
        m_two.truncate(size);
        return {range.begin, range.begin + size};
    }
    [[nodiscard]] const QByteArray &one() const { return m_one; }
    [[nodiscard]] const QByteArray &two() const { return m_two; }

    /// Returns what only one stream has because the other one has ended.
    [[nodiscard]] std::optional<Difference> rest() const
    {
        const qint64 one = m_firstExtent.total;
        const qint64 two = m_secondExtent.total;
        if (one > two && m_secondExtent.ended)
            return Difference{ByteWorkEnd::Found, DifferenceKind::OnlyInFirst, {two, one}};
        if (two > one && m_firstExtent.ended)
            return Difference{ByteWorkEnd::Found, DifferenceKind::OnlyInSecond, {one, two}};
        return std::nullopt;
    }
    [[nodiscard]] qint64 commonTotal() const
    {
        return std::min(m_firstExtent.total, m_secondExtent.total);
    }
    [[nodiscard]] const Extent &firstExtent() const { return m_firstExtent; }
    [[nodiscard]] const Extent &secondExtent() const { return m_secondExtent; }

private:
    const ByteStore &m_first;
    const ByteStore &m_second;
    Extent m_firstExtent;
    Extent m_secondExtent;
    QByteArray m_one;
    QByteArray m_two;
};

bool isCancelled(const ByteWork *work)
{
    return work && work->cancelled;
}

void tell(ByteWork *work, qint64 bytes)
{
    if (work)
        work->done += bytes;
}

Difference bytesDiffer(const ByteRange &range)
{
    return {ByteWorkEnd::Found, DifferenceKind::Bytes, range};
}

/// Returns the part of `rest` in `range`, if there is one.
std::optional<Difference> cut(std::optional<Difference> rest, const ByteRange &range)
{
    if (!rest)
        return std::nullopt;
    rest->range = {std::max(rest->range.begin, range.begin), std::min(rest->range.end, range.end)};
    return rest->range.isEmpty() ? std::nullopt : rest;
}

qint64 farthest(const Pair &pair)
{
    return std::max(pair.firstExtent().total, pair.secondExtent().total);
}

/// Returns the difference from offset `begin` on. Reads anew as far as the difference may go.
Difference runFrom(Pair *pair, qint64 begin, qint64 partEnd, const CompareSizes &sizes)
{
    const ByteRange read = pair->read({begin, std::min(begin + sizes.longestRun, partEnd)});
    const qint64 size = firstEqual(pair->one(), pair->two(), 0);
    return bytesDiffer({begin, std::max(read.begin + size, begin + 1)});
}

Difference runUpTo(Pair *pair, qint64 end, qint64 partBegin, const CompareSizes &sizes)
{
    const ByteRange read = pair->read({std::max(partBegin, end - sizes.longestRun), end});
    const qint64 equal = lastEqual(pair->one(), pair->two(), read.size());
    return bytesDiffer({std::min(read.begin + equal + 1, end - 1), end});
}

} // namespace

Difference nextDifference(const ByteStore &first, const ByteStore &second, qint64 from,
                          ByteWork *work, const CompareSizes &sizes)
{
    Pair pair(first, second);
    const qint64 total = pair.commonTotal();
    qint64 at = std::max<qint64>(from, 0);
    for (;; pair.look()) {
        const ByteRange common = pair.commonFrom(at);
        at = std::max(at, common.begin);
        if (common.isEmpty() || at >= total)
            break;
        if (isCancelled(work))
            return {ByteWorkEnd::Cancelled, {}, {}};
        const qint64 end = std::min({at + sizes.chunk, common.end, total});
        const ByteRange read = pair.read({at, end});
        const qint64 place = at + firstUnequal(pair.one(), pair.two(), 0);
        if (place < read.end)
            return runFrom(&pair, place, common.end, sizes);
        tell(work, end - at);
        at = end;
    }
    return cut(pair.rest(), {std::max<qint64>(from, 0), farthest(pair)}).value_or(Difference{});
}

Difference previousDifference(const ByteStore &first, const ByteStore &second, qint64 before,
                              ByteWork *work, const CompareSizes &sizes)
{
    Pair pair(first, second);
    if (const auto rest = cut(pair.rest(), {0, before}))
        return *rest;
    qint64 at = std::min(before, pair.commonTotal());
    for (;; pair.look()) {
        const ByteRange common = pair.commonBefore(at);
        if (common.isEmpty())
            return {};
        if (isCancelled(work))
            return {ByteWorkEnd::Cancelled, {}, {}};
        const qint64 end = std::min(at, common.end);
        const qint64 begin = std::max(common.begin, end - sizes.chunk);
        const ByteRange read = pair.read({begin, end});
        const qint64 place = lastUnequal(pair.one(), pair.two(), read.size());
        if (place >= 0)
            return runUpTo(&pair, begin + place + 1, common.begin, sizes);
        tell(work, end - begin);
        at = begin;
    }
}

QList<Difference> differencesIn(const ByteStore &first, const ByteStore &second,
                                const ByteRange &range)
{
    Pair pair(first, second);
    QList<Difference> result;
    qint64 at = range.begin;
    while (at < range.end) {
        const ByteRange common = pair.commonFrom(at);
        at = std::max(at, common.begin);
        if (common.isEmpty() || at >= range.end)
            break;
        const qint64 end = std::min(common.end, range.end);
        const ByteRange read = pair.read({at, end});
        for (qint64 place = firstUnequal(pair.one(), pair.two(), 0); place < read.size();) {
            const qint64 next = firstEqual(pair.one(), pair.two(), place);
            result.append(bytesDiffer({at + place, at + next}));
            place = firstUnequal(pair.one(), pair.two(), next);
        }
        at = end;
    }
    if (const auto rest = cut(pair.rest(), range))
        result.append(*rest);
    return result;
}

namespace {

/// Adds the differences of one chunk. `goesOn` says whether the byte before it differed.
void addRuns(const Pair &pair, qint64 begin, bool goesOn, Comparison *result)
{
    const qint64 size = pair.one().size();
    for (qint64 place = firstUnequal(pair.one(), pair.two(), 0); place < size;) {
        const qint64 next = firstEqual(pair.one(), pair.two(), place);
        if (place > 0 || !goesOn)
            ++result->places;
        result->differing += next - place;
        if (result->first.range.isEmpty())
            result->first = bytesDiffer({begin + place, begin + next});
        place = firstUnequal(pair.one(), pair.two(), next);
    }
}

bool sameDigests(const ByteStore &first, const ByteStore &second, const Pair &pair)
{
    return pair.firstExtent().ended && pair.secondExtent().ended &&
           pair.firstExtent().total == pair.secondExtent().total &&
           first.digest() == second.digest();
}

} // namespace

Comparison compared(const ByteStore &first, const ByteStore &second, ByteWork *work,
                    const CompareSizes &sizes)
{
    Pair pair(first, second);
    Comparison result;
    result.firstExtent = pair.firstExtent();
    result.secondExtent = pair.secondExtent();
    result.sameDigest = sameDigests(first, second, pair);
    result.whole = result.sameDigest;
    const qint64 total = pair.commonTotal();
    const auto rest = pair.rest();
    qint64 at = 0;
    qint64 known = 0;
    qint64 lastDifferent = -1;
    for (; !result.sameDigest; pair.look()) {
        const ByteRange common = pair.commonFrom(at);
        at = std::max(at, common.begin);
        result.whole = common.isEmpty() || at >= total;
        if (result.whole || isCancelled(work))
            break;
        const qint64 end = std::min({at + sizes.chunk, common.end, total});
        const ByteRange read = pair.read({at, end});
        addRuns(pair, at, lastDifferent == at - 1 && at > 0, &result);
        if (!read.isEmpty() && pair.one().back() != pair.two().back())
            lastDifferent = read.end - 1;
        known += read.size();
        tell(work, end - at);
        at = end;
    }
    result.unknown = result.whole && !result.sameDigest ? total - known : 0;
    if (!result.first.range.isEmpty()) // the whole difference, not only up to the end of its chunk
        result.first = nextDifference(first, second, result.first.range.begin, nullptr, sizes);
    else if (rest)
        result.first = *rest;
    return result;
}

} // namespace forkscope
