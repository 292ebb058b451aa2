#include "core/lessons/LessonBook.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/PlanJson.h"
#include "tests/support/StrictTest.h"
#include "tests/support/WindowParts.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/commands/ShortcutsDialog.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/files/RecentFiles.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/bytes/BytesView.h"
#include "ui/panes/bytes/StreamPicker.h"
#include "ui/panes/bytes/StreamsModel.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/chain/ChainView.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/panes/welcome/WelcomePage.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/shared/PaneTitle.h"
#include "ui/windows/outputs/BytesCompareWindow.h"
#include "ui/windows/outputs/CompareSide.h"
#include "ui/windows/outputs/OutputGroupsDialog.h"
#include "ui/workbench/BytesFiles.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/FileDesk.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/RunViews.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeView>

using namespace forkscope;

namespace {

/// Answers beforehand, and what was asked.
struct Answers
{
    UnsavedAnswer unsaved = UnsavedAnswer::Cancel;
    bool endProcesses = false;
    bool leaveOut = false;
    QString path;
    QStringList asked;
};

class AnsweringDialogs : public Dialogs
{
public:
    explicit AnsweringDialogs(Answers *answers) : m_answers(answers) {}

    UnsavedAnswer askUnsaved(QWidget *, const QString &name) override
    {
        m_answers->asked << QStringLiteral("unsaved ") + name;
        return m_answers->unsaved;
    }
    bool askEndProcesses(QWidget *, int processes) override
    {
        m_answers->asked << QStringLiteral("end %1").arg(processes);
        return m_answers->endProcesses;
    }
    QString askOpenPath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("open"));
    }
    QString askSavePath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("save"));
    }
    QString askReportPath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("report"));
    }
    QString askTracePath(QWidget *, const QString &) override
    {
        return take(QStringLiteral("trace"));
    }
    QString askBytesPath(QWidget *, const QString &proposed) override
    {
        return take(QStringLiteral("bytes ") + proposed.section(QLatin1Char('/'), -1));
    }
    bool askLeaveOut(QWidget *, qint64 missing) override
    {
        m_answers->asked << QStringLiteral("leave out %1").arg(missing);
        return m_answers->leaveOut;
    }
    void showError(QWidget *, const QString &, const QString &reason) override
    {
        m_answers->asked << QStringLiteral("error ") + reason;
    }

private:
    QString take(const QString &what)
    {
        m_answers->asked << what;
        return m_answers->path;
    }

    Answers *m_answers;
};

Plan planOf(const QList<QByteArray> &words, const QString &name, int instances = 1)
{
    Plan plan;
    plan.name = name;
    plan.pipeline.stages = {Stage{words.first(), words.mid(1), {}, true, {}}};
    plan.run.instances = instances;
    return plan;
}

constexpr int patience = 20000; // ms, for a machine that is busy with other things

} // namespace

class tst_workbench : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

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
    void runsTheEchoExample();
    void runWithProblemsStartsNothing();
    void runTakesWhatWasTyped();
    void selectionIsTheSameEverywhere();
    void runActionsFollowTheRun();
    void closingAsksForAliveProcesses();
    void report();
    void savesBytes();
    void bytesAndTimelineShareATime();
    void aTappedWireShowsItsBytes();
    void outputsAreCompared();
    void anotherPlanKeepsTheRun();
    void layoutIsRemembered();
    void coreTimesAreExplained();
    void largerWindowsGiveTheMiddleMore();
    void smallerWindowsKeepEachPaneReadable();
    void theWelcomeLeadsToRun();
    void smallScreensHoldTheWindow();
    void anEarlierRunIsSaidToBeOne();
    void everyMenuEntryHasItsOwnKey();

private:
    [[nodiscard]] std::unique_ptr<Workbench> makeWindow()
    {
        m_answers = {};
        return std::make_unique<Workbench>(std::make_unique<AnsweringDialogs>(&m_answers));
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_directory.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path
                                                                                        : QString();
    }
    [[nodiscard]] QString writePlan(const QString &name, const Plan &plan) const
    {
        return write(name, planToJson(plan));
    }

    QTemporaryDir m_directory;
    Answers m_answers;
};

void tst_workbench::initTestCase()
{
    QVERIFY(m_directory.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_directory.filePath(QStringLiteral("settings")));
}

