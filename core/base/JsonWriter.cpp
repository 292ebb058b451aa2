#include "core/base/JsonWriter.h"

#include <QtCore/QIODevice>

#include <algorithm>
#include <array>
#include <charconv>

namespace forkscope {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;
constexpr qsizetype base64Piece = 3 * 16 * 1024; // whole groups, so pieces can be joined

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
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

void JsonWriter::beginObject()
{
    begin('{');
}

void JsonWriter::endObject()
{
    end('}');
}

void JsonWriter::beginArray()
{
    begin('[');
}

void JsonWriter::endArray()
{
    end(']');
}

JsonWriter &JsonWriter::key(const char *name)
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
    // The whole part of what is above −1 loses its sign.
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
    beforeValue();
    quoted(value.toUtf8());
    flushWhenLarge();
}

void JsonWriter::bytes(QByteArrayView value)
{
    if (value.isValidUtf8()) {
        beforeValue();
        quoted(value);
        flushWhenLarge();
        return;
    }
    beginObject();
    key("base64").beginBase64();
    addBase64(value);
    endBase64();
    endObject();
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

/// What separates a key or value from what came before it.
void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (!m_levels.back().empty)
        m_buffer.append(',');
    m_levels.back().empty = false;
    newLine();
}

void JsonWriter::newLine()
{
    if (m_layout == JsonLayout::Compact)
        return;
    m_buffer.append('\n');
    m_buffer.append(qsizetype(2 * m_levels.size()), ' ');
}

void JsonWriter::begin(char bracket)
{
    beforeValue();
    m_buffer.append(bracket);
    m_levels.push_back({});
}

void JsonWriter::end(char bracket)
{
    const bool empty = m_levels.back().empty;
    m_levels.pop_back();
    if (!empty)
        newLine();
    m_buffer.append(bracket);
    flushWhenLarge();
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    m_buffer.append('"');
    while (!utf8.isEmpty()) {
        // Nearly always all of it: what needs no escape is taken at once.
        const auto special = std::find_if(utf8.begin(), utf8.end(), needsEscape);
        m_buffer.append(utf8.first(special - utf8.begin()));
        utf8 = utf8.sliced(special - utf8.begin());
        if (utf8.isEmpty())
            break;
        escaped(utf8.front());
        utf8 = utf8.sliced(1);
    }
    m_buffer.append('"');
}

void JsonWriter::escaped(char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    if (c == '"' || c == '\\')
        m_buffer.append('\\').append(c);
    else if (c == '\n')
        m_buffer.append("\\n");
    else
        m_buffer.append("\\u00").append(digits[c >> 4]).append(digits[c & 15]);
}

void JsonWriter::number(qint64 value)
{
    std::array<char, 24> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_buffer.append(digits.data(), end - digits.data());
}

void JsonWriter::flushWhenLarge()
{
    if (m_buffer.size() >= bufferSize)
        flush();
}

void JsonWriter::flush()
{
    if (m_ok && m_device->write(m_buffer) != m_buffer.size())
        m_ok = false;
    m_buffer.resize(0);
}

} // namespace forkscope
