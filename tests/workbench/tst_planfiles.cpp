// Plans as files of the window: opened, saved, asked for, remembered.

#include "core/base/SourceFile.h"
#include "core/base/TargetFile.h"
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

#include <sys/stat.h>
#include <unistd.h>

using namespace forkscope;

namespace {

/// Returns whether the window takes what is dropped onto it.
bool dropOn(Workbench *window, const QUrl &url)
{
    QMimeData data;
    data.setUrls({url});
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(window, &enter);
    if (enter.isAccepted())
        QCoreApplication::sendEvent(window, &event);
    return enter.isAccepted();
}

} // namespace

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
    void recentFilesOfEarlierVersions();
    void libraryOpens();
    void dropOpens();
    void namesThatAreNotUtf8();
    void theDialogCannotNameSuchAFile();

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
    QCOMPARE(the<PlanDocument>(*window)->path(), QFile::encodeName(path));
    window->close();
    {
        const auto again = m_workbench.make(); // the next start shows it again
        QSignalSpy startedAgain(the<RunSession>(*again), &RunSession::runStarted);
        again->open({});
        again->show();
        QCOMPARE(the<PlanDocument>(*again)->path(), QFile::encodeName(path));
        QVERIFY(!the<RunSession>(*again)->isRunning());
        // If anything had been started, this run would be a second one.
        the<PlanDocument>(*again)->load(planOf({"true"}, QString()), {});
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
    the<PlanDocument>(*window)->load(before, {});
    the<PlanDocument>(*window)->setName(QStringLiteral("Changed"));
    QVERIFY(!the<PlanFiles>(*window)->openFile(
        QFile::encodeName(m_workbench.write(QStringLiteral("bad.forkscope"), content))));
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
    QVERIFY(the<PlanFiles>(*window)->openFile(QFile::encodeName(path)));
    the<PlanBar>(*window)->instances()->setValue(9);
    QVERIFY(window->isWindowModified());
    the<Commands>(*window)->at(CommandId::Save)->trigger();
    QVERIFY(!window->isWindowModified());
    const auto read = loadPlan(QFile::encodeName(path));
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
    QCOMPARE(the<PlanDocument>(*window)->path(), QFile::encodeName(m_workbench.answers.path));
    QCOMPARE(loadPlan(QFile::encodeName(m_workbench.answers.path)).value(),
             the<PlanDocument>(*window)->plan());
    QCOMPARE(the<PlanFiles>(*window)->source(), QFile::encodeName(m_workbench.answers.path));
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
    QCOMPARE(loadPlan(QFile::encodeName(m_workbench.answers.path))->run.instances, 9);

    the<PlanBar>(*window)->instances()->setValue(8);
    m_workbench.answers.unsaved = UnsavedAnswer::Discard;
    QVERIFY(window->close());
}

void tst_planfiles::titleNamesThePlan()
{
    const auto window = m_workbench.make();
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("A [*] plan")), {});
    QCOMPARE(window->windowTitle(), QStringLiteral("A [*][*] plan[*] — Forkscope"));
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()), "/x/batch.forkscope");
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("batch[*]")));
    QVERIFY(the<PlanFiles>(*window)->newPlan());
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("Untitled[*]")));
}

void tst_planfiles::recentFiles()
{
    QByteArrayList paths;
    for (int i = 0; i < RecentFiles::most + 2; ++i)
        paths << QFile::encodeName(m_workbench.write(QStringLiteral("recent%1.forkscope").arg(i),
                                                     planOf({"true"}, QString::number(i))));
    const auto window = m_workbench.make();
    for (const QByteArray &path : paths)
        QVERIFY(the<PlanFiles>(*window)->openFile(path));
    QVERIFY(the<PlanFiles>(*window)->openFile(paths.at(5)));
    const QByteArrayList recent = the<RecentFiles>(*window)->paths();
    QCOMPARE(recent.size(), RecentFiles::most);
    QCOMPARE(recent.first(), paths.at(5));
    QCOMPARE(recent.count(paths.at(5)), 1);
    QCOMPARE(RecentFiles().paths(), recent);
    QVERIFY(QFile::remove(QFile::decodeName(recent.last())));
    QVERIFY(!the<PlanFiles>(*window)->openFile(recent.last())); // it is gone, so it leaves the list
    QVERIFY(!the<RecentFiles>(*window)->paths().contains(recent.last()));
}

void tst_planfiles::recentFilesOfEarlierVersions()
{
    for (const QStringList &written :
         {QStringList{QStringLiteral("/a/한")},
          QStringList{QStringLiteral("/a/한"), QStringLiteral("/b")}}) {
        Settings().setValue(QStringLiteral("recentFiles"), written);
        Settings().sync();
        QByteArrayList wanted;
        for (const QString &path : written)
            wanted.append(path.toUtf8());
        QCOMPARE(RecentFiles().paths(), wanted);
    }
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
    const auto drop = [&window](const QUrl &url) { return dropOn(window.get(), url); };
    QVERIFY(!drop(QUrl(QStringLiteral("https://example.org/x.forkscope"))));
    QVERIFY(!drop(QUrl::fromLocalFile(QStringLiteral("/etc/passwd"))));
    QVERIFY(drop(QUrl::fromLocalFile(path)));
    QTRY_COMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Dropped"));
    QVERIFY(!the<RunSession>(*window)->isRunning());
}

