#pragma once

#include <QtGui/QFont>

class QWidget;

namespace forkscope {

/// The size of the whole interface, in percent of the size that the system's font gives. It is one
/// number for the program: the application's font has this size, and every length that is painted
/// beside words follows it.
namespace zoom {

inline constexpr int least = 50;
inline constexpr int usual = 100;
inline constexpr int most = 300;

[[nodiscard]] int percent();
/// Gives the application, and every widget with a font of its own, a font of this size at once. A
/// value out of bounds becomes the nearest bound.
void setPercent(int percent);

/// Return the next step above or below, of 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250 and
/// 300.
[[nodiscard]] int stepAbove(int percent);
[[nodiscard]] int stepBelow(int percent);

/// Returns the least percentage with which the application's font has `points` points.
[[nodiscard]] int percentFor(double points);

} // namespace zoom

/// Returns a length, in device-independent pixels, scaled with the interface. A length above 0 is
/// never scaled below one pixel.
[[nodiscard]] int uiPixels(int pixels);

/// Returns the system's font of fixed width in the size of the interface.
[[nodiscard]] QFont fixedFont();

/// Returns a fixed font a little smaller than a widget's own, for much text such as bytes and code.
[[nodiscard]] QFont fixedFontFor(const QWidget *widget);

} // namespace forkscope
