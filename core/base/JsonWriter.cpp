#include "core/base/JsonWriter.h"

#include "core/base/Utf8.h"

#include <QtCore/QIODevice>

#include <algorithm>
#include <array>
#include <charconv>

namespace forkscope {

namespace {

constexpr qsizetype bufferSize = 64LL * 1024;
constexpr qsizetype base64Piece = 3LL * 16 * 1024; // whole groups, so that pieces can be joined

constexpr qsizetype lineLength = 100;
constexpr qsizetype indentation = 2;

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendUnit(QByteArray &out, char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (const int shift : {12, 8, 4, 0})
        out += digits[(unit >> shift) & 15];
}

void appendEscape(QByteArray &out, char32_t character)
{
    if (character == U'"' || character == U'\\') {
        out.append('\\').append(char(character));
    } else if (character == U'\n') {
        out += "\\n";
    } else if (QChar::requiresSurrogates(character)) {
        appendUnit(out, QChar::highSurrogate(character));
        appendUnit(out, QChar::lowSurrogate(character));
    } else {
        appendUnit(out, static_cast<char16_t>(character));
    }
}

/// Appends text with the escapes that JSON requires.
void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    while (!utf8.isEmpty()) {
        // Text without special characters is appended at once, which is nearly always all of it.
        const auto special = std::find_if(utf8.begin(), utf8.end(), needsEscape);
        out.append(utf8.first(special - utf8.begin()));
        utf8 = utf8.sliced(special - utf8.begin());
        if (utf8.isEmpty())
            break;
        appendEscape(out, static_cast<unsigned char>(utf8.front()));
        utf8 = utf8.sliced(1);
    }
}

/// Appends text with escapes for invisible characters as well.
void appendVisible(QByteArray &out, QByteArrayView utf8)
{
    for (qsizetype at = 0; at < utf8.size();) {
        const CodePoint point = codePointAt(utf8, at);
        const qsizetype length = std::max(point.length, 1);
        if (point.value == U'\t')
            out += "\\t";
        else if (point.value == U'\r')
            out += "\\r";
        else if (point.length > 0 &&
                 (point.value == U'"' || point.value == U'\\' || !isPlain(point.value)))
            appendEscape(out, point.value);
        else
            out += utf8.sliced(at, length);
        at += length;
    }
}

} // namespace

JsonWriter::JsonWriter(QIODevice *device, JsonLayout layout) : m_device(device), m_layout(layout)
{
    m_buffer.reserve(2 * bufferSize);
}

JsonWriter::~JsonWriter()
{
    finish();
}

void JsonWriter::beginObject(JsonLines lines)
{
    begin('{', lines);
}

void JsonWriter::endObject()
{
    end('}');
}

void JsonWriter::beginArray(JsonLines lines)
{
    begin('[', lines);
}

void JsonWriter::endArray()
{
    end(']');
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    beforeValue();
    quoted(name);
    m_buffer.append(m_layout == JsonLayout::Compact ? ":" : ": ");
    m_afterKey = true;
    return *this;
}

void JsonWriter::integer(qint64 value)
{
    beforeValue();
    number(value);
    flushWhenLarge();
}

void JsonWriter::thousandths(qint64 value)
{
    beforeValue();
    // For values between −1 and 0 the whole part has no sign.
    if (value < 0 && value > -1000)
        m_buffer.append('-');
    number(value / 1000);
    const int rest = int(value < 0 ? -(value % 1000) : value % 1000);
    m_buffer.append('.').append(char('0' + rest / 100));
    m_buffer.append(char('0' + rest / 10 % 10)).append(char('0' + rest % 10));
    flushWhenLarge();
}

void JsonWriter::boolean(bool value)
{
    beforeValue();
    m_buffer.append(value ? "true" : "false");
}

void JsonWriter::null()
{
    beforeValue();
    m_buffer.append("null");
}

void JsonWriter::string(const QString &value)
{
    text(value.toUtf8());
}

void JsonWriter::text(QByteArrayView utf8)
{
    beforeValue();
    quoted(utf8);
    flushWhenLarge();
}

void JsonWriter::bytes(QByteArrayView value)
{
    if (value.isValidUtf8()) {
        text(value);
        return;
    }
    beginObject();
    key("base64").base64(value);
    endObject();
}

void JsonWriter::base64(QByteArrayView value)
{
    beginBase64();
    addBase64(value);
    endBase64();
}

void JsonWriter::beginBase64()
{
    beforeValue();
    m_buffer.append('"');
}