void tst_workbench::cleanup()
{
    Settings().clear();
}

void tst_workbench::firstStartShowsAnExample()
{
    const auto window = makeWindow();
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

void tst_workbench::openIsShownAndNeverRun()
{
    const QString witness = m_directory.filePath(QStringLiteral("witness"));
    const QString path =
        writePlan(QStringLiteral("touch.forkscope"),
                  planOf({"touch", QFile::encodeName(witness)}, QStringLiteral("Touch")));
    const auto window = makeWindow();
    QSignalSpy started(the<RunSession>(*window), &RunSession::runStarted);
    window->show();
    m_answers.path = path;
    the<Commands>(*window)->at(CommandId::Open)->trigger();
    QCOMPARE(m_answers.asked, QStringList{QStringLiteral("open")});
    QCOMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Touch"));
    QCOMPARE(the<PlanDocument>(*window)->path(), path);
    window->close();
    {
        const auto again = makeWindow(); // and the next start shows it again
        QSignalSpy startedAgain(the<RunSession>(*again), &RunSession::runStarted);
        again->open({});
        again->show();
        QCOMPARE(the<PlanDocument>(*again)->path(), path);
        QVERIFY(!the<RunSession>(*again)->isRunning());
        // Had anything been started, a run of its own would come after it.
        the<PlanDocument>(*again)->load(planOf({"true"}, QString()), QString());
        QSignalSpy ended(the<RunSession>(*again), &RunSession::runEnded);
        QVERIFY(the<RunDesk>(*again)->run());
        QVERIFY(ended.wait(patience));
        QCOMPARE(startedAgain.count(), 1);
    }
    QCOMPARE(started.count(), 0);
    QVERIFY(!QFile::exists(witness));
}

void tst_workbench::badFileLosesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("nonsense") << QString();
    QTest::newRow("unknown key") << QByteArray(R"({"forkscope":1,"pipeline":{"stages":[
        {"program":"a"},{"program":"b","x":1}]}})")
                                 << QStringLiteral("pipeline.stages[1]");
}

void tst_workbench::badFileLosesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const auto window = makeWindow();
    const Plan before = planOf({"true"}, QStringLiteral("Before"));
    the<PlanDocument>(*window)->load(before, QString());
    the<PlanDocument>(*window)->setName(QStringLiteral("Changed"));
    QVERIFY(!the<PlanFiles>(*window)->openFile(write(QStringLiteral("bad.forkscope"), content)));
    QCOMPARE(m_answers.asked.size(), 1); // only the sentence, no question about the changes
    QVERIFY2(m_answers.asked.first().startsWith(QStringLiteral("error ") + said),
             qPrintable(m_answers.asked.first()));
    QCOMPARE(the<PlanDocument>(*window)->plan().name, QStringLiteral("Changed"));
    QVERIFY(the<PlanDocument>(*window)->undoStack()->canUndo());
    QVERIFY(the<RecentFiles>(*window)->paths().isEmpty());
}

void tst_workbench::editSaveAndReadAgain()
{
    const QString path =
        writePlan(QStringLiteral("edit.forkscope"), planOf({"true"}, QStringLiteral("Edit")));
    const auto window = makeWindow();
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

void tst_workbench::savingAnExampleAsksForAFile()
{
    const auto window = makeWindow();
    window->open({});
    m_answers.path = m_directory.filePath(QStringLiteral("copy.forkscope"));
    the<Commands>(*window)->at(CommandId::Save)->trigger();
    QCOMPARE(m_answers.asked, QStringList{QStringLiteral("save")});
    QCOMPARE(the<PlanDocument>(*window)->path(), m_answers.path);
    QCOMPARE(loadPlan(m_answers.path).value(), the<PlanDocument>(*window)->plan());
    QCOMPARE(the<PlanFiles>(*window)->source(), m_answers.path);
}

void tst_workbench::unsavedQuestion()
{
    const auto window = makeWindow();
    window->open({});
    window->show();
    const QString name = the<PlanDocument>(*window)->plan().name;
    the<PlanBar>(*window)->instances()->setValue(9);

    m_answers.unsaved = UnsavedAnswer::Cancel;
    QVERIFY(!window->close());
    QVERIFY(!the<PlanFiles>(*window)->newPlan());
    QCOMPARE(m_answers.asked, QStringList(2, QStringLiteral("unsaved ") + name));
    QCOMPARE(the<PlanDocument>(*window)->plan().run.instances, 9);

    m_answers.asked.clear();
    m_answers.unsaved = UnsavedAnswer::Save;
    m_answers.path.clear(); // and then no file chosen
    QVERIFY(!window->close());
    m_answers.path = m_directory.filePath(QStringLiteral("unsaved.forkscope"));
    QVERIFY(the<PlanFiles>(*window)->newPlan());
    QCOMPARE(loadPlan(m_answers.path)->run.instances, 9);

    the<PlanBar>(*window)->instances()->setValue(8);
    m_answers.unsaved = UnsavedAnswer::Discard;
    QVERIFY(window->close());
}

void tst_workbench::titleNamesThePlan()
{
    const auto window = makeWindow();
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("A [*] plan")), QString());
    QCOMPARE(window->windowTitle(), QStringLiteral("A [*][*] plan[*] — Forkscope"));
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()),
                                     QStringLiteral("/x/batch.forkscope"));
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("batch[*]")));
    QVERIFY(the<PlanFiles>(*window)->newPlan());
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("Untitled[*]")));
}

