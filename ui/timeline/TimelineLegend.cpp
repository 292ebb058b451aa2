#include "ui/timeline/TimelineLegend.h"

#include "ui/shared/StateStyle.h"
#include "ui/timeline/TimelineWords.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
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
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(0);
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
    }
    layOut(1);
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
    return {width, m_grid->sizeHint().height()};
}

void TimelineLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int rows = width() >= sizeHint().width() ? 1 : 2;
    if (rows != m_rows)
        layOut(rows);
}

void TimelineLegend::layOut(int rows)
{
    m_rows = rows;
    const int columns = (int(m_buttons.size()) + rows - 1) / rows;
    for (int i = 0; i < int(m_buttons.size()); ++i)
        m_grid->addWidget(m_buttons[size_t(i)], i / columns, i % columns, Qt::AlignLeft);
    updateGeometry();
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
