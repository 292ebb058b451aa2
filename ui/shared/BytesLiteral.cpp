#include "ui/shared/BytesLiteral.h"

#include <QtCore/QByteArray>

namespace forkscope {

namespace {

bool isPlain(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

void appendHex(QByteArray *text, char byte)
{
    constexpr char digits[] = "0123456789abcdef";
    text->append(digits[quint8(byte) >> 4]);
    text->append(digits[quint8(byte) & 0xf]);
}

void appendPythonByte(QByteArray *literal, char byte, char quote)
{
    switch (byte) {
    case '\t':
        literal->append("\\t");
        return;
    case '\n':
        literal->append("\\n");
        return;
    case '\r':
        literal->append("\\r");
        return;
    default:
        break;
    }
    if (!isPlain(byte)) {
        literal->append("\\x");
        appendHex(literal, byte);
        return;
    }
    if (byte == '\\' || byte == quote)
        literal->append('\\');
    literal->append(byte);
}

} // namespace

QString pythonLiteral(QByteArrayView bytes)
{
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    QByteArray literal("b");
    literal.append(quote);
    for (const char byte : bytes)
        appendPythonByte(&literal, byte, quote);
    literal.append(quote);
    return QString::fromLatin1(literal);
}

QString spacedHex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

} // namespace forkscope
