#include "ui/panes/lesson/LessonFrame.h"

#include "ui/shared/StateStyle.h"

#include <QtGui/QPainter>

namespace forkscope {

namespace {

constexpr double roundness = 4; // pixels
constexpr double tint = 0.08;   // share of the colour in the ground
constexpr double border = 0.65; // share of the colour in the outline

} // namespace

LessonFrame::LessonFrame(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone) {}

QColor LessonFrame::colour() const
{
    switch (m_tone) {
    case Tone::Right:
        return style::fill(Outcome::Succeeded, isDark(palette()));
    case Tone::Other:
        return style::fill(Outcome::Failed, isDark(palette()));
    case Tone::Asked:
    case Tone::Neither:
        break;
    }
    return style::secondaryText(palette());
}

void LessonFrame::paintEvent(QPaintEvent *)
{
    const QColor base = palette().color(QPalette::Base);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tone == Tone::Asked) {
        // Fields and buttons are made for the window's ground and vanish on the darker one of a
        // page.
        painter.setPen(style::line(palette()));
        painter.setBrush(palette().color(QPalette::Window));
    } else {
        painter.setPen(style::mixed(colour(), base, border));
        painter.setBrush(style::mixed(colour(), base, tint));
    }
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
}

} // namespace forkscope
