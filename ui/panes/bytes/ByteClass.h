#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Classes of bytes by what they mostly mean. The hex view gives each class a colour, and those
/// without a character of their own a mark.
enum class ByteClass : quint8 {
    Zero,
    Control,    ///< ASCII control characters that are not white space
    WhiteSpace, ///< the space, and tab to carriage return
    Printable,  ///< ASCII that stands for itself
    High,       ///< 0x80 and above: part of a longer character, or no text
};
inline constexpr int byteClasses = 5;

/// Returns whether the characters' column shows a byte as itself: 0x20 to 0x7e, as in `hexdump -C`.
constexpr bool isShownAsItself(quint8 byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

constexpr ByteClass classOf(quint8 byte)
{
    if (byte == 0)
        return ByteClass::Zero;
    if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        return ByteClass::WhiteSpace;
    if (isShownAsItself(byte))
        return ByteClass::Printable;
    return byte < 0x80 ? ByteClass::Control : ByteClass::High;
}

/// Returns the mark for a byte that is not shown as itself, so that classes differ without colour.
constexpr char16_t markOf(ByteClass byteClass)
{
    constexpr char16_t marks[byteClasses] = {u'⋄', u'×', u'␣', u' ', u'·'};
    return marks[int(byteClass)];
}

} // namespace forkscope
