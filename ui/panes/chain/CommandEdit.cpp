#include "ui/panes/chain/CommandEdit.h"

#include "core/pipeline/PipelineText.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <limits>

namespace forkscope {

CommandEdit::CommandEdit(const QString &text, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_label(new QLabel(this)),
      m_isNew(text.isEmpty())
{
    m_edit->setMaxLength(std::numeric_limits<int>::max());
    m_edit->setFont(fixedFont());
    m_edit->setText(text);
    m_edit->setPlaceholderText(tr("program arguments …"));
    m_edit->setAccessibleName(tr("Command of the stage"));
    m_edit->selectAll();
    m_edit->installEventFilter(this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.88);
    m_label->setFont(small);
    // A label inside the picture would inherit the colours of a text view.
    m_label->setForegroundRole(QPalette::WindowText);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, style::text(Outcome::Failed, palette()));
    m_label->setPalette(colors);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(5, 4, 5, 2);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_label, 1);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

QString CommandEdit::text() const
{
    return m_edit->text();
}

bool CommandEdit::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Enter and Esc belong to this field, whatever the window uses them for.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
        break;
    }
    case QEvent::KeyPress:
        if (filterKey(static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            commit();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool CommandEdit::filterKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        return true;
    case Qt::Key_Escape:
        cancel();
        return true;
    default:
        return false;
    }
}

/// Keys that the field does not use must not act on the picture below it.
void CommandEdit::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

void CommandEdit::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void CommandEdit::commit()
{
    if (m_done)
        return;
    if (m_edit->text().trimmed().isEmpty()) {
        if (m_isNew)
            cancel();
        else
            setProblem(tr("A stage needs a program. Esc leaves it as it was."));
        return;
    }
    const auto stages = stagesFromText(m_edit->text());
    if (!stages) {
        setProblem(stages.error().text());
        return;
    }
    m_done = true;
    Q_EMIT committed(*stages);
}

void CommandEdit::cancel()
{
    if (m_done)
        return;
    m_done = true;
    Q_EMIT cancelled();
}

void CommandEdit::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    m_label->setText(problem);
    m_label->setToolTip(problem);
    Q_EMIT problemChanged(problem);
}

} // namespace forkscope
