#include "core/capture/search/ByteMatcher.h"

namespace forkscope {

ByteMatcher::ByteMatcher(const ByteQuery &query, Effort effort) : m_query(query)
{
    const bool eitherCase = query.letters() == ByteQuery::Letters::EitherCase;
    if (const ByteExpression *expression = query.expression())
        m_expression = expression->compiled(eitherCase, effort);
}

void ByteMatcher::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    if (m_query.expression())
        m_units = asCodeUnits(bytes);
}

std::optional<ByteRange> ByteMatcher::first(qint64 from, qint64 before)
{
    const BytePattern *pattern = m_query.pattern();
    if (!pattern)
        return firstOfExpression(from, before);
    const qint64 at = pattern->firstIn(m_bytes, from, before);
    return at < 0 ? std::nullopt : std::optional(ByteRange{at, at + pattern->size()});
}

std::optional<ByteRange> ByteMatcher::last(qint64 from, const ByteRange &begins, qint64 end)
{
    std::optional<ByteRange> found;
    const bool mayOverlap = m_query.pattern() != nullptr;
    for (auto match = first(from, begins.end); match;
         match = first(mayOverlap ? match->begin + 1 : match->end, begins.end)) {
        if (match->begin >= begins.begin && match->end <= end)
            found = match;
    }
    return found;
}

std::optional<ByteRange> ByteMatcher::firstOfExpression(qint64 from, qint64 before)
{
    if (m_gaveUp || from >= before || from >= m_units.size())
        return std::nullopt;
    // The units are always valid UTF-16; checking that for each match would take as long as
    // matching.
    const QRegularExpressionMatch match =
        m_expression.match(m_units, from, QRegularExpression::NormalMatch,
                           QRegularExpression::DontCheckSubjectStringMatchOption);
    m_gaveUp = !match.isValid();
    if (!match.hasMatch() || match.capturedStart() >= before)
        return std::nullopt;
    return ByteRange{match.capturedStart(), match.capturedEnd()};
}

} // namespace forkscope
