#include "ui/commands/LanguageMenu.h"

#include <QtGui/QActionGroup>

namespace forkscope {

LanguageMenu::LanguageMenu(QWidget *parent)
    : QMenu(parent), m_choices(new QActionGroup(this)),
      m_system(addChoice(LanguageChoice::System, QString()))
{
    addChoice(LanguageChoice::English, QStringLiteral("&English"));
    addChoice(LanguageChoice::Korean, QStringLiteral("한국어(&K)"));
    retranslate();
}

QAction *LanguageMenu::addChoice(LanguageChoice choice, const QString &name)
{
    QAction *action = addAction(name);
    action->setCheckable(true);
    action->setChecked(choice == languageChoice());
    m_choices->addAction(action);
    connect(action, &QAction::triggered, this, [choice] { chooseLanguage(choice); });
    return action;
}

void LanguageMenu::retranslate()
{
    //: Shown in every language with the English word, for those who landed in the wrong one.
    setTitle(tr("&Language"));
    m_system->setText(tr("&System’s Language"));
}

} // namespace forkscope