void tst_workbench::recentFiles()
{
    QStringList paths;
    for (int i = 0; i < RecentFiles::most + 2; ++i)
        paths << writePlan(QStringLiteral("recent%1.forkscope").arg(i),
                           planOf({"true"}, QString::number(i)));
    const auto window = makeWindow();
    for (const QString &path : paths)
        QVERIFY(the<PlanFiles>(*window)->openFile(path));
    QVERIFY(the<PlanFiles>(*window)->openFile(paths.at(5)));
    const QStringList recent = the<RecentFiles>(*window)->paths();
    QCOMPARE(recent.size(), RecentFiles::most);
    QCOMPARE(recent.first(), paths.at(5));
    QCOMPARE(recent.count(paths.at(5)), 1);
    QCOMPARE(RecentFiles().paths(), recent);
    QVERIFY(QFile::remove(recent.last()));
    QVERIFY(!the<PlanFiles>(*window)->openFile(recent.last())); // gone: it leaves the list
    QVERIFY(!the<RecentFiles>(*window)->paths().contains(recent.last()));
}

void tst_workbench::libraryOpens()
{
    const auto window = makeWindow();
    window->show();
    LibraryPanel *library = the<LibraryPanel>(*window);
    QCOMPARE(library->topLevelItem(0)->childCount(), int(lessonBook().size()));
    const QTreeWidgetItem *section = library->topLevelItem(1);
    QCOMPARE(section->childCount(), int(examples().size()));
    QVERIFY(section->childCount() >= 6);
    // The keyboard: arrows only go, Enter opens.
    library->setFocus();
    library->setCurrentItem(section->child(0));
    QTest::keyClick(library, Qt::Key_Down);
    QVERIFY(the<PlanDocument>(*window)->plan().name.isEmpty());
    QTest::keyClick(library, Qt::Key_Return);
    QCOMPARE(the<PlanDocument>(*window)->plan().name, examples().at(1).name);
    // The pointer.
    const QRect third = library->visualItemRect(section->child(2));
    QTest::mouseClick(library->viewport(), Qt::LeftButton, Qt::NoModifier, third.center());
    QCOMPARE(the<PlanDocument>(*window)->plan().name, examples().at(2).name);
    QVERIFY(section->child(2)->isSelected());
    QVERIFY(!the<RunSession>(*window)->isRunning());
    // Refused: the mark goes back.
    the<PlanBar>(*window)->instances()->setValue(99);
    QTest::mouseClick(library->viewport(), Qt::LeftButton, Qt::NoModifier,
                      library->visualItemRect(section->child(0)).center());
    QCOMPARE(m_answers.asked.size(), 1);
    QVERIFY(section->child(2)->isSelected());
    QVERIFY(!section->child(0)->isSelected());
}

void tst_workbench::dropOpens()
{
    const QString path =
        writePlan(QStringLiteral("drop.forkscope"), planOf({"true"}, QStringLiteral("Dropped")));
    const auto window = makeWindow();
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

void tst_workbench::runsTheEchoExample()
{
    const auto window = makeWindow();
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

void tst_workbench::runWithProblemsStartsNothing()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(the<PlanFiles>(*window)->newPlan()); // a chain without a program
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

void tst_workbench::runTakesWhatWasTyped()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()), QString());
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

