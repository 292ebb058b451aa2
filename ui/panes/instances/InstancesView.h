#pragma once

#include "core/engine/schedule/StopKind.h"
#include "core/record/RunRecordFwd.h"
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

/// The pane with the instances of a run: a filter, and a tree of instances and their stages. Rows
/// are sorted and filtered anew at most twice a second, and not while the pointer is over them, a
/// menu is open or the user moves among them with the keyboard.
class InstancesView : public QWidget
{
    Q_OBJECT

public:
    explicit InstancesView(QWidget *parent = nullptr);

    /// Shows another record, null for none. It must live until the next call or the view's end. The
    /// selection stays if the record has such an instance.
    void setRecord(const RunRecord *record);
    /// Sets whether a replay is shown. Live times then advance only with the record, and nothing
    /// can be ended.
    void setReplaying(bool replaying);
    /// Shows what has changed in these instances (RunRecord::takeChanged()).
    void refresh(const std::vector<int> &changed);

    /// Shows only instances that lived in this time; none shows all.
    void setSpan(std::optional<TimeSpan> span);

    /// Selects without a signal. What the filter hides stays selected, and its row is selected once
    /// it is shown.
    void setSelection(Selection selection) { m_choice->setSelection(selection); }
    [[nodiscard]] Selection selection() const { return m_choice->selection(); }

    /// Returns the state of the columns: which are shown, order, widths and sorting.
    [[nodiscard]] QByteArray saveState() const;
    /// Returns false, and changes nothing, if `state` is not from saveState().
    bool restoreState(const QByteArray &state);

    /// Returns the actions of the context menu, for the window's menus too.
    [[nodiscard]] QList<QAction *> rowActions() const;
    [[nodiscard]] QMenu *columnsMenu() const;

    [[nodiscard]] InstancesModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *tree() const;

Q_SIGNALS:
    /// Sent when the user selects something else or nothing, or when a new record lacks the
    /// instance.
    void selectionChanged(forkscope::Selection selection);
    /// Sent when the user wants instances ended, once for each.
    void stopRequested(int instance, forkscope::StopKind kind);
    /// Sent when the user wants to compare two outputs; `second` is −1 if the output of `first` is
    /// compared with others.
    void compareRequested(int first, int second);
    /// Sent when the user wants to see which outputs are equal.
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
