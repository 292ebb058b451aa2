// The sentences that say how a process went and how it ended.

#include "tests/analysis/Story.h"
#include "tests/support/StrictTest.h"

#include <csignal>

using namespace forkscope;
using namespace forkscope::test;
using script::Player;
using state::Blocked;

class tst_explain : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakEnglish(); }
    void success();
    void exitCodes_data();
    void exitCodes();
    void programIsMissing();
    void otherStageIsMissing();
    void endedByTimeout();
    void endsInItsOwnWay();
    void killedAfterGrace();
    void whatIsHeldBack();
    void killedByAnother();
    void endedByTheUser();
    void foreignSignal();
    void writerWithoutReader();
    void zombie();
    void samplesOnly();
    void neverSeen();
    void lost();
    void untraced();
    void neverLookedAt();
    void whatItUsed();
    void stillAlive();
    void queued();
    void bands();
    void instances();
    void theTimeOfASuspensionIsNotCounted();
    void wantsTheTerminal();
    void nothingThere();
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
               "It had written nothing. If it should have: most programs hold back what they write "
               "into a pipe until it is some kilobytes; “stdbuf -oL PROGRAM” and “python3 -u” make "
               "them write at once.",
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
               "It had written nothing. If it should have: most programs hold back what they write "
               "into a pipe until it is some kilobytes; “stdbuf -oL PROGRAM” and “python3 -u” make "
               "them write at once."}));
    QCOMPARE(story.process().value(2),
             QStringLiteral("Forkscope and Python show this as −9, a shell shows 137, timeout(1) "
                            "would say 137."));
}

/// The hint is for a process of which it is known, and at a timeout.
void tst_explain::whatIsHeldBack()
{
    const auto isTold = [](const Story &story) {
        return story.process().join(u' ').contains(QStringLiteral("had written nothing"));
    };
    Story wrote({"sleep"});
    wrote.player.tell(30, event::BytesArrived{{{0, 0}, StreamKind::Output}, 1});
    wrote.player.signalSent(40, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&wrote, -SIGTERM);
    QVERIFY(!isTold(wrote));
    Story stopped({"sleep"});
    stopped.player.signalSent(40, 0, SIGTERM, SignalReason::UserRequest);
    sleeper(&stopped, -SIGTERM);
    QVERIFY(!isTold(stopped));
    Story notAsked({"sleep", "cat"});
    notAsked.player.signalSent(40, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&notAsked, -SIGTERM);
    QVERIFY(!isTold(notAsked)); // what passed the wire is not known
    Story ownWay({"sleep"});
    ownWay.player.signalSent(50, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&ownWay, 3);
    QVERIFY(isTold(ownWay));
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

void tst_explain::killedByAnother()
{
    Story story({"sleep"});
    sleeper(&story, -SIGKILL);
    QCOMPARE(story.process().value(0),
             QStringLiteral("It was ended by signal 9 (SIGKILL), not by Forkscope. That is often "
                            "the kernel, when memory was short (“out of memory” in its log, "
                            "dmesg)."));
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

void tst_explain::untraced()
{
    Story story({"su"});
    Player &player = story.player;
    player.instanceStarted(0, 0);
    player.processBegins(1, {0, 0}, 100, "/bin/su");
    player.slice(1, 3, 0, 100);
    player.traced(5, 0, trace::SwitchedIn{100});
    player.traced(6, 0, trace::Exited{100, 100, true});
    player.processEnded(101, {0, 0}, 0);
    const QString said = story.process().join(u'\n');
    QVERIFY2(said.contains(QStringLiteral("95.0 ms doing what is not known")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Its trace ended when it executed a program that may not "
                                          "be traced")),
             qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("zombie")), qPrintable(said));
    // Before that everything is known.
    QVERIFY(!story.bandAt(2).join(u'\n').contains(QStringLiteral("trace ended")));
}

