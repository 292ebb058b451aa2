#include "ui/windows/outputs/BytesCompareWindow.h"

#include "ui/panes/bytes/BytesView.h"
#include "ui/windows/outputs/CompareSide.h"
#include "ui/windows/outputs/CompareWords.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int compareMargin = 6; ///< pixels
constexpr QSize firstSize{1240, 620};
constexpr int wideRow = 16; ///< bytes in a row if there is room for them on both sides
constexpr int narrowRow = 8;

} // namespace

BytesCompareWindow::BytesCompareWindow(QWidget *mainWindow)
    : QWidget(mainWindow, Qt::Window), m_first(new CompareSide(this)),
      m_second(new CompareSide(this)), m_next(new QAction(this)), m_previous(new QAction(this))
{
    auto *sides = new QSplitter(this);
    sides->addWidget(m_first);
    sides->addWidget(m_second);
    sides->setChildrenCollapsible(false);
    makeActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(sides, 1);
    column->addWidget(makeFooter());
    connectSides();
    connect(&m_search, &StreamJob::finished, this, &BytesCompareWindow::takeDifference);
    connect(&m_sum, &StreamJob::finished, this, &BytesCompareWindow::takeSum);
    auto *close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::hide);
    resize(firstSize);
    retranslate();
}

void BytesCompareWindow::makeActions()
{
    m_next->setShortcut(Qt::Key_F8);
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F8);
    addActions({m_next, m_previous});
    connect(m_next, &QAction::triggered, this, &BytesCompareWindow::goToNext);
    connect(m_previous, &QAction::triggered, this, &BytesCompareWindow::goToPrevious);
}

QWidget *BytesCompareWindow::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(compareMargin, compareMargin, compareMargin, compareMargin);
    m_summary = new QLabel(footer);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_summary, 1);
    for (QToolButton **button : {&m_previousButton, &m_nextButton}) {
        *button = new QToolButton(footer);
        (*button)->setAutoRaise(true);
        (*button)->setFocusPolicy(Qt::TabFocus);
        row->addWidget(*button);
    }
    m_previousButton->setDefaultAction(m_previous);
    m_nextButton->setDefaultAction(m_next);
    return footer;
}

void BytesCompareWindow::connectSides()
{
    for (CompareSide *side : {m_first, m_second}) {
        BytesView *view = side->view();
        view->setMarker([this](const ByteRange &inSight) { return marksIn(inSight); });
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this,
                [this, side] { scrollTogether(side); });
        connect(view, &StreamView::selectionChanged, this, [this, side] { selectTogether(side); });
        connect(side, &CompareSide::streamChanged, this, &BytesCompareWindow::beginAnew);
    }
}

void BytesCompareWindow::retranslate()
{
    setWindowTitle(tr("Compare Streams — Forkscope"));
    m_first->setSideName(tr("First stream"));
    m_second->setSideName(tr("Second stream"));
    m_next->setText(tr("Next difference"));
    m_next->setToolTip(tr("Next difference (F8)"));
    m_previous->setText(tr("Previous difference"));
    m_previous->setToolTip(tr("Previous difference (Shift+F8)"));
    m_summary->setAccessibleName(tr("What differs"));
    showSummary();
}

void BytesCompareWindow::setRecord(const RunRecord *record)
{
    m_first->setRecord(record);
    m_second->setRecord(record);
    beginAnew();
}

void BytesCompareWindow::compare(StreamId first, StreamId second)
{
    m_first->setStream(first);
    m_second->setStream(second);
    fitRows();
    beginAnew();
}

void BytesCompareWindow::refresh()
{
    constexpr qint64 shareOfTime = 10; ///< summing up anew may take one part in ten of the time
    m_first->refresh();
    m_second->refresh();
    if (!hasBoth() || m_sum.isRunning())
        return;
    const Extent one = m_first->store()->extent();
    const Extent two = m_second->store()->extent();
    if (one == m_comparison.firstExtent && two == m_comparison.secondExtent)
        return;
    const bool soon = m_sinceSum.isValid() && m_sinceSum.elapsed() < shareOfTime * m_sumCostMs;
    if (!soon || (one.ended && two.ended))
        sumUp();
}

bool BytesCompareWindow::hasBoth() const
{
    return m_first->store() && m_second->store();
}

CompareSide *BytesCompareWindow::other(const CompareSide *side) const
{
    return side == m_first ? m_second : m_first;
}

/// Begins anew with two other streams.
void BytesCompareWindow::beginAnew()
{
    m_search.cancel();
    m_comparison = {};
    sumUp();
    search(Direction::Next, true);
    for (const CompareSide *side : {m_first, m_second})
        side->view()->viewport()->update();
    showSummary();
}

