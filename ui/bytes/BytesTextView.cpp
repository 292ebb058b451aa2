#include "ui/bytes/BytesTextView.h"

#include "ui/bytes/BytesFormat.h"
#include "ui/bytes/BytesView.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace forkscope {

namespace {

/// Bytes of a character that began before `bytes`, at most three.
qint64 leadingContinuation(const QByteArray &bytes)
{
    qint64 count = 0;
    while (count < std::min<qint64>(bytes.size(), 3) && (quint8(bytes.at(count)) & 0xc0) == 0x80)
        ++count;
    return count;
}

} // namespace

BytesTextView::BytesTextView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setFont(fixedFontFor(this));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const int last = verticalScrollBar()->maximum();
        if (!m_changing && m_store && !m_extent.ended && last > 0)
            setFollowing(value >= last);
    });
    retranslate();
}

void BytesTextView::retranslate()
{
    setAccessibleName(tr("Bytes as text"));
}

void BytesTextView::setStore(std::shared_ptr<const ByteStore> store)
{
    if (store == m_store)
        return;
    const QScopedValueRollback guard(m_changing, true);
    m_store = std::move(store);
    m_extent = {};
    m_refreshCostNs = 0;
    beginAnew();
    if (!m_store)
        return;
    takeIn(m_store->extent());
    if (m_following && !m_extent.ended)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(0);
}

void BytesTextView::beginAnew()
{
    clear();
    m_decoder = VisibleText(VisibleText::Folding::LongLines);
    m_headEnd = 0;
    m_tail = {};
    m_headLength = 0;
    m_limitLength = 0;
    m_limitText.clear();
}

void BytesTextView::refresh()
{
    constexpr qint64 shareOfTime = 10;
    if (!m_store)
        return;
    const Extent extent = m_store->extent();
    const bool tooSoon =
        m_sinceRefresh.isValid() && m_sinceRefresh.nsecsElapsed() < shareOfTime * m_refreshCostNs;
    if (extent == m_extent || (!extent.ended && tooSoon))
        return;
    const QScopedValueRollback guard(m_changing, true);
    const int place = verticalScrollBar()->value();
    const bool follow = m_following && extent.total != m_extent.total;
    takeIn(extent);
    if (follow)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(place);
}

void BytesTextView::takeIn(const Extent &extent)
{
    QElapsedTimer cost;
    cost.start();
    if (extent.dropped() > 0 && m_headEnd > extent.gapBegin)
        beginAnew(); // the begin was shown further than it was kept in the end
    growHead(extent);
    if (m_headEnd < extent.total)
        growTail(extent);
    else if (extent.ended)
        appendText(m_decoder.finish());
    m_extent = extent;
    m_refreshCostNs = cost.nsecsElapsed();
    m_sinceRefresh.start();
}

void BytesTextView::growHead(const Extent &extent)
{
    const qint64 last = extent.dropped() > 0 ? extent.gapBegin : extent.total;
    const qint64 end = std::min(last, partLimit);
    if (m_headEnd >= end || !m_tail.isEmpty())
        return;
    appendText(m_decoder.feed(m_store->read(m_headEnd, end - m_headEnd)));
    m_headEnd = end;
    m_headLength = document()->characterCount() - 1;
}

/// The last part grows to twice its limit before it begins anew, so that a place and a selection
/// in it last for a while.
void BytesTextView::growTail(const Extent &extent)
{
    const qint64 lastGap = extent.dropped() > 0 ? extent.gapEnd : 0;
    const qint64 earliest = std::max(m_headEnd, lastGap);
    const bool fits = m_tail.begin >= earliest && m_tail.end >= earliest &&
                      extent.total - m_tail.begin <= 2 * partLimit;
    if (m_tail.isEmpty() || !fits) {
        const qint64 begin = std::max(earliest, extent.total - partLimit);
        const bool touches = begin == m_headEnd;
        beginTail(touches ? begin : begin + leadingContinuation(m_store->read(begin, 3)));
    }
    const qint64 missing = extent.total - m_tail.end;
    const QByteArray bytes = m_store->read(m_tail.end, missing);
    const bool overtaken = bytes.size() < missing; // dropped since, by a fast writer
    if (overtaken)
        beginTail(extent.total);
    writeLimitLine(extent);
    if (!overtaken)
        appendText(m_decoder.feed(bytes));
    m_tail.end = extent.total;
    if (extent.ended)
        appendText(m_decoder.finish());
}

void BytesTextView::beginTail(qint64 offset)
{
    if (m_tail.isEmpty() && m_limitLength == 0 && offset != m_headEnd) {
        appendText(m_decoder.finish());
        m_headLength = document()->characterCount() - 1;
    }
    QTextCursor cursor(document());
    cursor.setPosition(m_headLength);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_limitLength = 0;
    m_limitText.clear();
    m_tail = {offset, offset};
    if (offset != m_headEnd)
        m_decoder = VisibleText(VisibleText::Folding::LongLines);
}

void BytesTextView::writeLimitLine(const Extent &extent)
{
    const qint64 hidden = m_tail.begin - m_headEnd;
    if (hidden == 0)
        return;
    const qint64 dropped = extent.dropped();
    QString text = tr("%1 not shown here").arg(countedBytes(hidden));
    if (dropped == hidden)
        text = gapText(dropped);
    else if (dropped > 0)
        text = tr("%1 not shown here, %2 of them not kept")
                   .arg(countedBytes(hidden), QLocale().toString(dropped));
    text = QStringLiteral("⋯ ") + text + QStringLiteral(" ⋯");
    if (text == m_limitText)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_headLength);
    cursor.setPosition(m_headLength + m_limitLength, QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setFontItalic(true);
    const QString before = m_headLength > 0 ? QStringLiteral("\n") : QString();
    cursor.removeSelectedText();
    insert(cursor, before + text + u'\n', format);
    m_limitText = text;
    m_limitLength = int(before.size() + text.size() + 1);
}

void BytesTextView::appendText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!text.isEmpty())
        insert(cursor, text, {});
}

/// A selection that ends where something is inserted must not grow by it.
void BytesTextView::insert(QTextCursor cursor, const QString &text, const QTextCharFormat &format)
{
    QTextCursor selected = textCursor();
    const int anchor = selected.anchor();
    const int position = selected.position();
    const bool touches = selected.hasSelection() && selected.selectionEnd() == cursor.position();
    cursor.insertText(text, format);
    if (!touches)
        return;
    selected.setPosition(anchor);
    selected.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(selected);
}

void BytesTextView::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void BytesTextView::setFollowing(bool following)
{
    if (following && m_store) {
        const QScopedValueRollback guard(m_changing, true);
        scrollToEnd();
    }
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

QString BytesTextView::selectedText() const
{
    const int begin = textCursor().selectionStart();
    const int end = textCursor().selectionEnd();
    QString text;
    for (QTextBlock block = document()->findBlock(begin); block.isValid(); block = block.next()) {
        const QString line = block.text();
        const int first = std::max(begin - block.position(), 0);
        const bool whole = end >= block.position() + block.length();
        if (whole && VisibleText::isFolded(line)) {
            const QStringView unfolded = QStringView(line).chopped(1);
            text += unfolded.sliced(std::min<qsizetype>(first, unfolded.size()));
        } else if (whole) {
            text += QStringView(line).sliced(first);
            text += u'\n';
        } else {
            text += QStringView(line).sliced(first, std::max(end - block.position() - first, 0));
            break;
        }
    }
    return text;
}

QMimeData *BytesTextView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(selectedText());
    return copied;
}

void BytesTextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
