#pragma once

#include <QtWidgets/QToolButton>

class QAction;

namespace forkscope {

/// A button of the plan bar for an action of the menus. Unlike QToolButton's default action it
/// keeps an icon of its own, shows the key in its tool tip, and takes the focus by Tab.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

} // namespace forkscope
