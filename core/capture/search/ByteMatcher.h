#pragma once

#include "core/capture/search/ByteQuery.h"
#include "core/capture/store/ByteRange.h"

#include <optional>

namespace forkscope {

/// Finds the matches of a query in bytes in memory. Ranges are offsets in these bytes. For one
/// thread.
class ByteMatcher
{
public:
    using Effort = ByteExpression::Effort;

    explicit ByteMatcher(const ByteQuery &query, Effort effort = Effort::Whole);

    /// Sets the bytes that are searched from now on.
    void setBytes(const QByteArray &bytes);

    /// Returns the first match that begins in [from, before).
    [[nodiscard]] std::optional<ByteRange> first(qint64 from, qint64 before);
    /// Returns the last match that begins in `begins` and ends at or before `end`. An expression's
    /// matches are those that a search from `from` on meets one after another; a pattern's may
    /// overlap.
    [[nodiscard]] std::optional<ByteRange> last(qint64 from, const ByteRange &begins, qint64 end);

    /// Returns whether the expression needed too many steps. Nothing more is found then.
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    [[nodiscard]] std::optional<ByteRange> firstOfExpression(qint64 from, qint64 before);

    ByteQuery m_query;
    QRegularExpression m_expression;
    QByteArray m_bytes;
    QString m_units; ///< the same bytes for an expression
    bool m_gaveUp = false;
};

} // namespace forkscope
