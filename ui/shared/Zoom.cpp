#include "ui/shared/Zoom.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

constexpr std::array<int, 12> steps{50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

int current = zoom::usual;

/// Returns a font's size in points or, if it has none, in pixels.
double sizeOf(const QFont &font)
{
    return font.pointSizeF() > 0 ? font.pointSizeF() : font.pixelSize();
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

struct OwnFont
{
    QPointer<QWidget> widget;
    double size;
};

/// Returns the widgets with a font size of their own, which the application's font does not change.
QList<OwnFont> ownFonts()
{
    QList<OwnFont> found;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->testAttribute(Qt::WA_SetFont))
            found.append({widget, sizeOf(widget->font())});
    }
    return found;
}

/// Tells all widgets of the new font. Before the event loop runs, Qt tells only widgets that are
/// made later.
void tellWidgets()
{
    QEvent event(QEvent::ApplicationFontChange);
    QList<QPointer<QWidget>> all;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        all.append(widget);
    for (const QPointer<QWidget> &widget : all) {
        if (widget)
            QCoreApplication::sendEvent(widget, &event);
    }
}

/// Scales columns so that they hold as much as before.
void scaleColumns(double factor)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        auto *header = qobject_cast<QHeaderView *>(widget);
        if (!header || header->orientation() != Qt::Horizontal)
            continue;
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                header->resizeSection(column, qRound(header->sectionSize(column) * factor));
        }
    }
}

} // namespace

int zoom::percent()
{
    return current;
}

void zoom::setPercent(int percent)
{
    const int wanted = std::clamp(percent, least, most);
    if (wanted == current)
        return;
    const double factor = double(wanted) / current;
    const QList<OwnFont> own = ownFonts();
    current = wanted;
    QApplication::setFont(scaled(QApplication::font(), factor));
    tellWidgets();
    // Widgets that made their font anew, or changed only its weight, have the right size already.
    for (const OwnFont &each : own) {
        if (each.widget && std::abs(sizeOf(each.widget->font()) - each.size) < 0.001)
            each.widget->setFont(scaled(each.widget->font(), factor));
    }
    scaleColumns(factor);
}

int zoom::stepAbove(int percent)
{
    const auto *const step = std::upper_bound(steps.begin(), steps.end(), percent);
    return step == steps.end() ? most : *step;
}

int zoom::stepBelow(int percent)
{
    const auto *const step = std::lower_bound(steps.begin(), steps.end(), percent);
    return step == steps.begin() ? least : *(step - 1);
}

int zoom::percentFor(double points)
{
    const double usualPoints = QApplication::font().pointSizeF() * usual / current;
    if (usualPoints <= 0)
        return usual;
    return std::clamp(int(std::ceil(points * usual / usualPoints - 0.001)), least, most);
}

int uiPixels(int pixels)
{
    const int length = qRound(double(pixels) * current / zoom::usual);
    return pixels > 0 ? std::max(1, length) : length;
}

QFont fixedFont()
{
    return scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont),
                  double(current) / zoom::usual);
}

QFont fixedFontFor(const QWidget *widget)
{
    constexpr qreal smallest = 8;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(widget->font().pointSizeF() - 1, smallest));
    return font;
}

} // namespace forkscope
