#include "ui/panes/chain/ChainEditor.h"

#include "core/pipeline/Mistake.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainLine.h"
#include "ui/panes/chain/ChainView.h"
#include "ui/panes/chain/ChainWords.h"
#include "ui/panes/chain/StageEdits.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

constexpr int mostMessageLines = 2; // beyond the first, for which the window may grow

QStringList mistakesInWords(const RunSettings &run)
{
    QStringList made;
    for (const Mistake mistake : allMistakes) {
        if (makes(run, mistake))
            made << labelOf(mistake);
    }
    return made;
}

} // namespace

ChainEditor::ChainEditor(PlanDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document), m_view(new ChainView(document, this)),
      m_line(new ChainLine(document, this)), m_message(new QLabel(this))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // One line is always there, so that nothing jumps when an error comes and goes.
    m_message->setMinimumHeight(m_message->fontMetrics().height());
    m_message->setContentsMargins(2, 0, 2, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(m_view);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    layout->addStretch(1);
    setFocusProxy(m_view);

    connect(m_view->choice(), &ChainChoice::stageActivated, this, &ChainEditor::stageActivated);
    connect(m_view->choice(), &ChainChoice::wireActivated, this, &ChainEditor::wireActivated);
    connect(m_view->field(), &ChainField::problemChanged, this, &ChainEditor::updateMessage);
    connect(m_line, &ChainLine::problemChanged, this, &ChainEditor::updateMessage);
    connect(document, &PlanDocument::planChanged, this, &ChainEditor::updateMessage);
    connect(document, &PlanDocument::lookupsChanged, this, &ChainEditor::updateMessage);
    updateMessage();
}

void ChainEditor::showRecord(const RunRecord *record)
{
    m_view->showRecord(record);
}

void ChainEditor::refreshRecord(const std::vector<int> &changedInstances)
{
    m_view->refreshRecord(changedInstances);
}

void ChainEditor::setSelection(Selection selection)
{
    m_view->setSelection(selection);
}

bool ChainEditor::commitPending()
{
    m_view->field()->commit();
    m_line->commit();
    return !m_line->problem() && m_view->field()->problem().isEmpty();
}

QList<QAction *> ChainEditor::editActions() const
{
    return m_view->editActions();
}

QString ChainEditor::message() const
{
    return m_message->text();
}

void ChainEditor::setHintShown(bool shown)
{
    m_hintShown = shown;
    updateMessage();
}

QStringList ChainEditor::problemsInWords() const
{
    QStringList lines;
    const auto add = [&lines](const QString &text) { lines << QStringLiteral("⚠ ") + text; };
    if (m_line->problem())
        add(tr("%1 (Esc takes the line back.)").arg(m_line->problem()->text()));
    if (!m_view->field()->problem().isEmpty())
        add(m_view->field()->problem());
    const QList<Stage> &stages = m_document->plan().pipeline.stages;
    for (const Problem &problem : m_document->problems()) {
        if (problem.place.startsWith(QStringLiteral("pipeline")))
            add(problem.message);
    }
    for (int i = 0; i < stages.size(); ++i) {
        if (const auto error = m_document->stageError(i))
            add(tr("Stage %1, %2: %3").arg(i + 1).arg(programName(stages.at(i)), error->message));
    }
    return lines;
}

void ChainEditor::updateMessage()
{
    constexpr int shown = 1; // each box shows its own problem too
    QStringList lines = problemsInWords();
    const bool wrong = !lines.isEmpty();
    const QStringList mistakes = mistakesInWords(m_document->plan().run);
    const auto more = static_cast<int>(lines.size()) - shown;
    m_message->setToolTip(words::asRichText(lines.join(QLatin1Char('\n'))));
    if (more > 0) {
        lines = lines.mid(0, shown);
        lines.last() += QLatin1Char(' ') + tr("(and %n more)", nullptr, more);
    }
    if (!wrong && !mistakes.isEmpty())
        lines << QStringLiteral("⚠ ") + tr("Mistake on purpose: %1", nullptr, int(mistakes.size()))
                                            .arg(mistakes.join(QStringLiteral("; ")));
    else if (!wrong && m_hintShown && m_document->plan().pipeline.stages.size() > 1)
        lines << tr("Double-click edits a box, drag moves it, ⋯ opens it; + adds a program, "
                    "⊤ shows a wire's bytes");
    else if (!wrong && m_hintShown)
        lines << tr("Double-click edits a box, drag moves it, ⋯ opens it; + adds a program");
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, wrong || !mistakes.isEmpty()
                                              ? style::text(Outcome::Failed, palette())
                                              : style::secondaryText(palette()));
    m_message->setPalette(colors);
    m_message->setText(lines.join(QLatin1Char('\n')));
    m_message->setVisible(m_hintShown || !lines.isEmpty());
    updateGeometry();
}

QSize ChainEditor::minimumSizeHint() const
{
    const QSize least = layout()->totalMinimumSize();
    if (!isVisible())
        return least; // the width is not known yet
    // The tool tip shows what does not fit into the lines of a narrow window.
    const int most = least.height() + mostMessageLines * m_message->fontMetrics().lineSpacing();
    const int height = layout()->totalHeightForWidth(std::max(width(), least.width()));
    return {least.width(), std::clamp(height, least.height(), most)};
}

QSize ChainEditor::sizeHint() const
{
    return {layout()->totalSizeHint().width(), minimumSizeHint().height()};
}

void ChainEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry(); // the message may need more lines
}

void ChainEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::PaletteChange:
        updateMessage();
        break;
    case QEvent::ActivationChange:
        // Programs may have been installed or removed while the user was elsewhere.
        if (isActiveWindow())
            m_document->refreshLookups();
        break;
    default:
        break;
    }
}

} // namespace forkscope