/// Directories of old disks have names in EUC-KR. By argument, drop, recent list and at the next
/// start such a file is opened, and saved where it was.
void tst_planfiles::namesThatAreNotUtf8()
{
    const QByteArray directory =
        QFile::encodeName(m_workbench.path(QStringLiteral("names"))) + "k\xc7\xd1";
    QCOMPARE(::mkdir(directory.constData(), 0700), 0);
    const QByteArray path = directory + "/p\xc7\xd1.forkscope";
    QCOMPARE(savePlan(path, planOf({"true"}, QString())), Problems());
    const auto window = m_workbench.make();
    window->open(path);
    QCOMPARE(the<PlanDocument>(*window)->path(), path);
    QVERIFY2(window->windowTitle().startsWith(QStringLiteral("$'p\\xc7\\xd1'[*]")),
             qPrintable(window->windowTitle()));
    the<PlanBar>(*window)->instances()->setValue(9);
    the<Commands>(*window)->at(CommandId::Save)->trigger();
    QVERIFY(!window->isWindowModified());
    QCOMPARE(loadPlan(path)->run.instances, 9);
    QCOMPARE(RecentFiles().paths(), QByteArrayList{path});

    QVERIFY(the<PlanFiles>(*window)->newPlan());
    const LibraryPanel *library = the<LibraryPanel>(*window);
    QTreeWidgetItem *recent = library->topLevelItem(2)->child(0);
    QCOMPARE(recent->text(0), QStringLiteral("$'p\\xc7\\xd1'"));
    QVERIFY(recent->toolTip(0).contains(QStringLiteral("k\\xc7\\xd1/p\\xc7\\xd1.forkscope")));
    Q_EMIT the<LibraryPanel>(*window)->itemClicked(recent, 0);
    QCOMPARE(the<PlanDocument>(*window)->path(), path);

    QVERIFY(the<PlanFiles>(*window)->newPlan());
    window->show();
    QVERIFY(dropOn(window.get(), QUrl::fromEncoded("file://" + path.toPercentEncoding("/"))));
    QTRY_COMPARE(the<PlanDocument>(*window)->path(), path);
    QVERIFY(window->close());
    const auto again = m_workbench.make();
    again->open({});
    QCOMPARE(the<PlanDocument>(*again)->path(), path);

    const QByteArray lesson = directory + "/l\xc7\xd1.forkscope-lesson";
    const auto content =
        readFile(SOURCE_DIRECTORY "/resources/lessons/01-hello.json", limits::fileBytes);
    QCOMPARE(writeTarget(lesson, content.value()), QString());
    QVERIFY(the<PlanFiles>(*again)->openFile(lesson));
    QCOMPARE(the<PlanFiles>(*again)->source(), lesson);
    QCOMPARE(::unlink(lesson.constData()), 0);

    QCOMPARE(::unlink(path.constData()), 0);
    QVERIFY(!the<PlanFiles>(*again)->openFile(path));
    QVERIFY2(m_workbench.answers.asked.last().contains(QStringLiteral("p\\xc7\\xd1.forkscope")),
             qPrintable(m_workbench.answers.asked.last()));
    QVERIFY(RecentFiles().paths().isEmpty());
    ::rmdir(directory.constData());
}

/// Qt's dialog names files in text; for what is no UTF-8 it has U+FFFD.
void tst_planfiles::theDialogCannotNameSuchAFile()
{
    const auto window = m_workbench.make();
    m_workbench.answers.path = m_workbench.path(QStringLiteral("k\uFFFD\uFFFD/p.forkscope"));
    for (const CommandId command : {CommandId::Open, CommandId::SaveAs}) {
        m_workbench.answers.asked.clear();
        the<Commands>(*window)->at(command)->trigger();
        QCOMPARE(m_workbench.answers.asked.size(), 2);
        QVERIFY2(m_workbench.answers.asked.last().contains(QStringLiteral("not UTF-8")),
                 qPrintable(m_workbench.answers.asked.last()));
    }
    // A name that really has this character is one like any other.
    const QString path = m_workbench.write(QStringLiteral("k\uFFFD.forkscope"),
                                           planOf({"true"}, QStringLiteral("Odd")));
    m_workbench.answers.path = path;
    the<Commands>(*window)->at(CommandId::Open)->trigger();
    QCOMPARE(the<PlanDocument>(*window)->path(), QFile::encodeName(path));
}

WINDOW_TEST(tst_planfiles)
#include "tst_planfiles.moc"
