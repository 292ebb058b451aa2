#include "tests/chain/RequestText.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace forkscope::test;

namespace {

Pipeline chainOf(int stages)
{
    Pipeline pipeline;
    pipeline.stages = QList<Stage>(stages, Stage{"cat", {}, {}, true, {}});
    return pipeline;
}

QString asked(ChainCommand command, const Pipeline &pipeline, int box)
{
    const auto request = requestOf(command, pipeline, box);
    return request ? textOf(*request) : QString();
}

} // namespace

class tst_chainrequest : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreAboutTheCurrentBox_data()
    {
        QTest::addColumn<int>("command");
        QTest::addColumn<int>("box");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, ChainCommand command, int box, const char *expected) {
            QTest::newRow(name) << int(command) << box << QString::fromLatin1(expected);
        };
        row("the input is edited in its sheet", ChainCommand::Edit, 0, "open the sheet of box 0");
        row("a stage is edited in place", ChainCommand::Edit, 2, "edit stage 1");
        row("settings", ChainCommand::OpenSettings, 2, "open the sheet of box 2");
        row("after the input", ChainCommand::AddAfter, 0, "add at 0");
        row("at the end", ChainCommand::AddAfter, 3, "add at 3");
        row("remove", ChainCommand::Remove, 3, "remove stage 2");
        row("no input is to remove", ChainCommand::Remove, 0, "");
        row("left", ChainCommand::MoveLeft, 3, "move stage 2 to 1");
        row("the first is leftmost", ChainCommand::MoveLeft, 1, "");
        row("the input stays", ChainCommand::MoveLeft, 0, "");
        row("right", ChainCommand::MoveRight, 1, "move stage 0 to 1");
        row("the last is rightmost", ChainCommand::MoveRight, 3, "");
        row("the input stays, too", ChainCommand::MoveRight, 0, "");
        row("tap", ChainCommand::ToggleTap, 2, "tap behind stage 1: 1");
        row("behind the last is no wire", ChainCommand::ToggleTap, 3, "");
        row("nor a tap on the input's", ChainCommand::ToggleTap, 0, "");
        row("previous", ChainCommand::GoPrevious, 1, "go to box 0");
        row("none before the input", ChainCommand::GoPrevious, 0, "");
        row("next", ChainCommand::GoNext, 2, "go to box 3");
        row("none behind the last", ChainCommand::GoNext, 3, "");
        row("first", ChainCommand::GoFirst, 2, "go to box 0");
        row("last", ChainCommand::GoLast, 0, "go to box 3");
    }

    void commandsAreAboutTheCurrentBox()
    {
        QFETCH(int, command);
        QFETCH(int, box);
        QFETCH(QString, expected);
        QCOMPARE(asked(ChainCommand(command), chainOf(3), box), expected);
    }

    void anInputIsRemoved()
    {
        Pipeline pipeline = chainOf(1);
        pipeline.input = RandomInput{10, 7};
        QCOMPARE(asked(ChainCommand::Remove, pipeline, 0), QStringLiteral("remove the input"));
    }

    void tapsAreAskedWhereTheyWouldChangeSomething()
    {
        Pipeline pipeline = chainOf(3);
        const auto all = [&] { return asked(ChainCommand::TapAll, pipeline, 1); };
        const auto none = [&] { return asked(ChainCommand::RemoveTaps, pipeline, 1); };
        QCOMPARE(all(), QStringLiteral("all taps: 1"));
        QCOMPARE(none(), QString());
        pipeline.stages[0].tap = true;
        QCOMPARE(asked(ChainCommand::ToggleTap, pipeline, 1),
                 QStringLiteral("tap behind stage 0: 0"));
        QCOMPARE(all(), QStringLiteral("all taps: 1"));
        QCOMPARE(none(), QStringLiteral("all taps: 0"));
        pipeline.stages[1].tap = true;
        QCOMPARE(all(), QString()); // behind the last stage there is no wire
        // A file may have a tap there all the same.
        Pipeline one = chainOf(1);
        one.stages[0].tap = true;
        QCOMPARE(asked(ChainCommand::TapAll, one, 1), QString());
        QCOMPARE(asked(ChainCommand::RemoveTaps, one, 1), QStringLiteral("all taps: 0"));
    }

    void anEmptyChainCanOnlyBeFilled()
    {
        QCOMPARE(asked(ChainCommand::AddAfter, chainOf(0), 0), QStringLiteral("add at 0"));
        for (const ChainCommand command :
             {ChainCommand::MoveLeft, ChainCommand::MoveRight, ChainCommand::ToggleTap,
              ChainCommand::TapAll, ChainCommand::RemoveTaps, ChainCommand::GoNext})
            QCOMPARE(asked(command, chainOf(0), 0), QString());
    }
};

CORE_TEST(tst_chainrequest)
#include "tst_chainrequest.moc"
