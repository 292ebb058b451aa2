#pragma once

#include "ui/workbench/Pane.h"

#include <QtCore/QList>

class QMainWindow;

namespace forkscope {

class PaneDock;

/// The window's panes as docks: which there are, where they are at first, and how one goes there.
class Docks
{
public:
    /// A dock for each pane; the window owns them.
    Docks(const QList<Pane> &panes, QMainWindow *window);

    [[nodiscard]] PaneDock *at(PaneId id) const { return m_docks.at(int(id)); }
    /// Those that are open at first, in the order of the menus.
    [[nodiscard]] QList<PaneDock *> usual() const;

    /// For the menus: to show and hide each of them, and to go to those that have a key.
    [[nodiscard]] QList<QAction *> toggles() const;
    [[nodiscard]] QList<QAction *> goTo() const { return m_goTo; }

    /// Puts all of them where the first start has them, and shows them.
    void arrange();
    /// Brings the lesson's pane up, large enough to be read.
    void showLesson();
    /// Gives them the sizes of the first start; the window has its own by then.
    void giveSizes();
    void retranslate();
    /// A word beside the titles of those that show a run.
    void setRunDetail(const QString &detail);

private:
    void addGoTo(const Pane &pane);
    void goTo(PaneId id);

    QList<Pane> m_panes;
    QList<PaneDock *> m_docks; ///< by their ids
    QList<QAction *> m_goTo;
    QMainWindow *m_window;
};

} // namespace forkscope
