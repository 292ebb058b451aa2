#pragma once

#include "core/engine/schedule/StopKind.h"

#include <QtCore/QObject>

class QAction;
class QMenu;
class QTreeView;
class QWidget;

namespace forkscope {

class CompareActions;
struct SelectedInstances;

/// What can be done with the rows of the tree: their context menu, whose commands the window's
/// menus have too. They ask for it by signals.
class InstanceActions : public QObject
{
    Q_OBJECT

public:
    /// `tree` outlives it; the menu is the owner's.
    InstanceActions(QTreeView *tree, QWidget *owner);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// What they are about now: of so many instances.
    void setSelected(const SelectedInstances &selected, int ofHowMany);
    void retranslate();

Q_SIGNALS:
    /// Those that are selected and live shall end.
    void stopRequested(forkscope::StopKind kind);
    void copyRequested();
    void filterRequested();
    /// `second` −1: the output of `first` with others.
    void compareRequested(int first, int second);
    void groupsRequested();

private:
    void nameStops(const SelectedInstances &selected);

    QAction *m_terminate;
    QAction *m_kill;
    QAction *m_copy;
    QAction *m_filter;
    CompareActions *m_comparing;
    QAction *m_expandAll;
    QAction *m_collapseAll;
    QMenu *m_menu;
};

} // namespace forkscope