void tst_workbench::selectionIsTheSameEverywhere()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 4), QString());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    the<RunViews>(*window)->select({2, 0});
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{2, 0}));
    QCOMPARE(the<ExplainPane>(*window)->title(), QStringLiteral("#2 true"));
    // Kept by id in the next run.
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunViews>(*window)->selection(), (Selection{2, 0}));
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{2, 0}));
    // And given up where the next run has no such instance.
    the<PlanBar>(*window)->instances()->setValue(1);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QCOMPARE(the<RunViews>(*window)->selection(), (Selection{0, -1}));
    QCOMPARE(the<InstancesView>(*window)->selection(), (Selection{0, -1}));
}

void tst_workbench::runActionsFollowTheRun()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"sleep", "30"}, QString()), QString());
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

void tst_workbench::closingAsksForAliveProcesses()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"sleep", "30"}, QString(), 3), QString());
    QVERIFY(the<RunDesk>(*window)->run());
    QTRY_COMPARE_WITH_TIMEOUT(the<RunSession>(*window)->liveProcesses(), 3, patience);
    QVERIFY(!window->close());
    QCOMPARE(m_answers.asked, QStringList{QStringLiteral("end 3")});
    QVERIFY(the<RunSession>(*window)->isRunning());
    m_answers.endProcesses = true;
    QVERIFY(window->close());
}

void tst_workbench::report()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"echo", "hello"}, QStringLiteral("Hello")), QString());
    QVERIFY(!the<Commands>(*window)->at(CommandId::SaveReport)->isEnabled());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    m_answers.path = m_directory.filePath(QStringLiteral("report.json"));
    the<Commands>(*window)->at(CommandId::SaveReport)->trigger();
    QFile file(m_answers.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(report.value(QStringLiteral("kind")).toString(), QStringLiteral("report"));
    QCOMPARE(report.value(QStringLiteral("name")).toString(), QStringLiteral("Hello"));
    m_answers.path = m_directory.filePath(QStringLiteral("trace.json"));
    the<Commands>(*window)->at(CommandId::ExportTrace)->trigger();
    QFile traceFile(m_answers.path);
    QVERIFY(traceFile.open(QIODevice::ReadOnly));
    const QJsonObject trace = QJsonDocument::fromJson(traceFile.readAll()).object();
    QVERIFY(!trace.value(QStringLiteral("traceEvents")).toArray().isEmpty());
    m_answers.path = m_directory.filePath(QStringLiteral("no/such/directory/report.json"));
    QVERIFY(!the<FileDesk>(*window)->saveReport());
    QVERIFY(m_answers.asked.last().startsWith(QStringLiteral("error ")));
}

void tst_workbench::savesBytes()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"printf", "0123456789"}, QStringLiteral("Ten")),
                                     QString());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    BytesPane *const pane = the<BytesPane>(*window);
    QTRY_VERIFY(pane->commands()->saveStream->isEnabled());
    m_answers.path = m_directory.filePath(QStringLiteral("bytes"));
    const auto content = [this] {
        QFile file(m_answers.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QSignalSpy saved(window->findChild<BytesFiles *>(), &BytesFiles::saved);
    pane->commands()->saveStream->trigger();
    QCOMPARE(m_answers.asked, QStringList{QStringLiteral("bytes 0-0-output.bin")});
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(content(), QByteArray("0123456789"));
    m_answers.path = m_directory.filePath(QStringLiteral("part"));
    the<BytesView>(*pane)->select({2, 5});
    pane->commands()->saveSelection->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
    QCOMPARE(content(), QByteArray("234"));
    m_answers.path = m_directory.filePath(QStringLiteral("no/such/directory/bytes"));
    pane->commands()->saveStream->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers.asked.last().startsWith(QStringLiteral("error ")), patience);
}

void tst_workbench::bytesAndTimelineShareATime()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"printf", "0123456789"}, QStringLiteral("Ten")),
                                     QString());
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
    QCOMPARE(the<BytesView>(*pane)->scene().boundary,
             std::optional<qint64>(10));   // it came in one piece
    the<RunViews>(*window)->showMoment(1); // before anything
    QCOMPARE(the<BytesView>(*pane)->scene().boundary, std::optional<qint64>(0));
    the<RunViews>(*window)->dismissMoment();
    QVERIFY(!the<BytesView>(*pane)->scene().boundary);
    QVERIFY(!the<TimelinePane>(*window)->view()->scene().marks.moment);
}

