#include "ui/panes/bytes/BytesPane.h"

#include "core/capture/Capture.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesFinder.h"
#include "ui/panes/bytes/BytesFooter.h"
#include "ui/panes/bytes/BytesTextView.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/FindBar.h"
#include "ui/panes/bytes/GoToBar.h"
#include "ui/panes/bytes/InspectorPanel.h"
#include "ui/panes/bytes/MomentBar.h"
#include "ui/panes/bytes/StreamFacts.h"
#include "ui/panes/bytes/StreamPicker.h"

#include <QtCore/QDataStream>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int margin = 6;           ///< pixels
constexpr int besideFrom = 700;     ///< pixels: narrower, and the inspector is below the bytes
constexpr int leastLines = 3;       ///< of bytes
constexpr int footerFromLines = 11; ///< of the pane's height
constexpr quint32 stateVersion = 1; ///< of saveState()

QToolButton *checkableButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BytesPane::BytesPane(QWidget *parent) : QWidget(parent), m_actions(new BytesActions(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header = makeHeader());
    column->addWidget(m_momentBar = new MomentBar(this));
    column->addWidget(makePages(), 1);
    column->addWidget(m_find = new FindBar(this));
    column->addWidget(m_goTo = new GoToBar(this));
    column->addWidget(m_footer = new BytesFooter(this));
    connectModes();
    connectViews();
    connectActions();
    connectFinder();
    setMode(Mode::Hex);
    setBytesPerRow(HexRows::whatFits);
    retranslate();
    refresh();
}

QWidget *BytesPane::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(margin, margin / 2, margin, margin / 2);
    m_picker = new StreamPicker(header);
    m_hexButton = checkableButton(header);
    m_textButton = checkableButton(header);
    m_inspectButton = checkableButton(header);
    m_followButton = checkableButton(header);
    m_followButton->setChecked(true);
    row->addWidget(m_picker);
    row->addWidget(m_hexButton);
    row->addWidget(m_textButton);
    row->addStretch(1);
    row->addWidget(m_inspectButton);
    row->addWidget(m_followButton);
    return header;
}

QWidget *BytesPane::makePages()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(m_splitter);
    m_hex = new BytesView(m_pages);
    m_text = new BytesTextView(m_pages);
    m_message = new QLabel(m_pages);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_pages->addWidget(m_hex);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_message);
    m_inspector = new InspectorPanel(m_splitter);
    m_inspector->hide();
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    return m_splitter;
}

void BytesPane::connectModes()
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_hexButton, int(Mode::Hex));
    group->addButton(m_textButton, int(Mode::Text));
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setMode(Mode(id)); });
    connect(m_followButton, &QToolButton::clicked, this, &BytesPane::setFollowing);
    connect(m_picker, &StreamPicker::picked, this, &BytesPane::showStream);
    connect(m_momentBar, &MomentBar::dismissed, this, &BytesPane::dismissMoment);
    connect(m_inspectButton, &QToolButton::toggled, m_actions->inspector, &QAction::setChecked);
    connect(m_actions->inspector, &QAction::toggled, m_inspectButton, &QToolButton::setChecked);
    connect(m_actions->inspector, &QAction::toggled, this, [this](bool shown) {
        m_inspector->setVisible(shown);
        placeInspector();
        showFacts();
    });
}

void BytesPane::connectViews()
{
    for (StreamView *view : {static_cast<StreamView *>(m_hex), static_cast<StreamView *>(m_text)}) {
        connect(view, &StreamView::selectionChanged, this, [this, view] { shareSelection(view); });
        connect(view, &StreamView::followingChanged, this, &BytesPane::setFollowing);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            QMenu menu(this);
            menu.addActions(m_actions->all());
            menu.exec(view->viewport()->mapToGlobal(at));
        });
    }
    connect(m_goTo, &GoToBar::offsetChosen, this, &BytesPane::goTo);
    connect(m_goTo, &GoToBar::closed, this, [this] { view()->setFocus(Qt::OtherFocusReason); });
}

void BytesPane::connectActions()
{
    connect(m_actions->copy, &QAction::triggered, this,
            [this] { copyAs(mode() == Mode::Text ? BytesFormat::Text : BytesFormat::Hexdump); });
    connect(m_actions, &BytesActions::copyAsTriggered, this, &BytesPane::copyAs);
    connect(m_actions, &BytesActions::bytesPerRowChosen, this, &BytesPane::setBytesPerRow);
    connect(m_actions->selectAll, &QAction::triggered, this, [this] { view()->selectAll(); });
    connect(m_actions->goTo, &QAction::triggered, m_goTo, &GoToBar::open);
    connect(m_actions->showInTimeline, &QAction::triggered, this, &BytesPane::chooseMoment);
    connect(m_actions->saveSelection, &QAction::triggered, this,
            [this] { requestSave(view()->selection()); });
    connect(m_actions->saveStream, &QAction::triggered, this,
            [this] { requestSave({0, m_hex->extent().total}); });
}

