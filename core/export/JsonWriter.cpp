#include "core/export/JsonWriter.h"

#include <QtCore/QIODevice>

namespace forkscope {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;
constexpr qsizetype base64Piece = 3 * 16 * 1024; // whole groups, so pieces can be joined

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
    m_buffer.append(QByteArray::number(value));
    flushWhenLarge();
}

void JsonWriter::thousandths(qint64 value)
{
    beforeValue();
    const quint64 whole = value < 0 ? 0 - quint64(value) : quint64(value);
    if (value < 0)
        m_buffer.append('-');
    m_buffer.append(QByteArray::number(whole / 1000)).append('.');
    m_buffer.append(QByteArray::number(1000 + whole % 1000).sliced(1));
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
    static constexpr char digits[] = "0123456789abcdef";
    m_buffer.append('"');
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_buffer.append('\\').append(c);
        } else if (c == '\n') {
            m_buffer.append("\\n");
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_buffer.append("\\u00").append(digits[c >> 4]).append(digits[c & 15]);
        } else {
            m_buffer.append(c);
        }
    }
    m_buffer.append('"');
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
