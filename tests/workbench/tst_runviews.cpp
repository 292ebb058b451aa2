// All views of a run show the same of it.

#include "core/pipeline/Mistake.h"
#include "core/record/RunRecord.h"
#include "tests/support/StrictTest.h"
#include "tests/workbench/TestWorkbench.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/StreamPicker.h"
#include "ui/panes/bytes/StreamsModel.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/chain/ChainView.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/shared/PaneTitle.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/CompareSide.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/workbench/BytesFiles.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/RunViews.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeView>

using namespace forkscope;

class tst_runviews : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_workbench.isReady()); }
    void cleanup() { Settings().clear(); }
    void selectionIsTheSameEverywhere();
    void savesBytes();
    void bytesAndTimelineShareATime();
    void aTappedWireShowsItsBytes();
    void outputsAreCompared();
    void anotherPlanKeepsTheRun();
    void coreTimesAreExplained();
    void anEarlierRunIsSaidToBeOne();

private:
    TestWorkbench m_workbench;
};

void tst_runviews::selectionIsTheSameEverywhere()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 4), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    the<RunViews>(*window)->select({2, 0});
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{2, 0}));
    QCOMPARE(the<ExplainPane>(*window)->title(), QStringLiteral("#2 true"));
    // The selection is kept by its ids in the next run.
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunViews>(*window)->selection(), (Selection{2, 0}));
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{2, 0}));
    // It is given up if the next run has no such instance.
    the<PlanBar>(*window)->instances()->setValue(1);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunViews>(*window)->selection(), (Selection{0, -1}));
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{0, -1}));
}

void tst_runviews::savesBytes()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"printf", "0123456789"}, QStringLiteral("Ten")), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    BytesPane *const pane = the<BytesPane>(*window);
    QTRY_VERIFY(pane->commands()->saveStream->isEnabled());
    m_workbench.answers.path = m_workbench.path(QStringLiteral("bytes"));
    const auto content = [this] {
        QFile file(m_workbench.answers.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QSignalSpy saved(window->findChild<BytesFiles *>(), &BytesFiles::saved);
    pane->commands()->saveStream->trigger();
    QCOMPARE(m_workbench.answers.asked, QStringList{QStringLiteral("bytes 0-0-output.bin")});
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(content(), QByteArray("0123456789"));
    m_workbench.answers.path = m_workbench.path(QStringLiteral("part"));
    the<BytesView>(*pane)->select({2, 5});
    pane->commands()->saveSelection->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
    QCOMPARE(content(), QByteArray("234"));
    m_workbench.answers.path = m_workbench.path(QStringLiteral("no/such/directory/bytes"));
    pane->commands()->saveStream->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench.answers.asked.last().startsWith(QStringLiteral("error ")),
                             patience);
}

void tst_runviews::bytesAndTimelineShareATime()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"printf", "0123456789"}, QStringLiteral("Ten")), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    BytesPane *const pane = the<BytesPane>(*window);
    QTRY_VERIFY(pane->commands()->saveStream->isEnabled());
    the<BytesView>(*pane)->select({2, 5});
    QVERIFY(pane->commands()->showInTimeline->isEnabled());
    pane->commands()->showInTimeline->trigger();
    const auto moment = the<TimelinePane>(*window)->view()->scene().marks.moment;
    const RunRecord *record = the<RunSession>(*window)->record();
    QVERIFY(moment && *moment > 0 && *moment <= (record->end() - record->begin()).count());
    // All bytes came in one piece.
    QCOMPARE(the<BytesView>(*pane)->scene().boundary, std::optional<qint64>(10));
    the<RunViews>(*window)->showMoment(1); // this is before any byte
    QCOMPARE(the<BytesView>(*pane)->scene().boundary, std::optional<qint64>(0));
    the<RunViews>(*window)->dismissMoment();
    QVERIFY(!the<BytesView>(*pane)->scene().boundary);
    QVERIFY(!the<TimelinePane>(*window)->view()->scene().marks.moment);
}

