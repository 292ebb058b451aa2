#include "ui/panes/timeline/TimelineLegend.h"

#include "ui/panes/timeline/TimelineWords.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

// The states in the order in which a process meets them.
constexpr std::array shown{BandKind::Starting, BandKind::Running,   BandKind::Ready,
                           BandKind::PipeFull, BandKind::PipeEmpty, BandKind::Asleep,
                           BandKind::Blocked,  BandKind::Stopped,   BandKind::Zombie,
                           BandKind::Unknown};

constexpr int swatchSize = 10; ///< pixels
constexpr double textSize =
    0.92; // of the window's font; fits ten words beside the panes at 1440 pixels

QIcon swatch(BandKind kind, bool dark, qreal ratio)
{
    const int size = uiPixels(swatchSize);
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

/// A button as narrow as its word; there is no room for what a style adds around ten tool buttons.
class LegendButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int around = 12; // the frame, and the gap between swatch and word
        return {iconSize().width() + fontMetrics().horizontalAdvance(text()) + around,
                fontMetrics().height() + 6};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

/// Returns what a state means in one plain sentence.
QString TimelineLegend::meaning(BandKind kind)
{
    switch (kind) {
    case BandKind::Starting:
        return tr("The process has been made, but is not yet the program that it will be.");
    case BandKind::Running:
        return tr("The process has a core and computes.");
    case BandKind::Ready:
        return tr("The process could go on, but waits for a core.");
    case BandKind::PipeFull:
        return tr("The process cannot write, for nobody takes the bytes out of its full pipe.");
    case BandKind::PipeEmpty:
        return tr("The process cannot read, for nothing has come through its pipe yet.");
    case BandKind::Asleep:
        return tr("The process waits until a time has come.");
    case BandKind::Blocked:
        return tr(
            "The process waits for something else, or no look fell into its wait to say for what.");
    case BandKind::Stopped:
        return tr("The process was halted by a signal, until SIGCONT lets it go on.");
    case BandKind::Zombie:
        return tr("The process has ended, but its parent has not asked for its status yet.");
    case BandKind::Unknown:
        return tr("Nobody looked at that time, so nothing is claimed about it.");
    }
    return {};
}

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

/// Returns the height of two rows, which the legend has in a small window; a higher one would take
/// room from the lanes.
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

/// Places the words one after another, with a new row when the width is used up.
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
        m_buttons[i]->setToolTip(
            tr("%1 A click hides or shows it.", "what a state means").arg(meaning(shown[i])));
    }
    updateGeometry();
    place();
}

void TimelineLegend::restyle()
{
    const bool dark = isDark(palette());
    for (size_t i = 0; i < shown.size(); ++i) {
        m_buttons[i]->setIconSize({uiPixels(swatchSize), uiPixels(swatchSize)});
        m_buttons[i]->setIcon(swatch(shown[i], dark, devicePixelRatioF()));
        // States that are switched off look pressed and are struck out.
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * textSize);
        font.setStrikeOut(m_buttons[i]->isChecked());
        m_buttons[i]->setFont(font);
    }
    updateGeometry();
}

} // namespace forkscope
