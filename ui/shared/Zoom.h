#pragma once

#include <QtGui/QFont>

class QWidget;

namespace forkscope {

/// How large the whole interface is, in percent of what the system's font gives. One number for the
/// program: it is the application's font, and every length that is painted beside words follows it.
namespace zoom {

inline constexpr int least = 50;
inline constexpr int usual = 100;
inline constexpr int most = 300;

[[nodiscard]] int percent();
/// Gives the application, and every widget with a font of its own, a font of that size at once.
/// What is out of bounds becomes the nearest bound.
void setPercent(int percent);

/// The step above or below, of 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250 and 300.
[[nodiscard]] int stepAbove(int percent);
[[nodiscard]] int stepBelow(int percent);

/// The least percentage with which the application's font has so many points.
[[nodiscard]] int percentFor(double points);

} // namespace zoom

/// A length in device-independent pixels that grows with the interface; never less than one pixel
/// where it was more than none.
[[nodiscard]] int zoomed(int pixels);

/// The system's font of fixed width, as large as the interface is.
[[nodiscard]] QFont fixedFont();

/// A fixed font that is a little smaller than a widget's own, for much text: bytes and code.
[[nodiscard]] QFont fixedFontFor(const QWidget *widget);

} // namespace forkscope
