#include "ui/panes/bytes/BytesView.h"

#include "ui/panes/bytes/BytesPainter.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace forkscope {

BytesView::BytesView(QWidget *parent)
    : StreamView(parent), m_text(fixedFontFor(this)),
      m_geometry(m_text.charWidth(), BytesGeometry::offsetDigits(0), m_text.charWidth())
{
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_fitting)
            return;
        m_topRow = m_scroll.topRow(value);
        viewport()->update();
        noteUserScrolled();
    });
    retranslate();
}

void BytesView::retranslate()
{
    setAccessibleName(tr("Bytes in hexadecimal"));
}

void BytesView::setBytesPerRow(int bytes)
{
    const qint64 top = topOffset();
    m_wantedPerRow = bytes;
    takeExtent();
    setTopOffset(top);
    viewport()->update();
}

void BytesView::takeExtent()
{
    fitGeometry();
    fitScrollBars();
}

void BytesView::fitGeometry()
{
    const int digits = BytesGeometry::offsetDigits(extent().total);
    const int width = viewport()->width();
    const int columns = m_wantedPerRow == whatFits
                            ? BytesGeometry::columnsFitting(m_text.charWidth(), digits, width)
                            : m_wantedPerRow;
    m_geometry = BytesGeometry::fitting(m_text.charWidth(), digits, width, columns);
    m_layout = BytesLayout(extent(), columns);
}

