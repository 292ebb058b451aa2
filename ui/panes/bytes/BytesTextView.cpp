#include "ui/panes/bytes/BytesTextView.h"

#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesPainter.h"
#include "ui/panes/bytes/BytesWords.h"
#include "ui/panes/bytes/VisibleText.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int margin = 6; ///< pixels
constexpr size_t rememberedLines = 512;

} // namespace

int ShownLine::rowOf(qint64 offset) const
{
    const int character = layout ? text.characterOf(offset) : -1;
    if (character < 0)
        return 0;
    const QTextLine line = layout->lineForTextPosition(text.characters.at(character).textBegin);
    return line.isValid() ? line.lineNumber() : 0;
}

BytesTextView::BytesTextView(QWidget *parent) : StreamView(parent), m_lines(nullptr, {})
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_fitting)
            return;
        m_top = value == m_scroll.maximum() ? m_lastTop : placeOf(m_scroll.topRow(value));
        viewport()->update();
        noteUserScrolled();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this](int action) {
        const bool forward =
            action == QScrollBar::SliderSingleStepAdd || action == QScrollBar::SliderPageStepAdd;
        const bool back =
            action == QScrollBar::SliderSingleStepSub || action == QScrollBar::SliderPageStepSub;
        if (!forward && !back)
            return;
        const bool page =
            action == QScrollBar::SliderPageStepAdd || action == QScrollBar::SliderPageStepSub;
        scrollRows((page ? visibleRows() : 1) * (forward ? 1 : -1));
        verticalScrollBar()->setSliderPosition(verticalScrollBar()->value());
        noteUserScrolled();
    });
    fit();
    retranslate();
}

void BytesTextView::retranslate()
{
    setAccessibleName(tr("Bytes as text"));
}

/// Takes the font's and the view's measures.
void BytesTextView::fit()
{
    constexpr qreal leading = 3;
    m_font = fixedFontFor(this);
    const QFontMetricsF metrics(m_font);
    m_rowHeight = int(std::ceil(metrics.ascent() + metrics.descent() + leading));
    m_charWidth = metrics.horizontalAdvance(u'0');
    takeExtent();
}

void BytesTextView::takeExtent()
{
    m_shown.clear();
    m_lines = TextLines(seen());
    m_lastTop = movedPlace(placeOf(extent().total), 1 - visibleRows());
    m_scroll = RowScroll(offsetOf(m_lastTop) + 1, 1);
    m_fitting = true;
    verticalScrollBar()->setRange(0, m_scroll.maximum());
    m_fitting = false;
    setTop(m_top);
}

void BytesTextView::setTop(Place place)
{
    Place wanted = placeOf(place.line); // lines may have been cut anew since
    if (wanted.line == place.line)
        wanted.row = std::clamp(place.row, 0, lineOf(place.line).rows() - 1);
    m_top = std::min(wanted, m_lastTop);
    moveBar();
    viewport()->update();
}

/// To where the top is, by the share of bytes before and in sight.
void BytesTextView::moveBar()
{
    m_fitting = true;
    QScrollBar *const bar = verticalScrollBar();
    const qint64 top = offsetOf(m_top);
    const qint64 end = offsetOf(movedPlace(m_top, visibleRows() - 1));
    bar->setPageStep(std::max(m_scroll.value(end) - m_scroll.value(top), 1));
    bar->setValue(m_top >= m_lastTop ? m_scroll.maximum() : m_scroll.value(top));
    m_fitting = false;
}

int BytesTextView::visibleRows() const
{
    return std::max((viewport()->height() - BytesPage::topMargin) / m_rowHeight, 1);
}

const ShownLine &BytesTextView::lineOf(qint64 offset) const
{
    const ByteRange bytes = m_lines.lineOf(offset);
    if (const auto known = m_shown.find(bytes.begin); known != m_shown.end())
        return known->second;
    if (m_shown.size() > rememberedLines)
        m_shown.clear();
    ShownLine line;
    line.bytes = bytes;
    line.isGap = m_lines.isGap(bytes);
    if (!line.isGap && !bytes.isEmpty()) {
        const QByteArray content = seen().read(bytes.begin, bytes.size());
        line.isFolded =
            !content.endsWith('\n') && bytes.end != extent().gapBegin && bytes.end < extent().total;
        line.text = decodedLine(content, bytes.begin);
        layOut(&line);
    }
    return m_shown.emplace(bytes.begin, std::move(line)).first->second;
}

