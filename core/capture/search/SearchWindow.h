#pragma once

#include "core/capture/search/ByteMatcher.h"
#include "core/capture/search/ByteSearch.h"

namespace forkscope {

/// The part of a stream that a search has before it: read once, with what a match may reach beyond
/// it. Offsets are the stream's.
class SearchWindow
{
public:
    SearchWindow(const ByteStore &store, const ByteQuery &query, const SearchSizes &sizes,
                 ByteMatcher::Effort effort = ByteMatcher::Effort::Whole);

    /// Reads what is needed for matches that begin in `begins`, a part of the kept part `kept`.
    /// Returns where to go on: the end of `begins`, or earlier where the stream has dropped bytes
    /// meanwhile.
    qint64 read(const ByteRange &kept, const ByteRange &begins);
    /// The first match that begins in [from, before); within what was read for.
    [[nodiscard]] std::optional<ByteRange> first(qint64 from, qint64 before);
    /// Reads, and finds the last match that begins in `begins` and ends at or before `end`.
    [[nodiscard]] std::optional<ByteRange> last(const ByteRange &kept, const ByteRange &begins,
                                                qint64 end);

    [[nodiscard]] bool gaveUp() const { return m_matcher.gaveUp(); }

private:
    [[nodiscard]] std::optional<ByteRange> shifted(std::optional<ByteRange> match) const;

    const ByteStore &m_store;
    ByteMatcher m_matcher;
    qint64 m_reach;   ///< bytes of a match behind its first
    qint64 m_context; ///< bytes before it that may matter
    bool m_isExpression;
    qint64 m_begin = 0; ///< of the bytes read
};

} // namespace forkscope
