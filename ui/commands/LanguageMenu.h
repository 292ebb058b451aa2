#pragma once

#include "ui/preferences/LanguageChoice.h"

#include <QtWidgets/QMenu>

class QActionGroup;

namespace forkscope {

/// The languages to choose from, each by its own name. What is chosen is spoken at once.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent);

    void retranslate();

private:
    QAction *addChoice(LanguageChoice choice, const QString &name);

    QActionGroup *m_choices;
    QAction *m_system;
};

} // namespace forkscope
