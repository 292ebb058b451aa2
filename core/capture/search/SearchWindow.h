#pragma once

#include "core/capture/search/ByteMatcher.h"
#include "core/capture/search/ByteSearch.h"

namespace forkscope {

/// The part of a stream that is being searched. It is read once, with as much around it as a match
/// may reach. Offsets are those of the stream.
class SearchWindow
{
public:
    SearchWindow(const ByteStore &store, const ByteQuery &query, const SearchSizes &sizes,
                 ByteMatcher::Effort effort = ByteMatcher::Effort::Whole);

    /// Reads what is needed for matches that begin in `begins`, which lies within the kept part
    /// `kept`. Returns where to go on: the end of `begins`, or earlier if the stream has dropped
    /// bytes meanwhile.
    qint64 read(const ByteRange &kept, const ByteRange &begins);
    /// Returns the first match that begins in [from, before), which must be within what was read.
    [[nodiscard]] std::optional<ByteRange> first(qint64 from, qint64 before);
    /// Reads, and returns the last match that begins in `begins` and ends at or before `end`.
    [[nodiscard]] std::optional<ByteRange> last(const ByteRange &kept, const ByteRange &begins,
                                                qint64 end);

    [[nodiscard]] bool gaveUp() const { return m_matcher.gaveUp(); }

private:
    [[nodiscard]] std::optional<ByteRange> shifted(std::optional<ByteRange> match) const;

    const ByteStore &m_store;
    ByteMatcher m_matcher;
    qint64 m_reach;   ///< how many bytes a match may have after its first
    qint64 m_context; ///< how many bytes before a match may matter
    bool m_isExpression;
    qint64 m_begin = 0; ///< offset of the bytes that were read
};

} // namespace forkscope
