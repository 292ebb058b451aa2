#include "ui/workbench/Docks.h"

#include "ui/shared/PaneTitle.h"
#include "ui/workbench/PaneDock.h"

#include <QtGui/QAction>
#include <QtWidgets/QMainWindow>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int leastSideWidth = 150; // pixels; of a pane at the side

} // namespace

Docks::Docks(const QList<Pane> &panes, QMainWindow *window) : m_panes(panes), m_window(window)
{
    window->setDockNestingEnabled(true);
    for (const Pane &pane : panes) {
        m_docks.append(new PaneDock(QLatin1String(pane.name), pane.widget, window));
        if (pane.key != 0)
            addGoTo(pane);
        if (pane.isClosedAtFirst)
            QObject::connect(at(pane.id)->toggleViewAction(), &QAction::triggered, at(pane.id),
                             [this, id = pane.id](bool shown) {
                                 if (shown)
                                     goTo(id);
                             });
    }
    // Without this, a window that becomes smaller narrows these first, until they are unreadable.
    for (const PaneId id : {PaneId::Library, PaneId::Explain, PaneId::Lesson})
        m_panes.at(int(id)).widget->setMinimumWidth(leastSideWidth);
}

void Docks::addGoTo(const Pane &pane)
{
    auto *action = new QAction(m_window);
    action->setShortcut(QKeySequence(pane.key));
    QObject::connect(action, &QAction::triggered, at(pane.id), [this, id = pane.id] { goTo(id); });
    m_goTo.append(action);
}

/// Gives a dock a place first if it has none, because it has been closed since the start.
void Docks::goTo(PaneId id)
{
    PaneDock *const dock = at(id);
    if (m_window->dockWidgetArea(dock) == Qt::NoDockWidgetArea) {
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
        m_window->tabifyDockWidget(at(PaneId::Explain), dock);
    }
    dock->goTo();
}

QList<PaneDock *> Docks::usual() const
{
    QList<PaneDock *> docks;
    for (const Pane &pane : m_panes) {
        if (!pane.isClosedAtFirst)
            docks.append(at(pane.id));
    }
    return docks;
}

QList<QAction *> Docks::toggles() const
{
    QList<QAction *> actions;
    for (const PaneDock *dock : m_docks)
        actions.append(dock->toggleViewAction());
    return actions;
}

void Docks::arrange()
{
    PaneDock *const lesson = at(PaneId::Lesson);
    const bool hasLesson = !lesson->isHidden();
    for (PaneDock *dock : m_docks) {
        dock->setFloating(false);
        m_window->removeDockWidget(dock);
    }
    PaneDock *const chain = at(PaneId::Chain);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, at(PaneId::Library));
    m_window->addDockWidget(Qt::RightDockWidgetArea, chain);
    m_window->splitDockWidget(chain, at(PaneId::Explain), Qt::Horizontal);
    m_window->splitDockWidget(chain, at(PaneId::Timeline), Qt::Vertical);
    m_window->splitDockWidget(at(PaneId::Timeline), at(PaneId::Instances), Qt::Vertical);
    m_window->splitDockWidget(at(PaneId::Instances), at(PaneId::Bytes), Qt::Horizontal);
    m_window->splitDockWidget(at(PaneId::Explain), lesson, Qt::Vertical);
    for (PaneDock *dock : usual())
        dock->show();
    lesson->setVisible(hasLesson);
}

void Docks::showLesson()
{
    PaneDock *const lesson = at(PaneId::Lesson);
    PaneDock *const explain = at(PaneId::Explain);
    PaneDock *const chain = at(PaneId::Chain);
    const bool wasHidden = lesson->isHidden();
    lesson->show();
    lesson->raise();
    if (!wasHidden || lesson->isFloating())
        return;
    const int width = std::min(lesson->widget()->sizeHint().width(), m_window->width() * 7 / 20);
    const int more = width - explain->width();
    if (more > 0)
        m_window->resizeDocks({chain, lesson}, {std::max(1, chain->width() - more), width},
                              Qt::Horizontal);
    const int height = m_window->height();
    m_window->resizeDocks({explain, lesson}, {height / 5, height * 4 / 5}, Qt::Vertical);
}

void Docks::giveSizes()
{
    PaneDock *const library = at(PaneId::Library);
    PaneDock *const chain = at(PaneId::Chain);
    PaneDock *const explain = at(PaneId::Explain);
    const int width = m_window->width();
    const int left = std::min(library->widget()->sizeHint().width(), width / 5);
    const int right = std::min(explain->widget()->sizeHint().width(), width / 5);
    const int middle = width - left - right;
    m_window->resizeDocks({library, chain, explain}, {left, middle, right}, Qt::Horizontal);
    m_window->resizeDocks({at(PaneId::Instances), at(PaneId::Bytes)}, {middle / 2, middle / 2},
                          Qt::Horizontal);
    const int top = chain->minimumSizeHint().height();
    const int rest = m_window->height() - top;
    m_window->resizeDocks({chain, at(PaneId::Timeline), at(PaneId::Instances)},
                          {top, rest * 3 / 5, rest * 2 / 5}, Qt::Vertical);
}

void Docks::retranslate()
{
    auto goTo = m_goTo.begin();
    for (const Pane &pane : m_panes) {
        at(pane.id)->setWindowTitle(paneTitle(pane));
        at(pane.id)->toggleViewAction()->setToolTip(paneTip(pane));
        if (pane.key != 0)
            (*goTo++)->setText(paneTitle(pane));
    }
}

void Docks::setRunDetail(const QString &detail)
{
    for (const Pane &pane : m_panes) {
        if (pane.showsRun)
            at(pane.id)->titleBar()->setDetail(detail);
    }
}

} // namespace forkscope
