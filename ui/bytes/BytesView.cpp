#include "ui/bytes/BytesView.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr int topMargin = 2; ///< pixels
constexpr int dragScrollMs = 40;
constexpr std::array copyFormats{BytesFormat::Hexdump, BytesFormat::HexDigits, BytesFormat::Text,
                                 BytesFormat::PythonBytes};

std::optional<CursorMove> moveOf(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return CursorMove::Left;
    case Qt::Key_Right:
        return CursorMove::Right;
    case Qt::Key_Up:
        return CursorMove::Up;
    case Qt::Key_Down:
        return CursorMove::Down;
    case Qt::Key_PageUp:
        return CursorMove::PageUp;
    case Qt::Key_PageDown:
        return CursorMove::PageDown;
    case Qt::Key_Home:
        return control ? CursorMove::Begin : CursorMove::RowBegin;
    case Qt::Key_End:
        return control ? CursorMove::End : CursorMove::RowEnd;
    default:
        return std::nullopt;
    }
}

std::optional<char> byteAt(const QList<BytesPart> &parts, qint64 offset)
{
    for (const BytesPart &part : parts) {
        if (offset >= part.offset && offset < part.end())
            return part.bytes.at(offset - part.offset);
    }
    return std::nullopt;
}

} // namespace

QFont fixedFontFor(const QWidget *widget)
{
    constexpr qreal smallest = 8;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(widget->font().pointSizeF() - 1, smallest));
    return font;
}

BytesView::BytesView(QWidget *parent)
    : QAbstractScrollArea(parent), m_text(fixedFontFor(this)),
      m_geometry(m_text.charWidth(), BytesGeometry::offsetDigits(0), m_text.charWidth())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_fitting)
            return;
        m_topRow = m_scroll.topRow(value);
        viewport()->update();
        noteUserScrolled();
    });
    makeActions();
    retranslate();
}

void BytesView::makeActions()
{
    for (const BytesFormat format : copyFormats) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, format] { copyAs(format); });
        m_copyActions.append(action);
    }
    m_copyActions.first()->setShortcut(QKeySequence::Copy);
    m_selectAll = new QAction(this);
    m_selectAll->setShortcut(QKeySequence::SelectAll);
    connect(m_selectAll, &QAction::triggered, this, &BytesView::selectAll);
    addActions(m_copyActions);
    addAction(m_selectAll);
    for (QAction *action : actions()) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(false);
    }
}

void BytesView::retranslate()
{
    setAccessibleName(tr("Bytes in hexadecimal"));
    m_copyActions.at(0)->setText(tr("Copy as hexdump -C"));
    m_copyActions.at(1)->setText(tr("Copy as hex"));
    m_copyActions.at(2)->setText(tr("Copy as text"));
    m_copyActions.at(3)->setText(tr("Copy as Python bytes"));
    m_selectAll->setText(tr("Select all"));
}

void BytesView::setStore(std::shared_ptr<const ByteStore> store)
{
    if (store == m_store)
        return;
    m_store = std::move(store);
    m_dragScroll.stop();
    m_topRow = 0;
    takeExtent(m_store ? m_store->extent() : Extent{});
    setTopRow(m_following && !m_extent.ended ? m_scroll.lastTop() : 0);
    changeSelection({});
    viewport()->update();
}

void BytesView::refresh()
{
    if (!m_store)
        return;
    const Extent extent = m_store->extent();
    if (extent == m_extent)
        return;
    const ByteRow top{m_topRow};
    const bool topIsGap = m_layout.isGap(top);
    const qint64 topOffset = topIsGap ? m_layout.gap().begin : m_layout.bytesOf(top).begin;
    const bool follow = m_following && extent.total != m_extent.total && !m_dragScroll.isActive();
    takeExtent(extent);
    setTopRow(follow ? m_scroll.lastTop() : m_layout.rowOf(topOffset).index);
    viewport()->update();
}

