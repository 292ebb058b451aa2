#include "ui/bars/plan/CoresEdit.h"

#include "core/pipeline/CoreList.h"
#include "core/pipeline/Plan.h"
#include "ui/shared/StateStyle.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QThread>

namespace forkscope {

CoresEdit::CoresEdit(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &CoresEdit::commit);
    // Not while it is being typed: half a list is no error yet.
    connect(this, &QLineEdit::textEdited, this, [this] { setProblem(QString()); });
    retranslate();
}

void CoresEdit::setCores(const QList<int> &cores)
{
    m_cores = cores;
    setText(textFor(cores));
    setCursorPosition(0);
    setProblem(QString());
}

bool CoresEdit::commit()
{
    const QString typed = text().trimmed();
    const bool all = typed.isEmpty() || typed.compare(tr("all"), Qt::CaseInsensitive) == 0 ||
                     typed.compare(QStringLiteral("all"), Qt::CaseInsensitive) == 0;
    const auto cores = all ? QList<int>() : coresFromText(typed);
    if (!cores) {
        setProblem(tr("“%1” is not a list of cores. Write “all”, or numbers and ranges from 0 to "
                      "%2 such as “0, 2-3”.")
                       .arg(typed)
                       .arg(limits::core));
        return false;
    }
    const bool changed = *cores != m_cores;
    setCores(*cores);
    if (changed)
        Q_EMIT coresEdited(m_cores);
    return true;
}

void CoresEdit::retranslate()
{
    if (m_problem.isEmpty())
        setText(textFor(m_cores));
    else
        commit(); // makes the error's text anew in the current language
    setProblem(m_problem);
}

void CoresEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_marking)
        mark();
}

QString CoresEdit::textFor(const QList<int> &cores) const
{
    return cores.isEmpty() ? tr("all") : textFromCores(cores);
}

void CoresEdit::setProblem(const QString &problem)
{
    m_problem = problem;
    const QString help = tr("The cores that the processes may run on: “all”, or a list such as "
                            "“0, 2-3”. This machine has the cores 0 to %1.")
                             .arg(QThread::idealThreadCount() - 1);
    setToolTip(problem.isEmpty() ? help : problem);
    setAccessibleDescription(toolTip());
    mark();
}

void CoresEdit::mark()
{
    const QScopedValueRollback guard(m_marking, true);
    QPalette colors = parentWidget() ? parentWidget()->palette() : QPalette();
    if (!m_problem.isEmpty())
        colors.setColor(QPalette::Text, style::text(Outcome::Failed, colors));
    setPalette(colors);
}

} // namespace forkscope
