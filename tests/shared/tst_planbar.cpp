#include "tests/support/StrictTest.h"
#include "ui/bars/plan/CoresEdit.h"
#include "ui/bars/plan/MistakesButton.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/plan/TimeSpinBox.h"
#include "ui/files/PlanDocument.h"
#include "ui/shared/FlowLayout.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace forkscope;

namespace {

/// A plan bar in a window, with its document.
struct Bench
{
    Bench()
    {
        bar = new PlanBar(&document, {&run, &terminate, &kill, &threeWays});
        window.addToolBar(bar);
        window.resize(1440, 300);
        window.show();
    }

    [[nodiscard]] const RunSettings &settings() const { return document.plan().run; }

    PlanDocument document;
    QAction run{QStringLiteral("Run")};
    QAction terminate{QStringLiteral("Terminate")};
    QAction kill{QStringLiteral("Kill")};
    QAction threeWays;
    QMainWindow window;
    PlanBar *bar;
};

/// Types over what is in a field, without finishing the input.
void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

} // namespace

class tst_planbar : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePlan();
    void aFieldIsOneStep();
    void mistakesAreSwitched();
    void aHangingMistakeNamesItsLimit();
    void typingIsNotFinished();
    void pendingIsCommitted();
    void timesAreMilliseconds();
    void coresTyped_data();
    void coresTyped();
    void wrongCoresStay();
    void loadingVoidsWrongCores();
    void wheelNeedsFocus();
    void buttonsAreTheActions();
    void wrapsWhenNarrow();
};

void tst_planbar::showsThePlan()
{
    Bench bench;
    Plan plan;
    plan.run.instances = 6;
    plan.run.atOnce = 0;
    plan.run.cores = {0, 1};
    plan.run.timeoutMs = 500;
    plan.run.killAfterMs = 2500;
    plan.run.pollMs = 20;
    bench.document.load(plan, {});
    QCOMPARE(bench.bar->instances()->text(), QStringLiteral("6"));
    QCOMPARE(bench.bar->atOnce()->text(), QStringLiteral("all"));
    QCOMPARE(bench.bar->cores()->text(), QStringLiteral("0, 1"));
    QCOMPARE(bench.bar->timeout()->text(), QStringLiteral("0.5 s"));
    QCOMPARE(bench.bar->killAfter()->text(), QStringLiteral("2.5 s"));
    QCOMPARE(bench.bar->poll()->text(), QStringLiteral("20 ms"));
    bench.document.load(Plan{}, {});
    QCOMPARE(bench.bar->cores()->text(), QStringLiteral("all"));
    QCOMPARE(bench.bar->timeout()->text(), QStringLiteral("none"));
    QVERIFY(!bench.document.isModified());
    QCOMPARE(bench.document.undoStack()->count(), 0);
}

void tst_planbar::aFieldIsOneStep()
{
    Bench bench;
    type(bench.bar->instances(), QStringLiteral("120"));
    QTest::keyClick(bench.bar->instances(), Qt::Key_Return);
    QCOMPARE(bench.settings().instances, 120);
    QCOMPARE(bench.document.undoStack()->count(), 1);
    QVERIFY(!bench.document.undoStack()->undoText().isEmpty());
    bench.document.undoStack()->undo();
    QCOMPARE(bench.settings().instances, 1);
    QCOMPARE(bench.bar->instances()->value(), 1);
}

void tst_planbar::typingIsNotFinished()
{
    Bench bench;
    type(bench.bar->instances(), QStringLiteral("12"));
    type(bench.bar->cores(), QStringLiteral("0"));
    QTest::keyClicks(bench.bar->cores(), QStringLiteral("-"));
    QVERIFY(bench.settings().cores.isEmpty());
    QVERIFY(bench.bar->problem().isEmpty());
}

void tst_planbar::pendingIsCommitted()
{
    Bench bench;
    type(bench.bar->atOnce(), QStringLiteral("4"));
    QCOMPARE(bench.settings().atOnce, 0);
    QVERIFY(bench.bar->commitPending());
    QCOMPARE(bench.settings().atOnce, 4);
}

void tst_planbar::timesAreMilliseconds()
{
    Bench bench;
    bench.bar->timeout()->setValue(0.1);
    QCOMPARE(bench.settings().timeoutMs, 100);
    bench.bar->killAfter()->setValue(0.003);
    QCOMPARE(bench.settings().killAfterMs, 3);
    bench.bar->poll()->setValue(5);
    QCOMPARE(bench.settings().pollMs, 5);
    QCOMPARE(bench.document.undoStack()->count(), 3);
    // A plan's longest time survives the conversion to a double.
    RunSettings run = bench.settings();
    run.timeoutMs = limits::timeMs - 1;
    bench.document.setRun(run, QStringLiteral("Long"));
    bench.bar->commitPending();
    QCOMPARE(bench.settings().timeoutMs, limits::timeMs - 1);
}

void tst_planbar::coresTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("cores");
    QTest::addColumn<QString>("shown");
    QTest::newRow("list") << QStringLiteral("1,0") << QList<int>{0, 1} << QStringLiteral("0, 1");
    QTest::newRow("range") << QStringLiteral("0-3") << QList<int>{0, 1, 2, 3}
                           << QStringLiteral("0-3");
    QTest::newRow("all") << QStringLiteral("ALL") << QList<int>{} << QStringLiteral("all");
    QTest::newRow("nothing") << QStringLiteral(" ") << QList<int>{} << QStringLiteral("all");
}

