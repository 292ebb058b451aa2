#pragma once

#include "ui/commands/ChoiceMenu.h"

namespace forkscope {

/// Chooses the theme: that of the desktop, light or dark.
class ThemeMenu : public ChoiceMenu
{
    Q_OBJECT

public:
    explicit ThemeMenu(QWidget *parent);

    void retranslate() override;

private:
    QAction *m_system;
    QAction *m_light;
    QAction *m_dark;
};

} // namespace forkscope