void tst_runviews::aTappedWireShowsItsBytes()
{
    const auto window = m_workbench.make();
    window->show();
    Plan plan = planOf({"printf", "0123456789"}, QStringLiteral("Ten"));
    plan.pipeline.stages.append(Stage{"wc", {"-c"}, {}, true, {}});
    plan.pipeline.stages.first().tap = true;
    the<PlanDocument>(*window)->load(plan, {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    BytesPane *const pane = the<BytesPane>(*window);
    const StreamId output{{0, 1}, StreamKind::Output};
    const StreamId wire{{0, 0}, StreamKind::Output};
    const StreamPicker *const picker = the<StreamPicker>(*pane);
    const auto shown = [picker] {
        const int row = picker->currentIndex();
        return row < 0 ? std::nullopt : std::optional(picker->streams()->streams().at(row).stream);
    };
    QTRY_COMPARE(shown(), std::optional(output));
    auto *chain = window->findChild<ChainEditor *>();
    QVERIFY(chain);
    const ChainView *view = chain->view();
    const QPoint at = view->picture().layout.wire(1).p1() + QPoint(2, 0) - view->pictureOffset();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(shown(), std::optional(wire));
    // This also works if another stream of the same stage was picked.
    pane->showStream(output);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(shown(), std::optional(wire));
    QCOMPARE(the<BytesView>(*pane)->extent().total, 10);
}

void tst_runviews::outputsAreCompared()
{
    const auto window = m_workbench.make();
    window->show();
    Plan plan = planOf({"sh", "-c", "echo same; test {i} = 2 && echo other; true"},
                       QStringLiteral("compared"), 3);
    plan.run.placeholders = true;
    the<PlanDocument>(*window)->load(plan, {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    const auto action = [&](const QString &text) {
        for (QAction *one : the<InstancesView>(*window)->rowActions()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return static_cast<QAction *>(nullptr);
    };
    BytesCompareWindow *compared = the<BytesCompareWindow>(*window);
    QTRY_VERIFY(action(QStringLiteral("Compare output of #0 with…")));
    action(QStringLiteral("Compare output of #0 with…"))->trigger();
    QVERIFY(compared->isVisible());
    QTRY_COMPARE(compared->summary(), QStringLiteral("Equal: 5 bytes, of the same digest"));
    compared->second()->instance()->setValue(2);
    QTRY_COMPARE(compared->summary(),
                 QStringLiteral("The first 5 bytes are equal · #2 is longer by 6 bytes"));
    action(QStringLiteral("Group equal outputs…"))->trigger();
    QTRY_COMPARE(the<OutputGroupsDialog>(*window)->summary(),
                 QStringLiteral("2 equal, 1 differs at byte 5"));
    // The next run has other outputs or none yet, so the comparison is given up.
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QVERIFY(!compared->first()->stream());
}

void tst_runviews::anotherPlanKeepsTheRun()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("First"), 2), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QVERIFY(the<PlanFiles>(*window)->openFile(firstExample()));
    QCOMPARE(the<RunSession>(*window)->record()->plan().name, QStringLiteral("First"));
    QCOMPARE(the<InstancesView>(*window)->tree()->model()->rowCount(), 2);
}

void tst_runviews::coreTimesAreExplained()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 1), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    const RunRecord *record = the<RunSession>(*window)->record();
    Q_EMIT the<TimelinePane>(*window)->coreTimeChosen({1, record->begin(), record->end()});
    QCOMPARE(the<ExplainPane>(*window)->title(), QStringLiteral("Core 1"));
    QVERIFY(the<ExplainPane>(*window)->sentences().first().contains(QStringLiteral("core 1")));
    the<RunViews>(*window)->select({0, 0});
    QCOMPARE(the<ExplainPane>(*window)->title(), QStringLiteral("#0 true"));
}

/// When the panes show something else than the editor has, the heading says so.
void tst_runviews::anEarlierRunIsSaidToBeOne()
{
    const auto window = m_workbench.make();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    const auto *dock =
        qobject_cast<PaneDock *>(window->findChild<QDockWidget *>(QStringLiteral("timeline")));
    QVERIFY(dock);
    const auto detail = [dock] { return dock->titleBar()->detail(); };
    QCOMPARE(detail(), QString());
    the<PlanDocument>(*window)->setPipeline(planOf({"false"}, QString()).pipeline,
                                            [] { return QString(); });
    QCOMPARE(detail(), QStringLiteral("of an earlier run"));
    the<PlanDocument>(*window)->undoStack()->undo();
    QCOMPARE(detail(), QString());
    RunSettings run = the<PlanDocument>(*window)->plan().run;
    run.mistakes << nameOf(Mistake::NeverWaits);
    the<PlanDocument>(*window)->setRun(run, [] { return QString(); });
    QCOMPARE(detail(), QStringLiteral("of an earlier run"));
    the<PlanDocument>(*window)->undoStack()->undo();
    QCOMPARE(detail(), QString());
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("Other")), {});
    QCOMPARE(detail(), QStringLiteral("of an earlier run"));
}

WINDOW_TEST(tst_runviews)
#include "tst_runviews.moc"
