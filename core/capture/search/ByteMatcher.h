#pragma once

#include "core/capture/search/ByteQuery.h"
#include "core/capture/store/ByteRange.h"

#include <optional>

namespace forkscope {

/// Finds what a query asks for in bytes at hand. Ranges are offsets in these bytes. For one thread.
class ByteMatcher
{
public:
    using Effort = ByteExpression::Effort;

    explicit ByteMatcher(const ByteQuery &query, Effort effort = Effort::Whole);

    /// The bytes to look at from now on.
    void setBytes(const QByteArray &bytes);

    /// The first match that begins in [from, before).
    [[nodiscard]] std::optional<ByteRange> first(qint64 from, qint64 before);
    /// The last match that begins in [begin, before) and ends at or before `end`. Those of an
    /// expression are the ones that a search from `from` on meets, one behind the other; a
    /// pattern's may overlap.
    [[nodiscard]] std::optional<ByteRange> last(qint64 from, const ByteRange &begins, qint64 end);

    /// The expression needed too many steps; nothing more is found then.
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    [[nodiscard]] std::optional<ByteRange> firstOfExpression(qint64 from, qint64 before);

    ByteQuery m_query;
    QRegularExpression m_expression;
    QByteArray m_bytes;
    QString m_units; ///< the same, for an expression
    bool m_gaveUp = false;
};

} // namespace forkscope