void JsonWriter::addBase64(QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        const qsizetype taken = qMin(base64Piece - m_carry.size(), piece.size());
        m_carry.append(piece.first(taken));
        piece = piece.sliced(taken);
        const qsizetype whole = m_carry.size() / 3 * 3;
        m_buffer.append(m_carry.first(whole).toBase64());
        m_carry.remove(0, whole);
        flushWhenLarge();
    }
}

void JsonWriter::endBase64()
{
    m_buffer.append(m_carry.toBase64());
    m_carry.clear();
    m_buffer.append('"');
}

bool JsonWriter::finish()
{
    if (m_finished)
        return m_ok;
    m_finished = true;
    m_buffer.append('\n');
    flush();
    return m_ok;
}

/// Writes what separates a key or value from what came before it.
void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_buffer.append(',');
    else if (level.lines == JsonLines::OneAValue && m_layout == JsonLayout::Fitted)
        putOnLines(m_levels.size() - 1);
    if (level.onLines) {
        newLine(m_levels.size());
    } else if (m_layout == JsonLayout::Fitted) {
        level.gaps.push_back(m_buffer.size());
        m_buffer.append(level.empty ? "" : " ");
    }
    m_filled += level.empty ? 1 : 0;
    level.empty = false;
}

void JsonWriter::newLine(size_t levels)
{
    m_buffer.append('\n').append(qsizetype(levels) * indentation, ' ');
}

void JsonWriter::begin(char bracket, JsonLines lines)
{
    beforeValue();
    m_levels.push_back({.lines = lines,
                        .onLines = m_layout == JsonLayout::Indented,
                        .empty = true,
                        .start = m_buffer.size(),
                        .filledBefore = m_filled,
                        .gaps = {}});
    m_buffer.append(bracket);
}

void JsonWriter::end(char bracket)
{
    if (m_layout == JsonLayout::Fitted)
        fit();
    if (m_levels.back().onLines && !m_levels.back().empty)
        newLine(m_levels.size() - 1);
    m_levels.pop_back();
    m_buffer.append(bracket);
    flushWhenLarge();
}

/// Returns whether a level still fits into its line with one more bracket. All enclosing levels are
/// on lines already.
bool JsonWriter::fits(const Level &level) const
{
    const qsizetype line = m_buffer.lastIndexOf('\n', level.start) + 1;
    // Each level that is not empty needs room for one more comma and space.
    return m_buffer.size() + 1 - line + 2 * (m_filled - level.filledBefore) <= lineLength;
}

/// Breaks the levels that no longer fit into lines, now that the innermost level ends. A level that
/// fits contains none that does not.
void JsonWriter::fit()
{
    const auto isOpen = [](const Level &level) { return !level.onLines; };
    for (auto level = std::ranges::find_if(m_levels, isOpen); level != m_levels.end(); ++level) {
        if (fits(*level))
            break;
        putOnLines(size_t(level - m_levels.begin()));
    }
}

/// Breaks a level and all enclosing levels into lines.
void JsonWriter::putOnLines(size_t index)
{
    if (m_levels[index].onLines)
        return;
    if (index > 0)
        putOnLines(index - 1);
    Level &level = m_levels[index];
    level.onLines = true;
    if (level.gaps.empty())
        return;
    const qsizetype first = level.gaps.front();
    const QByteArray flat = m_buffer.sliced(first);
    m_buffer.truncate(first);
    for (size_t i = 0; i < level.gaps.size(); ++i) {
        const qsizetype from = level.gaps[i] - first + (i == 0 ? 0 : 1); // skips the space
        const qsizetype to = i + 1 < level.gaps.size() ? level.gaps[i + 1] - first : flat.size();
        newLine(index + 1);
        m_buffer.append(QByteArrayView(flat).sliced(from, to - from));
    }
    const qsizetype grown = m_buffer.size() - first - flat.size();
    level.gaps.clear();
    for (size_t inner = index + 1; inner < m_levels.size(); ++inner) {
        m_levels[inner].start += grown;
        for (qsizetype &gap : m_levels[inner].gaps)
            gap += grown;
    }
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    m_buffer.append('"');
    if (m_layout == JsonLayout::Fitted)
        appendVisible(m_buffer, utf8);
    else
        appendEscaped(m_buffer, utf8);
    m_buffer.append('"');
}

void JsonWriter::number(qint64 value)
{
    std::array<char, 24> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_buffer.append(digits.data(), end - digits.data());
}

void JsonWriter::flushWhenLarge()
{
    const bool isOpen =
        m_layout == JsonLayout::Fitted && !m_levels.empty() && !m_levels.back().onLines;
    if (m_buffer.size() >= bufferSize && !isOpen)
        flush();
}

void JsonWriter::flush()
{
    if (m_ok && m_device->write(m_buffer) != m_buffer.size())
        m_ok = false;
    m_buffer.resize(0);
}

} // namespace forkscope
