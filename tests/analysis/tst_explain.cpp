// The sentences that say why a process went as it did: scripted records, and one real run.

#include "core/analysis/words/Explain.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <csignal>

using namespace forkscope;
using script::Player;

namespace {

constexpr Observation exact{true, std::nullopt};
using state::Blocked;

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

/// A scripted run that is explained.
class Story
{
public:
    explicit Story(const QList<QByteArray> &programs, const Observation &observation = exact,
                   int instances = 1)
        : Story(observation, makePlan(programs, instances))
    {
    }
    Story(const Observation &observation, const Plan &ofPlan) : plan(ofPlan), player(plan, &record)
    {
        player.start(observation);
    }

    static Plan makePlan(const QList<QByteArray> &programs, int instances)
    {
        Plan plan = script::plan(instances, programs);
        plan.run.timeoutMs = 100;
        plan.run.killAfterMs = 200;
        return plan;
    }

    [[nodiscard]] QStringList process(int stage = 0, int instance = 0) const
    {
        return explain(record, subject::Process{{instance, stage}});
    }
    [[nodiscard]] QStringList instance(int index = 0) const
    {
        return explain(record, subject::Instance{index});
    }
    [[nodiscard]] QStringList bandAt(double ms, int stage = 0, int instance = 0) const
    {
        const LaneId lane = laneOf(record, {instance, stage});
        const auto band = forkscope::bandAt(record, lane, player.at(ms));
        return band ? explain(record, subject::Moment{lane, *band}) : QStringList();
    }

    [[nodiscard]] QStringList coreAt(double ms, int core = 0) const
    {
        const auto time = coreTimeAt(record, core, player.at(ms));
        return time ? explain(record, subject::Core{*time}) : QStringList();
    }

    RunRecord record;
    Plan plan;
    Player player;
};

QStringList firstOf(const QStringList &all, int count)
{
    return all.mid(0, count);
}

/// One stage that slept 96 ms, and ended at 100 ms as told.
void sleeper(Story *story, int status, double reapedAt = 100)
{
    Player &player = story->player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sleep");
    player.slice(1, 3, 0, 100);
    player.look(50, {0, 0}, Blocked{WaitReason::Timer});
    player.lastSlice(99, 100, 0, 100);
    player.processEnded(reapedAt, {0, 0}, status);
}

} // namespace

class tst_explain : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void success();
    void exitCodes_data();
    void exitCodes();
    void programIsMissing();
    void otherStageIsMissing();
    void endedByTimeout();
    void endsInItsOwnWay();
    void killedAfterGrace();
    void endedByTheUser();
    void foreignSignal();
    void writerWithoutReader();
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
    void zombie();
    void samplesOnly();
    void neverSeen();
    void lost();
    void stillAlive();
    void queued();
    void bands();
    void coreHadTurns();
    void coreWasLeft();
    void coreIsLost();
    void coreOutsideThePlan();
    void instances();
    void nothingThere();
    void fullPipeForReal_data();
    void fullPipeForReal();
};

void tst_explain::success()
{
    Story story({"sleep"});
    sleeper(&story, 0);
    QCOMPARE(story.process(),
             lines({"It ended with exit code 0: success.",
                    "It slept for 96.0 ms, until a time that it had set itself.",
                    "Of its 99.0 ms it was 96.0 ms asleep and 3.00 ms on a core.",
                    "A program that polls every 10.0 ms would have seen it alive 9 times and "
                    "noticed its end 0 s late."}));
}

void tst_explain::exitCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](int code, const char *text) {
        QTest::addRow("%d", code) << code << QString::fromUtf8(text);
    };
    row(1, "It ended with exit code 1: it says itself that it failed.");
    row(124, "It ended with exit code 124: timeout(1) says this when a time was up.");
    row(126,
        "It ended with exit code 126: a shell says this of a program that it may not execute.");
    row(127, "It ended with exit code 127: a shell says this of a program that it does not find.");
    row(143, "It ended with exit code 143: a shell says this when a program that it ran was ended "
             "by signal 15 (SIGTERM).");
    row(255, "It ended with exit code 255: it says itself that it failed.");
}

void tst_explain::exitCodes()
{
    QFETCH(int, code);
    QFETCH(QString, text);
    Story story({"sleep"});
    sleeper(&story, code);
    QCOMPARE(story.process().value(0), text);
}

