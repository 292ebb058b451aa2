#include "core/base/JsonReader.h"

#include "core/base/Place.h"
#include "core/base/ShellWord.h"
#include "core/base/Utf8.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Returns the value of a JSON number if it is whole, even if it is written as 1e3 or 10.0.
std::optional<qint64> wholeOf(const QByteArray &number)
{
    bool ok = false;
    const qint64 whole = number.toLongLong(&ok);
    if (ok)
        return whole;
    const double value = number.toDouble(&ok);
    if (!ok || std::abs(value) > static_cast<double>(1LL << 53) || std::trunc(value) != value)
        return {};
    return static_cast<qint64>(value);
}

/// Returns "Line 3, column 14", both counted from 1.
QString lineAndColumn(const QByteArray &json, qsizetype at, const QString &pattern)
{
    const qsizetype lineStart = at == 0 ? 0 : json.lastIndexOf('\n', at - 1) + 1;
    const auto line = json.left(at).count('\n') + 1;
    const auto column =
        textOfUtf8(QByteArrayView(json).sliced(lineStart, at - lineStart)).size() + 1;
    return pattern.arg(line).arg(column);
}

} // namespace

JsonReader::JsonReader(const QByteArray &json) : m_json(json)
{
    m_at = firstInvalidUtf8(json);
    if (m_at < json.size())
        failSyntax(tr("These bytes are not UTF-8."));
    else
        // Skips the byte order mark that some editors write first.
        m_at = json.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

QString JsonReader::place() const
{
    QString result;
    for (const Step &step : m_steps) {
        if (step.named)
            result = memberPlace(result, step.key);
        else if (step.index >= 0)
            result = elementPlace(result, step.index);
    }
    return result;
}

void JsonReader::fail(const QString &message)
{
    if (!m_problem)
        m_problem = Problem{place(), message};
}

void JsonReader::failAt(QByteArrayView key, const QString &message)
{
    if (!m_problem)
        m_problem = Problem{memberPlace(place(), key), message};
}

void JsonReader::failSyntax(const QString &message)
{
    if (m_problem)
        return;
    const QString where = lineAndColumn(m_json, m_at, tr("Line %1, column %2: "));
    m_problem = Problem{{}, where + message};
}

void JsonReader::failKind(Kind expected)
{
    if (kind() == Kind::Nothing) {
        failSyntax(tr("A value is missing here."));
        return;
    }
    switch (expected) {
    case Kind::Null:
        fail(tr("null is expected here."));
        break;
    case Kind::Boolean:
        fail(tr("true or false is expected here."));
        break;
    case Kind::Number:
        fail(tr("A whole number is expected here."));
        break;
    case Kind::Text:
        fail(tr("Text (\"…\") is expected here."));
        break;
    case Kind::List:
        fail(tr("A list ([…]) is expected here."));
        break;
    case Kind::Object:
        fail(tr("An object ({…}) is expected here."));
        break;
    case Kind::Nothing:
        break;
    }
}

char JsonReader::peek() const
{
    return ok() && m_at < m_json.size() ? m_json[m_at] : '\0';
}

void JsonReader::skipSpace()
{
    while (m_at < m_json.size() && QByteArrayView(" \t\n\r").contains(m_json[m_at]))
        ++m_at;
}

JsonReader::Kind JsonReader::kind()
{
    skipSpace();
    const char c = peek();
    switch (c) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::List;
    case '"':
        return Kind::Text;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return Kind::Null;
    default:
        return c == '-' || isDigit(c) ? Kind::Number : Kind::Nothing;
    }
}

void JsonReader::readWord(QByteArrayView word)
{
    if (!QByteArrayView(m_json).sliced(m_at).startsWith(word)) {
        failSyntax(tr("This is neither true, false nor null."));
        return;
    }
    m_at += word.size();
}

void JsonReader::readNull()
{
    if (kind() != Kind::Null)
        failKind(Kind::Null);
    else
        readWord("null");
}

bool JsonReader::readBoolean()
{
    if (kind() != Kind::Boolean) {
        failKind(Kind::Boolean);
        return false;
    }
    const bool value = peek() == 't';
    readWord(value ? QByteArrayView("true") : QByteArrayView("false"));
    return value;
}

/// Returns the bytes of a number that follows JSON's grammar.
QByteArray JsonReader::readNumber()
{
    const qsizetype start = m_at;
    const auto readDigits = [this] {
        if (!isDigit(peek()))
            failSyntax(tr("A digit is expected here."));
        while (isDigit(peek()))
            ++m_at;
    };
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else
        readDigits();
    if (peek() == '.') {
        ++m_at;
        readDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        readDigits();
    }
    return m_json.mid(start, m_at - start);
}

qint64 JsonReader::readWhole(Range range)
{
    if (kind() != Kind::Number) {
        failKind(Kind::Number);
        return range.least;
    }
    const std::optional<qint64> value = wholeOf(readNumber());
    if (!value || !range.contains(*value)) {
        fail(rangeMessage(range));
        return range.least;
    }
    return *value;
}

QByteArray JsonReader::readText()
{
    if (kind() == Kind::Text)
        return readQuoted();
    failKind(Kind::Text);
    return {};
}

