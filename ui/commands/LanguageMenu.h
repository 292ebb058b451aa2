#pragma once

#include "ui/commands/ChoiceMenu.h"

namespace forkscope {

/// The languages to choose from, each by its own name. What is chosen is spoken at once.
class LanguageMenu : public ChoiceMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent);

    void retranslate() override;

private:
    QAction *m_system;
};

} // namespace forkscope
