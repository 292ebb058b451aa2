#include "ui/workbench/CompareCommands.h"

#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/instances/InstancesModel.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/run/RunSession.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/CompareSide.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"

#include <QtWidgets/QSpinBox>

namespace forkscope {

namespace {

constexpr int groupsMs = 500; ///< least time between two updates of the list of groups

void bringUp(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

CompareCommands::CompareCommands(RunSession *session, InstancesView *instances, QWidget *mainWindow)
    : QObject(mainWindow), m_session(session), m_instances(instances),
      m_window(new BytesCompareWindow(mainWindow)), m_groups(new OutputGroupsDialog(mainWindow))
{
    connect(instances, &InstancesView::compareRequested, this, &CompareCommands::compareOutputs);
    connect(instances, &InstancesView::groupsRequested, this, &CompareCommands::showGroups);
    connect(m_groups, &OutputGroupsDialog::compareRequested, this,
            &CompareCommands::compareOutputs);
    connect(session, &RunSession::recordChanged, this, &CompareCommands::refresh);
}

void CompareCommands::setRecord(const RunRecord *record)
{
    m_window->setRecord(record);
    if (!record)
        m_groups->setGroups(nullptr, {});
}

void CompareCommands::refresh()
{
    if (m_window->isVisible())
        m_window->refresh();
    const bool soon = m_sinceGroups.isValid() && m_sinceGroups.elapsed() < groupsMs;
    const RunRecord *record = m_session->record();
    if (m_groups->isVisible() && record && (!soon || record->isEnded())) {
        m_sinceGroups.start();
        m_groups->setGroups(record, m_instances->model()->outputGroups());
    }
}

void CompareCommands::compareOutputs(int first, int second)
{
    const RunRecord *record = m_session->record();
    const int count = record ? int(record->instances().size()) : 0;
    const bool asks = second < 0;
    if (asks)
        second = first + 1 < count ? first + 1 : first - 1;
    if (first < 0 || first >= count || second < 0 || second >= count)
        return;
    const int last = int(record->plan().pipeline.stages.size()) - 1;
    m_window->setRecord(record);
    m_window->compare({{first, last}, StreamKind::Output}, {{second, last}, StreamKind::Output});
    bringUp(m_window);
    QWidget *const wanted =
        asks ? static_cast<QWidget *>(m_window->second()->instance()) : m_window->first()->view();
    wanted->setFocus(Qt::OtherFocusReason);
}

void CompareCommands::showGroups()
{
    if (const RunRecord *record = m_session->record()) {
        m_groups->setGroups(record, m_instances->model()->outputGroups());
        bringUp(m_groups);
    }
}

} // namespace forkscope
