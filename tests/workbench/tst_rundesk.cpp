// Runs of the window: started, ended, reported.

#include "core/record/RunRecord.h"
#include "tests/support/StrictTest.h"
#include "tests/workbench/TestWorkbench.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/FileDesk.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/RunViews.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeView>

using namespace forkscope;

namespace {

/// Returns the menu that has a command.
QMenu *menuWith(QWidget &window, QAction *command)
{
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        if (menu->actions().contains(command))
            return menu;
    }
    return nullptr;
}

} // namespace

class tst_rundesk : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_workbench.isReady()); }
    void cleanup() { Settings().clear(); }
    void runsTheEchoExample();
    void runWithProblemsStartsNothing();
    void runTakesWhatWasTyped();
    void runActionsFollowTheRun();
    void closingAsksForAliveProcesses();
    void report();

private:
    TestWorkbench m_workbench;
};

void tst_rundesk::runsTheEchoExample()
{
    const auto window = m_workbench.make();
    window->show();
    QVERIFY(the<PlanFiles>(*window)->openFile(examples().first().resource));
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_F5);
    QVERIFY(ended.wait(patience));
    const QAbstractItemModel *rows = the<InstancesView>(*window)->tree()->model();
    QCOMPARE(rows->rowCount(), the<PlanDocument>(*window)->plan().run.instances);
    QStringList cells;
    for (int column = 0; column < rows->columnCount(); ++column)
        cells << rows->index(0, column).data().toString();
    QVERIFY2(cells.contains(QStringLiteral("succeeded")), qPrintable(cells.join(u'|')));
    QVERIFY(the<RunStatusBar>(*window)->warning().isEmpty());
    QCOMPARE(the<RunViews>(*window)->selection(), (Selection{0, -1}));
}

void tst_rundesk::runWithProblemsStartsNothing()
{
    const auto window = m_workbench.make();
    window->show();
    QVERIFY(the<PlanFiles>(*window)->newPlan()); // the new chain has no program
    QVERIFY(!the<RunDesk>(*window)->run());
    QVERIFY(!the<RunSession>(*window)->isRunning());
    QVERIFY2(the<RunStatusBar>(*window)->warning().contains(QStringLiteral("pipeline.stages")),
             qPrintable(the<RunStatusBar>(*window)->warning()));
    Pipeline pipeline;
    pipeline.stages = {Stage{"true", {}, {}, true, {}}};
    the<PlanDocument>(*window)->setPipeline(pipeline, QStringLiteral("Add"));
    QVERIFY(the<RunStatusBar>(*window)->warning().isEmpty());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
}

void tst_rundesk::runTakesWhatWasTyped()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()), {});
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSpinBox *instances = the<PlanBar>(*window)->instances();
    instances->setFocus();
    instances->selectAll();
    QTest::keyClicks(instances, QStringLiteral("3"));
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QTest::keyClick(instances, Qt::Key_F5);
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunSession>(*window)->record()->counts().succeeded, 3);
}

void tst_rundesk::runActionsFollowTheRun()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"sleep", "30"}, QString()), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    the<Commands>(*window)->at(CommandId::Run)->trigger();
    QVERIFY(!the<Commands>(*window)->at(CommandId::Run)->isEnabled());
    QVERIFY(the<Commands>(*window)->at(CommandId::Terminate)->isEnabled());
    QVERIFY(the<Commands>(*window)->at(CommandId::Kill)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(the<RunSession>(*window)->liveProcesses(), 1, patience);
    QVERIFY(!the<Commands>(*window)->at(CommandId::SaveReport)->isEnabled());
    the<Commands>(*window)->at(CommandId::Kill)->trigger();
    QVERIFY(ended.wait(patience));
    QVERIFY(the<Commands>(*window)->at(CommandId::Run)->isEnabled());
    QVERIFY(!the<Commands>(*window)->at(CommandId::Kill)->isEnabled());
    QVERIFY(the<Commands>(*window)->at(CommandId::SaveReport)->isEnabled());
    QCOMPARE(the<RunSession>(*window)->record()->counts().stopped, 1);
}

void tst_rundesk::closingAsksForAliveProcesses()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"sleep", "30"}, QString(), 3), {});
    QVERIFY(the<RunDesk>(*window)->run());
    QTRY_COMPARE_WITH_TIMEOUT(the<RunSession>(*window)->liveProcesses(), 3, patience);
    QVERIFY(!window->close());
    QCOMPARE(m_workbench.answers.asked, QStringList{QStringLiteral("end 3")});
    QVERIFY(the<RunSession>(*window)->isRunning());
    m_workbench.answers.endProcesses = true;
    QVERIFY(window->close());
}

void tst_rundesk::report()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"echo", "hello"}, QStringLiteral("Hello")), {});
    QVERIFY(!the<Commands>(*window)->at(CommandId::SaveReport)->isEnabled());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    m_workbench.answers.path = m_workbench.path(QStringLiteral("report.json"));
    the<Commands>(*window)->at(CommandId::SaveReport)->trigger();
    QFile file(m_workbench.answers.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(report.value(QStringLiteral("kind")).toString(), QStringLiteral("report"));
    QCOMPARE(report.value(QStringLiteral("name")).toString(), QStringLiteral("Hello"));
    m_workbench.answers.path = m_workbench.path(QStringLiteral("trace.json"));
    the<Commands>(*window)->at(CommandId::ExportTrace)->trigger();
    QFile traceFile(m_workbench.answers.path);
    QVERIFY(traceFile.open(QIODevice::ReadOnly));
    const QJsonObject trace = QJsonDocument::fromJson(traceFile.readAll()).object();
    QVERIFY(!trace.value(QStringLiteral("traceEvents")).toArray().isEmpty());
    m_workbench.answers.path = m_workbench.path(QStringLiteral("perfetto.json"));
    the<Commands>(*window)->at(CommandId::ShowInPerfetto)->trigger();
    QCOMPARE(m_workbench.answers.asked.last(), QStringLiteral("opens ") + m_workbench.answers.path);
    QVERIFY(QFile::exists(m_workbench.answers.path));
    // By the keyboard, as the menu underlines it.
    QFile::remove(m_workbench.answers.path);
    QMenu *menu = menuWith(*window, the<Commands>(*window)->at(CommandId::ShowInPerfetto));
    QTest::keyClick(menu, Qt::Key_I);
    QVERIFY(QFile::exists(m_workbench.answers.path));
    m_workbench.answers.path = m_workbench.path(QStringLiteral("no/such/directory/report.json"));
    QVERIFY(!the<FileDesk>(*window)->saveReport());
    QVERIFY(m_workbench.answers.asked.last().startsWith(QStringLiteral("error ")));
}

WINDOW_TEST(tst_rundesk)
#include "tst_rundesk.moc"
