#pragma once

#include "ui/workbench/Pane.h"

#include <QtCore/QList>

class QMainWindow;

namespace forkscope {

class PaneDock;

/// The window's panes as docks: which there are, where they are at first, and how to go to them.
class Docks
{
public:
    /// Makes a dock for each pane. The window owns them.
    Docks(const QList<Pane> &panes, QMainWindow *window);

    [[nodiscard]] PaneDock *at(PaneId id) const { return m_docks.at(int(id)); }
    /// Returns the docks that are open at first, in the order of the menus.
    [[nodiscard]] QList<PaneDock *> usual() const;

    /// Return actions for the menus: toggles() those that show and hide the docks, goTo() those
    /// that go to docks with a key.
    [[nodiscard]] QList<QAction *> toggles() const;
    [[nodiscard]] QList<QAction *> goTo() const { return m_goTo; }

    /// Puts all docks where the first start has them, and shows the usual ones.
    void arrange();
    /// Shows the lesson's pane, large enough to be read.
    void showLesson();
    /// Gives the docks the sizes of the first start; to be called when the window has its size.
    void giveSizes();
    void retranslate();
    /// Sets the word beside the titles of panes that show a run.
    void setRunDetail(const QString &detail);

private:
    void addGoTo(const Pane &pane);
    void goTo(PaneId id);

    QList<Pane> m_panes;
    QList<PaneDock *> m_docks; ///< indexed by PaneId
    QList<QAction *> m_goTo;
    QMainWindow *m_window;
};

} // namespace forkscope
