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

/// The commands on the rows of the tree, for the context menu and for the window's menus. They ask
/// for what they do by signals.
class InstanceActions : public QObject
{
    Q_OBJECT

public:
    /// `tree` must outlive it. The menu belongs to `owner`.
    InstanceActions(QTreeView *tree, QWidget *owner);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Sets the selected instances that the commands act on, and the number of all instances.
    void setSelected(const SelectedInstances &selected, int ofHowMany);
    void retranslate();

Q_SIGNALS:
    /// Sent when the user wants the selected live instances ended.
    void stopRequested(forkscope::StopKind kind);
    void copyRequested();
    void filterRequested();
    /// Asks to compare two outputs; `second` is −1 if the output of `first` is compared with
    /// others.
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