/// Reads a string from its opening quotation mark past the closing one.
QByteArray JsonReader::readQuoted()
{
    QByteArray text;
    const qsizetype opening = m_at++;
    while (ok()) {
        const qsizetype start = m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"' && m_json[m_at] != '\\' &&
               static_cast<uchar>(m_json[m_at]) >= 0x20) {
            ++m_at;
        }
        text.append(QByteArrayView(m_json).sliced(start, m_at - start));
        if (m_at == m_json.size()) {
            m_at = opening;
            failSyntax(tr("This text is not closed by a quotation mark."));
        } else if (m_json[m_at] == '"') {
            ++m_at;
            return text;
        } else if (m_json[m_at] == '\\') {
            readEscape(text);
        } else {
            failSyntax(
                tr("A control character in text must be written as an escape, such as \\n."));
        }
    }
    return {};
}

void JsonReader::readEscape(QByteArray &text)
{
    static constexpr QByteArrayView letters("\"\\/bfnrt");
    static constexpr QByteArrayView meanings("\"\\/\b\f\n\r\t");
    const char letter = m_at + 1 < m_json.size() ? m_json[m_at + 1] : '\0';
    if (letter == 'u') {
        const char32_t character = readCharacterEscape();
        if (ok())
            text += utf8Of(character);
        return;
    }
    const qsizetype index = letters.indexOf(letter);
    if (index < 0) {
        failSyntax(tr("This escape is not known to JSON."));
        return;
    }
    text += meanings[index];
    m_at += 2;
}

/// Reads one \uNNNN, or the two of a character above U+FFFF.
char32_t JsonReader::readCharacterEscape()
{
    const qsizetype start = m_at;
    const char32_t first = readFourDigits();
    if (!QChar::isSurrogate(first))
        return first;
    if (QChar::isHighSurrogate(first) && QByteArrayView(m_json).sliced(m_at).startsWith("\\u")) {
        const char32_t second = readFourDigits();
        if (QChar::isLowSurrogate(second))
            return QChar::surrogateToUcs4(static_cast<char16_t>(first),
                                          static_cast<char16_t>(second));
    }
    m_at = start;
    failSyntax(tr("This is half of a surrogate pair, which is no character."));
    return 0;
}

/// Reads \uNNNN.
char32_t JsonReader::readFourDigits()
{
    const QByteArray digits = m_json.mid(m_at + 2, 4);
    const bool valid = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char c) {
                           return QByteArrayView("0123456789abcdefABCDEF").contains(c);
                       });
    if (!valid) {
        failSyntax(tr("Four hexadecimal digits are expected after \\u."));
        return 0;
    }
    m_at += 6;
    return digits.toUInt(nullptr, 16);
}

bool JsonReader::open(Kind expected)
{
    if (kind() != expected) {
        failKind(expected);
        return false;
    }
    if (m_steps.size() >= static_cast<size_t>(deepest)) {
        failSyntax(tr("Lists and objects are nested deeper than %1.").arg(deepest));
        return false;
    }
    ++m_at;
    m_steps.emplace_back();
    return true;
}

/// Returns whether another element or member begins here, `before` of which have been read; if not,
/// skips `closing`.
bool JsonReader::hasMore(char closing, qsizetype before)
{
    skipSpace();
    if (peek() == closing) {
        ++m_at;
        m_steps.pop_back();
        return false;
    }
    if (before == 0)
        return ok();
    expectCharacter(',');
    if (before >= longest) {
        m_steps.back() = Step();
        fail(tr("There are more than %1 entries.").arg(longest));
    }
    return ok();
}

void JsonReader::expectCharacter(char c)
{
    skipSpace();
    if (peek() == c) {
        ++m_at;
    } else if (c == ',') {
        failSyntax(tr("A comma or the end of the list or object is expected here."));
    } else {
        failSyntax(tr("A colon is expected here."));
    }
}

void JsonReader::readList(const std::function<void()> &element)
{
    if (!open(Kind::List))
        return;
    for (qsizetype i = 0; hasMore(']', i); ++i) {
        m_steps.back().index = i;
        element();
    }
}

QByteArray JsonReader::readKey()
{
    skipSpace();
    if (peek() == '"')
        return readQuoted();
    failSyntax(tr("A key (\"…\") is expected here."));
    return {};
}

void JsonReader::readObject(const std::function<void(const QByteArray &key)> &member)
{
    if (!open(Kind::Object))
        return;
    QSet<QByteArray> keys;
    while (hasMore('}', keys.size())) {
        const QByteArray key = readKey();
        if (!ok())
            return;
        m_steps.back() = Step{key, -1, true};
        if (keys.contains(key))
            fail(tr("This key is given twice."));
        keys.insert(key);
        expectCharacter(':');
        if (ok())
            member(key);
    }
}

void JsonReader::skip()
{
    switch (kind()) {
    case Kind::Null:
        readNull();
        break;
    case Kind::Boolean:
        readBoolean();
        break;
    case Kind::Number:
        readNumber();
        break;
    case Kind::Text:
        readQuoted();
        break;
    case Kind::List:
        readList([this] { skip(); });
        break;
    case Kind::Object:
        readObject([this](const QByteArray &) { skip(); });
        break;
    case Kind::Nothing:
        failSyntax(tr("A value is missing here."));
        break;
    }
}

QByteArray JsonReader::readRaw()
{
    skipSpace();
    const qsizetype begin = m_at;
    skip();
    return ok() ? m_json.mid(begin, m_at - begin) : QByteArray();
}

void JsonReader::readEnd()
{
    skipSpace();
    if (ok() && m_at < m_json.size())
        failSyntax(tr("Nothing may follow here."));
}

} // namespace forkscope
