#include "ui/panes/chain/ChainView.h"

#include "core/pipeline/PipelineText.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/BoxSheet.h"
#include "ui/panes/chain/ChainKeys.h"
#include "ui/panes/chain/ChainPainter.h"
#include "ui/panes/chain/ChainWords.h"
#include "ui/panes/chain/StageEdits.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace forkscope {

ChainView::ChainView(PlanDocument *document, QWidget *parent)
    : QAbstractScrollArea(parent), m_document(document), m_fonts(ChainFonts::from(font()))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Chain of programs"));
    connect(document, &PlanDocument::planChanged, this, [this] {
        m_field.close();
        m_gestures.giveUp();
        rebuild();
    });
    connect(document, &PlanDocument::loaded, this, [this] {
        m_field.close();
        m_choice.forgetPlan();
    });
    connect(document, &PlanDocument::lookupsChanged, this, &ChainView::rebuild);
    // The view connects first, so that it knows of a choice before all others do.
    connect(&m_choice, &ChainChoice::currentChanged, this, [this] {
        showBox(m_choice.current());
        tellCurrent();
        viewport()->update();
    });
    connect(&m_field, &ChainField::committed, this, &ChainView::takeCommand);
    connect(&m_field, &ChainField::cancelled, this, &ChainView::rebuild);
    connect(&m_menu, &ChainMenu::chosen, this, &ChainView::perform);
    rebuild();
}

// --- What is shown ---------------------------------------------------------------------------

void ChainView::rebuild()
{
    const QList<Stage> &stages = m_document->plan().pipeline.stages;
    m_choice.setStages(static_cast<int>(stages.size()));
    m_picture.showPlan(*m_document, m_field.place());
    m_picture.showRun(m_run, stages);
    relayout();
    tellCurrent();
}

void ChainView::relayout()
{
    const QSize before = m_picture.layout.size();
    const int width = viewport()->width();
    m_picture.layOut(m_fonts, m_run, width);
    QScrollBar *bar = horizontalScrollBar();
    bar->setPageStep(width);
    bar->setSingleStep(ChainLayout::scrollStep);
    bar->setRange(0, std::max(0, m_picture.layout.size().width() - width));
    if (before != m_picture.layout.size())
        updateGeometry();
    placeField();
    viewport()->update();
}

void ChainView::placeField()
{
    if (const auto &place = m_field.place(); place && place->box < m_picture.layout.boxes())
        m_field.setGeometry(m_picture.layout.box(place->box).translated(-pictureOffset()));
}

void ChainView::showRecord(const RunRecord *record)
{
    m_run.record = record;
    m_run.tally.reset(record);
    refreshRecord({});
    viewport()->update();
}

void ChainView::refreshRecord(const std::vector<int> &changedInstances)
{
    if (m_run.record)
        m_run.tally.update(*m_run.record, changedInstances);
    const auto change = m_picture.showRun(m_run, m_document->plan().pipeline.stages);
    if (change == ChainPicture::Change::Widths)
        relayout();
    else if (change == ChainPicture::Change::Figures)
        viewport()->update();
}

void ChainView::setSelection(Selection selection)
{
    const bool another = m_choice.setSelectedStage(selection.isEmpty() ? -1 : selection.stage);
    if (another && m_choice.selected() > 0 && !m_field.place())
        m_choice.setCurrent(m_choice.selected());
    m_run.instance = selection.instance;
    refreshRecord({});
    viewport()->update();
}

QPoint ChainView::pictureOffset() const
{
    return {horizontalScrollBar()->value(), 0};
}

void ChainView::showBox(int box)
{
    const ChainLayout &layout = m_picture.layout;
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(
        layout.scrolledTo(std::min(box, layout.boxes() - 1), bar->value(), viewport()->width()));
}

