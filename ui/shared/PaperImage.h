#pragma once

#include <QtGui/QImage>

class QWidget;

namespace forkscope {

/// The widget as it is printed: light whatever the theme is, and twice as fine as on the screen.
QImage paperImage(QWidget *widget);

} // namespace forkscope
