#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Bytes by what they mostly mean; the hex view colours them so.
enum class ByteClass : quint8 {
    Zero,
    Space,     ///< tab, line feed, … and the space: ASCII white space
    Control,   ///< other ASCII control characters
    Printable, ///< ASCII that leaves ink
    High,      ///< 0x80 and above
};
inline constexpr int byteClasses = 5;

constexpr ByteClass classOf(quint8 byte)
{
    if (byte == 0)
        return ByteClass::Zero;
    if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        return ByteClass::Space;
    if (byte < ' ' || byte == 0x7f)
        return ByteClass::Control;
    return byte < 0x80 ? ByteClass::Printable : ByteClass::High;
}

/// Stands for itself in the characters' column: 0x20 to 0x7e, as `hexdump -C` has it.
constexpr bool isShownAsItself(quint8 byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

} // namespace forkscope
