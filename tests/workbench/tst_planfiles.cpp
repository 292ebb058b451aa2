// Plans as files of the window: opened, saved, asked for, remembered.

#include "core/lessons/LessonBook.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/StrictTest.h"
#include "tests/workbench/TestWorkbench.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/files/RecentFiles.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QSpinBox>

using namespace forkscope;

class tst_planfiles : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_workbench.isReady()); }
    void cleanup() { Settings().clear(); }
    void firstStartShowsAnExample();
    void openIsShownAndNeverRun();
    void badFileLosesNothing_data();
    void badFileLosesNothing();
    void editSaveAndReadAgain();
    void savingAnExampleAsksForAFile();
    void unsavedQuestion();
    void titleNamesThePlan();
    void recentFiles();
    void libraryOpens();
    void dropOpens();

private:
    TestWorkbench m_workbench;
};

void tst_planfiles::firstStartShowsAnExample()
{
    const auto window = m_workbench.make();
    window->open({});
    window->show();
    QCOMPARE(the<PlanDocument>(*window)->plan().pipeline.stages.size(), 2);
    QCOMPARE(the<PlanDocument>(*window)->plan().pipeline.stages.first().program,
             QByteArray("openssl"));
    QVERIFY(the<PlanDocument>(*window)->path().isEmpty());
    QVERIFY(!window->isWindowModified());
    QVERIFY(!the<RunSession>(*window)->isRunning());
    QVERIFY(the<Commands>(*window)->at(CommandId::Run)->isEnabled());
    QVERIFY(!the<Commands>(*window)->at(CommandId::Terminate)->isEnabled());
}

void tst_planfiles::openIsShownAndNeverRun()
{
    const QString witness = m_workbench.path(QStringLiteral("witness"));
    const QString path =
        m_workbench.write(QStringLiteral("touch.forkscope"),
                          planOf({"touch", QFile::encodeName(witness)}, QStringLiteral("Touch")));
    const auto window = m_workbench.make();
    QSignalSpy started(the<RunSession>(*window), &RunSession::runStarted);
    window->show();
    m_workbench.answers.path = path;
    the<Commands>(*window)->at(CommandId::Open)->trigger();
    QCOMPARE(m_workbench.answers.asked, QStringList{QStringLiteral("open")});
    QCOMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Touch"));
    QCOMPARE(the<PlanDocument>(*window)->path(), path);
    window->close();
    {
        const auto again = m_workbench.make(); // the next start shows it again
        QSignalSpy startedAgain(the<RunSession>(*again), &RunSession::runStarted);
        again->open({});
        again->show();
        QCOMPARE(the<PlanDocument>(*again)->path(), path);
        QVERIFY(!the<RunSession>(*again)->isRunning());
        // If anything had been started, this run would be a second one.
        the<PlanDocument>(*again)->load(planOf({"true"}, QString()), QString());
        QSignalSpy ended(the<RunSession>(*again), &RunSession::runEnded);
        QVERIFY(the<RunDesk>(*again)->run());
        QVERIFY(ended.wait(patience));
        QCOMPARE(startedAgain.count(), 1);
    }
    QCOMPARE(started.count(), 0);
    QVERIFY(!QFile::exists(witness));
}

void tst_planfiles::badFileLosesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("nonsense") << QString();
    QTest::newRow("unknown key") << QByteArray(R"({"forkscope":1,"pipeline":{"stages":[
        {"program":"a"},{"program":"b","x":1}]}})")
                                 << QStringLiteral("pipeline.stages[1]");
}

void tst_planfiles::badFileLosesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const auto window = m_workbench.make();
    const Plan before = planOf({"true"}, QStringLiteral("Before"));
    the<PlanDocument>(*window)->load(before, QString());
    the<PlanDocument>(*window)->setName(QStringLiteral("Changed"));
    QVERIFY(!the<PlanFiles>(*window)->openFile(
        m_workbench.write(QStringLiteral("bad.forkscope"), content)));
    // Only the error was shown, and there was no question about the changes.
    QCOMPARE(m_workbench.answers.asked.size(), 1);
    QVERIFY2(m_workbench.answers.asked.first().startsWith(QStringLiteral("error ") + said),
             qPrintable(m_workbench.answers.asked.first()));
    QCOMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Changed"));
    QVERIFY(the<PlanDocument>(*window)->undoStack()->canUndo());
    QVERIFY(the<RecentFiles>(*window)->paths().isEmpty());
}

void tst_planfiles::editSaveAndReadAgain()
{
    const QString path = m_workbench.write(QStringLiteral("edit.forkscope"),
                                           planOf({"true"}, QStringLiteral("Edit")));
    const auto window = m_workbench.make();
    QVERIFY(the<PlanFiles>(*window)->openFile(path));
    the<PlanBar>(*window)->instances()->setValue(9);
    QVERIFY(window->isWindowModified());
    the<Commands>(*window)->at(CommandId::Save)->trigger();
    QVERIFY(!window->isWindowModified());
    const auto read = loadPlan(path);
    QVERIFY(read.ok());
    QCOMPARE(read->run.instances, 9);
    the<PlanDocument>(*window)->undoStack()->undo();
    QVERIFY(window->isWindowModified());
}

void tst_planfiles::savingAnExampleAsksForAFile()
{
    const auto window = m_workbench.make();
    window->open({});
    m_workbench.answers.path = m_workbench.path(QStringLiteral("copy.forkscope"));
    the<Commands>(*window)->at(CommandId::Save)->trigger();
    QCOMPARE(m_workbench.answers.asked, QStringList{QStringLiteral("save")});
    QCOMPARE(the<PlanDocument>(*window)->path(), m_workbench.answers.path);
    QCOMPARE(loadPlan(m_workbench.answers.path).value(), the<PlanDocument>(*window)->plan());
    QCOMPARE(the<PlanFiles>(*window)->source(), m_workbench.answers.path);
}

