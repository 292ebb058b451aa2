#include "core/capture/search/SearchWindow.h"

#include <algorithm>

namespace forkscope {

SearchWindow::SearchWindow(const ByteStore &store, const ByteQuery &query, const SearchSizes &sizes,
                           ByteMatcher::Effort effort)
    : m_store(store), m_matcher(query, effort),
      m_reach(query.pattern() ? query.pattern()->size() - 1 : sizes.longestMatch),
      m_context(query.pattern() ? 0 : sizes.context), m_isExpression(!query.pattern())
{
}

qint64 SearchWindow::read(const ByteRange &kept, const ByteRange &begins)
{
    const qint64 end = std::min(begins.end + m_reach, kept.end);
    m_begin = std::max(kept.begin, begins.begin - m_context);
    QByteArray bytes = m_store.read(m_begin, end - m_begin);
    // The bytes before `begins` may have been dropped meanwhile.
    if (m_begin + bytes.size() <= begins.begin) {
        m_begin = begins.begin;
        bytes = m_store.read(m_begin, end - m_begin);
    }
    m_matcher.setBytes(bytes);
    const qint64 readEnd = std::min(m_begin + bytes.size(), begins.end);
    const bool isDropped = keptFrom(m_store.extent(), begins.begin).begin > begins.begin;
    if (readEnd > begins.begin)
        return readEnd;
    return isDropped ? begins.begin : begins.end; // unreadable bytes are skipped
}

std::optional<ByteRange> SearchWindow::first(qint64 from, qint64 before)
{
    return shifted(m_matcher.first(from - m_begin, before - m_begin));
}

std::optional<ByteRange> SearchWindow::last(const ByteRange &kept, const ByteRange &begins,
                                            qint64 end)
{
    // An expression's matches must be those that a search from farther away would meet as well.
    const qint64 from =
        m_isExpression ? std::max(kept.begin, begins.begin - m_reach) : begins.begin;
    if (read(kept, {from, begins.end}) <= from)
        return std::nullopt;
    return shifted(m_matcher.last(from - m_begin, {begins.begin - m_begin, begins.end - m_begin},
                                  end - m_begin));
}

std::optional<ByteRange> SearchWindow::shifted(std::optional<ByteRange> match) const
{
    if (!match)
        return std::nullopt;
    return ByteRange{match->begin + m_begin, match->end + m_begin};
}

} // namespace forkscope
