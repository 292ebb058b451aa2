#pragma once

#include "ui/panes/bytes/ByteClass.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace forkscope {

/// The inks of the hex view: one for each class of bytes, and one for the offsets.
enum class BytesInk : quint8 {
    Zero,
    Control,
    WhiteSpace,
    Printable,
    High,
    Offset,
};
inline constexpr int bytesInks = 6;

constexpr BytesInk inkOf(ByteClass byteClass)
{
    return BytesInk(byteClass);
}
static_assert(inkOf(ByteClass::Zero) == BytesInk::Zero);
static_assert(inkOf(ByteClass::High) == BytesInk::High);

/// The colours of the views of bytes for a palette. Every ink can be read on the base, the
/// selection and the mark (contrast ≥ 4.5). Digits and marks say the same without colour.
struct BytesColours
{
    std::array<QColor, bytesInks> inks;
    QColor selection; ///< behind selected bytes
    QColor mark;      ///< behind what a search found, or what differs
    QColor markLine;  ///< below such bytes
    QColor cursor;    ///< around the cursor's byte
    QColor boundary;  ///< between the bytes that had come at the chosen time and those that had not
    QColor gap;       ///< hatch of the gap's row
    QColor gapText;

    explicit BytesColours(const QPalette &palette);
    [[nodiscard]] QColor ink(BytesInk ink) const { return inks.at(size_t(ink)); }
    [[nodiscard]] QColor ink(ByteClass byteClass) const { return ink(inkOf(byteClass)); }
};

} // namespace forkscope