void tst_planfiles::unsavedQuestion()
{
    const auto window = m_workbench.make();
    window->open({});
    window->show();
    const QString name = the<PlanDocument>(*window)->plan().name;
    the<PlanBar>(*window)->instances()->setValue(9);

    m_workbench.answers.unsaved = UnsavedAnswer::Cancel;
    QVERIFY(!window->close());
    QVERIFY(!the<PlanFiles>(*window)->newPlan());
    QCOMPARE(m_workbench.answers.asked, QStringList(2, QStringLiteral("unsaved ") + name));
    QCOMPARE(the<PlanDocument>(*window)->plan().run.instances, 9);

    m_workbench.answers.asked.clear();
    m_workbench.answers.unsaved = UnsavedAnswer::Save;
    m_workbench.answers.path.clear(); // then no file is chosen
    QVERIFY(!window->close());
    m_workbench.answers.path = m_workbench.path(QStringLiteral("unsaved.forkscope"));
    QVERIFY(the<PlanFiles>(*window)->newPlan());
    QCOMPARE(loadPlan(m_workbench.answers.path)->run.instances, 9);

    the<PlanBar>(*window)->instances()->setValue(8);
    m_workbench.answers.unsaved = UnsavedAnswer::Discard;
    QVERIFY(window->close());
}

void tst_planfiles::titleNamesThePlan()
{
    const auto window = m_workbench.make();
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("A [*] plan")), QString());
    QCOMPARE(window->windowTitle(), QStringLiteral("A [*][*] plan[*] — Forkscope"));
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()),
                                     QStringLiteral("/x/batch.forkscope"));
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("batch[*]")));
    QVERIFY(the<PlanFiles>(*window)->newPlan());
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("Untitled[*]")));
}

void tst_planfiles::recentFiles()
{
    QStringList paths;
    for (int i = 0; i < RecentFiles::most + 2; ++i)
        paths << m_workbench.write(QStringLiteral("recent%1.forkscope").arg(i),
                                   planOf({"true"}, QString::number(i)));
    const auto window = m_workbench.make();
    for (const QString &path : paths)
        QVERIFY(the<PlanFiles>(*window)->openFile(path));
    QVERIFY(the<PlanFiles>(*window)->openFile(paths.at(5)));
    const QStringList recent = the<RecentFiles>(*window)->paths();
    QCOMPARE(recent.size(), RecentFiles::most);
    QCOMPARE(recent.first(), paths.at(5));
    QCOMPARE(recent.count(paths.at(5)), 1);
    QCOMPARE(RecentFiles().paths(), recent);
    QVERIFY(QFile::remove(recent.last()));
    QVERIFY(!the<PlanFiles>(*window)->openFile(recent.last())); // it is gone, so it leaves the list
    QVERIFY(!the<RecentFiles>(*window)->paths().contains(recent.last()));
}

void tst_planfiles::libraryOpens()
{
    const auto window = m_workbench.make();
    window->show();
    LibraryPanel *library = the<LibraryPanel>(*window);
    QCOMPARE(library->topLevelItem(0)->childCount(), int(lessonBook().size()));
    const QTreeWidgetItem *section = library->topLevelItem(1);
    QCOMPARE(section->childCount(), int(examples().size()));
    QVERIFY(section->childCount() >= 6);
    // With the keyboard, arrows only move, and Enter opens.
    library->setFocus();
    library->setCurrentItem(section->child(0));
    QTest::keyClick(library, Qt::Key_Down);
    QVERIFY(the<PlanDocument>(*window)->plan().name.isEmpty());
    QTest::keyClick(library, Qt::Key_Return);
    QCOMPARE(the<PlanDocument>(*window)->plan().name, examples().at(1).name);
    // With the pointer, a click opens.
    const QRect third = library->visualItemRect(section->child(2));
    QTest::mouseClick(library->viewport(), Qt::LeftButton, Qt::NoModifier, third.center());
    QCOMPARE(the<PlanDocument>(*window)->plan().name, examples().at(2).name);
    QVERIFY(section->child(2)->isSelected());
    QVERIFY(!the<RunSession>(*window)->isRunning());
    // If opening is refused, the mark goes back.
    the<PlanBar>(*window)->instances()->setValue(99);
    QTest::mouseClick(library->viewport(), Qt::LeftButton, Qt::NoModifier,
                      library->visualItemRect(section->child(0)).center());
    QCOMPARE(m_workbench.answers.asked.size(), 1);
    QVERIFY(section->child(2)->isSelected());
    QVERIFY(!section->child(0)->isSelected());
}

void tst_planfiles::dropOpens()
{
    const QString path = m_workbench.write(QStringLiteral("drop.forkscope"),
                                           planOf({"true"}, QStringLiteral("Dropped")));
    const auto window = m_workbench.make();
    window->show();
    const auto drop = [&window](const QUrl &url) {
        QMimeData data;
        data.setUrls({url});
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(window.get(), &enter);
        if (enter.isAccepted())
            QCoreApplication::sendEvent(window.get(), &event);
        return enter.isAccepted();
    };
    QVERIFY(!drop(QUrl(QStringLiteral("https://example.org/x.forkscope"))));
    QVERIFY(!drop(QUrl::fromLocalFile(QStringLiteral("/etc/passwd"))));
    QVERIFY(drop(QUrl::fromLocalFile(path)));
    QTRY_COMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Dropped"));
    QVERIFY(!the<RunSession>(*window)->isRunning());
}

WINDOW_TEST(tst_planfiles)
#include "tst_planfiles.moc"
