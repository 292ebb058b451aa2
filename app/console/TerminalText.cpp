#include "app/console/TerminalText.h"

namespace forkscope {

namespace {

struct Character
{
    quint32 code = 0;
    int length = 0; ///< in bytes; 0: no character begins here
};

/// Returns the UTF-8 character at the start of `bytes` (RFC 3629: shortest form, no surrogates).
Character characterAt(QByteArrayView bytes)
{
    const auto byte = [&](int i) { return static_cast<quint8>(bytes[i]); };
    const quint8 first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return {};
    quint32 code = first & (0x7fU >> length);
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return {};
        code = code << 6 | (byte(i) & 0x3fU);
    }
    const bool tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (tooLong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return {};
    return {code, length};
}

QByteArray inHex(quint32 value)
{
    return "\\x" + QByteArray::number(value, 16).rightJustified(2, '0');
}

/// Returns whether a character changes the direction of a line's text, which can make one thing
/// look like another: Unicode's property Bidi_Control.
bool turnsText(quint32 code)
{
    return code == 0x061c || code == 0x200e || code == 0x200f ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QByteArray visible(QByteArrayView bytes, const Character &c)
{
    if (c.length == 0)
        return inHex(static_cast<quint8>(bytes[0]));
    if (c.code == '\n' || c.code == '\t')
        return bytes.first(1).toByteArray();
    if (c.code < 0x20 || c.code == 0x7f)
        return QByteArray("^") + static_cast<char>(c.code ^ 0x40);
    if (c.code >= 0x80 && c.code < 0xa0)
        return inHex(c.code);
    if (turnsText(c.code))
        return "\\u{" + QByteArray::number(c.code, 16) + '}';
    return bytes.first(c.length).toByteArray();
}

} // namespace

QByteArray terminalText(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const Character character = characterAt(bytes);
        text += visible(bytes, character);
        bytes = bytes.sliced(qMax(1, character.length));
    }
    return text;
}

qsizetype halfCharacterAtEnd(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= std::min<qsizetype>(3, bytes.size()); ++length) {
        const auto byte = static_cast<quint8>(bytes[bytes.size() - length]);
        if (byte >= 0xc0) // the first one of several
            return length < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

} // namespace forkscope
