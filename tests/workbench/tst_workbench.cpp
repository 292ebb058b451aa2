// The window itself: its layout, its size, its keys.

#include "core/lessons/LessonBook.h"
#include "core/record/RunRecord.h"
#include "tests/support/StrictTest.h"
#include "tests/workbench/TestWorkbench.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/commands/Commands.h"
#include "ui/commands/ShortcutsDialog.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/panes/welcome/WelcomePage.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/RunDesk.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTreeWidget>

using namespace forkscope;

class tst_workbench : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_workbench.isReady()); }
    void cleanup() { Settings().clear(); }
    void layoutIsRemembered();
    void largerWindowsGiveTheMiddleMore();
    void smallerWindowsKeepEachPaneReadable();
    void theWelcomeLeadsToRun();
    void smallScreensHoldTheWindow();
    void everyMenuEntryHasItsOwnKey();

private:
    TestWorkbench m_workbench;
};

void tst_workbench::layoutIsRemembered()
{
    const auto libraryOf = [](const Workbench &window) {
        return window.findChild<QDockWidget *>(QStringLiteral("library"));
    };
    {
        const auto window = m_workbench.make();
        // This size is within the screen, because newer versions of Qt restore no larger one.
        window->resize(780, 700);
        window->show();
        libraryOf(*window)->close();
        QVERIFY(window->close());
    }
    const auto again = m_workbench.make();
    again->show();
    QCOMPARE(again->size(), QSize(780, 700));
    QVERIFY(!libraryOf(*again)->isVisible());
    the<Commands>(*again)->at(CommandId::ResetLayout)->trigger();
    QVERIFY(libraryOf(*again)->isVisible());
}

/// The middle gets what a larger window has more, and all is as before when the window is small
/// again.
void tst_workbench::largerWindowsGiveTheMiddleMore()
{
    const auto window = m_workbench.make();
    window->resize(1200, 800);
    window->open({});
    window->show();
    QCoreApplication::processEvents();
    const auto sizeOf = [&window](const char *name) {
        return window->findChild<QDockWidget *>(QString::fromLatin1(name))->size();
    };
    const int library = sizeOf("library").width();
    const int explain = sizeOf("explain").width();
    const QSize chain = sizeOf("chain");
    const QSize timeline = sizeOf("timeline");
    const auto isNear = [](int a, int b) { return std::abs(a - b) <= 4; };
    for (int i = 0; i < 3; ++i) {
        window->resize(1600, 1000);
        QCoreApplication::processEvents();
        QVERIFY(isNear(sizeOf("library").width(), library));
        QVERIFY(isNear(sizeOf("explain").width(), explain));
        QVERIFY(isNear(sizeOf("chain").height(), chain.height()));
        QVERIFY(isNear(sizeOf("timeline").width(), timeline.width() + 400));
        QVERIFY(sizeOf("timeline").height() > timeline.height() + 50);
        window->resize(1200, 800);
        QCoreApplication::processEvents();
        QVERIFY(isNear(sizeOf("library").width(), library));
        QVERIFY(isNear(sizeOf("timeline").height(), timeline.height()));
    }
}

/// What a smaller window lacks is not taken from one pane alone.
void tst_workbench::smallerWindowsKeepEachPaneReadable()
{
    const auto window = m_workbench.make();
    window->resize(1440, 900);
    window->show();
    window->open({});
    QCoreApplication::processEvents();
    window->resize(1024, 640);
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), QSize(1024, 640));
    for (const char *name : {"library", "explain"}) {
        const auto *dock = window->findChild<QDockWidget *>(QString::fromLatin1(name));
        QVERIFY2(dock->width() >= 140, name);
    }
    const TimelineGeometry geometry = the<TimelinePane>(*window)->view()->geometryNow();
    QVERIFY2(geometry.lanes().height() >= 3 * TimelineGeometry::laneHeight,
             qPrintable(QString::number(geometry.lanes().height())));
}

/// The way is a command of the user's own, Return, and a key on Run.
void tst_workbench::theWelcomeLeadsToRun()
{
    const auto window = m_workbench.make();
    window->open({});
    window->show();
    window->welcome();
    WelcomePage *page = window->findChild<WelcomePage *>();
    QVERIFY(page);
    QTest::keyClicks(page->command(), QStringLiteral("echo 'a"));
    QTest::keyClick(page->command(), Qt::Key_Return);
    QVERIFY(window->findChild<WelcomePage *>()); // it says what is wrong
    QTest::keyClicks(page->command(), QStringLiteral("' | cat"));
    QTest::keyClick(page->command(), Qt::Key_Return);
    QTRY_VERIFY(!window->findChild<WelcomePage *>());
    QCOMPARE(the<PlanDocument>(*window)->plan().pipeline.stages.size(), 2);
    QVERIFY(!the<RunSession>(*window)->isRunning());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QCOMPARE(window->focusWidget(), the<PlanBar>(*window)->runButton());
    QTest::keyClick(window->focusWidget(), Qt::Key_Space);
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunSession>(*window)->record()->counts().succeeded, 1);
    QCOMPARE(window->focusWidget(), the<PlanBar>(*window)->runButton()); // the focus is there again
}

/// A run, a lesson and the replay each need room of their own.
void tst_workbench::smallScreensHoldTheWindow()
{
    constexpr QSize room{1016, 612};
    const auto window = m_workbench.make();
    window->keepWithin(room);
    window->open({});
    window->show();
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), room);
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 8), {});
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), room);
    QVERIFY(the<PlanFiles>(*window)->openFile(lessonSource(lessonBook().at(3).name)));
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), room);
    the<Commands>(*window)->at(CommandId::Replay)->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), room);
}

void tst_workbench::everyMenuEntryHasItsOwnKey()
{
    const auto window = m_workbench.make();
    QHash<QKeySequence, QString> owners;
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue; // it works in one pane only
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!owners.contains(key),
                     qPrintable(QStringLiteral("%1: %2 and %3")
                                    .arg(key.toString(), owners.value(key), action->text())));
            owners.insert(key, action->text());
        }
    }
    QVERIFY(owners.size() > 15);
    ShortcutsDialog dialog(window->menuBar(), window.get());
    const auto *list = dialog.findChild<QTreeWidget *>();
    QVERIFY(list);
    QCOMPARE(
        list->findItems(QStringLiteral("F5"), Qt::MatchStartsWith | Qt::MatchRecursive, 1).size(),
        1);
}

WINDOW_TEST(tst_workbench)
#include "tst_workbench.moc"
