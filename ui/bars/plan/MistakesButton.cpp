#include "ui/bars/plan/MistakesButton.h"

#include "ui/bars/plan/ActionButton.h"
#include "ui/files/PlanDocument.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace forkscope {

MistakesButton::MistakesButton(PlanDocument *document, QWidget *parent)
    : QToolButton(parent), m_document(document), m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    for (const Mistake mistake : allMistakes) {
        QAction *action = m_menu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, mistake](bool on) { set(mistake, on); });
        m_actions.append(action);
    }
    m_menu->addSeparator();
    m_none = m_menu->addAction(QString());
    connect(m_none, &QAction::triggered, this, [this] {
        RunSettings run = m_document->plan().run;
        run.mistakes.clear();
        m_document->setRun(run, tr("Make No Mistake"));
    });
    connect(m_document, &PlanDocument::planChanged, this, &MistakesButton::showPlan);
    retranslate();
}

QAction *MistakesButton::action(Mistake mistake) const
{
    return m_actions.at(std::find(allMistakes.begin(), allMistakes.end(), mistake) -
                        allMistakes.begin());
}

void MistakesButton::set(Mistake mistake, bool on)
{
    RunSettings run = m_document->plan().run;
    if (makes(run, mistake) == on)
        return;
    if (on)
        run.mistakes.append(nameOf(mistake));
    else
        run.mistakes.removeAll(nameOf(mistake));
    m_document->setRun(run, on ? tr("Make a Mistake") : tr("Mend a Mistake"));
}

void MistakesButton::showPlan()
{
    const RunSettings &run = m_document->plan().run;
    QStringList on;
    for (const Mistake mistake : allMistakes) {
        const bool made = makes(run, mistake);
        action(mistake)->setChecked(made);
        if (made)
            on << labelOf(mistake);
    }
    m_none->setEnabled(!on.isEmpty());
    setText(on.isEmpty() ? tr("Mistakes") : tr("⚠ %n mistakes on", nullptr, int(on.size())));
    setToolTip(on.isEmpty()
                   ? tr("Let Forkscope make a mistake that parent programs make, to see "
                        "what comes of it.")
                   : tr("A run of this plan makes: %1").arg(on.join(QStringLiteral("; "))));
    restyle();
}

void MistakesButton::retranslate()
{
    setAccessibleName(tr("Mistakes"));
    for (const Mistake mistake : allMistakes) {
        action(mistake)->setText(labelOf(mistake));
        action(mistake)->setToolTip(sentenceOf(mistake));
    }
    m_none->setText(tr("None"));
    m_none->setToolTip(tr("Switches all mistakes off."));
    showPlan();
}

void MistakesButton::restyle()
{
    const bool on = m_none->isEnabled();
    setStyleSheet(buttonStyleSheet(on ? ButtonLook::Warning : ButtonLook::Ordinary) +
                  QStringLiteral("QToolButton::menu-indicator { image: none; }"));
}

void MistakesButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace forkscope