void tst_explain::neverLookedAt()
{
    for (const bool trace : {false, true}) {
        Story story({"sleep"}, Observation{trace, {}, false});
        Player &player = story.player;
        player.instanceStarted(0, 0);
        player.processStarted(1, {0, 0}, 100, "/bin/sleep");
        if (trace) {
            player.processBegins(1, {0, 0}, 100, "/bin/sleep");
            player.lastSlice(1, 100, 0, 100);
        }
        player.processEnded(101, {0, 0}, 0);
        const QString said = story.process().join(u'\n');
        QCOMPARE(said.contains(QStringLiteral("could neither be traced nor looked at")), !trace);
        QCOMPARE(said.contains(QStringLiteral("It could not be looked at: why it waited")), trace);
        QVERIFY(!said.contains(QStringLiteral("observed by polls")));
    }
}

void tst_explain::whatItUsed()
{
    Story story({"true"}, Observation{});
    story.player.instanceStarted(0, 0);
    story.player.processStarted(1, {0, 0}, 100, "/bin/true");
    Usage usage;
    usage.peak = {0, 4096};
    usage.minorFaults = 80;
    usage.majorFaults = 0;
    story.player.processEnded(2, {0, 0}, 0, usage);
    QCOMPARE(story.process().last(),
             QStringLiteral("Its memory was at most 4.0 MiB at its peak. The system counts it from "
                            "what Forkscope itself had when the program began. How much it read "
                            "and wrote is not known: the system does not show us that of this "
                            "process. It had 80 page faults; for 0 of them a disk was read."));
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
    QCOMPARE(story.process(0, 0), lines({"It is about to be started."}));
    QCOMPARE(story.process(0, 1), lines({"It is queued: others have their turn before."}));
    sleeper(&story, 0);
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

void tst_explain::instances()
{
    Story story({"sleep"});
    story.player.signalSent(90, 0, SIGTERM, SignalReason::Timeout);
    sleeper(&story, -SIGTERM);
    story.player.instanceEnded(101, 0, Outcome::TimedOut, -SIGTERM);
    QCOMPARE(
        story.instance(),
        lines(
            {"The instance timed out: it was not done 0.100 s after its start.",
             "sleep was ended by signal 15 (SIGTERM), which Forkscope sent because the "
             "instance's time of 0.100 s was up.",
             "sleep had written nothing. If it should have: most programs hold back what they "
             "write into a pipe until it is some kilobytes; “stdbuf -oL PROGRAM” and “python3 -u” "
             "make them write at once.",
             "Forkscope and Python show this as −15, a shell shows 143, timeout(1) would say "
             "124.",
             "It took 0.100 s; its processes used 0 s of CPU time together.",
             "sleep slept for 96.0 ms, until a time that it had set itself."}));
    QCOMPARE(titleOf(story.record, subject::Instance{0}), QStringLiteral("#0"));
    QCOMPARE(titleOf(story.record, subject::Process{{0, 0}}), QStringLiteral("#0 sleep"));
}

void tst_explain::theTimeOfASuspensionIsNotCounted()
{
    Story story({"sleep"});
    story.player.tell(95, event::Suspended{TimePoint{}, std::chrono::seconds(4)});
    sleeper(&story, -SIGTERM);
    story.player.instanceEnded(101, 0, Outcome::TimedOut, -SIGTERM);
    QCOMPARE(story.instance().first(),
             QStringLiteral("The instance timed out: it was not done 0.100 s after its start, not "
                            "counting the time in which the run was suspended."));
}

void tst_explain::wantsTheTerminal()
{
    Story story({"timeout"}, exact, 2);
    sleeper(&story, -SIGTERM);
    story.player.tell(60, event::WantsTerminal{0, 101, "stty", SIGTTOU});
    const auto says = [](const QStringList &sentences) {
        return sentences.contains(QStringLiteral(
            "The process group of stty (process 101) has stopped: it wants to set the terminal, or to write to it, but "
            "is in its background. Give it options with which it does not."));
    };
    QVERIFY(says(story.instance(0)));
    QVERIFY(!says(story.instance(1)));
}

void tst_explain::nothingThere()
{
    Story story({"sleep"});
    QVERIFY(explain(story.record, subject::Process{{7, 0}}).isEmpty());
    QVERIFY(explain(story.record, subject::Instance{-1}).isEmpty());
    QVERIFY(explain(story.record, subject::Moment{{{0, 3}, -1}, {}}).isEmpty());
}

CORE_TEST(tst_explain)
#include "tst_explain.moc"