void tst_explain::programIsMissing()
{
    Story story({"nosuch"});
    story.player.instanceStarted(0, 0);
    const StartError error = makeStartError(ENOENT, StartStep::Resolve, "nosuch");
    story.player.tell(1, event::StartFailed{{0, 0}, error, "nosuch"});
    story.player.instanceEnded(1, 0, Outcome::NotStarted, std::nullopt);
    QCOMPARE(story.process(), lines({"It could not be started. “nosuch” was not found in PATH. "
                                     "Check the spelling or give a path.",
                                     "A shell would say so with exit code 127."}));
    QCOMPARE(
        story.instance(),
        lines({"The instance was not started, because nosuch of its chain could not be started.",
               "nosuch could not be started. “nosuch” was not found in PATH. Check the "
               "spelling or give a path.",
               "A shell would say so with exit code 127."}));
}

void tst_explain::otherStageIsMissing()
{
    Story story({"yes", "nosuch"});
    story.player.instanceStarted(0, 0);
    const StartError error = makeStartError(ENOENT, StartStep::Resolve, "nosuch");
    story.player.tell(1, event::StartFailed{{0, 1}, error, "nosuch"});
    story.player.instanceEnded(1, 0, Outcome::NotStarted, std::nullopt);
    QCOMPARE(story.process(0),
             lines({"It was not started, because nosuch of its chain could not be started."}));
}

