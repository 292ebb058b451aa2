#include "core/pipeline/Mistake.h"
#include "tests/support/RecordMaker.h"
#include "tests/support/StrictTest.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/chain/ChainLine.h"
#include "ui/panes/chain/ChainView.h"
#include "ui/panes/chain/CommandEdit.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageSheet.h"

#include <QtGui/QAction>
#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace forkscope;

namespace {

const QByteArray rawPassword = QByteArray::fromHex("e234550ad0516c335311");

/// The lecture's chain, with a stage more so that there is something to move.
Plan lecturePlan()
{
    Stage openssl;
    openssl.program = "openssl";
    openssl.arguments = {"enc", "-des3", "-pass", "env:password"};
    openssl.environment = {{"password", rawPassword, true}};
    openssl.workingDirectory = "/tmp";
    Plan plan;
    plan.pipeline.input = RandomInput{10, 7};
    plan.pipeline.stages = {openssl, Stage{"md5sum", {}, {}, true, {}},
                            Stage{"cat", {"-n"}, {}, true, {}}};
    plan.run.instances = 3;
    return plan;
}

const QString lectureLine =
    QStringLiteral("openssl enc -des3 -pass env:password | md5sum | cat -n");

/// An editor on the screen with the lecture's chain.
struct Window
{
    explicit Window(const Plan &plan = lecturePlan())
    {
        document.load(plan, {});
        editor.resize(1000, 200);
        editor.show();
        editor.activateWindow();
        shown = QTest::qWaitForWindowActive(&editor);
        view()->setFocus();
    }

    [[nodiscard]] ChainView *view() const { return editor.view(); }
    [[nodiscard]] ChainLine *line() const { return editor.line(); }
    [[nodiscard]] const QList<Stage> &stages() const { return document.plan().pipeline.stages; }
    [[nodiscard]] QString undoText() { return document.undoStack()->undoText(); }

    [[nodiscard]] QString programs() const
    {
        QStringList names;
        for (const Stage &stage : stages())
            names << QString::fromUtf8(stage.program);
        return names.join(QLatin1Char(' '));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Writes over the whole line, without waiting for it to be read.
    void typeLine(const QString &text) const
    {
        line()->setFocus();
        line()->selectAll();
        type(text);
    }

    [[nodiscard]] QPoint inView(QPoint picture) const { return picture - view()->pictureOffset(); }
    [[nodiscard]] QPoint middleOf(int box) const
    {
        return inView(view()->picture().layout.box(box).center());
    }
    void click(QPoint point) const
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, point);
    }

    template<typename Sheet> [[nodiscard]] Sheet *sheet() const
    {
        return editor.findChild<Sheet *>();
    }

    PlanDocument document;
    ChainEditor editor{&document};
    bool shown = false;
};

} // namespace

