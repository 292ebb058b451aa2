#pragma once

#include "ui/commands/ChoiceMenu.h"

namespace forkscope {

/// The languages to choose from, each named in itself. A choice takes effect at once.
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