void BytesCompareWindow::scrollTogether(CompareSide *from)
{
    if (m_moving)
        return;
    const QScopedValueRollback guard(m_moving, true);
    other(from)->view()->setTopOffset(from->view()->rows().topOffset());
}

void BytesCompareWindow::selectTogether(CompareSide *from)
{
    if (m_moving)
        return;
    const QScopedValueRollback guard(m_moving, true);
    other(from)->view()->setSelection(from->view()->scene().selection);
}

ByteRange BytesCompareWindow::selection() const
{
    const ByteRange one = m_first->view()->selection();
    return one.isEmpty() ? m_second->view()->selection() : one;
}

/// Selects the bytes in the first stream that has them; the other one follows.
void BytesCompareWindow::select(const ByteRange &range)
{
    const auto total = [](const CompareSide *side) { return side->view()->extent().total; };
    CompareSide *const has = range.begin < total(m_first) ? m_first : m_second;
    {
        const QScopedValueRollback guard(m_moving, true);
        has->view()->select(range);
        other(has)->view()->setSelection(has->view()->scene().selection);
    }
    scrollTogether(has);
}

void BytesCompareWindow::goToNext()
{
    search(Direction::Next, false);
}

void BytesCompareWindow::goToPrevious()
{
    search(Direction::Previous, false);
}

/// Goes on from the other end if no difference is left; with `again`, begins at the start.
void BytesCompareWindow::search(Direction direction, bool again)
{
    if (!hasBoth())
        return;
    const ByteRange at = again ? ByteRange{} : selection();
    m_found = std::make_shared<Difference>();
    m_search.start([one = m_first->store(), two = m_second->store(), at, direction,
                    found = m_found](ByteWork *work) {
        const qint64 end = std::max(one->extent().total, two->extent().total);
        if (direction == Direction::Next) {
            *found = nextDifference(*one, *two, at.end, work);
            if (found->end == ByteWorkEnd::NotFound && at.end > 0)
                *found = nextDifference(*one, *two, 0, work);
        } else {
            *found = previousDifference(*one, *two, at.begin, work);
            if (found->end == ByteWorkEnd::NotFound)
                *found = previousDifference(*one, *two, end, work);
        }
    });
}

void BytesCompareWindow::takeDifference(bool cancelled)
{
    if (cancelled)
        return;
    if (m_found->end == ByteWorkEnd::Found)
        select(m_found->range);
}

void BytesCompareWindow::sumUp()
{
    if (!hasBoth()) {
        m_sum.cancel();
        return;
    }
    m_summed = std::make_shared<Comparison>();
    m_sinceSum.start();
    m_sum.start([one = m_first->store(), two = m_second->store(),
                 summed = m_summed](ByteWork *work) { *summed = compared(*one, *two, work); });
}

void BytesCompareWindow::takeSum(bool cancelled)
{
    if (cancelled)
        return;
    m_comparison = *m_summed;
    m_sumCostMs = m_sinceSum.elapsed();
    m_sinceSum.start();
    showSummary();
}

QString BytesCompareWindow::summary() const
{
    return m_summary->text();
}

void BytesCompareWindow::showSummary()
{
    QString text = words::comparison(m_comparison, m_first->name(), m_second->name());
    if (!m_first->stream())
        text = tr("Run the plan, then choose two instances.");
    else if (!hasBoth())
        text = m_first->store() || m_second->store()
                   ? tr("%1 has no bytes").arg((m_first->store() ? m_second : m_first)->name())
                   : tr("Neither has bytes");
    else if (m_comparison.firstExtent == Extent{} && m_comparison.secondExtent == Extent{})
        text = tr("Comparing…");
    m_summary->setText(text);
    const bool differ = hasBoth() && !m_comparison.first.range.isEmpty();
    m_next->setEnabled(differ);
    m_previous->setEnabled(differ);
}

QList<ByteRange> BytesCompareWindow::marksIn(const ByteRange &inSight) const
{
    QList<ByteRange> marks;
    if (!hasBoth())
        return marks;
    for (const Difference &one : differencesIn(*m_first->store(), *m_second->store(), inSight))
        marks.append(one.range);
    return marks;
}

/// Gives both sides the same number of bytes in a row, so that equal offsets are at equal heights.
void BytesCompareWindow::fitRows()
{
    int wanted = wideRow;
    for (const CompareSide *side : {m_first, m_second}) {
        side->view()->setBytesPerRow(wideRow);
        if (side->view()->sizeHint().width() > width() / 2)
            wanted = narrowRow;
    }
    for (const CompareSide *side : {m_first, m_second})
        side->view()->setBytesPerRow(wanted);
}

void BytesCompareWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void BytesCompareWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
