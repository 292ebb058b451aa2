#include "ui/PaneDock.h"

#include "ui/PaneTitle.h"

namespace forkscope {

namespace {

/// The first widget of a pane that takes the focus by Tab, in the order of Tab.
QWidget *firstFocusable(QWidget *content)
{
    if (content->focusPolicy() != Qt::NoFocus || content->focusProxy())
        return content;
    for (QWidget *next = content->nextInFocusChain(); next != content;
         next = next->nextInFocusChain()) {
        if (content->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) &&
            next->isVisibleTo(content) && next->isEnabled())
            return next;
    }
    return content;
}

} // namespace

PaneDock::PaneDock(const QString &name, QWidget *content, QWidget *window)
    : QDockWidget(window), m_title(new PaneTitle(this))
{
    setObjectName(name);
    setWidget(content);
    setTitleBarWidget(m_title);
}

void PaneDock::goTo()
{
    show();
    raise();
    firstFocusable(widget())->setFocus(Qt::ShortcutFocusReason);
}

} // namespace forkscope
