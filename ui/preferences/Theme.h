#pragma once

#include <QtGui/QPalette>

namespace forkscope {

/// Return Forkscope's own light and dark palettes, for users who do not want the desktop's.
QPalette lightPalette();
QPalette darkPalette();
/// Returns black on white, or white on black, for people who sit far away.
QPalette highContrastPalette(bool dark);

} // namespace forkscope
