#include "core/base/ShellWord.h"

#include "core/base/LookAlikes.h"
#include "core/base/Utf8.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Returns a byte as an escape of $'…'. Shells differ in how many digits they read after \x, so
/// before a digit the escape is octal, which ends after three digits everywhere.
QString escapedByte(char byte, bool beforeHexDigit)
{
    switch (byte) {
    case '\n':
        return QStringLiteral("\\n");
    case '\t':
        return QStringLiteral("\\t");
    case '\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    const auto value = static_cast<uchar>(byte);
    if (beforeHexDigit)
        return QStringLiteral("\\%1").arg(value, 3, 8, QLatin1Char('0'));
    return QStringLiteral("\\x%1").arg(value, 2, 16, QLatin1Char('0'));
}

QString dollarQuoted(QByteArrayView bytes)
{
    QString text = QStringLiteral("$'");
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        const qsizetype end = at + std::max(point.length, 1);
        if (point.value == U'\\' || point.value == U'\'') {
            text += QLatin1Char('\\') + QChar(static_cast<char16_t>(point.value));
        } else if (point.length > 0 && isPlain(point.value)) {
            text += textOfUtf8(bytes.sliced(at, point.length));
        } else {
            for (qsizetype i = at; i < end; ++i) {
                const bool last = i + 1 == end;
                const bool digit = last && end < bytes.size() && isHexDigit(bytes[end]);
                text += escapedByte(bytes[i], digit);
            }
        }
        at = end;
    }
    return text + QLatin1Char('\'');
}

/// Returns whether a character means itself to every shell, anywhere in a word. Braces are checked
/// separately.
bool isSafe(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
               QLatin1StringView("%+,-./:=@_{}").contains(QChar(static_cast<char16_t>(c)));
    }
    return (QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_NonSpacing) &&
           !lookAlike(c);
}

/// Many shells expand {a,b} and {1..3}; a brace alone is a reserved word.
bool hasActiveBraces(QStringView text)
{
    if (!text.contains(QLatin1Char('{')) && !text.contains(QLatin1Char('}')))
        return false;
    return text.size() == 1 || text.contains(QLatin1Char(',')) ||
           text.contains(QLatin1StringView(".."));
}

bool needsQuotes(const QString &text, WordPlace place)
{
    const QList<uint> characters = text.toUcs4();
    if (text.isEmpty() || !std::all_of(characters.begin(), characters.end(), isSafe))
        return true;
    if (text.startsWith(QLatin1Char('=')) || hasActiveBraces(text))
        return true;
    return place == WordPlace::Program && (text.contains(QLatin1Char('=')) || isReservedWord(text));
}

bool hasAnyOf(const QString &text, QLatin1StringView characters)
{
    return std::any_of(text.begin(), text.end(),
                       [characters](QChar c) { return characters.contains(c); });
}

QString quoted(QString text)
{
    if (!text.contains(QLatin1Char('\'')))
        return QLatin1Char('\'') + text + QLatin1Char('\'');
    // An interactive shell expands ! within double quotes.
    if (!hasAnyOf(text, QLatin1StringView("$`\"\\!")))
        return QLatin1Char('"') + text + QLatin1Char('"');
    text.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

} // namespace

QString shellWord(QByteArrayView bytes, WordPlace place)
{
    if (!isPlainUtf8(bytes))
        return dollarQuoted(bytes);
    const QString text = textOfUtf8(bytes);
    return needsQuotes(text, place) ? quoted(text) : text;
}

QString shownBytes(QByteArrayView bytes)
{
    return isPlainUtf8(bytes) ? textOfUtf8(bytes) : dollarQuoted(bytes);
}

bool isReservedWord(QStringView word)
{
    static constexpr std::array<QLatin1StringView, 20> words = {
        QLatin1StringView("!"),      QLatin1StringView("{"),        QLatin1StringView("}"),
        QLatin1StringView("[["),     QLatin1StringView("case"),     QLatin1StringView("coproc"),
        QLatin1StringView("do"),     QLatin1StringView("done"),     QLatin1StringView("elif"),
        QLatin1StringView("else"),   QLatin1StringView("esac"),     QLatin1StringView("fi"),
        QLatin1StringView("for"),    QLatin1StringView("function"), QLatin1StringView("if"),
        QLatin1StringView("select"), QLatin1StringView("then"),     QLatin1StringView("time"),
        QLatin1StringView("until"),  QLatin1StringView("while"),
    };
    return std::any_of(words.begin(), words.end(),
                       [word](QLatin1StringView known) { return word == known; });
}

} // namespace forkscope
