#include "ui/shared/PaperImage.h"

#include <QtGui/QPalette>
#include <QtWidgets/QWidget>

namespace forkscope {

namespace {

constexpr int fineness = 2;

QPalette paperPalette()
{
    const QColor ink(0x1b, 0x1f, 0x23);
    QPalette palette(ink, QColor(0xf0, 0xf0, 0xf0), Qt::white, QColor(0x60, 0x60, 0x60),
                     QColor(0xa0, 0xa0, 0xa0), ink, Qt::white, Qt::white, QColor(0xf4, 0xf4, 0xf4));
    palette.setColor(QPalette::Highlight, QColor(0x00, 0x72, 0xb2));
    return palette;
}

} // namespace

QImage paperImage(QWidget *widget)
{
    const QPalette own = widget->testAttribute(Qt::WA_SetPalette) ? widget->palette() : QPalette();
    widget->setPalette(paperPalette());
    QImage image(widget->size() * fineness, QImage::Format_RGB32);
    image.setDevicePixelRatio(fineness);
    image.fill(Qt::white);
    widget->render(&image, {}, {}, QWidget::DrawChildren); // without the widget's background
    widget->setPalette(own);
    return image;
}

} // namespace forkscope