void BytesView::fitScrollBars()
{
    m_fitting = true;
    m_scroll = RowScroll(m_layout.rowCount(), page().wholeRows());
    verticalScrollBar()->setRange(0, m_scroll.maximum());
    verticalScrollBar()->setPageStep(m_scroll.pageStep());
    horizontalScrollBar()->setRange(0, std::max(m_geometry.width() - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_text.charWidth());
    m_fitting = false;
    setTopRow(m_topRow);
}

void BytesView::setTopRow(qint64 row)
{
    m_fitting = true;
    m_topRow = std::clamp<qint64>(row, 0, m_scroll.lastTop());
    verticalScrollBar()->setValue(m_scroll.value(m_topRow));
    m_fitting = false;
    viewport()->update();
}

BytesPage BytesView::page() const
{
    return {m_layout,           m_geometry,        m_topRow, -horizontalScrollBar()->value(),
            m_text.rowHeight(), viewport()->size()};
}

QRect BytesView::cellRect(qint64 offset, BytesArea area) const
{
    return page().cellRect(offset, area);
}

qint64 BytesView::topOffset() const
{
    const ByteRow top{m_topRow};
    return m_layout.isGap(top) ? m_layout.gap().begin : m_layout.bytesOf(top).begin;
}

void BytesView::setTopOffset(qint64 offset)
{
    setTopRow(m_layout.rowOf(offset).index);
}

void BytesView::showEnd()
{
    setTopRow(m_scroll.lastTop());
}

bool BytesView::isAtEnd() const
{
    return m_topRow >= m_scroll.lastTop();
}

bool BytesView::hasMoreThanAPage() const
{
    return m_scroll.lastTop() > 0;
}

void BytesView::scrollRows(qint64 rows)
{
    setTopRow(m_topRow + rows);
}

int BytesView::rowHeight() const
{
    return m_text.rowHeight();
}

bool BytesView::isInSight(qint64 offset) const
{
    const qint64 row = m_layout.rowOf(offset).index;
    return row >= m_topRow && row < m_topRow + page().wholeRows();
}

void BytesView::reveal(qint64 offset)
{
    const qint64 row = m_layout.rowOf(offset).index;
    if (row < m_topRow)
        setTopRow(row);
    else if (!isInSight(offset))
        setTopRow(row - page().wholeRows() + 1);
    const QRect cell = cellRect(offset, m_area);
    QScrollBar *const bar = horizontalScrollBar();
    if (cell.left() < 0)
        bar->setValue(bar->value() + cell.left());
    else if (cell.right() >= viewport()->width())
        bar->setValue(bar->value() + cell.right() - viewport()->width() + 1);
}

qint64 BytesView::rowsAbove() const
{
    return page().wholeRows() / 3;
}

ByteRange BytesView::unitOf(qint64 offset) const
{
    return {offset, offset + 1};
}

std::optional<ByteRange> BytesView::unitAt(QPoint position)
{
    const BytesPage page = this->page();
    const ByteRow row = page.rowAt(position.y());
    const std::optional<BytesHit> hit = m_geometry.hit(position.x() - page.left);
    if (!hit || row > page.lastRow() || m_layout.isGap(row))
        return std::nullopt;
    m_area = hit->area;
    const std::optional<qint64> offset = m_layout.nearestOffset(row, hit->column);
    return offset ? std::optional(unitOf(*offset)) : std::nullopt;
}

std::optional<ByteRange> BytesView::nearestUnit(QPoint position) const
{
    const BytesPage page = this->page();
    const int column = m_geometry.nearestColumn(m_area, position.x() - page.left);
    const auto offset = m_layout.nearestOffset(page.rowAt(position.y()), column);
    return offset ? std::optional(unitOf(*offset)) : std::nullopt;
}

/// In the characters a word, in hex the group of eight.
ByteRange BytesView::widened(qint64 offset, SelectionUnit unit) const
{
    const ByteRange row = m_layout.bytesOf(m_layout.rowOf(offset));
    if (unit == SelectionUnit::Row)
        return row;
    if (m_area == BytesArea::Characters)
        return wordAround(*store(), offset);
    const qint64 group = offset / BytesGeometry::groupSize * BytesGeometry::groupSize;
    return {std::max(group, row.begin), std::min(group + BytesGeometry::groupSize, row.end)};
}

std::optional<qint64> BytesView::moved(qint64 cursor, CursorMove move) const
{
    return movedCursor(m_layout, cursor, move, std::max(page().wholeRows() - 1, 1));
}

QString BytesView::describe(ByteRange unit) const
{
    const QByteArray byte = seen().read(unit.begin, 1);
    return byte.isEmpty() ? QString() : words::byte(unit.begin, byte.front());
}

QSize BytesView::sizeHint() const
{
    constexpr int rows = 12;
    return {m_geometry.width() + verticalScrollBar()->sizeHint().width(),
            2 * BytesPage::topMargin + rows * m_text.rowHeight()};
}

void BytesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const BytesColours colours(palette());
    const BytesPage page = this->page();
    BytesPainter shown(&painter, page, colours);
    const QList<ByteRange> marks = marksIn(page.bytes());
    for (const ByteRange &mark : marks)
        shown.ground(mark, colours.mark);
    shown.ground(selection(), colours.selection);
    for (const ByteRange &mark : marks) {
        const bool chosen = selection().begin < mark.end && mark.begin < selection().end;
        shown.underline(mark, chosen ? 2 : 1);
    }
    painter.setFont(font());
    shown.gap(palette());
    if (store())
        shown.rows(partsOf(seen(), page.bytes()), &m_text);
    if (boundary())
        shown.boundary(*boundary());
    if (!cursorSelection().isEmpty())
        shown.cursor(cursorSelection().cursor(), hasFocus() ? std::optional(m_area) : std::nullopt);
}

void BytesView::resizeEvent(QResizeEvent *)
{
    const qint64 top = topOffset();
    takeExtent();
    if (isFollowing() && store() && !extent().ended)
        showEnd();
    else
        setTopOffset(top);
}

bool BytesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return StreamView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!showTip(help->pos(), help->globalPos()))
        QToolTip::hideText();
    return true;
}

/// What the byte under the pointer is, and what its colour and mark mean.
bool BytesView::showTip(const QPoint &position, const QPoint &globalPosition)
{
    const BytesPage page = this->page();
    const std::optional<BytesHit> hit = m_geometry.hit(position.x() - page.left);
    const auto offset =
        hit ? m_layout.offsetAt(page.rowAt(position.y()), hit->column) : std::nullopt;
    const QByteArray byte = offset ? seen().read(*offset, 1) : QByteArray();
    if (byte.isEmpty())
        return false;
    QToolTip::showText(globalPosition, words::byte(*offset, byte.front()), viewport());
    return true;
}

void BytesView::changeEvent(QEvent *event)
{
    StreamView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        break;
    case QEvent::FontChange:
        m_text = FixedText(fixedFontFor(this));
        takeExtent();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

} // namespace forkscope
