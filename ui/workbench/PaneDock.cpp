#include "ui/workbench/PaneDock.h"

#include "ui/shared/PaneTitle.h"
#include "ui/shared/Zoom.h"
#include "ui/workbench/PaneScroll.h"

#include <QtCore/QEvent>

namespace forkscope {

namespace {

/// Returns the first widget of a pane that takes the focus by Tab, in the order of Tab.
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
    : QDockWidget(window), m_content(content), m_title(new PaneTitle(this))
{
    setObjectName(name);
    holdContent();
    setTitleBarWidget(m_title);
}

void PaneDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        holdContent();
}

/// Holds the content directly or, in large type, in a scroll area.
void PaneDock::holdContent()
{
    auto *const scroll = qobject_cast<QScrollArea *>(widget());
    const bool scrolls = scroll && scroll->widget() == m_content;
    const bool isLarge = zoom::percent() > zoom::usual;
    if (widget() && scrolls == isLarge)
        return;
    if (scrolls)
        scroll->takeWidget();
    setWidget(isLarge ? new PaneScroll(m_content, this) : m_content);
    m_content->show();
    if (scrolls) {
        scroll->hide();
        scroll->deleteLater(); // a font change may still be sending events to it
    }
}

void PaneDock::goTo()
{
    show();
    raise();
    firstFocusable(m_content)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace forkscope
