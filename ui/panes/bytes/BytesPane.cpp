#include "ui/panes/bytes/BytesPane.h"

#include "core/record/RunRecord.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesFinder.h"
#include "ui/panes/bytes/BytesFooter.h"
#include "ui/panes/bytes/BytesHeader.h"
#include "ui/panes/bytes/BytesPages.h"
#include "ui/panes/bytes/BytesPaneWords.h"
#include "ui/panes/bytes/BytesSplitter.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/FindBar.h"
#include "ui/panes/bytes/GoToBar.h"
#include "ui/panes/bytes/InspectorPanel.h"
#include "ui/panes/bytes/MomentBar.h"
#include "ui/panes/bytes/StreamPicker.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int leastLines = 3;       ///< of bytes
constexpr int footerFromLines = 11; ///< of the pane's height

} // namespace

BytesPane::BytesPane(QWidget *parent)
    : QWidget(parent), m_actions(new BytesActions(this)),
      m_header(new BytesHeader(m_actions->inspector, this)), m_momentBar(new MomentBar(this)),
      m_splitter(new BytesSplitter(this)), m_pages(m_splitter->pages()), m_find(new FindBar(this)),
      m_goTo(new GoToBar(this)), m_footer(new BytesFooter(this)),
      m_finder(new BytesFinder(m_find, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_momentBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_find);
    column->addWidget(m_goTo);
    column->addWidget(m_footer);
    m_find->setActions(m_actions->findNext, m_actions->findPrevious);
    connectBars();
    connectPages();
    connectActions();
    setBytesPerRow(HexRows::whatFits);
    refresh();
}

void BytesPane::connectBars()
{
    connect(m_header->picker(), &StreamPicker::picked, this, &BytesPane::showStream);
    connect(m_header, &BytesHeader::modeChosen, m_pages, &BytesPages::setMode);
    connect(m_header, &BytesHeader::followingChosen, m_pages, &BytesPages::setFollowing);
    connect(m_momentBar, &MomentBar::dismissed, this, &BytesPane::dismissMoment);
    connect(m_goTo, &GoToBar::offsetChosen, this,
            [this](qint64 offset) { m_pages->view()->select({offset, offset + 1}); });
    connect(m_finder, &BytesFinder::found, this,
            [this](ByteRange match) { m_pages->view()->select(match); });
    const auto focusBytes = [this] { m_pages->view()->setFocus(Qt::OtherFocusReason); };
    connect(m_goTo, &GoToBar::closed, this, focusBytes);
    connect(m_find, &FindBar::closed, this, focusBytes);
}

void BytesPane::connectPages()
{
    m_finder->markIn(m_pages->hex());
    m_finder->markIn(m_pages->text());
    connect(m_pages, &BytesPages::selectionChanged, this, &BytesPane::showFacts);
    connect(m_pages, &BytesPages::followingChanged, m_header, &BytesHeader::showFollowing);
    connect(m_pages, &BytesPages::modeChanged, this, [this](BytesMode mode) {
        m_header->showMode(mode);
        showFacts();
    });
    connect(m_pages, &BytesPages::menuWanted, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions(m_actions->all());
        menu.exec(at);
    });
}

void BytesPane::connectActions()
{
    m_finder->connectActions(*m_actions);
    connect(m_actions->copy, &QAction::triggered, this, [this] {
        copyAs(m_pages->mode() == BytesMode::Text ? BytesFormat::Text : BytesFormat::Hexdump);
    });
    connect(m_actions, &BytesActions::copyAsTriggered, this, &BytesPane::copyAs);
    connect(m_actions, &BytesActions::bytesPerRowChosen, this, &BytesPane::setBytesPerRow);
    connect(m_actions->selectAll, &QAction::triggered, this,
            [this] { m_pages->view()->selectAll(); });
    connect(m_actions->goTo, &QAction::triggered, m_goTo, &GoToBar::open);
    connect(m_actions->showInTimeline, &QAction::triggered, this, [this] {
        if (const auto time = selectionTime())
            Q_EMIT momentChosen(time->count());
    });
    connect(m_actions->saveSelection, &QAction::triggered, this,
            [this] { requestSave(m_pages->view()->selection()); });
    connect(m_actions->saveStream, &QAction::triggered, this,
            [this] { requestSave({0, m_pages->hex()->extent().total}); });
    connect(m_actions->inspector, &QAction::toggled, this, [this](bool shown) {
        m_splitter->showInspector(shown, size());
        showFacts();
    });
}

void BytesPane::setRecord(const RunRecord *record)
{
    m_chosen.setRecord(record);
    m_moment.reset();
    refresh();
}

void BytesPane::setSelection(Selection selection)
{
    if (m_chosen.setSelection(selection))
        refresh();
}

void BytesPane::showStream(StreamId stream)
{
    if (m_chosen.pick(stream))
        refresh();
}

void BytesPane::refresh()
{
    m_chosen.update();
    m_header->picker()->setStreams(m_chosen.facts(), m_chosen.stream());
    showStore();
    showMomentMark();
    showFacts();
}

