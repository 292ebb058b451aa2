#include "ui/panes/chain/ChainView.h"

#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/BytesText.h"
#include "ui/panes/chain/ChainKeys.h"
#include "ui/panes/chain/CommandEdit.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageEdits.h"
#include "ui/panes/chain/StageSheet.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int editedBoxWidth = 360; ///< room for a command while it is edited

bool sameCommand(const Stage &a, const Stage &b)
{
    return a.program == b.program && a.arguments == b.arguments;
}

} // namespace

ChainView::ChainView(PlanDocument *document, QWidget *parent)
    : QAbstractScrollArea(parent), m_document(document)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_fonts = ChainFonts::from(font());
    createActions();
    retranslate();
    connect(document, &PlanDocument::planChanged, this, &ChainView::onPlanChanged);
    // Another plan begins at its first stage.
    connect(document, &PlanDocument::loaded, this, [this] {
        closeEdit();
        m_marks.current = 1;
        m_marks.selected = -1;
    });
    connect(document, &PlanDocument::lookupsChanged, this, &ChainView::rebuild);
    m_marks.current = stageCount() > 0 ? 1 : 0;
    rebuild();
}

int ChainView::stageCount() const
{
    return static_cast<int>(m_document->plan().pipeline.stages.size());
}

// --- What is shown ---------------------------------------------------------------------------

void ChainView::onPlanChanged()
{
    closeEdit();
    endDrag();
    m_marks.current = std::clamp(m_marks.current, 0, stageCount());
    if (m_marks.selected > stageCount())
        m_marks.selected = -1;
    rebuild();
}

void ChainView::rebuild()
{
    const Pipeline &pipeline = m_document->plan().pipeline;
    m_picture.boxes = {contentOf(pipeline.input)};
    for (int i = 0; i < stageCount(); ++i) {
        m_picture.boxes.push_back(contentOf(pipeline.stages.at(i)));
        m_picture.boxes.back().note = textOfBytes(m_document->resolvedPath(i));
    }
    for (int box = 0; box <= stageCount(); ++box)
        m_picture.boxes[static_cast<std::size_t>(box)].problem = problemOfBox(box, Length::Short);
    if (m_edit && m_editIsNew)
        m_picture.boxes.insert(m_picture.boxes.begin() + m_marks.edited, BoxContent{});
    fillCounts();
    relayout();
    updateActions();
    updateDescription();
}

bool ChainView::fillCounts()
{
    if (m_edit && m_editIsNew)
        return false;
    const bool shown = m_record && m_record->isStarted();
    const QList<Stage> run = shown ? m_record->plan().pipeline.stages : QList<Stage>();
    const QList<Stage> &stages = m_document->plan().pipeline.stages;
    bool changed = false;
    qsizetype same = 0;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        BoxContent &content = m_picture.boxes[static_cast<std::size_t>(i) + 1];
        const bool had = content.counts.has_value();
        content.counts.reset();
        if (i < run.size() && sameCommand(run.at(i), stages.at(i))) {
            content.counts = m_tally.counts(static_cast<int>(i));
            ++same;
        }
        changed = changed || had != content.counts.has_value();
    }
    m_picture.outputBytes.reset();
    m_picture.wires.clear();
    if (shown && same == stages.size() && same == run.size())
        m_picture.wires = wiresOf(*m_record, gaugedInstance(*m_record, m_selectedInstance));
    if (shown && same == stages.size() && same == run.size())
        m_picture.outputBytes = m_tally.outputBytes();
    return changed;
}

void ChainView::relayout()
{
    const int instances = m_record ? static_cast<int>(m_record->instances().size()) : 0;
    const ChainMetrics metrics = metricsFor(m_fonts);
    std::vector<int> wanted;
    wanted.reserve(m_picture.boxes.size());
    for (const BoxContent &content : m_picture.boxes)
        wanted.push_back(wantedWidth(content, m_fonts, instances));
    ChainMetrics used = metrics;
    if (m_edit) {
        used.maximumBox = std::max(used.maximumBox, editedBoxWidth);
        for (int &width : wanted)
            width = std::min(width, metrics.maximumBox);
        wanted[static_cast<std::size_t>(m_marks.edited)] = editedBoxWidth;
    }
    const QSize before = m_picture.layout.size();
    m_picture.layout = ChainLayout(used, wanted, viewport()->width());
    QScrollBar *bar = horizontalScrollBar();
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(40);
    bar->setRange(0, std::max(0, m_picture.layout.size().width() - viewport()->width()));
    if (before != m_picture.layout.size())
        updateGeometry();
    placeEdit();
    viewport()->update();
}

void ChainView::showRecord(const RunRecord *record)
{
    m_record = record;
    refreshRecord();
}

void ChainView::refreshRecord()
{
    m_tally.reset(m_record);
    if (fillCounts())
        relayout();
    viewport()->update();
}

void ChainView::refreshRecord(const std::vector<int> &changedInstances)
{
    if (!m_record)
        return;
    m_tally.update(*m_record, changedInstances);
    const ChainPicture before = m_picture;
    if (fillCounts())
        relayout();
    if (before.boxes != m_picture.boxes || before.wires != m_picture.wires ||
        before.outputBytes != m_picture.outputBytes)
        viewport()->update();
}

void ChainView::setSelectedStage(int stage)
{
    const int box = stage >= 0 && stage < stageCount() ? stage + 1 : -1;
    if (box == m_marks.selected)
        return;
    m_marks.selected = box;
    if (box > 0 && !m_edit)
        setCurrent(box);
    viewport()->update();
}

void ChainView::setSelectedInstance(int instance)
{
    m_selectedInstance = instance;
    if (m_record && fillCounts())
        relayout();
    viewport()->update();
}

