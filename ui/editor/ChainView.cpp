#include "ui/editor/ChainView.h"

#include "ui/editor/BytesText.h"
#include "ui/editor/ChainKeys.h"
#include "ui/editor/CommandEdit.h"
#include "ui/editor/InputSheet.h"
#include "ui/editor/PlanDocument.h"
#include "ui/editor/StageEdits.h"
#include "ui/editor/StageSheet.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

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
    if (before.boxes != m_picture.boxes || before.wires != m_picture.wires
        || before.outputBytes != m_picture.outputBytes)
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

// --- Words -----------------------------------------------------------------------------------

QString ChainView::problemOfBox(int box, Length length) const
{
    if (box == 0) {
        for (const Problem &problem : m_document->problems()) {
            if (problem.place.startsWith(QStringLiteral("pipeline.input")))
                return problem.message;
        }
        return {};
    }
    const Problems problems = m_document->problemsOfStage(box - 1);
    if (!problems.isEmpty())
        return problems.first().message;
    const auto error = m_document->stageError(box - 1);
    if (!error)
        return {};
    return length == Length::Full ? error->message : shortText(*error);
}

QString ChainView::descriptionOf(int box) const
{
    const auto index = static_cast<std::size_t>(box);
    if (index >= m_picture.boxes.size() || (m_edit && m_editIsNew))
        return {};
    const BoxContent &content = m_picture.boxes[index];
    QStringList lines;
    lines << (content.title + QLatin1Char(' ') + content.detail).trimmed();
    if (!content.note.isEmpty())
        lines << content.note;
    if (!content.problem.isEmpty())
        lines << QStringLiteral("⚠ ") + problemOfBox(box, Length::Full);
    if (content.counts) {
        QStringList counts;
        for (const ProcessState &state : statesInOrder()) {
            if (const int count = (*content.counts)[state.index()]; count > 0)
                counts << countInWords(state, count);
        }
        lines << counts.join(QStringLiteral(", "));
    }
    return lines.join(QLatin1Char('\n'));
}

void ChainView::updateDescription()
{
    const QString place = m_marks.current == 0
                              ? tr("Input")
                              : tr("Stage %1 of %2").arg(m_marks.current).arg(stageCount());
    const QString text = place + QStringLiteral(": ") + descriptionOf(m_marks.current);
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ChainView::showToolTip(QPoint globalPosition, QPoint point)
{
    const ChainPart part = m_picture.layout.partAt(point);
    QString text;
    switch (part.kind) {
    case ChainPart::Kind::Box:
        text = descriptionOf(part.index);
        break;
    case ChainPart::Kind::Settings:
        text = part.index == 0 ? tr("Change the input (Space)")
                               : tr("Arguments, environment and directory (Space)");
        break;
    case ChainPart::Kind::Add:
        text = tr("Add a program here (Insert)");
        break;
    case ChainPart::Kind::Output:
        text = tr("Standard output of the last stage");
        break;
    case ChainPart::Kind::Nothing:
        break;
    }
    // Plain: a program's name must not be read as rich text.
    QToolTip::showText(globalPosition,
                       text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                       this);
}

// --- Commands --------------------------------------------------------------------------------

void ChainView::createActions()
{
    for (const ChainCommand command : chainMenuCommands()) {
        auto *action = new QAction(this);
        action->setData(static_cast<int>(command));
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

void ChainView::updateActions()
{
    const int stage = m_marks.current - 1;
    for (QAction *action : m_actions) {
        bool enabled = true;
        switch (static_cast<ChainCommand>(action->data().toInt())) {
        case ChainCommand::Remove:
            enabled =
                stage >= 0 || !std::holds_alternative<NoInput>(m_document->plan().pipeline.input);
            break;
        case ChainCommand::MoveLeft:
            enabled = stage > 0;
            break;
        case ChainCommand::MoveRight:
            enabled = stage >= 0 && stage + 1 < stageCount();
            break;
        default:
            break;
        }
        action->setEnabled(enabled);
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

// --- Editing in place ------------------------------------------------------------------------

void ChainView::editCommand(int stage)
{
    if (stage < 0 || stage >= stageCount())
        return;
    closeEdit();
    setCurrent(stage + 1);
    openEdit(commandText(m_document->plan().pipeline.stages.at(stage)), stage + 1, false);
}

void ChainView::addStageAt(int index)
{
    if (index < 0 || index > stageCount())
        return;
    closeEdit();
    openEdit({}, index + 1, true);
}

void ChainView::openEdit(const QString &text, int box, bool isNew)
{
    m_edit = new CommandEdit(text, viewport());
    m_editIsNew = isNew;
    m_marks.edited = box;
    connect(m_edit, &CommandEdit::committed, this, &ChainView::takeEdited);
    connect(m_edit, &CommandEdit::cancelled, this, [this] {
        closeEdit();
        rebuild();
    });
    connect(m_edit, &CommandEdit::problemChanged, this, &ChainView::editProblemChanged);
    rebuild();
    QScrollBar *bar = horizontalScrollBar();
    const QRect rect = m_picture.layout.box(box);
    if (rect.right() > bar->value() + viewport()->width())
        bar->setValue(rect.right() + ChainMetrics().margin - viewport()->width());
    if (rect.left() < bar->value())
        bar->setValue(rect.left() - ChainMetrics().margin);
    placeEdit();
    m_edit->show();
    m_edit->setFocus();
}

void ChainView::commitEdit()
{
    if (m_edit)
        m_edit->commit();
}

void ChainView::takeEdited(const QList<Stage> &stages)
{
    const int stage = m_marks.edited - 1;
    const bool isNew = m_editIsNew;
    closeEdit();
    m_marks.current = stage + 1;
    if (isNew) {
        edits::addStages(*m_document, stage, stages);
        m_marks.current = stage + static_cast<int>(stages.size());
    } else {
        const Stage before = m_document->plan().pipeline.stages.at(stage);
        edits::replaceStage(*m_document, stage, keepingSettings(stages, {before}));
    }
    rebuild();
    setCurrent(m_marks.current);
}

/// Takes the field away without hearing of it again.
void ChainView::closeEdit()
{
    if (!m_edit)
        return;
    CommandEdit *edit = m_edit;
    const bool hadFocus = edit->isAncestorOf(QApplication::focusWidget());
    const bool hadProblem = !edit->problem().isEmpty();
    edit->disconnect(this);
    m_edit = nullptr;
    m_editIsNew = false;
    m_marks.edited = -1;
    if (hadFocus)
        setFocus();
    edit->hide();
    edit->deleteLater();
    if (hadProblem)
        Q_EMIT editProblemChanged({});
}

void ChainView::placeEdit()
{
    if (m_edit && m_marks.edited < m_picture.layout.boxes())
        m_edit->setGeometry(m_picture.layout.box(m_marks.edited).translated(-pictureOffset()));
}

QString ChainView::editProblem() const
{
    return m_edit ? m_edit->problem() : QString();
}

} // namespace forkscope
