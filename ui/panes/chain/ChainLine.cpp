#include "ui/panes/chain/ChainLine.h"

#include "ui/files/PlanDocument.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextCharFormat>

#include <limits>

namespace forkscope {

namespace {

/// It is long enough to finish a word and short enough to feel immediate.
constexpr std::chrono::milliseconds readDelay{250};

/// Returns whether two chains have the same text, which has no environments and directories.
bool saysSame(const QList<Stage> &a, const QList<Stage> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const Stage &x, const Stage &y) {
                          return x.program == y.program && x.arguments == y.arguments;
                      });
}

/// Formats a part of the text; a length of 0 removes all formats. A line edit has no formats of its
/// own but accepts those of an input method, even for text that is already there.
void setFormat(QLineEdit *edit, int start, int length, const QTextCharFormat &format)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0)
        attributes.append(
            {QInputMethodEvent::TextFormat, start - edit->cursorPosition(), length, format});
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(edit, &event);
}

} // namespace

ChainLine::ChainLine(PlanDocument *document, QWidget *parent)
    : QLineEdit(parent), m_document(document)
{
    setMaxLength(std::numeric_limits<int>::max());
    setFont(fixedFont());
    m_delay.setSingleShot(true);
    m_delay.setInterval(readDelay);
    connect(&m_delay, &QTimer::timeout, this, &ChainLine::commit);
    connect(this, &QLineEdit::textEdited, this, &ChainLine::onTextEdited);
    connect(document, &PlanDocument::loaded, this, [this] {
        m_delay.stop();
        m_unread = false;
        setProblem({});
    });
    connect(document, &PlanDocument::planChanged, this, &ChainLine::onPlanChanged);
    retranslate();
    onPlanChanged();
}

QString ChainLine::helpText()
{
    return tr("The chain as a shell writes it: a | b | c. Nothing is expanded.");
}

void ChainLine::retranslate()
{
    setPlaceholderText(tr("program arguments | program arguments …"));
    setAccessibleName(tr("Chain as a line of text"));
    if (!m_problem)
        setToolTip(helpText());
    if (m_problem) {
        const auto stages = stagesFromText(text());
        setProblem(stages ? std::nullopt : std::optional(stages.error()));
    }
}

void ChainLine::onTextEdited()
{
    m_unread = true;
    setFormat(this, 0, 0, {});
    m_delay.start();
}

void ChainLine::commit()
{
    m_delay.stop();
    if (!m_unread)
        return;
    m_unread = false;
    const auto stages = stagesFromText(text());
    if (!stages) {
        setProblem(stages.error());
        return;
    }
    m_read = *stages;
    setProblem({});
    if (saysSame(m_read, m_document->plan().pipeline.stages))
        return;
    Pipeline pipeline = m_document->plan().pipeline;
    if (m_sequence == 0) {
        m_sequence = m_document->newSequence();
        m_before = pipeline.stages;
    }
    pipeline.stages = keepingSettings(m_read, m_before);
    m_document->setPipelineInSequence(pipeline, [] { return tr("Edit command line"); }, m_sequence);
}

void ChainLine::revert()
{
    m_delay.stop();
    m_unread = false;
    setProblem({});
    m_read.clear();
    setText(textFromStages(m_document->plan().pipeline.stages));
    m_read = m_document->plan().pipeline.stages;
}

void ChainLine::onPlanChanged()
{
    if (isBeingTyped() || saysSame(m_read, m_document->plan().pipeline.stages))
        return;
    m_sequence = 0;
    m_read = m_document->plan().pipeline.stages;
    setText(textFromStages(m_read));
    if (!hasFocus())
        setCursorPosition(0); // a long line shows its beginning
}

void ChainLine::setProblem(const std::optional<TextProblem> &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        markProblem();
        Q_EMIT problemChanged();
        return;
    }
    markProblem();
}

/// Underlines from the column of the problem to the end of its word.
void ChainLine::markProblem()
{
    QTextCharFormat format;
    if (!m_problem) {
        setFormat(this, 0, 0, format);
        setToolTip(helpText());
        return;
    }
    setToolTip(m_problem->text().toHtmlEscaped());
    const int size = static_cast<int>(text().size());
    if (size == 0)
        return;
    const int start = std::clamp(m_problem->column - 1, 0, size - 1);
    int end = start + 1;
    while (end < size && !text().at(end).isSpace())
        ++end;
    const QColor color = style::text(Outcome::Failed, palette());
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(color);
    format.setForeground(color);
    setFormat(this, start, end - start, format);
}

bool ChainLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        // While the line and the chain agree, undo belongs to the plan: the line's own would take
        // back the text but not the edit.
        if (!isBeingTyped() &&
            (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
        if (isBeingTyped() && key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ChainLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        m_sequence = 0;
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && isBeingTyped()) {
        revert();
        return;
    }
    if (!isBeingTyped() && event->matches(QKeySequence::Undo)) {
        m_document->undoStack()->undo();
        return;
    }
    if (!isBeingTyped() && event->matches(QKeySequence::Redo)) {
        m_document->undoStack()->redo();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ChainLine::focusInEvent(QFocusEvent *event)
{
    m_sequence = 0;
    QLineEdit::focusInEvent(event);
}

void ChainLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    commit();
}

void ChainLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        markProblem();
}

} // namespace forkscope