void BytesTextView::layOut(ShownLine *line) const
{
    constexpr int tabCharacters = 8;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(tabCharacters * m_charWidth);
    line->layout = std::make_unique<QTextLayout>(line->text.text, m_font);
    line->layout->setTextOption(option);
    line->layout->setCacheEnabled(true);
    line->layout->beginLayout();
    const qreal width = std::max(viewport()->width() - 2 * margin, int(4 * m_charWidth));
    for (int row = 0;; ++row) {
        QTextLine next = line->layout->createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
        next.setPosition({0, qreal(row) * m_rowHeight});
    }
    line->layout->endLayout();
}

BytesTextView::Place BytesTextView::placeOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    return {line.bytes.begin, line.rowOf(offset)};
}

BytesTextView::Place BytesTextView::movedPlace(Place from, qint64 rows) const
{
    Place place = from;
    for (; rows > 0; --rows) {
        const ShownLine &line = lineOf(place.line);
        if (place.row + 1 < line.rows())
            ++place.row;
        else if (line.bytes.end < extent().total)
            place = {line.bytes.end, 0};
        else
            break;
    }
    for (; rows < 0; ++rows) {
        if (place.row > 0) {
            --place.row;
        } else if (place.line > 0) {
            const ShownLine &before = lineOf(place.line - 1);
            place = {before.bytes.begin, before.rows() - 1};
        } else {
            break;
        }
    }
    return place;
}

/// The first byte of a row.
qint64 BytesTextView::offsetOf(Place place) const
{
    const ShownLine &line = lineOf(place.line);
    if (!line.layout || place.row == 0 || place.row >= line.rows())
        return line.bytes.begin;
    const int character = line.text.characterAtText(line.layout->lineAt(place.row).textStart());
    return character < 0 ? line.bytes.begin : line.text.characters.at(character).bytes.begin;
}

std::optional<int> BytesTextView::rowInSight(Place place) const
{
    Place at = m_top;
    for (int row = 0; row <= visibleRows(); ++row) {
        if (at == place)
            return row;
        const Place next = movedPlace(at, 1);
        if (next == at)
            break;
        at = next;
    }
    return std::nullopt;
}

qint64 BytesTextView::topOffset() const
{
    return offsetOf(m_top);
}

void BytesTextView::setTopOffset(qint64 offset)
{
    setTop(placeOf(offset));
}

void BytesTextView::showEnd()
{
    setTop(m_lastTop);
}

bool BytesTextView::isAtEnd() const
{
    return m_top >= m_lastTop;
}

bool BytesTextView::hasMoreThanAPage() const
{
    return m_lastTop > Place{};
}

void BytesTextView::scrollRows(qint64 rows)
{
    setTop(movedPlace(m_top, rows));
}

int BytesTextView::rowHeight() const
{
    return m_rowHeight;
}

bool BytesTextView::isInSight(qint64 offset) const
{
    const std::optional<int> row = rowInSight(placeOf(offset));
    return row && *row < visibleRows();
}

void BytesTextView::reveal(qint64 offset)
{
    const Place place = placeOf(offset);
    if (place < m_top)
        setTop(place);
    else if (!isInSight(offset))
        setTop(movedPlace(place, 1 - visibleRows()));
}

qint64 BytesTextView::rowsAbove() const
{
    return visibleRows() / 3;
}

ByteRange BytesTextView::unitOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    const int character = line.text.characterOf(offset);
    const bool holds = character >= 0 && line.text.characters.at(character).bytes.contains(offset);
    return holds ? line.text.characters.at(character).bytes : ByteRange{offset, offset + 1};
}

qint64 BytesTextView::offsetAtX(Place place, qreal x) const
{
    const ShownLine &line = lineOf(place.line);
    if (!line.layout || place.row >= line.rows())
        return line.bytes.begin;
    const QTextLine row = line.layout->lineAt(place.row);
    const int last = row.textStart() + row.textLength() - 1;
    const int position =
        std::clamp(row.xToCursor(x, QTextLine::CursorOnCharacter), row.textStart(), last);
    const int character = line.text.characterAtText(position);
    return character < 0 ? line.bytes.begin : line.text.characters.at(character).bytes.begin;
}

qreal BytesTextView::xOf(qint64 offset) const
{
    const ShownLine &line = lineOf(offset);
    const int character = line.text.characterOf(offset);
    if (!line.layout || character < 0)
        return 0;
    const int position = line.text.characters.at(character).textBegin;
    const QTextLine row = line.layout->lineForTextPosition(position);
    return row.isValid() ? row.cursorToX(position) : 0;
}

std::optional<ByteRange> BytesTextView::unitAt(QPoint position)
{
    return nearestUnit(position);
}

