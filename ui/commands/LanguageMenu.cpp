#include "ui/commands/LanguageMenu.h"

#include "ui/preferences/LanguageChoice.h"

namespace forkscope {

LanguageMenu::LanguageMenu(QWidget *parent) : ChoiceMenu(parent)
{
    const auto add = [this](LanguageChoice choice, const QString &name) {
        return addChoice(name, choice == languageChoice(), [choice] { chooseLanguage(choice); });
    };
    m_system = add(LanguageChoice::System, QString());
    add(LanguageChoice::English, QStringLiteral("&English"));
    add(LanguageChoice::Korean, QStringLiteral("한국어(&K)"));
    LanguageMenu::retranslate();
}

void LanguageMenu::retranslate()
{
    //: Shown in every language with the English word, for those who landed in the wrong one.
    setTitle(tr("&Language"));
    m_system->setText(tr("&System’s Language"));
}

} // namespace forkscope
