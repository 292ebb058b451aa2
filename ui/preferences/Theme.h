#pragma once

#include <QtGui/QPalette>

class QApplication;

namespace forkscope {

/// Forkscope's own light and dark palettes, for pictures that must not depend on the desktop.
QPalette lightPalette();
QPalette darkPalette();
/// Black on white, or white on black: for those who sit far away.
QPalette highContrastPalette(bool dark);

/// FORKSCOPE_THEME=light|dark: the Fusion style with one of them. Without it the system's own
/// style and palette stay.
void applyThemeFromEnvironment(QApplication &application);

} // namespace forkscope
