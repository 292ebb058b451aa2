// What a process waited for, and who was to blame: scripted records, and one real run.

#include "tests/analysis/Story.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <csignal>

using namespace forkscope;
using namespace forkscope::test;
using script::Player;
using state::Blocked;

class tst_waitwords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakEnglish(); }
    void pipeFull();
    void shortWaits();
    void slowReader();
    void pipeToForkscope();
    void fullPipeOfErrors();
    void fullPipeOfItsOwn();
    void fullPipeBeforeATap();
    void fullPipeInShortWaits();
    void pipeEmpty();
    void readyOnOneCore();
    void readyVeryOften();
    void waitsForAChild();
    void waitsForOneChildAfterAnother();
    void fullPipeForReal_data();
    void fullPipeForReal();
};

void tst_waitwords::pipeFull()
{
    Story story({"yes", "sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/yes");
    player.processBegins(1, {0, 1}, 101, "/bin/sleep");
    player.slice(1, 2, 0, 101);
    player.slice(2, 10, 0, 100);
    player.look(20, {0, 0}, Blocked{WaitReason::PipeFull});
    player.look(20, {0, 1}, Blocked{WaitReason::Timer});
    player.wire(20, 0, 1, 65536, 65536);
    player.lastSlice(1001, 1002, 0, 101);
    player.processEnded(1002, {0, 1}, 0);
    player.lastSlice(1002, 1003, 0, 100);
    player.processEnded(1003, {0, 0}, -SIGPIPE);
    QCOMPARE(
        story.process(0).mid(2),
        lines({"It was blocked for 0.992 s: its pipe to sleep was full (65,536 bytes), because "
               "sleep was not reading.",
               "Meanwhile sleep slept.",
               "Of its 1.00 s it was 0.992 s blocked by a full pipe and 9.00 ms on a core.",
               "A program that polls every 10.0 ms would have seen it alive 100 times and "
               "noticed its end 7.00 ms late."}));
}

/// Most waits are too short for a look, but what the few looks saw is told too.
void tst_waitwords::shortWaits()
{
    Story story({"yes", "openssl"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/yes");
    player.processBegins(0, {0, 1}, 101, "/bin/openssl");
    player.traced(0, 1, trace::SwitchedIn{101});
    for (int i = 0; i < 20; ++i) {
        player.slice(i, i + 0.1, 0, 100);
        if (i == 9)
            player.look(9.5, {0, 0}, Blocked{WaitReason::PipeFull});
    }
    player.traced(20, 1, trace::SwitchedOut{101, false});
    QCOMPARE(story.process(0).mid(1, 3),
             lines({"It was blocked 19 times, 17.1 ms in all, and no look fell into that time to "
                    "see by what.",
                    "It was blocked for 900 µs: its pipe to openssl was full, because openssl read "
                    "more slowly than it wrote.",
                    "Meanwhile openssl was on a core."}));
}

void tst_waitwords::slowReader()
{
    Story story({"yes", "openssl"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/yes");
    player.processBegins(0, {0, 1}, 101, "/bin/openssl");
    for (int i = 0; i < 3; ++i) {
        player.slice(10 * i, 10 * i + 1, 0, 100);
        player.look(10 * i + 5, {0, 0}, Blocked{WaitReason::PipeFull});
    }
    player.traced(1, 1, trace::SwitchedIn{101});
    player.traced(40, 1, trace::SwitchedOut{101, false});
    QCOMPARE(story.process(0).mid(1, 2),
             lines({"It was blocked 3 times, 37.0 ms in all: its pipe to openssl was full, because "
                    "openssl read more slowly than it wrote.",
                    "In the longest of these times, 19.0 ms, openssl was on a core."}));
}

void tst_waitwords::pipeToForkscope()
{
    Story story({"yes"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/yes");
    player.slice(0, 1, 0, 100);
    player.look(5, {0, 0}, Blocked{WaitReason::PipeFull});
    player.lastSlice(9, 10, 0, 100);
    player.processEnded(10, {0, 0}, 0);
    QCOMPARE(story.process().value(1),
             QStringLiteral("It was blocked for 8.00 ms: its pipe to Forkscope was full, because "
                            "Forkscope had not read it yet."));
}

/// The next stage is not to blame for a full pipe of errors, since its own pipe has room.
void tst_waitwords::fullPipeOfErrors()
{
    Story story({"sh", "sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sh");
    player.processBegins(1, {0, 1}, 101, "/bin/sleep");
    player.slice(2, 10, 0, 100);
    player.tell(9, event::BytesArrived{{{0, 0}, StreamKind::Errors}, 4096});
    player.look(20, {0, 0}, Blocked{WaitReason::PipeFull});
    player.wire(20, 0, 1, 120, 65536);
    player.lastSlice(50, 51, 0, 100);
    player.processEnded(51, {0, 0}, 0);
    QCOMPARE(story.process(0).mid(1, 2),
             lines({"It was blocked for 40.0 ms: a pipe that it wrote to was full, but not its "
                    "output's to sleep, in which at most 120 of 65,536 bytes were seen.",
                    "Most likely it was the pipe of its errors, which Forkscope reads and had not "
                    "read yet."}));
    QCOMPARE(firstOf(story.bandAt(30), 2), story.process(0).mid(1, 2));
}

void tst_waitwords::fullPipeOfItsOwn()
{
    Story story({"sh"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sh");
    player.slice(0, 1, 0, 100);
    player.look(5, {0, 0}, Blocked{WaitReason::PipeFull});
    player.wire(5, 0, 1, 0, 65536);
    player.lastSlice(49, 50, 0, 100);
    player.processEnded(50, {0, 0}, 0);
    QCOMPARE(story.process().mid(1, 2),
             lines({"It was blocked for 48.0 ms: a pipe that it wrote to was full, but not its "
                    "output's to Forkscope, in which at most 0 of 65,536 bytes were seen.",
                    "It wrote no errors, so it was one that it or its parent had made."}));
}

/// A tapped wire is two pipes, so one can be full while both together seem to have room.
void tst_waitwords::fullPipeBeforeATap()
{
    Plan plan = Story::makePlan({"seq", "sort"}, 1);
    plan.pipeline.stages[0].tap = true;
    Story story(exact, plan);
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/seq");
    player.processBegins(0, {0, 1}, 101, "/bin/sort");
    player.slice(0, 1, 0, 100);
    player.look(5, {0, 0}, Blocked{WaitReason::PipeFull});
    player.wire(5, 0, 1, 50000, 131072);
    player.lastSlice(49, 50, 0, 100);
    player.processEnded(50, {0, 0}, 0);
    QCOMPARE(story.process().at(1),
             QStringLiteral("It was blocked for 48.0 ms: its pipe to sort is tapped, and Forkscope "
                            "had not yet passed on what was in it."));
    // When both are full, the reader is to blame, as without a tap.
    player.wire(20, 0, 1, 131072, 131072);
    QVERIFY2(story.process().at(1).contains(QStringLiteral("its pipe to sort was full")),
             qPrintable(story.process().at(1)));
}

/// What a look saw between two waits says nothing about a wait that was over before it. In this
/// look the reader had just taken everything.
void tst_waitwords::fullPipeInShortWaits()
{
    Story story({"yes", "cat"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/yes");
    player.processBegins(0, {0, 1}, 101, "/bin/cat");
    player.slice(0, 1, 0, 100);
    player.look(1.5, {0, 0}, Blocked{WaitReason::PipeFull});
    player.wire(1.5, 0, 1, 65536, 65536);
    player.slice(3, 4, 0, 100);
    player.wire(10, 0, 1, 0, 65536);
    player.slice(15, 16, 0, 100);
    QVERIFY2(
        story.process(0).join(u' ').contains(QStringLiteral("its pipe to cat was full (65,536")),
        qPrintable(story.process(0).join(u'\n')));
}

void tst_waitwords::pipeEmpty()
{
    Story story({"sleep", "md5sum"});
    sleeper(&story, 0);
    Player &player = story.player;
    player.processBegins(1, {0, 1}, 101, "/bin/md5sum");
    player.slice(1, 2, 1, 101);
    player.look(50, {0, 1}, Blocked{WaitReason::PipeEmpty});
    player.lastSlice(100, 101, 1, 101);
    player.processEnded(101, {0, 1}, 0);
    QCOMPARE(
        story.process(1).mid(1, 3),
        lines({"It waited for bytes for 98.0 ms: its pipe from sleep was empty, because sleep "
               "was not writing.",
               "Meanwhile sleep slept.",
               "Of its 0.100 s it was 98.0 ms blocked by an empty pipe and 2.00 ms on a core."}));
}

void tst_waitwords::readyOnOneCore()
{
    Story story({"openssl"}, exact, 3);
    Player &player = story.player;
    for (int i = 0; i < 3; ++i) {
        player.instanceStarted(0, i);
        player.processBegins(0, {i, 0}, 100 + i, "/bin/openssl");
    }
    for (int turn = 0; turn < 3; ++turn) {
        player.slice(10 * turn, 10 * turn + 4, 0, 100, true);
        player.slice(10 * turn + 4, 10 * turn + 6, 0, 101, true);
        player.slice(10 * turn + 6, 10 * turn + 10, 0, 102, true);
    }
    player.lastSlice(30, 31, 0, 100);
    player.processEnded(31, {0, 0}, 0);
    QCOMPARE(story.process(0).mid(1, 3),
             lines({"It was ready 3 times, 18.0 ms in all, but had no core.",
                    "Meanwhile #2 openssl (12.0 ms) and #1 openssl (6.00 ms) had core 0.",
                    "Of its 31.0 ms it was 18.0 ms ready without a core and 13.0 ms on a core."}));
}

void tst_waitwords::readyVeryOften()
{
    Story story({"openssl"}, exact, 2);
    Player &player = story.player;
    for (int i = 0; i < 2; ++i) {
        player.instanceStarted(0, i);
        player.processBegins(0, {i, 0}, 100 + i, "/bin/openssl");
    }
    for (int turn = 0; turn < 1000; ++turn) {
        player.slice(2 * turn, 2 * turn + 1, 0, 100, true);
        player.slice(2 * turn + 1, 2 * turn + 2, 0, 101, true);
    }
    QCOMPARE(story.process(0).mid(1, 2),
             lines({"It was ready 1,000 times, 1.00 s in all, but had no core.",
                    "In the longest 256 of these times #1 openssl (0.256 s) had core 0."}));
}

void tst_waitwords::waitsForAChild()
{
    Story story({"sh"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sh");
    player.traced(0, 0, trace::SwitchedIn{100});
    player.traced(1, 0, trace::Forked{200, 200, 100, 100});
    player.traced(2, 0, trace::SwitchedOut{100, false});
    player.traced(2, 0, trace::SwitchedIn{200});
    player.traced(3, 0, trace::Executed{200, 200, "sleep"});
    player.traced(4, 0, trace::SwitchedOut{200, false});
    player.look(50, {0, 0}, Blocked{WaitReason::Child});
    player.lastSlice(90, 91, 0, 200);
    player.lastSlice(91, 92, 0, 100);
    player.processEnded(92, {0, 0}, 0);
    QCOMPARE(story.process(0).mid(1, 2),
             lines({"It waited for a child to end (sleep), for 89.0 ms.",
                    "Of its 92.0 ms it was 89.0 ms waiting for a child to end and 3.00 ms on a "
                    "core."}));
}

/// The sum of several waits names all children that it waited for, the longest first.
void tst_waitwords::waitsForOneChildAfterAnother()
{
    Story story({"sh"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sh");
    player.traced(0, 0, trace::SwitchedIn{100});
    double now = 0;
    qint64 child = 200;
    for (const auto &[name, length] :
         {std::pair("true", 5), std::pair("sort", 60), std::pair("sleep", 30)}) {
        player.traced(now + 1, 0, trace::Forked{child, child, 100, 100});
        player.traced(now + 2, 0, trace::SwitchedOut{100, false});
        player.traced(now + 2, 0, trace::SwitchedIn{child});
        player.traced(now + 2, 0, trace::Executed{child, child, name});
        player.look(now + 3, {0, 0}, Blocked{WaitReason::Child});
        now += 2 + length;
        player.traced(now, 0, trace::Exited{child, child});
        player.traced(now, 0, trace::SwitchedIn{100});
        ++child;
    }
    player.traced(now + 1, 0, trace::Exited{100, 100});
    player.processEnded(now + 1, {0, 0}, 0);
    const QStringList said = story.process(0);
    QVERIFY2(said.contains(QStringLiteral("It waited for a child to end (sort, sleep and true), 3 "
                                          "times, 95.0 ms in all.")),
             qPrintable(said.join(u'\n')));
}

void tst_waitwords::fullPipeForReal_data()
{
    QTest::addColumn<bool>("trace");
    QTest::newRow("with the trace, where it is allowed") << true;
    QTest::newRow("polls alone") << false;
}

void tst_waitwords::fullPipeForReal()
{
    QFETCH(bool, trace);
    EngineThread engine;
    ObservationSettings observation;
    observation.trace = trace;
    const auto result =
        test::run(engine,
                  test::planOf({test::stage("yes"),
                                test::stage("sh", {"-c", "sleep 1; head -c 1000000 >/dev/null"})}),
                  {}, observation);
    QVERIFY(result.ended);
    const QString text = explain(result.record, subject::Process{{0, 0}}).join(u'\n');
    QVERIFY2(text.contains(QStringLiteral("its pipe to sh was full (")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("because sh was not reading")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("signal 13 (SIGPIPE)")), qPrintable(text));
}

CORE_TEST(tst_waitwords)
#include "tst_waitwords.moc"