void BytesPane::connectFinder()
{
    m_finder = new BytesFinder(m_find, this);
    m_finder->connectActions(*m_actions);
    m_finder->markIn(m_hex);
    m_finder->markIn(m_text);
    connect(m_find, &FindBar::closed, this, [this] { view()->setFocus(Qt::OtherFocusReason); });
    connect(m_finder, &BytesFinder::found, this,
            [this](ByteRange match) { view()->select(match); });
}

void BytesPane::retranslate()
{
    m_hexButton->setText(tr("Hex"));
    m_hexButton->setToolTip(tr("Every byte in hexadecimal"));
    m_textButton->setText(tr("Text"));
    m_textButton->setToolTip(tr("The bytes as UTF-8 text, what cannot be shown made visible"));
    m_inspectButton->setText(tr("Inspect"));
    m_inspectButton->setToolTip(tr("The bytes at the cursor as numbers and times (Ctrl+I)"));
    m_followButton->setText(tr("Follow"));
    m_followButton->setToolTip(tr("Stay at the end while bytes come"));
    m_actions->retranslate();
    m_find->setActions(m_actions->findNext, m_actions->findPrevious);
}

void BytesPane::setRecord(const RunRecord *record)
{
    m_record = record;
    m_picked = false;
    m_stream.reset();
    m_moment.reset();
    refresh();
}

void BytesPane::setSelection(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_picked = false;
    m_stream.reset();
    refresh();
}

void BytesPane::refresh()
{
    chooseStream();
    fillPicker();
    showStore();
    showMomentMark();
    showFacts();
}

/// Looks again as long as what is shown has no bytes, since others may have come by now.
void BytesPane::chooseStream()
{
    if (!hasInstance()) {
        m_stream.reset();
        return;
    }
    const bool stands = m_stream && streamIds().contains(*m_stream);
    if (stands && (m_picked || bytesOf(*m_stream) > 0))
        return;
    m_picked = false;
    m_stream = firstStream(m_selection, streams(), m_preference,
                           [this](StreamId stream) { return bytesOf(stream) > 0; });
}

void BytesPane::showStream(StreamId stream)
{
    if (!streamIds().contains(stream))
        return;
    m_stream = stream;
    m_preference = StreamPreference{stream.kind, stream.process.stage};
    m_picked = true;
    refresh();
}

void BytesPane::fillPicker()
{
    QList<StreamFacts> facts;
    for (const StreamId stream : streamIds())
        facts.append(streamFacts(*m_record, stream, m_record->end()));
    m_picker->setStreams(facts, m_stream);
}

void BytesPane::showStore()
{
    m_store = m_stream ? storeOf(*m_stream) : nullptr;
    const Extent extent = m_store ? m_store->extent() : Extent{};
    if (extent.total == 0)
        m_store.reset();
    m_finder->setStore(m_store);
    m_followButton->setEnabled(m_store && !extent.ended);
    m_hex->setStore(m_store);
    if (mode() == Mode::Text || !m_store)
        m_text->setStore(m_store);
    if (!m_store) {
        m_message->setText(emptyText());
        m_pages->setCurrentWidget(m_message);
        return;
    }
    m_hex->refresh();
    if (mode() == Mode::Text)
        m_text->refresh();
    m_pages->setCurrentWidget(view());
}

void BytesPane::showFacts()
{
    const ByteRange selected = view()->selection();
    const bool canCopy = m_store && !selected.isEmpty() && selected.size() <= copyLimit;
    m_actions->enable(m_store != nullptr, m_store && !selected.isEmpty(), canCopy,
                      selectionTime().has_value());
    m_footer->showStream(m_store, m_store ? selectionText() : QString());
    m_footer->setKeyShown(m_store && mode() == Mode::Hex);
    const qint64 cursor = view()->scene().selection.cursor();
    m_finder->setSelection(selected);
    m_goTo->setStream(cursor, m_store ? m_hex->extent().total : 0);
    if (m_actions->inspector->isChecked())
        m_inspector->show(m_store.get(), m_store && !selected.isEmpty() ? selected.begin : -1);
}

/// One selection in both views.
void BytesPane::shareSelection(const StreamView *from)
{
    if (from != view())
        return;
    StreamView *const other = from == m_hex ? static_cast<StreamView *>(m_text) : m_hex;
    if (other->store() == from->store())
        other->setSelection(from->scene().selection);
    showFacts();
}