class tst_chaineditor : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // --- The line ----------------------------------------------------------------------------

    void theLineShowsTheChain()
    {
        const Window window;
        QVERIFY(window.shown);
        QCOMPARE(window.line()->text(), lectureLine);
        QCOMPARE(window.view()->picture().layout.stages(), 3);
    }

    void typingBecomesTheChain()
    {
        Window window;
        window.typeLine(QStringLiteral("cat -n | sort"));
        QTRY_COMPARE(window.programs(), QStringLiteral("cat sort"));
        QCOMPARE(window.stages().first().arguments, QList<QByteArray>{"-n"});
        QCOMPARE(window.view()->picture().layout.stages(), 2);
        QCOMPARE(window.undoText(), QStringLiteral("Edit command line"));
        // Typed text is not rewritten while it says what the chain is.
        QCOMPARE(window.line()->text(), QStringLiteral("cat -n | sort"));
    }

    void enterReadsAtOnce()
    {
        Window window;
        window.typeLine(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("true"));
    }

    void leavingTheLineReadsIt()
    {
        Window window;
        window.typeLine(QStringLiteral("true"));
        window.view()->setFocus();
        QCOMPARE(window.programs(), QStringLiteral("true"));
    }

    void theTypingOfOneLineIsOneStep()
    {
        Window window;
        window.typeLine(QStringLiteral("sort"));
        window.line()->commit();
        window.type(QStringLiteral(" -r"));
        window.line()->commit();
        QCOMPARE(window.document.undoStack()->count(), 1);
        window.key(Qt::Key_Return);
        window.line()->end(false);
        window.type(QStringLiteral(" -n"));
        window.line()->commit();
        QCOMPARE(window.document.undoStack()->count(), 2);
    }

    void undoInTheLineIsThePlans()
    {
        Window window;
        window.typeLine(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        QCOMPARE(window.line()->text(), lectureLine);
    }

    void anErrorKeepsTextAndChain()
    {
        Window window;
        const QString wrong = QStringLiteral("cat > x");
        window.typeLine(wrong);
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        QCOMPARE(window.line()->text(), wrong);
        QVERIFY(window.line()->problem());
        QCOMPARE(window.line()->problem()->column, 5);
        QVERIFY(window.editor.message().contains(QStringLiteral("Column 5")));
        QVERIFY(!window.editor.commitPending());

        // The picture goes on, and does not write over what is being typed.
        window.view()->setFocus();
        window.key(Qt::Key_End);
        window.key(Qt::Key_Delete);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum"));
        QCOMPARE(window.line()->text(), wrong);

        // Made right, it is taken.
        window.line()->setFocus();
        window.line()->setCursorPosition(5);
        window.key(Qt::Key_Backspace);
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("cat"));
        QCOMPARE(window.stages().first().arguments, QList<QByteArray>{"x"});
        QVERIFY(!window.line()->problem());
        QVERIFY(!window.editor.message().contains(QStringLiteral("Column")));
        QVERIFY(window.editor.commitPending());
    }

    void escapeTakesTheLineBack()
    {
        Window window;
        window.typeLine(QStringLiteral("a && b"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Escape);
        QCOMPARE(window.line()->text(), lectureLine);
        QVERIFY(!window.line()->problem());
        QCOMPARE(window.document.undoStack()->count(), 0);
    }

    void anotherPlanEndsAnErroneousEdit()
    {
        Window window;
        window.typeLine(QStringLiteral("a && b"));
        window.key(Qt::Key_Return);
        Plan other;
        other.pipeline.stages = {Stage{"true", {}, {}, true, {}}};
        window.document.load(other, {});
        QCOMPARE(window.line()->text(), QStringLiteral("true"));
        QVERIFY(!window.line()->problem());
    }

    void rawBytesSurviveEditsOfTheLine()
    {
        Window window;
        window.line()->setFocus();
        window.line()->end(false);
        window.type(QStringLiteral(" | sort"));
        window.line()->commit();
        QCOMPARE(window.stages().at(0).environment.first().value, rawPassword);

        // Also where the line was emptied and is typed again, read after every key.
        window.line()->selectAll();
        window.key(Qt::Key_Delete);
        window.line()->commit();
        QVERIFY(window.stages().isEmpty());
        for (const QChar c : QStringLiteral("openssl enc | md5sum")) {
            window.type(c);
            window.line()->commit();
        }
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum"));
        QCOMPARE(window.stages().at(0).environment,
                 lecturePlan().pipeline.stages.at(0).environment);
        QCOMPARE(window.stages().at(0).workingDirectory, QByteArray("/tmp"));
    }

    // --- The picture by keys -----------------------------------------------------------------

    void arrowsGoFromBoxToBox()
    {
        Window window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.key(Qt::Key_Home);
        QCOMPARE(window.view()->currentBox(), 0);
        window.key(Qt::Key_Left);
        QCOMPARE(window.view()->currentBox(), 0);
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Right);
        QCOMPARE(window.view()->currentBox(), 2);
        QCOMPARE(activated, (QList<QList<QVariant>>{{0}, {1}}));
        QVERIFY(window.view()->accessibleDescription().contains(QStringLiteral("md5sum")));
    }

    void deleteRemovesAStage()
    {
        Window window;
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Delete);
        QCOMPARE(window.programs(), QStringLiteral("openssl cat"));
        QCOMPARE(window.line()->text(),
                 QStringLiteral("openssl enc -des3 -pass env:password | cat -n"));
        QCOMPARE(window.undoText(), QStringLiteral("Remove stage md5sum"));
        window.document.undoStack()->undo();
        QCOMPARE(window.line()->text(), lectureLine);
    }

    void insertAddsAStage()
    {
        Window window;
        window.key(Qt::Key_Insert);
        window.type(QStringLiteral("tee -a log"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("openssl tee md5sum cat"));
        QCOMPARE(
            window.line()->text(),
            QStringLiteral("openssl enc -des3 -pass env:password | tee -a log | md5sum | cat -n"));
        QCOMPARE(window.undoText(), QStringLiteral("Add stage tee"));
        QCOMPARE(window.view()->currentBox(), 2);
        QVERIFY(window.view()->hasFocus());
    }

    void severalStagesAreAddedAtOnce()
    {
        Window window;
        window.key(Qt::Key_Home);
        window.key(Qt::Key_Plus);
        window.type(QStringLiteral("sort | uniq"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("sort uniq openssl md5sum cat"));
    }

    void escapeAddsNothing()
    {
        Window window;
        window.key(Qt::Key_Insert);
        QCOMPARE(window.view()->picture().layout.stages(), 4);
        window.type(QStringLiteral("tee"));
        window.key(Qt::Key_Escape);
        QCOMPARE(window.view()->picture().layout.stages(), 3);
        QCOMPARE(window.document.undoStack()->count(), 0);
        QVERIFY(window.view()->hasFocus());
    }

    void aCommandIsEditedInPlace()
    {
        Window window;
        window.key(Qt::Key_F2);
        const auto *edit = window.editor.findChild<CommandEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("openssl enc -des3 -pass env:password"));
        window.type(QStringLiteral("openssl enc -aes-256-cbc"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.stages().at(0).arguments, (QList<QByteArray>{"enc", "-aes-256-cbc"}));
        QCOMPARE(window.stages().at(0).environment.first().value, rawPassword);
        QCOMPARE(window.undoText(), QStringLiteral("Change stage openssl"));
    }

    void anErrorInPlaceKeepsTheFieldOpen()
    {
        Window window;
        window.key(Qt::Key_F2);
        window.type(QStringLiteral("sort | "));
        window.key(Qt::Key_Return);
        const auto *edit = window.editor.findChild<CommandEdit *>();
        QVERIFY(edit && edit->isVisible());
        QCOMPARE(edit->text(), QStringLiteral("sort | "));
        QVERIFY(edit->problem().contains(QStringLiteral("Column 6")));
        QVERIFY(window.editor.message().contains(edit->problem()));
        QVERIFY(!window.editor.commitPending());
        window.key(Qt::Key_Escape);
        QCOMPARE(window.document.undoStack()->count(), 0);
        QVERIFY(!window.editor.message().contains(QStringLiteral("Column")));
    }

    void anEmptiedCommandIsNotTaken()
    {
        Window window;
        window.key(Qt::Key_F2);
        window.key(Qt::Key_Delete);
        window.key(Qt::Key_Return);
        QVERIFY(!window.view()->editProblem().isEmpty());
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
    }

    void goingElsewhereTakesTheCommand()
    {
        Window window;
        window.key(Qt::Key_F2);
        window.type(QStringLiteral("sort"));
        window.line()->setFocus();
        QCOMPARE(window.programs(), QStringLiteral("sort md5sum cat"));
        QVERIFY(window.line()->hasFocus());
    }

    void controlAndArrowsMoveAStage()
    {
        Window window;
        window.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("md5sum openssl cat"));
        QCOMPARE(window.undoText(), QStringLiteral("Move stage openssl"));
        QCOMPARE(window.stages().at(1).environment.first().value, rawPassword);
        QCOMPARE(window.view()->currentBox(), 2);
        window.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        window.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(window.document.undoStack()->count(), 2);
    }

    void tTapsTheWireBehindAStage()
    {
        Window window;
        window.key(Qt::Key_T);
        QVERIFY(window.stages().at(0).tap);
        QCOMPARE(window.document.undoStack()->count(), 1);
        QCOMPARE(window.line()->text(), lectureLine); // it does not say taps
        window.key(Qt::Key_T);
        QVERIFY(!window.stages().at(0).tap);
        // Nothing is behind the last stage, and the input has no stage in front.
        for (const Qt::Key end : {Qt::Key_End, Qt::Key_Home}) {
            window.key(end);
            window.key(Qt::Key_T);
        }
        QCOMPARE(window.document.undoStack()->count(), 2);
    }

    void allWiresAreTappedAtOnce()
    {
        Window window;
        window.view()->perform(ChainCommand::TapAll);
        QVERIFY(window.stages().at(0).tap && window.stages().at(1).tap);
        QVERIFY(!window.stages().at(2).tap);
        QCOMPARE(window.undoText(), QStringLiteral("Tap all wires"));
        window.view()->perform(ChainCommand::RemoveTaps);
        QVERIFY(!window.stages().at(0).tap && !window.stages().at(1).tap);
        QCOMPARE(window.undoText(), QStringLiteral("Remove all taps"));
        QCOMPARE(window.document.undoStack()->count(), 2);
        window.document.undoStack()->undo();
        QVERIFY(window.stages().at(0).tap && window.stages().at(1).tap);
    }

    void mistakesThatAreOnAreSaid()
    {
        Window window;
        RunSettings run = window.document.plan().run;
        const QString hint = window.editor.message();
        QVERIFY(!hint.contains(labelOf(Mistake::KeepsWriteEnd)));
        run.mistakes << nameOf(Mistake::KeepsWriteEnd);
        window.document.setRun(run, [] { return QString(); });
        QVERIFY(window.editor.message().contains(labelOf(Mistake::KeepsWriteEnd)));
        window.document.undoStack()->undo();
        QCOMPARE(window.editor.message(), hint);
    }

    void anEmptyChainCanBeFilled()
    {
        Window window{Plan()};
        QVERIFY(window.editor.message().contains(QStringLiteral("at least one program")));
        window.key(Qt::Key_Insert);
        window.type(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.line()->text(), QStringLiteral("true"));
    }

    // --- The picture by pointer --------------------------------------------------------------

    void draggingReorders()
    {
        Window window;
        QWidget *viewport = window.view()->viewport();
        const QPoint from = window.middleOf(1);
        const QPoint to = window.middleOf(2) + QPoint(10, 0);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(QApplication::startDragDistance() + 1, 0));
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(window.programs(), QStringLiteral("md5sum openssl cat"));
        QCOMPARE(window.line()->text(),
                 QStringLiteral("md5sum | openssl enc -des3 -pass env:password | cat -n"));
        QCOMPARE(window.document.undoStack()->count(), 1);
    }

    void aDragGivenUpMovesNothing()
    {
        Window window;
        QWidget *viewport = window.view()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, window.middleOf(1));
        QTest::mouseMove(viewport, window.middleOf(3) + QPoint(10, 0));
        window.key(Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, window.middleOf(3) + QPoint(10, 0));
        QCOMPARE(window.document.undoStack()->count(), 0);
    }

    void aClickActivates()
    {
        Window window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.click(window.middleOf(2));
        QCOMPARE(activated, (QList<QList<QVariant>>{{1}}));
        QCOMPARE(window.view()->currentBox(), 2);
    }

    void theSwitchTapsTheWire()
    {
        Window window;
        const auto click = [&](int wire) {
            window.click(window.inView(window.view()->picture().layout.tapSwitch(wire).center()));
        };
        const auto taps = [&] {
            QList<bool> all;
            for (const Stage &stage : window.stages())
                all << stage.tap;
            return all;
        };
        const QSize size = window.view()->picture().layout.tapSwitch(1).size();
        QVERIFY(size.width() >= 20 && size.height() >= 16); // as large as one can hit

        click(2);
        QCOMPARE(taps(), (QList<bool>{false, true, false}));
        QVERIFY(window.view()->picture().boxes.at(2).tap);
        QCOMPARE(window.view()->currentBox(), 2);
        QCOMPARE(window.undoText(), QStringLiteral("Tap wire behind md5sum"));
        QVERIFY(window.view()->accessibleDescription().contains(QStringLiteral("is tapped")));

        click(1);
        QCOMPARE(taps(), (QList<bool>{true, true, false}));
        window.document.undoStack()->undo();
        QCOMPARE(taps(), (QList<bool>{false, true, false}));
        window.document.undoStack()->undo();
        QCOMPARE(taps(), (QList<bool>{false, false, false}));
        window.document.undoStack()->redo();
        click(2);
        QCOMPARE(taps(), (QList<bool>{false, false, false}));
        QCOMPARE(window.undoText(), QStringLiteral("Remove tap behind md5sum"));
    }

    void aDoubleClickOnTheSwitchIsTwoClicks()
    {
        Window window;
        const QPoint at = window.inView(window.view()->picture().layout.tapSwitch(1).center());
        // Press and release, and then the double click that a window system makes of the second.
        QTest::mouseClick(window.view()->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(window.stages().at(0).tap);
        QMouseEvent second(QEvent::MouseButtonDblClick, at,
                           window.view()->viewport()->mapToGlobal(QPointF(at)), Qt::LeftButton,
                           Qt::LeftButton, {});
        QApplication::sendEvent(window.view()->viewport(), &second);
        QVERIFY(!window.editor.findChild<CommandEdit *>());
        QCOMPARE(window.document.undoStack()->count(), 2);
        QVERIFY(!window.stages().at(0).tap);
    }

    void aClickOnATappedWireAsksForItsBytes()
    {
        Window window;
        const QPoint at =
            window.inView(window.view()->picture().layout.wire(1).p1() + QPoint(2, 0));
        QSignalSpy wires(&window.editor, &ChainEditor::wireActivated);
        QSignalSpy stages(&window.editor, &ChainEditor::stageActivated);
        window.click(at);
        QCOMPARE(wires.size(), 0);
        QCOMPARE(stages, (QList<QList<QVariant>>{{0}}));
        window.key(Qt::Key_T);
        window.click(at);
        QCOMPARE(wires, (QList<QList<QVariant>>{{0}}));
        QVERIFY(window.stages().at(0).tap);
    }

    void theButtonsAddAndOpen()
    {
        Window window;
        window.click(window.inView(window.view()->picture().layout.addButton(3).center()));
        window.type(QStringLiteral("sort"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat sort"));

        window.click(window.inView(window.view()->picture().layout.settingsButton(1).center()));
        auto *sheet = window.sheet<StageSheet>();
        QVERIFY(sheet && sheet->isVisible());
        QCOMPARE(sheet->stage(), window.stages().at(0));
        sheet->reject();
    }

    void aDoubleClickEdits()
    {
        Window window;
        QTest::mouseDClick(window.view()->viewport(), Qt::LeftButton, {}, window.middleOf(2));
        const auto *edit = window.editor.findChild<CommandEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("md5sum"));
    }

    void aLongChainScrollsToTheCurrentBox()
    {
        Plan plan;
        plan.pipeline.stages = QList<Stage>(12, Stage{"cat", {"-u"}, {}, true, {}});
        Window window(plan);
        QVERIFY(window.view()->horizontalScrollBar()->maximum() > 0);
        window.key(Qt::Key_End);
        QVERIFY(window.view()->viewport()->rect().contains(window.middleOf(12)));
        window.key(Qt::Key_Home);
        QVERIFY(window.view()->viewport()->rect().contains(window.middleOf(0)));
    }

    // --- Sheets ------------------------------------------------------------------------------

    void theSheetChangesTheStage()
    {
        Window window;
        window.key(Qt::Key_Right);
        window.key(Qt::Key_E, Qt::ControlModifier);
        auto *sheet = window.sheet<StageSheet>();
        QVERIFY(sheet);
        sheet->accept();
        QCOMPARE(window.document.undoStack()->count(), 0); // nothing was changed
        QTRY_VERIFY(!window.sheet<StageSheet>());

        // Without a window manager nobody gives the focus back.
        window.editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.editor));
        window.view()->setFocus();
        window.key(Qt::Key_Space);
        sheet = window.sheet<StageSheet>();
        QVERIFY(sheet);
        for (auto *field : sheet->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("Working directory"))
                field->setText(QStringLiteral("/usr"));
        }
        sheet->accept();
        QCOMPARE(window.stages().at(1).workingDirectory, QByteArray("/usr"));
        QCOMPARE(window.undoText(), QStringLiteral("Change stage md5sum"));
        QCOMPARE(window.line()->text(), lectureLine); // it does not say directories
    }

    void theInputHasASheet()
    {
        Window window;
        window.key(Qt::Key_Home);
        window.key(Qt::Key_Space);
        auto *sheet = window.sheet<InputSheet>();
        QVERIFY(sheet);
        QCOMPARE(sheet->input(), Input(RandomInput{10, 7}));
        sheet->reject();
        window.key(Qt::Key_Delete);
        QCOMPARE(window.document.plan().pipeline.input, Input(NoInput()));
        QCOMPARE(window.undoText(), QStringLiteral("Change input"));
    }

    // --- A run -------------------------------------------------------------------------------

    void boxesCountTheStatesOfARun()
    {
        Window window;
        RecordMaker maker(lecturePlan());
        window.editor.showRecord(&maker.record);
        const auto counts = [&](int box) {
            return window.view()->picture().boxes.at(static_cast<std::size_t>(box)).counts;
        };
        QVERIFY(!counts(0));
        QVERIFY(counts(1));
        QCOMPARE((*counts(1))[ProcessState(state::Queued{}).index()], 3);

        maker.start(0);
        maker.look({0, 1}, state::Blocked{});
        maker.output({0, 2}, 36);
        window.editor.refreshRecord(maker.record.takeChanged());
        QCOMPARE((*counts(2))[ProcessState(state::Blocked{}).index()], 1);
        QCOMPARE((*counts(2))[ProcessState(state::Queued{}).index()], 2);
        QCOMPARE(window.view()->picture().outputBytes, std::optional<qint64>(36));

        // A stage that is another one by now has no figures of the run.
        window.key(Qt::Key_Delete);
        QCOMPARE(window.programs(), QStringLiteral("md5sum cat"));
        QVERIFY(!counts(1));
        QVERIFY(!window.view()->picture().outputBytes);
        window.document.undoStack()->undo();
        QVERIFY(counts(1));

        window.editor.showRecord(nullptr);
        QVERIFY(!counts(1));
        QVERIFY(!window.view()->picture().outputBytes);
    }

    void theSelectedStageIsCurrent()
    {
        Window window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.editor.setSelection({4, 2});
        QCOMPARE(window.view()->currentBox(), 3);
        window.editor.setSelection({4, -1});
        QCOMPARE(window.view()->currentBox(), 3);
        QCOMPARE(activated.size(), 0);
    }

    // --- What is wrong -----------------------------------------------------------------------

    void aMissingProgramIsSaid()
    {
        Window window;
        window.typeLine(QStringLiteral("cat | no-such-program-anywhere"));
        window.key(Qt::Key_Return);
        QVERIFY(window.editor.message().contains(QStringLiteral("no-such-program-anywhere")));
        QVERIFY(window.view()->picture().boxes.at(1).problem.isEmpty());
        QVERIFY(!window.view()->picture().boxes.at(2).problem.isEmpty());
    }

    void aLongMessageTakesNoRoomFromThePicture()
    {
        Window window;
        const int before = window.editor.minimumSizeHint().height();
        window.editor.resize(400, before);
        window.typeLine(QStringLiteral("a > b"));
        window.key(Qt::Key_Return);
        QVERIFY(window.editor.minimumSizeHint().height() > before);
        window.editor.resize(400, window.editor.minimumSizeHint().height());
        QTRY_COMPARE(window.view()->height(), window.view()->sizeHint().height());
    }

    void menuActionsFollowTheCurrentBox()
    {
        Window window;
        const auto action = [&](const QString &text) -> QAction * {
            for (QAction *one : window.editor.editActions()) {
                if (one->text().remove(QLatin1Char('&')).startsWith(text))
                    return one;
            }
            return nullptr;
        };
        const auto enabled = [&](const QString &text) {
            return action(text) && action(text)->isEnabled();
        };
        QVERIFY(!enabled(QStringLiteral("Move Left")));
        QVERIFY(enabled(QStringLiteral("Move Right")));
        window.key(Qt::Key_End);
        QVERIFY(enabled(QStringLiteral("Move Left")));
        QVERIFY(!enabled(QStringLiteral("Move Right")));
        QVERIFY(!enabled(QStringLiteral("Tap Wire")));
        QVERIFY(!enabled(QStringLiteral("Remove All Taps")));
        window.key(Qt::Key_Left);
        QAction *const tap = action(QStringLiteral("Tap Wire"));
        QVERIFY(tap && tap->isEnabled() && !tap->isChecked());
        tap->trigger();
        QVERIFY(window.stages().at(1).tap && tap->isChecked());
        QVERIFY(enabled(QStringLiteral("Remove All Taps")));
        QVERIFY(enabled(QStringLiteral("Tap All Wires")));
        window.key(Qt::Key_Left);
        QVERIFY(!tap->isChecked());
        action(QStringLiteral("Tap All Wires"))->trigger();
        QVERIFY(!enabled(QStringLiteral("Tap All Wires")));
    }

    void aChainOfOneHasNothingToTap()
    {
        Plan plan;
        plan.pipeline.stages = {Stage{"true", {}, {}, true, {}}};
        Window window(plan);
        for (const QAction *action : window.editor.editActions()) {
            if (action->text().contains(QStringLiteral("Tap")))
                QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        }
        window.key(Qt::Key_T);
        window.view()->perform(ChainCommand::TapAll);
        QCOMPARE(window.document.undoStack()->count(), 0);
    }

    void nothingIsWithoutAName()
    {
        const Window window;
        QVERIFY(!window.view()->accessibleName().isEmpty());
        QVERIFY(!window.line()->accessibleName().isEmpty());
    }
};

WINDOW_TEST(tst_chaineditor)
#include "tst_chaineditor.moc"
