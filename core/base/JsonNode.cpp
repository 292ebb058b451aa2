#include "core/base/JsonNode.h"

#include "core/base/Utf8.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr qsizetype lineLength = 100;
constexpr qsizetype indentation = 2;

void appendUnit(QByteArray &out, char16_t unit)
{
    out += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

void appendEscaped(QByteArray &out, char32_t character)
{
    switch (character) {
    case U'"':
        out += "\\\"";
        return;
    case U'\\':
        out += "\\\\";
        return;
    case U'\n':
        out += "\\n";
        return;
    case U'\t':
        out += "\\t";
        return;
    case U'\r':
        out += "\\r";
        return;
    default:
        break;
    }
    if (QChar::requiresSurrogates(character)) {
        appendUnit(out, QChar::highSurrogate(character));
        appendUnit(out, QChar::lowSurrogate(character));
    } else {
        appendUnit(out, static_cast<char16_t>(character));
    }
}

QByteArray quoted(const QByteArray &utf8)
{
    QByteArray out("\"");
    for (qsizetype at = 0; at < utf8.size();) {
        const CodePoint point = codePointAt(utf8, at);
        const qsizetype length = std::max(point.length, 1);
        if (point.length > 0 &&
            (point.value == U'"' || point.value == U'\\' || !isPlain(point.value)))
            appendEscaped(out, point.value);
        else
            out += QByteArrayView(utf8).sliced(at, length);
        at += length;
    }
    return out + '"';
}

} // namespace

JsonNode::JsonNode(Form form, QByteArray scalar) : m_form(form), m_scalar(std::move(scalar)) {}

JsonNode JsonNode::text(const QByteArray &utf8)
{
    return {Form::Scalar, quoted(utf8)};
}

JsonNode JsonNode::number(qint64 value)
{
    return {Form::Scalar, QByteArray::number(value)};
}

JsonNode JsonNode::boolean(bool value)
{
    return {Form::Scalar, value ? "true" : "false"};
}

JsonNode JsonNode::null()
{
    return {Form::Scalar, "null"};
}

JsonNode JsonNode::list()
{
    return {Form::List, {}};
}

JsonNode JsonNode::object()
{
    return {Form::Object, {}};
}

void JsonNode::add(JsonNode element)
{
    m_members.push_back({{}, std::move(element)});
}

void JsonNode::add(const QByteArray &key, JsonNode value)
{
    m_members.push_back({quoted(key) + ": ", std::move(value)});
}

JsonNode JsonNode::onLines() const
{
    JsonNode result = *this;
    result.m_onLines = !m_members.empty();
    return result;
}

QByteArray JsonNode::written() const
{
    QByteArray out;
    write(out, 0, 0);
    return out + '\n';
}

/// Its length on one line; more than lineLength where it must not be on one.
qsizetype JsonNode::flatLength() const
{
    if (m_form == Form::Scalar)
        return m_scalar.size();
    if (m_onLines)
        return lineLength + 1;
    qsizetype length = 2;
    for (const Member &member : m_members) {
        length += member.prefix.size() + member.value.flatLength() + 2;
        if (length > lineLength)
            break;
    }
    return length;
}

void JsonNode::writeFlat(QByteArray &out) const
{
    if (m_form == Form::Scalar) {
        out += m_scalar;
        return;
    }
    out += m_form == Form::List ? '[' : '{';
    for (size_t i = 0; i < m_members.size(); ++i) {
        out += i == 0 ? "" : ", ";
        out += m_members[i].prefix;
        m_members[i].value.writeFlat(out);
    }
    out += m_form == Form::List ? ']' : '}';
}

void JsonNode::write(QByteArray &out, int depth, qsizetype column) const
{
    if (m_form == Form::Scalar || m_members.empty() || column + flatLength() <= lineLength) {
        writeFlat(out);
        return;
    }
    const QByteArray inner((depth + 1) * indentation, ' ');
    out += m_form == Form::List ? '[' : '{';
    for (size_t i = 0; i < m_members.size(); ++i) {
        out += (i == 0 ? "\n" : ",\n") + inner + m_members[i].prefix;
        m_members[i].value.write(out, depth + 1, inner.size() + m_members[i].prefix.size());
    }
    out += '\n' + QByteArray(depth * indentation, ' ');
    out += m_form == Form::List ? ']' : '}';
}

} // namespace forkscope
