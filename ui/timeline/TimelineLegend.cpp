#include "ui/timeline/TimelineLegend.h"

#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"
#include "ui/timeline/TimelineWords.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

// In the order in which a process meets them.
constexpr std::array shown{BandKind::Starting,  BandKind::Running, BandKind::Ready,
                           BandKind::PipeFull,  BandKind::PipeEmpty, BandKind::Asleep,
                           BandKind::Blocked,   BandKind::Stopped, BandKind::Zombie,
                           BandKind::Unknown};

constexpr int swatchSize = 10; ///< pixels
constexpr double textSize =
    0.92; // of the window's: ten words in a row beside the panes at 1440 pixels

QIcon swatch(BandKind kind, bool dark, qreal ratio)
{
    const int size = zoomed(swatchSize);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(style::fill(kind, dark));
    if (kind == BandKind::Unknown) {
        QPainter painter(&pixmap);
        painter.setPen(style::fill(kind, dark).darker(dark ? 60 : 130));
        for (int x = -size; x < size; x += 4)
            painter.drawLine(x, size, x + size, 0);
    }
    return pixmap;
}

/// As narrow as its word: what a style adds around a tool button is more than ten of them have.
class LegendButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int around = 12; // the frame, and what is between swatch and word
        return {iconSize().width() + fontMetrics().horizontalAdvance(text()) + around,
                fontMetrics().height() + 6};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (size_t i = 0; i < shown.size(); ++i) {
        auto *button = new LegendButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this] {
            restyle();
            Q_EMIT hiddenChanged();
        });
        m_buttons.push_back(button);
    }
    retranslate();
    restyle();
}

HiddenKinds TimelineLegend::hidden() const
{
    HiddenKinds hidden;
    for (size_t i = 0; i < shown.size(); ++i)
        hidden[size_t(shown[i])] = m_buttons[i]->isChecked();
    return hidden;
}

QSize TimelineLegend::sizeHint() const
{
    int width = 0;
    for (const QToolButton *button : m_buttons)
        width += button->sizeHint().width();
    return {width, heightForWidth(width)};
}

/// Two rows, which is what a small window gives it: less than that would be taken from the lanes.
QSize TimelineLegend::minimumSizeHint() const
{
    const int width = sizeHint().width();
    return {width / 3, heightForWidth(width * 2 / 3)};
}

int TimelineLegend::heightForWidth(int width) const
{
    const std::vector<QRect> places = placesIn(width);
    return places.empty() ? 0 : places.back().bottom() + 1;
}

/// One after another, in a new row where the width is used up.
std::vector<QRect> TimelineLegend::placesIn(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    for (const QToolButton *button : m_buttons) {
        const QSize size = button->sizeHint();
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + size.height()};
        places.emplace_back(at, size);
        at.rx() += size.width();
    }
    return places;
}

void TimelineLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TimelineLegend::place()
{
    const std::vector<QRect> places = placesIn(width());
    for (size_t i = 0; i < places.size(); ++i)
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places[i]));
}

void TimelineLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void TimelineLegend::retranslate()
{
    for (size_t i = 0; i < shown.size(); ++i) {
        const QString name = timeline::kindName(shown[i]);
        m_buttons[i]->setText(name);
        m_buttons[i]->setToolTip(tr("Hide or show: %1").arg(name));
    }
    updateGeometry();
    place();
}

void TimelineLegend::restyle()
{
    const bool dark = isDark(palette());
    for (size_t i = 0; i < shown.size(); ++i) {
        m_buttons[i]->setIconSize({zoomed(swatchSize), zoomed(swatchSize)});
        m_buttons[i]->setIcon(swatch(shown[i], dark, devicePixelRatioF()));
        // What is switched off is pressed and struck out; all the others stay quiet.
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * textSize);
        font.setStrikeOut(m_buttons[i]->isChecked());
        m_buttons[i]->setFont(font);
    }
    updateGeometry();
}

} // namespace forkscope
