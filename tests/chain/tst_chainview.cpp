#include "tests/chain/ChainWindow.h"
#include "tests/support/RecordMaker.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/CommandEdit.h"
#include "ui/panes/chain/StageSheet.h"

#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

using namespace forkscope;
using namespace forkscope::test;

class tst_chainview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // --- Keys -----------------------------------------------------------------------------------

    void arrowsGoFromBoxToBox()
    {
        ChainWindow window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.key(Qt::Key_Home);
        QCOMPARE(window.view()->choice()->current(), 0);
        window.key(Qt::Key_Left);
        QCOMPARE(window.view()->choice()->current(), 0);
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Right);
        QCOMPARE(window.view()->choice()->current(), 2);
        QCOMPARE(activated, (QList<QList<QVariant>>{{0}, {1}}));
        QVERIFY(window.view()->accessibleDescription().contains(QStringLiteral("md5sum")));
    }

    void deleteRemovesAStage()
    {
        ChainWindow window;
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Delete);
        QCOMPARE(window.programs(), QStringLiteral("openssl cat"));
        QCOMPARE(window.line()->text(),
                 QStringLiteral("openssl enc -des3 -pass env:password | cat -n"));
        QCOMPARE(window.undoText(), QStringLiteral("Remove stage md5sum"));
        window.document.undoStack()->undo();
        QCOMPARE(window.line()->text(), lectureLine);
    }

    void controlAndArrowsMoveAStage()
    {
        ChainWindow window;
        window.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("md5sum openssl cat"));
        QCOMPARE(window.undoText(), QStringLiteral("Move stage openssl"));
        QCOMPARE(window.stages().at(1).environment.first().value, rawPassword);
        QCOMPARE(window.view()->choice()->current(), 2);
        window.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        window.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(window.document.undoStack()->count(), 2);
    }

    void tTapsTheWireBehindAStage()
    {
        ChainWindow window;
        window.key(Qt::Key_T);
        QVERIFY(window.stages().at(0).tap);
        QCOMPARE(window.document.undoStack()->count(), 1);
        QCOMPARE(window.line()->text(), lectureLine); // it does not show taps
        window.key(Qt::Key_T);
        QVERIFY(!window.stages().at(0).tap);
        // Behind the last stage there is no wire, and in front of the input there is no stage.
        for (const Qt::Key end : {Qt::Key_End, Qt::Key_Home}) {
            window.key(end);
            window.key(Qt::Key_T);
        }
        QCOMPARE(window.document.undoStack()->count(), 2);
    }

    void allWiresAreTappedAtOnce()
    {
        ChainWindow window;
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

    void aLongChainScrollsToTheCurrentBox()
    {
        Plan plan;
        plan.pipeline.stages = QList<Stage>(12, Stage{"cat", {"-u"}, {}, true, {}});
        ChainWindow window(plan);
        QVERIFY(window.view()->horizontalScrollBar()->maximum() > 0);
        window.key(Qt::Key_End);
        QVERIFY(window.view()->viewport()->rect().contains(window.middleOf(12)));
        window.key(Qt::Key_Home);
        QVERIFY(window.view()->viewport()->rect().contains(window.middleOf(0)));
    }

    // --- The pointer ----------------------------------------------------------------------------

    void aClickActivates()
    {
        ChainWindow window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.click(window.middleOf(2));
        QCOMPARE(activated, (QList<QList<QVariant>>{{1}}));
        QCOMPARE(window.view()->choice()->current(), 2);
    }

    void draggingReorders()
    {
        ChainWindow window;
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
        ChainWindow window;
        QWidget *viewport = window.view()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, window.middleOf(1));
        QTest::mouseMove(viewport, window.middleOf(3) + QPoint(10, 0));
        window.key(Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, window.middleOf(3) + QPoint(10, 0));
        QCOMPARE(window.document.undoStack()->count(), 0);
    }

    void theSwitchTapsTheWire()
    {
        ChainWindow window;
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
        QVERIFY(size.width() >= 20 && size.height() >= 16); // it must be large enough to hit

        click(2);
        QCOMPARE(taps(), (QList<bool>{false, true, false}));
        QVERIFY(window.view()->picture().boxes.at(2).tap);
        QCOMPARE(window.view()->choice()->current(), 2);
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
        ChainWindow window;
        const QPoint at = window.inView(window.view()->picture().layout.tapSwitch(1).center());
        // A click comes first, and then the double click that a window system makes of a second
        // one.
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
        ChainWindow window;
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
        ChainWindow window;
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
        ChainWindow window;
        QTest::mouseDClick(window.view()->viewport(), Qt::LeftButton, {}, window.middleOf(2));
        const auto *edit = window.editor.findChild<CommandEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("md5sum"));
    }

    // --- A run ----------------------------------------------------------------------------------

    void boxesCountTheStatesOfARun()
    {
        ChainWindow window;
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

        // A stage that has become another one has no figures of the run.
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
        ChainWindow window;
        QSignalSpy activated(&window.editor, &ChainEditor::stageActivated);
        window.editor.setSelection({4, 2});
        QCOMPARE(window.view()->choice()->current(), 3);
        window.editor.setSelection({4, -1});
        QCOMPARE(window.view()->choice()->current(), 3);
        QCOMPARE(activated.size(), 0);
    }
};

WINDOW_TEST(tst_chainview)
#include "tst_chainview.moc"
