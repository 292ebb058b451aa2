// The timeline together with its legend, its buttons and the poller.

#include "tests/timeline/ShownTimeline.h"
#include "ui/panes/timeline/PollSlider.h"
#include "ui/panes/timeline/TimelineLegend.h"
#include "ui/panes/timeline/TimelinePane.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLayout>
#include <QtWidgets/QToolButton>

using namespace forkscope;
using namespace forkscope::test;

class tst_timelinepane : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { usePlainLook(); }
    void paneSwitchesAndSays();
};

void tst_timelinepane::paneSwitchesAndSays()
{
    TracedRun scene;
    scene.all();
    TimelinePane pane;
    pane.resize(1200, 420);
    pane.show();
    pane.setRecord(&scene.record);
    TimelineView *view = pane.view();
    QCOMPARE(view->scene().lanes.size(), size_t(4));
    QSignalSpy selected(&pane, &TimelinePane::selectionChanged);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(selected.count(), 1);
    // Every state has a button; pressing it hides the state.
    const auto buttons = pane.legend()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), bandKinds);
    const QImage before = view->viewport()->grab().toImage();
    for (QToolButton *button : buttons) {
        QVERIFY(!button->text().isEmpty());
        button->click();
    }
    QVERIFY(pane.legend()->hidden().all());
    QVERIFY(view->viewport()->grab().toImage() != before);
    for (QToolButton *button : buttons)
        button->click();
    QVERIFY(pane.legend()->hidden().none());
    QCOMPARE(view->viewport()->grab().toImage(), before);
    // A measured time is told without moving anything, and afterwards the sentence on the poller
    // comes back.
    const QRect place = view->geometry();
    const auto poller = pane.poller();
    QVERIFY(poller->note().isEmpty());
    view->choice()->setSpan(TimeSpan{40 * ms, 60 * ms});
    QCOMPARE(poller->note(),
             QStringLiteral("20.0 ms from 40.0 ms to 60.0 ms · 0.00 cores used · 0 s ready"));
    QVERIFY(!poller->text().isEmpty());
    pane.layout()->activate();
    QCOMPARE(view->geometry(), place);
    view->choice()->setSpan(std::nullopt);
    QVERIFY(poller->note().isEmpty());
    const auto byCore = [&pane] {
        for (QToolButton *button : pane.findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("by core"))
                return button;
        }
        return static_cast<QToolButton *>(nullptr);
    }();
    QVERIFY(byCore);
    byCore->click();
    QCOMPARE(view->scene().order, LaneOrder::ByCore);
    pane.setRecord(nullptr);
    QVERIFY(view->scene().lanes.empty());
}

WINDOW_TEST(tst_timelinepane)
#include "tst_timelinepane.moc"
