// Who had a core, why it left it, and who waited meanwhile.

#include "tests/analysis/Story.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace forkscope::test;
using script::Player;

class tst_corewords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakEnglish(); }
    void coreHadTurns();
    void coreWasLeft();
    void coreIsLost();
    void coreOutsideThePlan();
};

void tst_corewords::coreHadTurns()
{
    Story story({"openssl"}, exact, 3);
    Player &player = story.player;
    for (int i = 0; i < 3; ++i) {
        player.instanceStarted(0, i);
        player.processBegins(0, {i, 0}, 100 + i, "/bin/openssl");
    }
    player.slice(0, 4, 0, 100, true);
    player.slice(4, 6, 0, 101, true);
    player.slice(6, 10, 0, 102);
    player.slice(12, 20, 0, 100);
    player.traced(20, 0, trace::SwitchedIn{101});
    player.traced(30, 1, trace::SwitchedIn{102});
    QCOMPARE(
        story.coreAt(2),
        lines({"#0 openssl had core 0 for 4.00 ms.",
               "Then it was pushed off, though it could have gone on: it was ready for 8.00 ms "
               "until it had a core again.",
               "#1 openssl had the core at once after it.",
               "Meanwhile 2 other processes of this run were ready and had no core.",
               "That was from 0 s to 4.00 ms of the run."}));
    QCOMPARE(
        story.coreAt(7).mid(1, 3),
        lines({"Then it could not go on and gave the core away: it was blocked by what no look "
               "saw for 20.0 ms.",
               "#0 openssl was the next of this run to have it, 2.00 ms later.",
               "Meanwhile 2 other processes of this run were ready and had no core."}));
    QCOMPARE(story.coreAt(25), lines({"#1 openssl had core 0 for 10.0 ms.", "It still has it.",
                                      "That was from 20.0 ms to 30.0 ms of the run."}));
    QCOMPARE(titleOf(story.record, subject::Core{*coreTimeAt(story.record, 0, player.at(2))}),
             QStringLiteral("Core 0"));
    QVERIFY(!coreTimeAt(story.record, 0, player.at(30))); // at the run's end
    QVERIFY(!coreTimeAt(story.record, 7, player.at(2)));
}

void tst_corewords::coreWasLeft()
{
    Story story({"sleep"});
    sleeper(&story, 0);
    QCOMPARE(
        story.coreAt(50),
        lines({"No process of this run had core 0 for 96.0 ms; whether it was idle or something "
               "else had it is not known.",
               "No process of this run was ready and waiting for a core.",
               "#0 sleep had the core at once after it.",
               "That was from 3.00 ms to 99.0 ms of the run."}));
    QCOMPARE(firstOf(story.coreAt(99.5), 2),
             lines({"#0 sleep had core 0 for 1.00 ms.", "Then it ended."}));
    QCOMPARE(story.coreAt(2).value(1),
             QStringLiteral("Then it could not go on and gave the core away: it was asleep for "
                            "96.0 ms."));
    QCOMPARE(
        story.coreAt(2).value(2),
        QStringLiteral("The same process was the next of this run to have it, 96.0 ms later."));
}

void tst_corewords::coreIsLost()
{
    Story story({"sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sleep");
    player.slice(1, 3, 0, 100);
    player.traced(60, 0, trace::Lost{player.at(13), 1200});
    player.lastSlice(99, 101, 0, 100);
    QCOMPARE(
        story.coreAt(50).value(0),
        QStringLiteral("Who had core 0 for 96.0 ms is not known: records of the trace were lost "
                       "in this time."));
}

void tst_corewords::coreOutsideThePlan()
{
    Plan plan = Story::makePlan({"sleep"}, 2);
    plan.run.cores = {0};
    RunRecord record;
    Player player(plan, &record);
    player.start(exact);
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sleep");
    player.processBegins(0, {1, 0}, 101, "/bin/sleep");
    player.slice(0, 1, 1, 101); // this was before it was bound to its core
    player.slice(1, 50, 0, 100, true);
    player.slice(50, 60, 0, 101);
    const auto time = coreTimeAt(record, 1, player.at(20));
    QVERIFY(time);
    QCOMPARE(explain(record, subject::Core{*time}).value(1),
             QStringLiteral("This run may use only: 0."));
}

CORE_TEST(tst_corewords)
#include "tst_corewords.moc"
