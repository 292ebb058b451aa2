#pragma once

#include "ui/bytes/ByteClass.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace forkscope {

/// The inks of the hex view.
enum class BytesInk : quint8 {
    Zero,
    Control,
    Printable,
    High,
    Offset,
    Dot, ///< stands for a byte that has no character
};
inline constexpr int bytesInks = 6;

constexpr BytesInk inkOf(ByteClass byteClass)
{
    return BytesInk(byteClass);
}
static_assert(inkOf(ByteClass::Zero) == BytesInk::Zero);
static_assert(inkOf(ByteClass::High) == BytesInk::High);

/// The colours of the hex view for a palette. Every ink is readable on the base and on the
/// selection (contrast ≥ 4.5); the digits say the same without colour.
struct BytesColours
{
    std::array<QColor, bytesInks> inks;
    QColor selection; ///< behind selected bytes
    QColor cursor;    ///< around the cursor's byte
    QColor gap;       ///< hatch of the gap's row
    QColor gapText;

    explicit BytesColours(const QPalette &palette);
    [[nodiscard]] QColor ink(BytesInk ink) const { return inks.at(size_t(ink)); }
};

} // namespace forkscope
