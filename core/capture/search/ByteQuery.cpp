#include "core/capture/search/ByteQuery.h"

#include "core/base/HexDigit.h"

#include <optional>

namespace forkscope {

namespace {

constexpr char wholeByte = char(0xff);

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Four bits of a pattern: a hex digit, or any digit.
struct Nibble
{
    int value = 0;
    int mask = 0xf;
};

std::optional<Nibble> nibbleOf(QChar character)
{
    if (character == u'?')
        return Nibble{0, 0};
    const int digit = hexDigit(character.unicode());
    return digit < 0 ? std::nullopt : std::optional(Nibble{digit});
}

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u':';
}

/// Returns the next position that is neither a separator nor the 0x before a byte.
qsizetype skipped(const QString &text, qsizetype at)
{
    while (at < text.size() && isSeparator(text.at(at)))
        ++at;
    const bool marked =
        at + 1 < text.size() && text.at(at) == u'0' && text.at(at + 1).toLower() == u'x';
    return marked ? at + 2 : at;
}

} // namespace

ByteQuery::Made ByteQuery::ofText(const QString &text, Letters letters)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return QueryError{};
    if (bytes.size() > longestPattern)
        return QueryError{QueryError::Kind::TooLong, text.size(), {}};
    QByteArray masks(bytes.size(), wholeByte);
    if (letters == Letters::EitherCase) {
        constexpr char withoutCase = char(0xdf);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            masks[i] = isLetter(bytes.at(i)) ? withoutCase : wholeByte;
    }
    return ByteQuery(BytePattern(bytes, masks), letters);
}

ByteQuery::Made ByteQuery::ofHex(const QString &text)
{
    QByteArray values;
    QByteArray masks;
    for (qsizetype at = skipped(text, 0); at < text.size(); at = skipped(text, at + 2)) {
        const auto high = nibbleOf(text.at(at));
        if (!high)
            return QueryError{QueryError::Kind::NotHex, at, {}};
        if (at + 1 == text.size() || isSeparator(text.at(at + 1)))
            return QueryError{QueryError::Kind::HalfByte, at, {}};
        const auto low = nibbleOf(text.at(at + 1));
        if (!low)
            return QueryError{QueryError::Kind::NotHex, at + 1, {}};
        values.append(char(high->value << 4 | low->value));
        masks.append(char(high->mask << 4 | low->mask));
        if (values.size() > longestPattern)
            return QueryError{QueryError::Kind::TooLong, at, {}};
    }
    if (values.isEmpty())
        return QueryError{};
    return ByteQuery(BytePattern(values, masks), Letters::Exact);
}

ByteQuery::Made ByteQuery::ofExpression(const QString &text, Letters letters)
{
    auto expression = ByteExpression::of(text);
    if (!expression)
        return expression.error();
    return ByteQuery(std::move(expression.value()), letters);
}

} // namespace forkscope
