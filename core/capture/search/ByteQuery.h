#pragma once

#include "core/capture/search/ByteExpression.h"
#include "core/capture/search/BytePattern.h"

#include <variant>

namespace forkscope {

/// What is searched for in bytes, parsed from what the user typed. A value.
class ByteQuery
{
public:
    enum class Letters : quint8 {
        Exact,
        EitherCase, ///< a matches A; only for ASCII, as other bytes are no letters
    };
    using Made = Result<ByteQuery, QueryError>;

    /// The most bytes a pattern may have. An expression's matches are limited by
    /// SearchSizes::longestMatch.
    static constexpr qsizetype longestPattern = 4096;

    /// Searches for the UTF-8 bytes of a text.
    static Made ofText(const QString &text, Letters letters);
    /// Searches for bytes given as hex digits: "53 61 6c", "53616c", "0x53, 0x61". ? is any digit.
    static Made ofHex(const QString &text);
    static Made ofExpression(const QString &text, Letters letters);

    /// Exactly one of pattern() and expression() is not null.
    [[nodiscard]] const BytePattern *pattern() const { return std::get_if<BytePattern>(&m_what); }
    [[nodiscard]] const ByteExpression *expression() const
    {
        return std::get_if<ByteExpression>(&m_what);
    }
    [[nodiscard]] Letters letters() const { return m_letters; }

    bool operator==(const ByteQuery &) const = default;

private:
    using What = std::variant<BytePattern, ByteExpression>;
    ByteQuery(What what, Letters letters) : m_what(std::move(what)), m_letters(letters) {}

    What m_what;
    Letters m_letters;
};

} // namespace forkscope
