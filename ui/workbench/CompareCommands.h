#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

namespace forkscope {

class BytesCompareWindow;
class InstancesView;
class OutputGroupsDialog;
class RunRecord;
class RunSession;

/// Carries out the commands of the table of instances that compare outputs: opens their windows and
/// keeps the session's record in them.
class CompareCommands : public QObject
{
    Q_OBJECT

public:
    CompareCommands(RunSession *session, InstancesView *instances, QWidget *mainWindow);

    /// Shows the outputs of two instances side by side. If `second` is −1, it takes the instance
    /// next to `first`, and the user can choose another. Ignored if there are no such instances.
    void compareOutputs(int first, int second);
    void showGroups();
    /// Sets the record that is shown, null for none.
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
