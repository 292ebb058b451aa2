#pragma once

#include "core/engine/schedule/StopKind.h"
#include "core/record/RunRecord.h"
#include "ui/panes/instances/EndBytes.h"
#include "ui/panes/instances/InstanceChoice.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

class QAction;
class QMenu;
class QTreeView;

namespace forkscope {

class InstanceActions;
class InstanceColumns;
class InstanceFilterBar;
class InstancesModel;
class InstancesTree;

/// The pane with the instances of a run: a filter, and a tree of instances and their stages.
/// Rows are sorted and filtered anew at most twice a second, and not while the pointer is over
/// them, a menu is open or the keyboard moves among them.
class InstancesView : public QWidget
{
    Q_OBJECT

public:
    explicit InstancesView(QWidget *parent = nullptr);

    /// Shows another record, or none; it must outlive this or the next call. The selection stays
    /// where the record has such an instance.
    void setRecord(const RunRecord *record);
    /// What is shown is over: live times go on with the record alone, and nothing can be ended.
    void setReplaying(bool replaying);
    /// Instances of the record have changed (RunRecord::takeChanged()).
    void refresh(const std::vector<int> &changed);

    /// Only instances that lived in this time are shown; nothing: all.
    void setSpan(std::optional<TimeSpan> span);

    /// Selects without a signal. What the filter hides stays selected, and is shown when it can be.
    void setSelection(Selection selection) { m_choice->setSelection(selection); }
    [[nodiscard]] Selection selection() const { return m_choice->selection(); }

    /// The columns: which, where, how wide, sorted by which.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changed, where `state` is not from saveState().
    bool restoreState(const QByteArray &state);

    /// What the context menus have, for the window's menus too.
    [[nodiscard]] QList<QAction *> rowActions() const;
    [[nodiscard]] QMenu *columnsMenu() const;

    [[nodiscard]] InstancesModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *tree() const;

Q_SIGNALS:
    /// The user selected something else, or nothing (also: a new record has no such instance).
    void selectionChanged(forkscope::Selection selection);
    /// The user wants this instance ended; one signal for each of several.
    void stopRequested(int instance, forkscope::StopKind kind);
    /// The user wants to compare the outputs of two instances; `second` −1: of one with others.
    void compareRequested(int first, int second);
    /// The user wants to see which outputs are equal.
    void groupsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void connectTimers();
    void retranslate();
    void applyFilter();
    void reorder();
    void sortBy(int column, Qt::SortOrder order);
    void setEndBytes(const EndBytes &which);
    void advanceTime();
    void copy() const;
    void stop(StopKind kind);
    void updateActions();

    InstancesModel *m_model;
    InstanceFilterBar *m_filter;
    InstancesTree *m_tree;
    InstanceColumns *m_columns;
    InstanceChoice *m_choice;
    InstanceActions *m_actions;
    QTimer m_reorderTimer;
    QTimer m_clockTimer;
    QElapsedTimer m_sinceRefresh;
    bool m_replaying = false;
};

} // namespace forkscope