void ChainView::tellCurrent()
{
    m_menu.update(m_document->plan().pipeline, m_choice.current());
    const QString text = words::currentText(m_picture, m_choice.current());
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QSize ChainView::sizeHint() const
{
    const int bar =
        horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = m_picture.layout.size().height() + bar + 2 * frameWidth();
    return {480, height};
}

QSize ChainView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

// --- What the user does ----------------------------------------------------------------------

void ChainView::perform(ChainCommand command)
{
    const auto request = requestOf(command, m_document->plan().pipeline, m_choice.current());
    if (request)
        carryOut(*request);
}

void ChainView::followPointer(const QMouseEvent &event)
{
    const ChainGestures before = m_gestures;
    const auto requests =
        m_gestures.requestsOf(event, {m_picture, pictureOffset().x(), viewport()->width()});
    if (m_gestures != before)
        viewport()->update();
    for (const ChainRequest &request : requests)
        carryOut(request);
}

void ChainView::carryOut(const ChainRequest &request)
{
    using namespace request;
    using Purpose = FieldPlace::Purpose;
    struct Visitor
    {
        ChainView *view;
        PlanDocument &document;
        void operator()(GoTo go) const { view->m_choice.goTo(go.box); }
        void operator()(EditCommand edit) const
        {
            view->m_choice.setCurrent(edit.stage + 1);
            const Stage &stage = document.plan().pipeline.stages.at(edit.stage);
            view->openField({Purpose::ChangeStage, edit.stage + 1}, commandText(stage));
        }
        void operator()(AddStage add) const
        {
            view->openField({Purpose::AddStage, add.index + 1}, {});
        }
        void operator()(OpenSheet open) const
        {
            view->m_choice.setCurrent(open.box);
            openBoxSheet(&document, open.box, view->window());
        }
        void operator()(RemoveStage remove) const { edits::removeStage(document, remove.stage); }
        void operator()(RemoveInput) const { edits::setInput(document, NoInput{}); }
        void operator()(MoveStage move) const
        {
            edits::moveStage(document, move.from, move.to);
            view->m_choice.setCurrent(move.to + 1);
        }
        void operator()(SetTap tap) const { edits::setTap(document, tap.stage, tap.on); }
        void operator()(SetAllTaps tap) const { edits::setAllTaps(document, tap.on); }
        void operator()(ShowWire show) const { Q_EMIT view->m_choice.wireActivated(show.stage); }
        void operator()(Scroll scroll) const { view->horizontalScrollBar()->setValue(scroll.to); }
    };
    std::visit(Visitor{this, *m_document}, request);
}

void ChainView::openField(const FieldPlace &place, const QString &text)
{
    m_field.open(place, text);
    rebuild();
    showBox(place.box);
    m_field.show();
}

void ChainView::takeCommand(const FieldPlace &place, const QList<Stage> &stages)
{
    const int stage = place.box - 1;
    const bool isNew = place.purpose == FieldPlace::Purpose::AddStage;
    m_choice.expect(place.box);
    if (isNew) {
        edits::addStages(*m_document, stage, stages);
    } else {
        const Stage before = m_document->plan().pipeline.stages.at(stage);
        edits::replaceStage(*m_document, stage, keepingSettings(stages, {before}));
    }
    rebuild();
    m_choice.setCurrent(isNew ? stage + static_cast<int>(stages.size()) : place.box);
}

// --- Events ----------------------------------------------------------------------------------

bool ChainView::event(QEvent *event)
{
    // Keys that the picture uses must not act as shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride &&
        chainCommandOf(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

bool ChainView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ChainPart part = m_picture.layout.partAt(help->pos() + pictureOffset());
        QToolTip::showText(help->globalPos(), words::asRichText(words::tipAt(m_picture, part)),
                           this);
        return true;
    }
    case QEvent::Leave:
        m_gestures.leave();
        viewport()->update();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        followPointer(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Wheel:
        // If there is nothing to scroll here, the area around the picture may scroll.
        if (horizontalScrollBar()->maximum() > 0)
            QCoreApplication::sendEvent(horizontalScrollBar(), event);
        else
            event->ignore();
        return true;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChainView::keyPressEvent(QKeyEvent *event)
{
    if (m_gestures.dragged() >= 0 && event->key() == Qt::Key_Escape) {
        m_gestures.giveUp();
        viewport()->update();
    } else if (const auto command = chainCommandOf(event)) {
        perform(*command);
    } else {
        event->ignore();
    }
}

void ChainView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect box = m_picture.layout.box(m_choice.current());
        position = viewport()->mapToGlobal(box.center() - pictureOffset());
    }
    QMenu menu(this);
    menu.addActions(m_menu.actions());
    menu.exec(position);
}

void ChainView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-pictureOffset());
    const ChainMarks marks{.current = m_choice.current(),
                           .focused = hasFocus(),
                           .selected = m_choice.selected(),
                           .hovered = m_gestures.hovered(),
                           .dragged = m_gestures.dragged(),
                           .dropPlace = m_gestures.dropPlace()};
    paintChain(painter, m_picture, marks, m_fonts, palette());
}

void ChainView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void ChainView::scrollContentsBy(int, int)
{
    placeField();
    viewport()->update();
}

void ChainView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
        m_fonts = ChainFonts::from(font());
        rebuild();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Chain of programs"));
        m_menu.retranslate();
        rebuild();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

} // namespace forkscope