std::optional<ByteRange> BytesTextView::nearestUnit(QPoint position) const
{
    if (extent().total == 0)
        return std::nullopt;
    const int y = position.y() - BytesPage::topMargin;
    const int rows = y >= 0 ? y / m_rowHeight : -1;
    const Place place = movedPlace(m_top, rows);
    const auto kept = BytesLayout(extent()).nearestKept(offsetAtX(place, position.x() - margin));
    return kept ? std::optional(unitOf(*kept)) : std::nullopt;
}

ByteRange BytesTextView::widened(qint64 offset, SelectionUnit unit) const
{
    if (unit == SelectionUnit::Word)
        return wordAround(*store(), offset);
    return lineOf(offset).bytes;
}

std::optional<qint64> BytesTextView::movedRows(qint64 cursor, qint64 rows) const
{
    const Place from = placeOf(cursor);
    Place to = movedPlace(from, rows);
    if (lineOf(to.line).isGap)
        to = movedPlace(to, rows > 0 ? 1 : -1);
    return BytesLayout(extent()).nearestKept(offsetAtX(to, xOf(cursor) + 1));
}

std::optional<qint64> BytesTextView::moved(qint64 cursor, CursorMove move) const
{
    const BytesLayout layout(extent());
    const Place place = placeOf(cursor);
    switch (move) {
    case CursorMove::Left:
        return movedCursor(layout, unitOf(cursor).begin, move, 1);
    case CursorMove::Right:
        return movedCursor(layout, unitOf(cursor).end - 1, move, 1);
    case CursorMove::Up:
        return movedRows(cursor, -1);
    case CursorMove::Down:
        return movedRows(cursor, 1);
    case CursorMove::PageUp:
        return movedRows(cursor, -std::max(visibleRows() - 1, 1));
    case CursorMove::PageDown:
        return movedRows(cursor, std::max(visibleRows() - 1, 1));
    case CursorMove::RowBegin:
        return layout.nearestKept(offsetOf(place));
    case CursorMove::RowEnd:
        return layout.nearestKept(offsetAtX(place, viewport()->width()));
    case CursorMove::Begin:
    case CursorMove::End:
        return movedCursor(layout, cursor, move, 1);
    }
    return std::nullopt;
}

QString BytesTextView::describe(ByteRange unit) const
{
    const ShownLine &line = lineOf(unit.begin);
    const int character = line.text.characterOf(unit.begin);
    if (character < 0)
        return {};
    return words::character(line.text.characters.at(character).codePoint,
                            store()->read(unit.begin, unit.size()));
}

QStringList BytesTextView::rowsInSight() const
{
    QStringList rows;
    Place place = m_top;
    for (int row = 0; row < visibleRows() && extent().total > 0; ++row) {
        const ShownLine &line = lineOf(place.line);
        if (line.isGap)
            rows += gapText(line.bytes.size());
        else if (const QTextLine shown = line.layout->lineAt(place.row); shown.isValid())
            rows += line.text.text.mid(shown.textStart(), shown.textLength());
        const Place next = movedPlace(place, 1);
        if (next == place)
            break;
        place = next;
    }
    return rows;
}

QRect BytesTextView::characterRect(qint64 offset) const
{
    const std::optional<int> row = rowInSight(placeOf(offset));
    const ShownLine &line = lineOf(offset);
    const int index = line.text.characterOf(offset);
    if (!row || !line.layout || index < 0)
        return {};
    const TextCharacter &character = line.text.characters.at(index);
    const QTextLine shown = line.layout->lineForTextPosition(character.textBegin);
    if (!shown.isValid())
        return {};
    const qreal from = shown.cursorToX(character.textBegin);
    const int end = std::min(character.textEnd, shown.textStart() + shown.textLength());
    const qreal to = shown.cursorToX(end);
    const qreal width = std::max(std::abs(to - from), m_charWidth / 2);
    return QRectF(margin + std::min(from, to), BytesPage::topMargin + *row * m_rowHeight, width,
                  m_rowHeight)
        .toAlignedRect();
}

QSize BytesTextView::sizeHint() const
{
    constexpr int rows = 12;
    constexpr int characters = 60;
    return {int(characters * m_charWidth), rows * m_rowHeight};
}

void BytesTextView::resizeEvent(QResizeEvent *)
{
    const qint64 top = topOffset();
    takeExtent();
    if (isFollowing() && store() && !extent().ended)
        showEnd();
    else
        setTopOffset(top);
}

void BytesTextView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y() * QApplication::wheelScrollLines();
    const int steps = m_wheel / notch;
    m_wheel %= notch;
    if (steps != 0) {
        scrollRows(-steps);
        noteUserScrolled();
    }
    event->accept();
}

void BytesTextView::changeEvent(QEvent *event)
{
    StreamView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace forkscope