void tst_planbar::coresTyped()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, cores);
    QFETCH(QString, shown);
    Bench bench;
    Plan plan;
    plan.run.cores = {7};
    bench.document.load(plan, {});
    type(bench.bar->cores(), typed);
    QTest::keyClick(bench.bar->cores(), Qt::Key_Return);
    QCOMPARE(bench.settings().cores, cores);
    QCOMPARE(bench.bar->cores()->text(), shown);
    QCOMPARE(bench.document.undoStack()->count(), 1);
}

void tst_planbar::wrongCoresStay()
{
    Bench bench;
    type(bench.bar->cores(), QStringLiteral("0; 1"));
    QVERIFY(!bench.bar->commitPending());
    QVERIFY(bench.settings().cores.isEmpty());
    QCOMPARE(bench.bar->cores()->text(), QStringLiteral("0; 1"));
    QVERIFY(bench.bar->problem().contains(QStringLiteral("0; 1")));
    QCOMPARE(bench.bar->cores()->toolTip(), bench.bar->problem());
    // A change of another field does not throw away what is being mended.
    bench.bar->poll()->setValue(7);
    QCOMPARE(bench.bar->cores()->text(), QStringLiteral("0; 1"));
    type(bench.bar->cores(), QStringLiteral("0, 1"));
    QVERIFY(bench.bar->commitPending());
    QVERIFY(bench.bar->problem().isEmpty());
    QCOMPARE(bench.settings().cores, (QList<int>{0, 1}));
}

void tst_planbar::loadingVoidsWrongCores()
{
    Bench bench;
    type(bench.bar->cores(), QStringLiteral("x"));
    QVERIFY(!bench.bar->commitPending());
    bench.document.load(Plan{}, {});
    QCOMPARE(bench.bar->cores()->text(), QStringLiteral("all"));
    QVERIFY(bench.bar->commitPending());
}

void tst_planbar::wheelNeedsFocus()
{
    Bench bench;
    bench.bar->cores()->setFocus();
    QSpinBox *box = bench.bar->instances();
    const auto turn = [box] {
        QWheelEvent event(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &event);
    };
    turn();
    QCOMPARE(bench.settings().instances, 1);
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    box->setFocus();
    turn();
    QCOMPARE(bench.settings().instances, 2);
}

void tst_planbar::buttonsAreTheActions()
{
    Bench bench;
    const auto button = [&bench](const QString &text) -> QToolButton * {
        for (auto *each : bench.bar->findChildren<QToolButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    };
    QSignalSpy ran(&bench.run, &QAction::triggered);
    QVERIFY(button(QStringLiteral("Run")));
    QVERIFY(button(QStringLiteral("Terminate")));
    QVERIFY(button(QStringLiteral("Kill")));
    button(QStringLiteral("Run"))->click();
    QCOMPARE(ran.count(), 1);
    bench.run.setEnabled(false);
    QVERIFY(!button(QStringLiteral("Run"))->isEnabled());
    button(QStringLiteral("Run"))->click();
    QCOMPARE(ran.count(), 1);
}

void tst_planbar::wrapsWhenNarrow()
{
    Bench bench;
    for (const int width : {1440, 1024, 640}) {
        bench.window.resize(width, 300);
        const auto allInside = [&bench] {
            const QRect inside = bench.window.rect();
            for (QWidget *field : std::initializer_list<QWidget *>{
                     bench.bar->instances(), bench.bar->atOnce(), bench.bar->cores(),
                     bench.bar->timeout(), bench.bar->killAfter(), bench.bar->poll()}) {
                const QRect place(field->mapTo(&bench.window, QPoint()), field->size());
                if (!field->isVisible() || !inside.contains(place) ||
                    place.bottom() > bench.bar->geometry().bottom())
                    return false;
            }
            return true;
        };
        QTRY_VERIFY2(allInside(), qPrintable(QString::number(width)));
    }
}

/// If the plan has no limit but a mistake sets one, the field names that limit instead of "none".
void tst_planbar::aHangingMistakeNamesItsLimit()
{
    Bench bench;
    RunSettings run;
    bench.document.setRun(run, [] { return QString(); });
    const TimeSpinBox *field = bench.bar->timeout();
    QCOMPARE(field->text(), QStringLiteral("none"));
    bench.bar->mistakes()->action(Mistake::NeverWaits)->trigger();
    QCOMPARE(field->text(), QStringLiteral("none"));
    bench.bar->mistakes()->action(Mistake::KeepsWriteEnd)->trigger();
    QCOMPARE(field->text(), QStringLiteral("(5 s)"));
    QVERIFY(field->toolTip().contains(QStringLiteral("5 s")));
    QCOMPARE(bench.settings().timeoutMs, 0);
    run = bench.settings();
    run.timeoutMs = 2000;
    bench.document.setRun(run, [] { return QString(); });
    QCOMPARE(field->text(), QStringLiteral("2 s"));
}

void tst_planbar::mistakesAreSwitched()
{
    Bench bench;
    MistakesButton *button = bench.bar->mistakes();
    const QString none = button->text();
    button->action(Mistake::NeverWaits)->trigger();
    button->action(Mistake::IgnoresStatus)->trigger();
    QCOMPARE(bench.settings().mistakes,
             (QStringList{QStringLiteral("neverWaits"), QStringLiteral("ignoresStatus")}));
    QVERIFY(button->text() != none);
    QVERIFY(button->toolTip().contains(labelOf(Mistake::NeverWaits)));
    bench.document.undoStack()->undo();
    QCOMPARE(bench.settings().mistakes, QStringList{QStringLiteral("neverWaits")});
    QVERIFY(!button->action(Mistake::IgnoresStatus)->isChecked());
    button->action(Mistake::NeverWaits)->trigger();
    QVERIFY(bench.settings().mistakes.isEmpty());
    QCOMPARE(button->text(), none);
}

WINDOW_TEST(tst_planbar)
#include "tst_planbar.moc"
