#include "ui/commands/ChoiceMenu.h"

#include <QtGui/QActionGroup>

#include <utility>

namespace forkscope {

ChoiceMenu::ChoiceMenu(QWidget *parent) : QMenu(parent), m_choices(new QActionGroup(this)) {}

QAction *ChoiceMenu::addChoice(const QString &text, bool isChosen, std::function<void()> choose)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    m_choices->addAction(action);
    connect(action, &QAction::triggered, this, std::move(choose));
    return action;
}

} // namespace forkscope
