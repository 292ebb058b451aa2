#pragma once

#include <QtWidgets/QMenu>

#include <functional>

class QActionGroup;

namespace forkscope {

/// A menu of settings of which exactly one is chosen. A choice takes effect at once.
class ChoiceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ChoiceMenu(QWidget *parent);

    virtual void retranslate() = 0;

protected:
    QAction *addChoice(const QString &text, bool isChosen, std::function<void()> choose);

private:
    QActionGroup *m_choices;
};

} // namespace forkscope
