#include "ui/timeline/TimelineLegend.h"

#include "ui/shared/StateStyle.h"
#include "ui/timeline/TimelineWords.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

// In the order in which a process meets them.
constexpr std::array shown{BandKind::Starting,  BandKind::Running, BandKind::Ready,
                           BandKind::PipeFull,  BandKind::PipeEmpty, BandKind::Asleep,
                           BandKind::Blocked,   BandKind::Stopped, BandKind::Zombie,
                           BandKind::Unknown};

QIcon swatch(BandKind kind, bool dark, qreal ratio)
{
    constexpr int size = 10;
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

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (size_t i = 0; i < shown.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({10, 10});
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this] {
            restyle();
            Q_EMIT hiddenChanged();
        });
        m_buttons.push_back(button);
        row->addWidget(button);
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

void TimelineLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void TimelineLegend::retranslate()
{
    for (size_t i = 0; i < shown.size(); ++i) {
        const QString name = timeline::kindName(shown[i]);
        m_buttons[i]->setText(name);
        m_buttons[i]->setToolTip(tr("Hide or show: %1").arg(name));
    }
}

void TimelineLegend::restyle()
{
    const bool dark = isDark(palette());
    for (size_t i = 0; i < shown.size(); ++i) {
        m_buttons[i]->setIcon(swatch(shown[i], dark, devicePixelRatioF()));
        // What is switched off is pressed and struck out; all the others stay quiet.
        QFont font = this->font();
        font.setStrikeOut(m_buttons[i]->isChecked());
        m_buttons[i]->setFont(font);
    }
}

} // namespace forkscope
