#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Bytes by what they mostly mean; the hex view colours them so.
enum class ByteClass : quint8 {
    Zero,
    Control,   ///< other ASCII control characters, among them line feed and tab
    Printable, ///< ASCII that stands for itself, the space as well
    High,      ///< 0x80 and above
};

/// Stands for itself in the characters' column: 0x20 to 0x7e, as `hexdump -C` has it.
constexpr bool isShownAsItself(quint8 byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

constexpr ByteClass classOf(quint8 byte)
{
    if (byte == 0)
        return ByteClass::Zero;
    if (isShownAsItself(byte))
        return ByteClass::Printable;
    return byte < 0x80 ? ByteClass::Control : ByteClass::High;
}

} // namespace forkscope