void tst_workbench::aTappedWireShowsItsBytes()
{
    const auto window = makeWindow();
    window->show();
    Plan plan = planOf({"printf", "0123456789"}, QStringLiteral("Ten"));
    plan.pipeline.stages.append(Stage{"wc", {"-c"}, {}, true, {}});
    plan.pipeline.stages.first().tap = true;
    the<PlanDocument>(*window)->load(plan, QString());
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
    // Also where something else was picked of the same stage.
    pane->showStream(output);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(shown(), std::optional(wire));
    QCOMPARE(the<BytesView>(*pane)->extent().total, 10);
}

void tst_workbench::outputsAreCompared()
{
    const auto window = makeWindow();
    window->show();
    Plan plan = planOf({"sh", "-c", "echo same; test {i} = 2 && echo other; true"},
                       QStringLiteral("compared"), 3);
    plan.run.placeholders = true;
    the<PlanDocument>(*window)->load(plan, QString());
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
    // The next run has other outputs, or none yet: what was compared is no more.
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QVERIFY(!compared->first()->stream());
}

void tst_workbench::anotherPlanKeepsTheRun()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("First"), 2), QString());
    QSignalSpy ended(the<RunSession>(*window), &RunSession::runEnded);
    QVERIFY(the<RunDesk>(*window)->run());
    QVERIFY(ended.wait(patience));
    QVERIFY(the<PlanFiles>(*window)->openFile(firstExample()));
    QCOMPARE(the<RunSession>(*window)->record()->plan().name, QStringLiteral("First"));
    QCOMPARE(the<InstancesView>(*window)->tree()->model()->rowCount(), 2);
}

void tst_workbench::layoutIsRemembered()
{
    const auto libraryOf = [](const Workbench &window) {
        return window.findChild<QDockWidget *>(QStringLiteral("library"));
    };
    {
        const auto window = makeWindow();
        window->resize(780, 700); // within the screen, as a newer Qt restores no larger one
        window->show();
        libraryOf(*window)->close();
        QVERIFY(window->close());
    }
    const auto again = makeWindow();
    again->show();
    QCOMPARE(again->size(), QSize(780, 700));
    QVERIFY(!libraryOf(*again)->isVisible());
    the<Commands>(*again)->at(CommandId::ResetLayout)->trigger();
    QVERIFY(libraryOf(*again)->isVisible());
}

void tst_workbench::coreTimesAreExplained()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 1), QString());
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

/// What a larger window has more is the middle's, and all is as before when it is small again.
void tst_workbench::largerWindowsGiveTheMiddleMore()
{
    const auto window = makeWindow();
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

/// What a smaller window has less is not taken from one pane alone.
void tst_workbench::smallerWindowsKeepEachPaneReadable()
{
    const auto window = makeWindow();
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

/// A command of one's own, Return, a key on Run.
void tst_workbench::theWelcomeLeadsToRun()
{
    const auto window = makeWindow();
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
    QCOMPARE(window->focusWidget(), the<PlanBar>(*window)->runButton()); // again
}

/// With a run, a lesson and the replay, which want room of their own.
void tst_workbench::smallScreensHoldTheWindow()
{
    constexpr QSize room{1016, 612};
    const auto window = makeWindow();
    window->keepWithin(room);
    window->open({});
    window->show();
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), room);
    the<PlanDocument>(*window)->load(planOf({"true"}, QString(), 8), QString());
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

/// What the panes show is not what the editor has: the heading says so.
void tst_workbench::anEarlierRunIsSaidToBeOne()
{
    const auto window = makeWindow();
    window->show();
    the<PlanDocument>(*window)->load(planOf({"true"}, QString()), QString());
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
    the<PlanDocument>(*window)->load(planOf({"true"}, QStringLiteral("Other")), QString());
    QCOMPARE(detail(), QStringLiteral("of an earlier run"));
}

void tst_workbench::everyMenuEntryHasItsOwnKey()
{
    const auto window = makeWindow();
    QHash<QKeySequence, QString> owners;
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue; // works in one pane only
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
