#include "tests/chain/ChainWindow.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace forkscope::test;

class tst_chainline : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLineShowsTheChain()
    {
        const ChainWindow window;
        QVERIFY(window.shown);
        QCOMPARE(window.line()->text(), lectureLine);
        QCOMPARE(window.view()->picture().layout.stages(), 3);
    }

    void typingBecomesTheChain()
    {
        ChainWindow window;
        window.typeLine(QStringLiteral("cat -n | sort"));
        QTRY_COMPARE(window.programs(), QStringLiteral("cat sort"));
        QCOMPARE(window.stages().first().arguments, QList<QByteArray>{"-n"});
        QCOMPARE(window.view()->picture().layout.stages(), 2);
        QCOMPARE(window.undoText(), QStringLiteral("Edit command line"));
        // Typed text is not rewritten as long as it says what the chain is.
        QCOMPARE(window.line()->text(), QStringLiteral("cat -n | sort"));
    }

    void enterReadsAtOnce()
    {
        ChainWindow window;
        window.typeLine(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("true"));
    }

    void leavingTheLineReadsIt()
    {
        ChainWindow window;
        window.typeLine(QStringLiteral("true"));
        window.view()->setFocus();
        QCOMPARE(window.programs(), QStringLiteral("true"));
    }

    void theTypingOfOneLineIsOneStep()
    {
        ChainWindow window;
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
        ChainWindow window;
        window.typeLine(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        QCOMPARE(window.line()->text(), lectureLine);
    }

    void anErrorKeepsTextAndChain()
    {
        ChainWindow window;
        const QString wrong = QStringLiteral("cat > x");
        window.typeLine(wrong);
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
        QCOMPARE(window.line()->text(), wrong);
        QVERIFY(window.line()->problem());
        QCOMPARE(window.line()->problem()->column, 5);
        QVERIFY(window.editor.message().contains(QStringLiteral("Column 5")));
        QVERIFY(!window.editor.commitPending());

        // The picture can still be used, and does not overwrite what is being typed.
        window.view()->setFocus();
        window.key(Qt::Key_End);
        window.key(Qt::Key_Delete);
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum"));
        QCOMPARE(window.line()->text(), wrong);

        // Once it is correct, the line becomes the chain.
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
        ChainWindow window;
        window.typeLine(QStringLiteral("a && b"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Escape);
        QCOMPARE(window.line()->text(), lectureLine);
        QVERIFY(!window.line()->problem());
        QCOMPARE(window.document.undoStack()->count(), 0);
    }

    void anotherPlanEndsAnErroneousEdit()
    {
        ChainWindow window;
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
        ChainWindow window;
        window.line()->setFocus();
        window.line()->end(false);
        window.type(QStringLiteral(" | sort"));
        window.line()->commit();
        QCOMPARE(window.stages().at(0).environment.first().value, rawPassword);

        // This also holds if the line is emptied and typed again, and is read after every key.
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
};

WINDOW_TEST(tst_chainline)
#include "tst_chainline.moc"
