#include "core/pipeline/Mistake.h"
#include "tests/chain/ChainWindow.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/InputSheet.h"
#include "ui/panes/chain/StageSheet.h"

#include <QtGui/QAction>

using namespace forkscope;
using namespace forkscope::test;

class tst_chaineditor : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // --- Sheets ---------------------------------------------------------------------------------

    void theSheetChangesTheStage()
    {
        ChainWindow window;
        window.key(Qt::Key_Right);
        window.key(Qt::Key_E, Qt::ControlModifier);
        auto *sheet = window.sheet<StageSheet>();
        QVERIFY(sheet);
        sheet->accept();
        QCOMPARE(window.document.undoStack()->count(), 0); // nothing was changed
        QTRY_VERIFY(!window.sheet<StageSheet>());

        // Without a window manager, nothing gives the focus back.
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
        QCOMPARE(window.line()->text(), lectureLine); // it does not show directories
    }

    void theInputHasASheet()
    {
        ChainWindow window;
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

    // --- What is wrong --------------------------------------------------------------------------

    void aMissingProgramIsSaid()
    {
        ChainWindow window;
        window.typeLine(QStringLiteral("cat | no-such-program-anywhere"));
        window.key(Qt::Key_Return);
        QVERIFY(window.editor.message().contains(QStringLiteral("no-such-program-anywhere")));
        QVERIFY(window.view()->picture().boxes.at(1).problem.isEmpty());
        QVERIFY(!window.view()->picture().boxes.at(2).problem.isEmpty());
    }

    void mistakesThatAreOnAreSaid()
    {
        ChainWindow window;
        RunSettings run = window.document.plan().run;
        const QString hint = window.editor.message();
        QVERIFY(!hint.contains(labelOf(Mistake::KeepsWriteEnd)));
        run.mistakes << nameOf(Mistake::KeepsWriteEnd);
        window.document.setRun(run, [] { return QString(); });
        QVERIFY(window.editor.message().contains(labelOf(Mistake::KeepsWriteEnd)));
        window.document.undoStack()->undo();
        QCOMPARE(window.editor.message(), hint);
    }

    void aLongMessageTakesNoRoomFromThePicture()
    {
        ChainWindow window;
        const int before = window.editor.minimumSizeHint().height();
        window.editor.resize(400, before);
        window.typeLine(QStringLiteral("a > b"));
        window.key(Qt::Key_Return);
        QVERIFY(window.editor.minimumSizeHint().height() > before);
        window.editor.resize(400, window.editor.minimumSizeHint().height());
        QTRY_COMPARE(window.view()->height(), window.view()->sizeHint().height());
    }

    // --- Actions and names ----------------------------------------------------------------------

    void menuActionsFollowTheCurrentBox()
    {
        ChainWindow window;
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
        ChainWindow window(plan);
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
        const ChainWindow window;
        QVERIFY(!window.view()->accessibleName().isEmpty());
        QVERIFY(!window.line()->accessibleName().isEmpty());
    }
};

WINDOW_TEST(tst_chaineditor)
#include "tst_chaineditor.moc"