void tst_explain::endedByTimeout()
{
    Story story({"sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sleep");
    player.slice(1, 3, 0, 100);
    player.look(50, {0, 0}, Blocked{WaitReason::Timer});
    player.signalSent(100, 0, SIGTERM, SignalReason::Timeout);
    player.signalSent(100, 0, SIGCONT, SignalReason::Timeout);
    player.lastSlice(103, 104, 0, 100);
    player.processEnded(104, {0, 0}, -SIGTERM);
    QCOMPARE(
        story.process(),
        lines({"It was ended by signal 15 (SIGTERM), which Forkscope sent because the "
               "instance's time of 0.100 s was up.",
               "Forkscope and Python show this as −15, a shell shows 143, timeout(1) would say "
               "124.",
               "It slept for 0.100 s, until a time that it had set itself.",
               "Of its 0.103 s it was 0.100 s asleep and 3.00 ms on a core.",
               "A program that polls every 10.0 ms would have seen it alive 10 times and "
               "noticed its end 6.00 ms late."}));
}

void tst_explain::endsInItsOwnWay()
{
    Story story({"sleep"});
    story.player.signalSent(50, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&story, 3);
    QCOMPARE(story.process().value(1),
             QStringLiteral("Before that Forkscope had sent signal 15 (SIGTERM), because the "
                            "instance's time of 0.100 s was up; it ended in its own way."));
}

void tst_explain::killedAfterGrace()
{
    Story story({"sleep"});
    story.player.signalSent(40, 0, SIGTERM, SignalReason::Timeout);
    story.player.signalSent(90, 0, SIGKILL, SignalReason::Grace);
    sleeper(&story, -SIGKILL);
    QCOMPARE(
        firstOf(story.process(), 2),
        lines({"It was ended by signal 9 (SIGKILL), which Forkscope sent because it was still "
               "there 0.200 s after SIGTERM; SIGTERM had been sent because the instance's time "
               "of 0.100 s was up.",
               "Forkscope and Python show this as −9, a shell shows 137, timeout(1) would say "
               "137."}));
}

void tst_explain::endedByTheUser()
{
    Story story({"sleep"});
    story.player.signalSent(40, 0, SIGKILL, SignalReason::UserRequest);
    sleeper(&story, -SIGKILL);
    QCOMPARE(firstOf(story.process(), 2),
             lines({"It was ended by signal 9 (SIGKILL), which Forkscope sent because the user "
                    "asked for it.",
                    "Forkscope and Python show this as −9, a shell shows 137."}));
}

void tst_explain::foreignSignal()
{
    Story story({"sleep"});
    sleeper(&story, -SIGSEGV);
    QCOMPARE(story.process().value(0),
             QStringLiteral("It was ended by signal 11 (SIGSEGV): memory it may not use "
                            "(segmentation fault). The signal did not come from Forkscope."));
}

void tst_explain::writerWithoutReader()
{
    Story story({"yes", "head"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/yes");
    player.processBegins(1, {0, 1}, 101, "/bin/head");
    player.lastSlice(2, 8, 0, 101);
    player.processEnded(8, {0, 1}, 0);
    player.lastSlice(8, 9, 0, 100);
    player.processEnded(9, {0, 0}, -SIGPIPE);
    QCOMPARE(firstOf(story.process(0), 2),
             lines({"It was ended by signal 13 (SIGPIPE): it wrote into a pipe that nobody reads "
                    "any more, because head ended. That is usual for “… | head”.",
                    "Forkscope and Python show this as −13, a shell shows 141."}));
    QCOMPARE(
        story.process(1),
        lines({"It ended with exit code 0: success.", "It was ready for 1.00 ms, but had no core.",
               "Meanwhile nothing of this run had core 0; what else did is not known.",
               "Of its 7.00 ms it was 6.00 ms on a core and 1.00 ms ready without a core.",
               "A program that polls every 10.0 ms would never have seen it alive; it would "
               "have noticed its end 2.00 ms late."}));
}

void tst_explain::pipeFull()
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

/// Most waits are too short for a look: what the few looks saw is told too.
void tst_explain::shortWaits()
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

void tst_explain::slowReader()
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

void tst_explain::pipeToForkscope()
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

/// The next stage is not to blame for what is written to the errors: its pipe has room.
void tst_explain::fullPipeOfErrors()
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

void tst_explain::fullPipeOfItsOwn()
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
void tst_explain::fullPipeBeforeATap()
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
    // Both are full: it is the reader's doing, as without a tap.
    player.wire(20, 0, 1, 131072, 131072);
    QVERIFY2(story.process().at(1).contains(QStringLiteral("its pipe to sort was full")),
             qPrintable(story.process().at(1)));
}

/// What a look saw between two waits tells nothing of a wait that was over before it: the reader
/// had just taken all.
void tst_explain::fullPipeInShortWaits()
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

void tst_explain::pipeEmpty()
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

void tst_explain::readyOnOneCore()
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

void tst_explain::readyVeryOften()
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

void tst_explain::waitsForAChild()
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

void tst_explain::zombie()
{
    Story story({"sleep"});
    sleeper(&story, 0, 104);
    QVERIFY(story.process().contains(
        QStringLiteral("It had ended, but was reaped 4.00 ms later: a zombie meanwhile.")));
    QCOMPARE(
        firstOf(story.bandAt(102), 2),
        lines({"It was a zombie for 4.00 ms.",
               "It had ended and kept its place in the table of processes until Forkscope took "
               "its status."}));
}

void tst_explain::samplesOnly()
{
    Story story({"yes", "sleep"}, Observation{false, TraceRefusal{EACCES, 0, false}});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/yes");
    player.processStarted(1, {0, 1}, 101, "/bin/sleep");
    player.wire(5, 0, 1, 65536, 65536);
    for (int ms = 10; ms < 50; ms += 10) {
        Look writer{{0, 0}, Blocked{WaitReason::PipeFull}, 0, {}, {}, 0, player.at(ms)};
        Look reader{{0, 1}, Blocked{WaitReason::Timer}, 0, {}, {}, 0, player.at(ms)};
        if (ms == 10)
            writer.state = state::Running{0};
        player.tell(ms, event::Polled{{writer, reader}});
    }
    player.processEnded(54, {0, 0}, -SIGPIPE);
    QCOMPARE(story.process(0).mid(2),
             lines({"It was blocked in 3 looks: its pipe to sleep was full (65,536 bytes), because "
                    "sleep was not reading.",
                    "Meanwhile sleep slept.",
                    "The polls saw it 3 × blocked by a full pipe and 1 × on a core; between two "
                    "looks it may have done anything.",
                    "The system did not allow the exact trace: only what the polls saw is known.",
                    "A program that polls every 10.0 ms would have seen it alive 5 times and "
                    "noticed its end 6.00 ms late."}));
}

void tst_explain::neverSeen()
{
    Story story({"true"}, Observation{});
    story.player.instanceStarted(0, 0);
    story.player.processStarted(1, {0, 0}, 100, "/bin/true");
    story.player.processEnded(2, {0, 0}, 0);
    QCOMPARE(story.process(),
             lines({"It ended with exit code 0: success.",
                    "No look of the polls fell into its life: what it did is not known.",
                    "It was observed by polls alone, without the exact trace.",
                    "A program that polls every 10.0 ms would never have seen it alive; it would "
                    "have noticed its end 8.00 ms late."}));
}

void tst_explain::lost()
{
    Story story({"sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/sleep");
    player.slice(1, 3, 0, 100);
    player.traced(60, 0, trace::Lost{player.at(13), 1200});
    player.lastSlice(99, 101, 0, 100);
    player.processEnded(101, {0, 0}, 0);
    QCOMPARE(story.process().mid(1, 2),
             lines({"Of its 0.100 s it was 96.0 ms doing what is not known and 4.00 ms on a core.",
                    "In this time 1,200 records of the trace were lost: what it did then is not "
                    "known."}));
    QCOMPARE(firstOf(story.bandAt(50), 2),
             lines({"What it did for 96.0 ms is not known.",
                    "In this time 1,200 records of the trace were lost: what it did then is not "
                    "known."}));
}

void tst_explain::stillAlive()
{
    Story story({"sleep"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sleep");
    player.slice(0, 3, 0, 100);
    player.look(50, {0, 0}, Blocked{WaitReason::Timer});
    QCOMPARE(story.process(),
             lines({"It has lived for 50.0 ms so far; just now it is asleep.",
                    "It slept for 47.0 ms, until a time that it had set itself.",
                    "Of its 50.0 ms it was 47.0 ms asleep and 3.00 ms on a core."}));
    QCOMPARE(story.instance().value(0),
             QStringLiteral("The instance has lived for 50.0 ms so far."));
}

void tst_explain::queued()
{
    Story story({"sleep"}, exact, 2);
    sleeper(&story, 0);
    QCOMPARE(story.process(0, 1), lines({"It is queued: others have their turn before."}));
    story.player.instanceEnded(101, 1, Outcome::NotStarted, std::nullopt);
    QCOMPARE(story.instance(1),
             lines({"The instance was not started: the run was stopped before."}));
}

void tst_explain::bands()
{
    Story story({"sleep"});
    sleeper(&story, 0);
    QCOMPARE(
        story.bandAt(50),
        lines({"It slept for 96.0 ms, until a time that it had set itself.",
               "That was from 3.00 ms to 99.0 ms of the run. Before, it was on core 0 for 2.00 "
               "ms. Afterwards it was on core 0 for 1.00 ms."}));
    QCOMPARE(
        story.bandAt(2),
        lines({"It was on core 0 for 2.00 ms.",
               "That was from 1.00 ms to 3.00 ms of the run. Afterwards it was asleep for 96.0 "
               "ms."}));
}

/// Who had the core, why it left it, who came next, and who waited meanwhile.
void tst_explain::coreHadTurns()
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
    QVERIFY(!coreTimeAt(story.record, 0, player.at(30))); // the run's end
    QVERIFY(!coreTimeAt(story.record, 7, player.at(2)));
}

void tst_explain::coreWasLeft()
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

void tst_explain::coreIsLost()
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

void tst_explain::coreOutsideThePlan()
{
    Plan plan = Story::makePlan({"sleep"}, 2);
    plan.run.cores = {0};
    RunRecord record;
    Player player(plan, &record);
    player.start(exact);
    player.instanceStarted(0, 0);
    player.processBegins(0, {0, 0}, 100, "/bin/sleep");
    player.processBegins(0, {1, 0}, 101, "/bin/sleep");
    player.slice(0, 1, 1, 101); // before it was bound to its core
    player.slice(1, 50, 0, 100, true);
    player.slice(50, 60, 0, 101);
    const auto time = coreTimeAt(record, 1, player.at(20));
    QVERIFY(time);
    QCOMPARE(explain(record, subject::Core{*time}).value(1),
             QStringLiteral("This run may use only: 0."));
}

void tst_explain::instances()
{
    Story story({"sleep"});
    story.player.signalSent(90, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&story, -SIGTERM);
    story.player.instanceEnded(101, 0, Outcome::TimedOut, -SIGTERM);
    QCOMPARE(
        story.instance(),
        lines({"The instance timed out: it was not done 0.100 s after its start.",
               "sleep was ended by signal 15 (SIGTERM), which Forkscope sent because the "
               "instance's time of 0.100 s was up.",
               "Forkscope and Python show this as −15, a shell shows 143, timeout(1) would say "
               "124.",
               "It took 0.101 s; its processes used 0 s of CPU time together.",
               "sleep slept for 96.0 ms, until a time that it had set itself."}));
    QCOMPARE(titleOf(story.record, subject::Instance{0}), QStringLiteral("#0"));
    QCOMPARE(titleOf(story.record, subject::Process{{0, 0}}), QStringLiteral("#0 sleep"));
}

void tst_explain::nothingThere()
{
    Story story({"sleep"});
    QVERIFY(explain(story.record, subject::Process{{7, 0}}).isEmpty());
    QVERIFY(explain(story.record, subject::Instance{-1}).isEmpty());
    QVERIFY(explain(story.record, subject::Moment{{{0, 3}, -1}, {}}).isEmpty());
}

void tst_explain::fullPipeForReal_data()
{
    QTest::addColumn<bool>("trace");
    QTest::newRow("with the trace, where it is allowed") << true;
    QTest::newRow("polls alone") << false;
}

void tst_explain::fullPipeForReal()
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

CORE_TEST(tst_explain)
#include "tst_explain.moc"
