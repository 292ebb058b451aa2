#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

namespace forkscope {

class BytesCompareWindow;
class InstancesView;
class OutputGroupsDialog;
class RunRecord;
class RunSession;

/// What the table of instances offers to compare outputs: opens the windows for it and keeps them
/// at the session's record.
class CompareCommands : public QObject
{
    Q_OBJECT

public:
    CompareCommands(RunSession *session, InstancesView *instances, QWidget *mainWindow);

    /// Shows the outputs of two instances side by side; `second` −1: of `first` and the next that
    /// there is, to be changed there. Ignored where there are none such.
    void compareOutputs(int first, int second);
    void showGroups();
    /// The record that is shown; null: none.
    void setRecord(const RunRecord *record);

private:
    void refresh();

    RunSession *m_session;
    InstancesView *m_instances;
    BytesCompareWindow *m_window;
    OutputGroupsDialog *m_groups;
    QElapsedTimer m_sinceGroups;
};

} // namespace forkscope
