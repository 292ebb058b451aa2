#include "ui/commands/ThemeMenu.h"

#include "ui/preferences/ThemeChoice.h"

namespace forkscope {

ThemeMenu::ThemeMenu(QWidget *parent) : ChoiceMenu(parent)
{
    const auto add = [this](ThemeChoice choice) {
        return addChoice(QString(), choice == themeChoice(), [choice] { chooseTheme(choice); });
    };
    m_system = add(ThemeChoice::System);
    m_light = add(ThemeChoice::Light);
    m_dark = add(ThemeChoice::Dark);
    ThemeMenu::retranslate();
}

void ThemeMenu::retranslate()
{
    setTitle(tr("T&heme"));
    m_system->setText(tr("As the &System"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
}

} // namespace forkscope