void BytesPane::setFollowing(bool following)
{
    m_followButton->setChecked(following);
    m_hex->setFollowing(following);
    m_text->setFollowing(following);
}

BytesPane::Mode BytesPane::mode() const
{
    return m_textButton->isChecked() ? Mode::Text : Mode::Hex;
}

StreamView *BytesPane::view() const
{
    return mode() == Mode::Text ? static_cast<StreamView *>(m_text) : m_hex;
}

/// What was selected and in sight stays both.
void BytesPane::setMode(Mode mode)
{
    StreamView *const from =
        m_pages->currentWidget() == m_text ? static_cast<StreamView *>(m_text) : m_hex;
    const bool hadFocus = from->hasFocus();
    m_hexButton->setChecked(mode == Mode::Hex);
    m_textButton->setChecked(mode == Mode::Text);
    showStore();
    if (StreamView *const to = view(); to != from && m_store && from->store() == m_store) {
        const ByteRange selected = from->selection();
        to->setSelection(from->scene().selection);
        to->setTopOffset(from->rows().topOffset());
        if (!selected.isEmpty() && from->rows().isInSight(selected.begin) &&
            !to->rows().isInSight(selected.begin))
            to->showOffset(selected.begin);
        if (hadFocus)
            to->setFocus(Qt::OtherFocusReason);
    }
    showFacts();
}

void BytesPane::setBytesPerRow(int bytes)
{
    m_hex->setBytesPerRow(bytes);
    m_actions->checkBytesPerRow(bytes);
}

void BytesPane::goTo(qint64 offset)
{
    view()->select({offset, offset + 1});
}

void BytesPane::copyAs(BytesFormat format)
{
    const ByteRange range = view()->selection();
    if (!m_store || range.isEmpty() || range.size() > copyLimit)
        return;
    const QString text = formatted(partsOf(*m_store, range), format);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void BytesPane::requestSave(ByteRange range)
{
    if (!m_store || range.isEmpty() || !m_stream)
        return;
    static const QHash<StreamKind, QString> names{{StreamKind::Input, QStringLiteral("input")},
                                                  {StreamKind::Output, QStringLiteral("output")},
                                                  {StreamKind::Errors, QStringLiteral("errors")}};
    Q_EMIT saveRequested(m_store, range,
                         QStringLiteral("%1-%2-%3")
                             .arg(m_stream->process.instance)
                             .arg(m_stream->process.stage)
                             .arg(names.value(m_stream->kind)));
}

bool BytesPane::hasInstance() const
{
    return m_record && m_record->isStarted() && !m_selection.isEmpty() &&
           size_t(m_selection.instance) < m_record->instances().size();
}

StreamsOfRun BytesPane::streams() const
{
    return m_record ? streamsOfRun(*m_record) : StreamsOfRun{};
}

QList<StreamId> BytesPane::streamIds() const
{
    return hasInstance() ? streamsOf(m_selection.instance, streams()) : QList<StreamId>();
}

std::shared_ptr<const ByteStore> BytesPane::storeOf(StreamId stream) const
{
    return m_record && m_record->capture() ? m_record->capture()->find(stream) : nullptr;
}

qint64 BytesPane::bytesOf(StreamId stream) const
{
    const auto store = storeOf(stream);
    return store ? store->extent().total : 0;
}

QByteArray BytesPane::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << qint32(m_hex->rows().wantedBytesPerRow()) << (mode() == Mode::Text)
           << m_actions->inspector->isChecked();
    return state;
}

bool BytesPane::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 bytesPerRow = 0;
    bool text = false;
    bool inspector = false;
    stream >> version >> bytesPerRow >> text >> inspector;
    const bool isRow = QList<qint32>{HexRows::whatFits, 8, 16, 32}.contains(bytesPerRow);
    if (stream.status() != QDataStream::Ok || version != stateVersion || !isRow)
        return false;
    setBytesPerRow(bytesPerRow);
    setMode(text ? Mode::Text : Mode::Hex);
    m_actions->inspector->setChecked(inspector);
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
    const auto wanted = width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    placeInspector();
}

/// A few rows of bytes; in a window that is low the footer makes room for them.
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

/// As much room as its columns need, or half of the height.
void BytesPane::placeInspector()
{
    const int all = m_splitter->orientation() == Qt::Horizontal ? width() : height();
    const int own =
        m_splitter->orientation() == Qt::Horizontal ? m_inspector->sizeHint().width() : all / 2;
    m_splitter->setSizes({all - own, own});
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
    retranslate();
    m_message->clear(); // said anew where it is shown
    refresh();
}

} // namespace forkscope