void BytesView::takeExtent(const Extent &extent)
{
    m_extent = extent;
    m_layout = BytesLayout(extent);
    m_selectAll->setEnabled(m_layout.hasKeptBytes());
    fitGeometry();
    fitScrollBars();
}

void BytesView::fitGeometry()
{
    m_geometry = BytesGeometry::fitting(
        m_text.charWidth(), BytesGeometry::offsetDigits(m_extent.total), viewport()->width());
}

void BytesView::fitScrollBars()
{
    m_fitting = true;
    m_scroll = RowScroll(m_layout.rowCount(), visibleRows());
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

void BytesView::setFollowing(bool following)
{
    if (following && m_store)
        setTopRow(m_scroll.lastTop());
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void BytesView::noteUserScrolled()
{
    const bool atEnd = m_topRow >= m_scroll.lastTop();
    if (m_store && !m_extent.ended && m_scroll.lastTop() > 0)
        setFollowing(atEnd);
}

void BytesView::selectAll()
{
    if (!m_layout.hasKeptBytes())
        return;
    BytesSelection all;
    all.start(m_extent.total - 1);
    all.extend(0);
    changeSelection(all);
}

QString BytesView::selectedAs(BytesFormat format) const
{
    if (!m_store || m_selection.range().size() > copyLimit)
        return {};
    return formatted(partsOf(*m_store, m_selection.range()), format);
}

void BytesView::copyAs(BytesFormat format)
{
    const QString text = selectedAs(format);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void BytesView::changeSelection(const BytesSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    const ByteRange range = selection.range();
    for (QAction *action : std::as_const(m_copyActions))
        action->setEnabled(!range.isEmpty() && range.size() <= copyLimit);
    tellCursor();
    viewport()->update();
    Q_EMIT selectionChanged();
}

/// For screen readers: what the cursor is on.
void BytesView::tellCursor()
{
    const QByteArray byte =
        m_store && !m_selection.isEmpty() ? m_store->read(m_selection.cursor(), 1) : QByteArray();
    if (byte.isEmpty()) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(tr("Offset 0x%1: byte 0x%2, %3")
                                 .arg(m_selection.cursor(), 0, 16)
                                 .arg(quint8(byte.front()), 2, 16, QLatin1Char('0'))
                                 .arg(formatted({{0, byte}}, BytesFormat::Text)));
}

/// Where there is no cursor yet, the first step only brings it to the first byte in sight.
void BytesView::moveCursor(CursorMove move, bool extend)
{
    const bool isStep = move <= CursorMove::Down;
    const qint64 firstInSight = m_layout.bytesOf(ByteRow{m_topRow}).begin;
    const qint64 pageRows = std::max(visibleRows() - 1, 1);
    const qint64 from = m_selection.isEmpty() ? firstInSight : m_selection.cursor();
    const std::optional<qint64> target = m_selection.isEmpty() && isStep
                                             ? m_layout.nearestKept(from)
                                             : movedCursor(m_layout, from, move, pageRows);
    if (!target)
        return;
    BytesSelection selection = m_selection;
    if (extend)
        selection.extend(*target);
    else
        selection.start(*target);
    changeSelection(selection);
    scrollToCursor();
}

void BytesView::scrollToCursor()
{
    const qint64 row = m_layout.rowOf(m_selection.cursor()).index;
    const qint64 last = m_topRow + visibleRows() - 1;
    if (row < m_topRow)
        setTopRow(row);
    else if (row > last)
        setTopRow(row - visibleRows() + 1);
    const QRect cell = cellRect(m_selection.cursor(), m_area);
    QScrollBar *const bar = horizontalScrollBar();
    if (cell.left() < 0)
        bar->setValue(bar->value() + cell.left());
    else if (cell.right() >= viewport()->width())
        bar->setValue(bar->value() + cell.right() - viewport()->width() + 1);
    noteUserScrolled();
}

QSize BytesView::sizeHint() const
{
    constexpr int rows = 12;
    return {m_geometry.width() + verticalScrollBar()->sizeHint().width(),
            2 * topMargin + rows * m_text.rowHeight()};
}

int BytesView::visibleRows() const
{
    return std::max((viewport()->height() - topMargin) / m_text.rowHeight(), 1);
}

int BytesView::rowY(ByteRow row) const
{
    constexpr qint64 farAway = 1 << 20;
    const qint64 distance = std::clamp(row.index - m_topRow, -farAway, farAway);
    return topMargin + int(distance) * m_text.rowHeight();
}

ByteRow BytesView::rowAt(int y) const
{
    const int distance = y - topMargin;
    const int rows =
        distance >= 0 ? distance / m_text.rowHeight() : -((-distance - 1) / m_text.rowHeight() + 1);
    return {m_topRow + rows};
}

int BytesView::pageX() const
{
    return -horizontalScrollBar()->value();
}

QRect BytesView::cellRect(qint64 offset, BytesArea area) const
{
    const BytesCell cell = m_geometry.cell({area, BytesLayout::columnOf(offset)});
    return {pageX() + cell.left, rowY(m_layout.rowOf(offset)), cell.width, m_text.rowHeight()};
}

ByteRow BytesView::lastRowInSight() const
{
    return {std::min(rowAt(viewport()->height() - 1).index, m_layout.rowCount() - 1)};
}

QList<BytesPart> BytesView::partsInSight() const
{
    if (!m_store)
        return {};
    ByteRange range;
    for (ByteRow row{m_topRow}; row <= lastRowInSight(); ++row.index) {
        const ByteRange bytes = m_layout.bytesOf(row);
        if (bytes.isEmpty())
            continue;
        range = range.isEmpty() ? bytes : ByteRange{range.begin, bytes.end};
    }
    return partsOf(*m_store, range);
}

void BytesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const BytesColours colours(palette());
    const QList<BytesPart> parts = partsInSight();
    for (ByteRow row{m_topRow}; row <= lastRowInSight(); ++row.index) {
        if (m_layout.isGap(row)) {
            paintGap(&painter, colours, row);
        } else {
            paintSelection(&painter, colours, row);
            addRow(row, parts);
        }
    }
    m_text.paint(&painter, colours);
    paintCursor(&painter, colours);
}

void BytesView::addRow(ByteRow row, const QList<BytesPart> &parts)
{
    const int y = rowY(row);
    const QByteArray offset = QByteArray::number(m_layout.offsetOf(row), 16)
                                  .rightJustified(BytesGeometry::offsetDigits(m_extent.total), '0');
    for (int i = 0; i < offset.size(); ++i) {
        const int x = pageX() + m_geometry.offsetX() + i * m_text.charWidth();
        m_text.add(BytesInk::Offset, {x, y}, offset.at(i));
    }
    const ByteRange bytes = m_layout.bytesOf(row);
    for (qint64 at = bytes.begin; at < bytes.end; ++at) {
        const std::optional<char> byte = byteAt(parts, at);
        if (!byte)
            continue;
        const BytesInk ink = inkOf(classOf(quint8(*byte)));
        const int column = BytesLayout::columnOf(at);
        const int hexX = pageX() + m_geometry.hexX(column);
        const QByteArray digits = QByteArray(1, *byte).toHex();
        m_text.add(ink, {hexX, y}, digits.at(0));
        m_text.add(ink, {hexX + m_text.charWidth(), y}, digits.at(1));
        const QPoint place(pageX() + m_geometry.characterX(column), y);
        if (isShownAsItself(quint8(*byte)))
            m_text.add(ink, place, *byte);
        else
            m_text.addDot(place);
    }
}

void BytesView::paintSelection(QPainter *painter, const BytesColours &colours, ByteRow row) const
{
    const ByteRange bytes = m_layout.bytesOf(row);
    const ByteRange range = m_selection.range();
    const ByteRange selected{std::max(bytes.begin, range.begin), std::min(bytes.end, range.end)};
    if (selected.isEmpty())
        return;
    for (const BytesArea area : {BytesArea::Hex, BytesArea::Characters}) {
        const QRect first = cellRect(selected.begin, area);
        const QRect last = cellRect(selected.end - 1, area);
        painter->fillRect(first.united(last), colours.selection);
    }
}

/// Solid in the column in which the user works, dotted in the other.
void BytesView::paintCursor(QPainter *painter, const BytesColours &colours) const
{
    if (m_selection.isEmpty() || !m_layout.isKept(m_selection.cursor()))
        return;
    for (const BytesArea area : {BytesArea::Hex, BytesArea::Characters}) {
        const bool active = area == m_area && hasFocus();
        painter->setPen(QPen(colours.cursor, 1, active ? Qt::SolidLine : Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cellRect(m_selection.cursor(), area).adjusted(0, 0, -1, -1));
    }
}

void BytesView::paintGap(QPainter *painter, const BytesColours &colours, ByteRow row) const
{
    const QRect band(0, rowY(row), viewport()->width(), m_text.rowHeight());
    painter->fillRect(band, QBrush(colours.gap, Qt::BDiagPattern));
    const QString text = gapText(m_layout.gap().size());
    painter->setFont(font());
    const int spaces = 2 * m_text.charWidth();
    QRect plate = painter->fontMetrics().boundingRect(text).adjusted(-spaces, 0, spaces, 0);
    plate.moveCenter(band.center());
    painter->fillRect(plate.intersected(band), palette().base());
    painter->setPen(colours.gapText);
    painter->drawText(band, Qt::AlignCenter, text);
}

void BytesView::resizeEvent(QResizeEvent *)
{
    fitGeometry();
    fitScrollBars();
    if (m_following && m_store && !m_extent.ended)
        setTopRow(m_scroll.lastTop());
}

void BytesView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<CursorMove> move = moveOf(*event);
    if (!move) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    moveCursor(*move, event->modifiers().testFlag(Qt::ShiftModifier));
    event->accept();
}

void BytesView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const ByteRow row = rowAt(position.y());
    const std::optional<BytesHit> hit = m_geometry.hit(position.x() - pageX());
    if (event->button() != Qt::LeftButton || !hit || row > lastRowInSight() || m_layout.isGap(row))
        return;
    const std::optional<qint64> offset = m_layout.nearestOffset(row, hit->column);
    if (!offset)
        return;
    m_area = hit->area;
    BytesSelection selection = m_selection;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        selection.extend(*offset);
    else
        selection.start(*offset);
    changeSelection(selection);
    viewport()->update();
    m_dragPosition = position;
    m_dragScroll.start(dragScrollMs, this);
}

void BytesView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragScroll.isActive())
        dragTo(event->position().toPoint());
}

void BytesView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragScroll.stop();
}

void BytesView::dragTo(QPoint position)
{
    m_dragPosition = position;
    const int column = m_geometry.nearestColumn(m_area, position.x() - pageX());
    const std::optional<qint64> offset = m_layout.nearestOffset(rowAt(position.y()), column);
    if (!offset)
        return;
    BytesSelection selection = m_selection;
    selection.extend(*offset);
    changeSelection(selection);
}

/// Scrolls while the pointer is held above or below the view, the faster the further.
void BytesView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int y = m_dragPosition.y();
    const int beyond = y < 0 ? y : std::max(y - viewport()->height() + 1, 0);
    if (beyond == 0)
        return;
    setTopRow(m_topRow + beyond / m_text.rowHeight() + (beyond < 0 ? -1 : 1));
    noteUserScrolled();
    dragTo(m_dragPosition);
}

void BytesView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addActions(m_copyActions);
    menu.addSeparator();
    menu.addAction(m_selectAll);
    menu.exec(event->globalPos());
}

void BytesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        break;
    case QEvent::FontChange:
        m_text = FixedText(fixedFontFor(this));
        fitGeometry();
        fitScrollBars();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

void BytesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BytesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace forkscope
