#pragma once

#include <QtGui/QImage>

class QWidget;

namespace forkscope {

/// Returns a picture of the widget for printing: light in any theme, and with twice the resolution
/// of the screen.
QImage paperImage(QWidget *widget);

} // namespace forkscope