void BytesPane::showStore()
{
    const auto store = m_chosen.store();
    m_finder->setStore(store);
    m_header->setCanFollow(store && !store->extent().ended);
    if (!store)
        m_pages->setMessage(words::noBytes(m_chosen));
    m_pages->showStore(store);
}

void BytesPane::showFacts()
{
    const ByteStore *const store = m_pages->store().get();
    const StreamView *const view = m_pages->view();
    const ByteRange selected = store ? view->selection() : ByteRange{};
    const BytesMode mode = m_pages->mode();
    const bool canCopy = !selected.isEmpty() && selected.size() <= copyLimit;
    m_actions->enable(store != nullptr, !selected.isEmpty(), canCopy, selectionTime().has_value());
    m_footer->showStream(m_pages->store(), store ? words::selectedBytes(*store, selected, mode,
                                                                        m_chosen.record()->begin())
                                                 : QString());
    m_footer->setKeyShown(store && mode == BytesMode::Hex);
    m_finder->setSelection(view->selection());
    m_goTo->setStream(view->scene().selection.cursor(), store ? m_pages->hex()->extent().total : 0);
    if (m_actions->inspector->isChecked())
        m_splitter->inspector()->show(store, selected.isEmpty() ? -1 : selected.begin);
}

void BytesPane::setBytesPerRow(int bytes)
{
    m_pages->hex()->setBytesPerRow(bytes);
    m_actions->checkBytesPerRow(bytes);
}

void BytesPane::copyAs(BytesFormat format)
{
    const auto &store = m_pages->store();
    const ByteRange range = m_pages->view()->selection();
    if (!store || range.isEmpty() || range.size() > copyLimit)
        return;
    const QString text = formatted(partsOf(*store, range), format);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void BytesPane::requestSave(ByteRange range)
{
    if (m_pages->store() && !range.isEmpty() && m_chosen.stream())
        Q_EMIT saveRequested(m_pages->store(), range, fileWord(*m_chosen.stream()));
}

/// Returns when the selected bytes had come, counted from the start of the run.
std::optional<Nanoseconds> BytesPane::selectionTime() const
{
    const auto &store = m_pages->store();
    const ByteRange range = m_pages->view()->selection();
    if (!store || range.isEmpty())
        return std::nullopt;
    return arrivalOf(*store, range.end - 1, m_chosen.record()->begin());
}

void BytesPane::showMoment(TimePoint at)
{
    m_moment = at;
    showMomentMark();
}

void BytesPane::revealMoment()
{
    StreamView *const view = m_pages->view();
    const std::optional<qint64> had = view->scene().boundary;
    const Extent &extent = view->extent();
    if (had && extent.total > 0 && (extent.ended || !view->scene().following))
        view->showOffset(std::min(*had, extent.total - 1));
}

void BytesPane::clearMoment()
{
    m_moment.reset();
    showMomentMark();
}

void BytesPane::dismissMoment()
{
    clearMoment();
    Q_EMIT momentDismissed();
}

void BytesPane::showMomentMark()
{
    const auto &store = m_pages->store();
    std::optional<qint64> had;
    if (m_moment && store)
        had = store->totalAt(*m_moment);
    m_pages->setBoundary(had);
    if (had)
        m_momentBar->showMoment(*m_moment - m_chosen.record()->begin(), *had,
                                store->extent().total);
    else
        m_momentBar->hide();
}

QByteArray BytesPane::saveState() const
{
    return BytesArrangement{m_pages->hex()->rows().wantedBytesPerRow(), m_pages->mode(),
                            m_actions->inspector->isChecked()}
        .toState();
}

bool BytesPane::restoreState(const QByteArray &state)
{
    const auto arrangement = BytesArrangement::fromState(state);
    if (!arrangement)
        return false;
    setBytesPerRow(arrangement->bytesPerRow);
    m_pages->setMode(arrangement->mode);
    m_actions->inspector->setChecked(arrangement->inspector);
    return true;
}

void BytesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void BytesPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_footer->setRoomy(height() >= footerFromLines * fontMetrics().lineSpacing());
    m_splitter->fit(size());
}

/// Has room for a few rows of bytes. In a low window the footer makes room for them.
QSize BytesPane::minimumSizeHint() const
{
    int height = leastLines * fontMetrics().lineSpacing();
    for (const QWidget *bar :
         std::initializer_list<const QWidget *>{m_header, m_momentBar, m_find, m_goTo}) {
        if (!bar->isHidden())
            height += bar->sizeHint().height();
    }
    return {layout()->totalMinimumSize().width(), height};
}

void BytesPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_moment) {
        dismissMoment();
        return event->accept();
    }
    QWidget::keyPressEvent(event);
}

void BytesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_actions->retranslate();
    m_find->setActions(m_actions->findNext, m_actions->findPrevious);
    m_pages->setMessage({}); // set anew if it is shown
    refresh();
}

} // namespace forkscope