QPoint ChainView::pictureOffset() const
{
    return {horizontalScrollBar()->value(), 0};
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

void ChainView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-pictureOffset());
    m_marks.focused = hasFocus();
    paintChain(painter, m_picture, m_marks, m_fonts, palette());
}

void ChainView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void ChainView::scrollContentsBy(int, int)
{
    placeEdit();
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
        retranslate();
        rebuild();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

// --- Commands --------------------------------------------------------------------------------

void ChainView::createActions()
{
    for (const ChainCommand command : chainMenuCommands()) {
        auto *action = new QAction(this);
        action->setData(static_cast<int>(command));
        action->setCheckable(command == ChainCommand::ToggleTap);
        connect(action, &QAction::triggered, this, [this, command] { perform(command); });
        m_actions.append(action);
    }
}

void ChainView::retranslate()
{
    setAccessibleName(tr("Chain of programs"));
    for (QAction *action : m_actions)
        action->setText(chainMenuText(static_cast<ChainCommand>(action->data().toInt())));
}

bool ChainView::isTapped(int wire) const
{
    return wire > 0 && wire < stageCount() && m_document->plan().pipeline.stages.at(wire - 1).tap;
}

void ChainView::updateActions()
{
    for (QAction *action : m_actions) {
        const auto command = static_cast<ChainCommand>(action->data().toInt());
        action->setEnabled(canPerform(command));
        if (command == ChainCommand::ToggleTap)
            action->setChecked(isTapped(m_marks.current));
    }
}

bool ChainView::canPerform(ChainCommand command) const
{
    const Pipeline &pipeline = m_document->plan().pipeline;
    const QList<Stage> &stages = pipeline.stages;
    const int stage = m_marks.current - 1;
    switch (command) {
    case ChainCommand::Remove:
        return stage >= 0 || !std::holds_alternative<NoInput>(pipeline.input);
    case ChainCommand::MoveLeft:
        return stage > 0;
    case ChainCommand::MoveRight:
    case ChainCommand::ToggleTap:
        return stage >= 0 && stage + 1 < stageCount();
    case ChainCommand::TapAll:
        return stageCount() > 1 && !std::all_of(stages.begin(), stages.end() - 1,
                                                [](const Stage &one) { return one.tap; });
    case ChainCommand::RemoveTaps:
        return std::any_of(stages.begin(), stages.end(), [](const Stage &one) { return one.tap; });
    default:
        return true;
    }
}

void ChainView::perform(ChainCommand command)
{
    const int box = m_marks.current;
    switch (command) {
    case ChainCommand::Edit:
        if (box == 0)
            openSettings(0);
        else
            editCommand(box - 1);
        break;
    case ChainCommand::OpenSettings:
        openSettings(box);
        break;
    case ChainCommand::AddAfter:
        addStageAt(box);
        break;
    case ChainCommand::Remove:
        removeCurrent();
        break;
    case ChainCommand::MoveLeft:
        moveStage(box - 1, box - 2);
        break;
    case ChainCommand::MoveRight:
        moveStage(box - 1, box);
        break;
    case ChainCommand::ToggleTap:
        toggleTap(box);
        break;
    case ChainCommand::TapAll:
        edits::setAllTaps(*m_document, true);
        break;
    case ChainCommand::RemoveTaps:
        edits::setAllTaps(*m_document, false);
        break;
    case ChainCommand::GoPrevious:
        goTo(box - 1);
        break;
    case ChainCommand::GoNext:
        goTo(box + 1);
        break;
    case ChainCommand::GoFirst:
        goTo(0);
        break;
    case ChainCommand::GoLast:
        goTo(stageCount());
        break;
    }
}

void ChainView::setCurrent(int box)
{
    m_marks.current = std::clamp(box, 0, stageCount());
    const QRect rect =
        m_picture.layout.box(std::min(m_marks.current, m_picture.layout.boxes() - 1));
    QScrollBar *bar = horizontalScrollBar();
    const int margin = ChainMetrics().margin;
    if (rect.right() + margin > bar->value() + viewport()->width())
        bar->setValue(rect.right() + margin - viewport()->width());
    if (rect.left() - margin < bar->value())
        bar->setValue(rect.left() - margin);
    updateActions();
    updateDescription();
    viewport()->update();
}

void ChainView::goTo(int box)
{
    if (box < 0 || box > stageCount())
        return;
    setCurrent(box);
    if (box > 0)
        Q_EMIT stageActivated(box - 1);
}

void ChainView::removeCurrent()
{
    const int box = m_marks.current;
    if (box == 0)
        edits::setInput(*m_document, NoInput{});
    else
        edits::removeStage(*m_document, box - 1);
}

void ChainView::moveStage(int from, int to)
{
    if (from < 0 || to < 0 || from >= stageCount() || to >= stageCount())
        return;
    edits::moveStage(*m_document, from, to);
    setCurrent(to + 1);
}

void ChainView::toggleTap(int box)
{
    edits::setTap(*m_document, box - 1, !isTapped(box));
}

void ChainView::openSettings(int box)
{
    const Pipeline &pipeline = m_document->plan().pipeline;
    if (box < 0 || box > stageCount())
        return;
    setCurrent(box);
    if (box == 0) {
        const QByteArray directory =
            pipeline.stages.isEmpty() ? QByteArray() : pipeline.stages.first().workingDirectory;
        auto *sheet = new InputSheet(pipeline.input, directory, window());
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(sheet, &QDialog::accepted, this,
                [this, sheet] { edits::setInput(*m_document, sheet->input()); });
        sheet->open();
        return;
    }
    auto *sheet = new StageSheet(pipeline.stages.at(box - 1), window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this,
            [this, sheet, box] { edits::replaceStage(*m_document, box - 1, {sheet->stage()}); });
    sheet->open();
}

} // namespace forkscope
