#include "ui/shared/plots/PlotView.h"

#include "ui/shared/plots/PlotPainter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

bool haveSamePlaces(const plot::Figure &a, const plot::Figure &b)
{
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                      [](const plot::Item &one, const plot::Item &other) {
                          return one.from == other.from && one.to == other.to;
                      });
}

} // namespace

PlotView::PlotView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void PlotView::setFigure(plot::Figure figure)
{
    if (!haveSamePlaces(figure, m_figure))
        m_current = -1;
    m_figure = std::move(figure);
    tell();
    update();
}

void PlotView::setRoom(plot::Room room)
{
    m_room = room;
    updateGeometry();
    update();
}

void PlotView::setCurrent(int item)
{
    const int last = int(m_figure.items.size()) - 1;
    const int wanted = last < 0 ? -1 : std::clamp(item, -1, last);
    if (std::exchange(m_current, wanted) == wanted)
        return;
    tell();
    update();
}

QString PlotView::readout() const
{
    return m_current < 0 ? QString() : m_figure.items[size_t(m_current)].words;
}

QSize PlotView::sizeHint() const
{
    return m_room == plot::Room::Compact ? QSize(320, 200) : QSize(720, 460);
}

QSize PlotView::minimumSizeHint() const
{
    return m_room == plot::Room::Compact ? QSize(220, 140) : QSize(260, 180);
}

void PlotView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const plot::Layout layout = layoutNow();
    plot::Painter(&painter, m_figure, layout, palette()).paint(m_current);
    if (m_figure.isEmpty() || !hasFocus())
        return;
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(layoutNow().itemAt(event->position().x()));
}

void PlotView::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_figure.items.size()) - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

/// Of bars all together say more than the first, so none is read before it is asked for.
void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && m_figure.shape == plot::Shape::Dots)
        setCurrent(0);
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    update();
}

void PlotView::tell()
{
    setAccessibleName(m_figure.name);
    setAccessibleDescription(m_current >= 0 ? readout() : m_figure.summary);
}

} // namespace forkscope
