#include "ui/planbar/ActionButton.h"

#include <QtGui/QAction>

namespace forkscope {

ActionButton::ActionButton(QAction *action, QWidget *parent) : QToolButton(parent), m_action(action)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({12, 12});
    setIcon(action->icon());
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->iconText());
    setEnabled(m_action->isEnabled());
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(key.isEmpty() ? m_action->toolTip()
                             : QStringLiteral("%1 (%2)").arg(m_action->toolTip(), key));
}

} // namespace forkscope
