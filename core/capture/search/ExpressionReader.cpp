#include "core/capture/search/ExpressionReader.h"

#include <algorithm>

namespace forkscope {

Result<ByteExpression, QueryError> ExpressionReader::read()
{
    while (m_at < m_text.size() && !m_error)
        readOne();
    if (m_error)
        return *m_error;
    return m_result;
}

void ExpressionReader::readOne()
{
    if (m_quoted)
        readQuoted();
    else if (m_text.at(m_at) == u'\\')
        readEscape();
    else if (m_inClass)
        readInClass();
    else if (isAhead(QLatin1StringView("(?#")))
        skipComment();
    else if (m_text.at(m_at) == u'[')
        readClassBegin();
    else
        readCharacter();
}

void ExpressionReader::readEscape()
{
    if (m_at + 1 == m_text.size()) {
        copy(1);
        return;
    }
    const auto isOctal = [this](qsizetype at) {
        return at < m_text.size() && m_text.at(at) >= u'0' && m_text.at(at) <= u'7';
    };
    const QChar next = m_text.at(m_at + 1);
    if (next.unicode() >= 0x80) {
        ++m_at; // a backslash before such a character has no effect
        readCharacter();
    } else if (next == u'Q') {
        m_quoted = true;
        copy(2);
    } else if (next == u'x' || isAhead(QLatin1StringView("\\o{"))) {
        readNumber(next == u'x' ? 16 : 8, m_at + 2);
    } else if ((next == u'2' || next == u'3') && isOctal(m_at + 2) && isOctal(m_at + 3)) {
        readNumber(8, m_at + 1); // \200 … \377 are bytes, as there are no 200 groups to refer to
    } else {
        copy(2);
    }
}

/// Reads a byte's number, in braces or with as many digits as a byte has.
void ExpressionReader::readNumber(int base, qsizetype from)
{
    const bool braces = from < m_text.size() && m_text.at(from) == u'{';
    const qsizetype begin = braces ? from + 1 : from;
    const qsizetype longest = base == 16 ? 2 : 3;
    qsizetype end = braces ? m_text.indexOf(u'}', begin) : begin;
    while (!braces && end < m_text.size() && end - begin < longest &&
           QStringLiteral("0123456789abcdefABCDEF").contains(m_text.at(end)))
        ++end;
    bool good = end > begin;
    const uint byte = good ? m_text.mid(begin, end - begin).toUInt(&good, base) : 0;
    if (!good) {
        copy(2); // no digits or wrong ones: the compiler reports that
        return;
    }
    if (byte > 0xff) {
        fail(QueryError::Kind::NoByte);
        return;
    }
    addByte(byte);
    m_at = end + (braces ? 1 : 0);
}

void ExpressionReader::readQuoted()
{
    if (isAhead(QLatin1StringView("\\E"))) {
        m_quoted = false;
        copy(2);
    } else if (isAscii()) {
        copy(1);
    } else {
        add(u"\\E");
        readCharacter();
        add(u"\\Q");
    }
}

/// Reads the start of a class, including a ^ or ] that stands first.
void ExpressionReader::readClassBegin()
{
    m_inClass = true;
    copy(1);
    if (isAhead(QLatin1StringView("^")))
        copy(1);
    if (isAhead(QLatin1StringView("]")))
        copy(1);
}

void ExpressionReader::readInClass()
{
    if (isAhead(QLatin1StringView("[:"))) {
        const qsizetype end = m_text.indexOf(QStringLiteral(":]"), m_at);
        copy(end < 0 ? 1 : end + 2 - m_at);
        return;
    }
    if (m_text.at(m_at) == u']')
        m_inClass = false;
    readCharacter();
}

void ExpressionReader::skipComment()
{
    const qsizetype end = m_text.indexOf(u')', m_at);
    if (end >= 0)
        m_at = end + 1;
    else
        copy(m_text.size() - m_at); // an error, which the compiler reports
}

/// Writes a character as a group of its bytes, so that a following + or {2} applies to all of them.
void ExpressionReader::readCharacter()
{
    if (isAscii()) {
        copy(1);
        return;
    }
    if (m_inClass) {
        fail(QueryError::Kind::CharacterInClass);
        return;
    }
    const bool pair = m_text.at(m_at).isHighSurrogate() && m_at + 1 < m_text.size() &&
                      m_text.at(m_at + 1).isLowSurrogate();
    const QByteArray bytes = QStringView(m_text).mid(m_at, pair ? 2 : 1).toUtf8();
    add(u"(?:");
    for (const char byte : bytes)
        addByte(uchar(byte));
    add(u")");
    m_at += pair ? 2 : 1;
}

void ExpressionReader::addByte(uint byte)
{
    const QString unit = asCodeUnits(QByteArray(1, char(byte)));
    add(QStringLiteral("\\x{%1}").arg(unit.front().unicode(), 0, 16));
}

void ExpressionReader::add(QStringView pattern)
{
    m_result.m_pattern += pattern;
    m_result.m_placeOf.insert(m_result.m_placeOf.end(), size_t(pattern.size()), m_at);
}

void ExpressionReader::copy(qsizetype count)
{
    for (const qsizetype end = m_at + count; m_at < end; ++m_at)
        add(QStringView(m_text).mid(m_at, 1));
}

void ExpressionReader::fail(QueryError::Kind kind)
{
    m_error = QueryError{kind, m_at, {}};
}

bool ExpressionReader::isAhead(QLatin1StringView word) const
{
    return QStringView(m_text).mid(m_at).startsWith(word);
}

} // namespace forkscope
