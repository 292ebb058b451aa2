#pragma once

#include <QtGui/QPalette>

namespace forkscope {

/// Forkscope's own light and dark palettes, for whoever does not want the desktop's.
QPalette lightPalette();
QPalette darkPalette();
/// Black on white, or white on black: for those who sit far away.
QPalette highContrastPalette(bool dark);

} // namespace forkscope
