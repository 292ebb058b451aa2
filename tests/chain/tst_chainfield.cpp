#include "tests/chain/ChainWindow.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/CommandEdit.h"

using namespace forkscope;
using namespace forkscope::test;

class tst_chainfield : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void insertAddsAStage()
    {
        ChainWindow window;
        window.key(Qt::Key_Insert);
        window.type(QStringLiteral("tee -a log"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("openssl tee md5sum cat"));
        QCOMPARE(
            window.line()->text(),
            QStringLiteral("openssl enc -des3 -pass env:password | tee -a log | md5sum | cat -n"));
        QCOMPARE(window.undoText(), QStringLiteral("Add stage tee"));
        QCOMPARE(window.view()->choice()->current(), 2);
        QVERIFY(window.view()->hasFocus());
    }

    void severalStagesAreAddedAtOnce()
    {
        ChainWindow window;
        window.key(Qt::Key_Home);
        window.key(Qt::Key_Plus);
        window.type(QStringLiteral("sort | uniq"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.programs(), QStringLiteral("sort uniq openssl md5sum cat"));
    }

    void escapeAddsNothing()
    {
        ChainWindow window;
        window.key(Qt::Key_Insert);
        QCOMPARE(window.view()->picture().layout.stages(), 4);
        window.type(QStringLiteral("tee"));
        window.key(Qt::Key_Escape);
        QCOMPARE(window.view()->picture().layout.stages(), 3);
        QCOMPARE(window.document.undoStack()->count(), 0);
        QVERIFY(window.view()->hasFocus());
    }

    void anEmptyChainCanBeFilled()
    {
        ChainWindow window{Plan()};
        QVERIFY(window.editor.message().contains(QStringLiteral("at least one program")));
        window.key(Qt::Key_Insert);
        window.type(QStringLiteral("true"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.line()->text(), QStringLiteral("true"));
    }

    void aCommandIsEditedInPlace()
    {
        ChainWindow window;
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
        ChainWindow window;
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
        ChainWindow window;
        window.key(Qt::Key_F2);
        window.key(Qt::Key_Delete);
        window.key(Qt::Key_Return);
        QVERIFY(!window.view()->field()->problem().isEmpty());
        QCOMPARE(window.programs(), QStringLiteral("openssl md5sum cat"));
    }

    void goingElsewhereTakesTheCommand()
    {
        ChainWindow window;
        window.key(Qt::Key_F2);
        window.type(QStringLiteral("sort"));
        window.line()->setFocus();
        QCOMPARE(window.programs(), QStringLiteral("sort md5sum cat"));
        QVERIFY(window.line()->hasFocus());
    }
};

WINDOW_TEST(tst_chainfield)
#include "tst_chainfield.moc"
