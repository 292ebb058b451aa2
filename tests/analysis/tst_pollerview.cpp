// What a program that looks every so often would have known of a run.

#include "core/analysis/figures/PollerView.h"
#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

qint64 seen(const PollerView &view, BandKind kind)
{
    return view.seen[size_t(kind)];
}

/// Plays a process that begins its program at once and computes to its end; times are in ms.
void computes(script::TracePlayer &player, int instance, double from, double to)
{
    const qint64 pid = 100 + instance;
    player.instanceStarted(from, instance);
    player.forked(from * 1000, pid, pid, 1);
    player.processStarted(from, {instance, 0}, pid, "/bin/a");
    player.in(from * 1000, instance, pid);
    player.executed(from * 1000, pid, "a");
    player.exited(to * 1000, instance, pid);
    player.tellTrace(to);
    player.processEnded(to, {instance, 0}, 0);
    player.instanceEnded(to, instance, Outcome::Succeeded, 0);
}

/// Draws an interval, often one with a look at the very moment at which something happened.
Nanoseconds anyInterval(const test::RandomRun &run)
{
    const auto any = Nanoseconds(20 + *test::anyBelow(9000));
    if (run.lives.empty())
        return any;
    const auto &life = run.lives[size_t(*test::anyBelow(int(run.lives.size())))];
    const std::vector<Band> bands = run.bandsOf(life);
    if (bands.empty())
        return any;
    const Band &band = bands[size_t(*test::anyBelow(int(bands.size())))];
    const Nanoseconds happened = band.to - run.record.begin();
    const int looks = 1 + *test::anyBelow(5);
    return happened.count() % looks == 0 && happened / looks >= 20ns ? happened / looks : any;
}

/// Finds the same by stepping through the looks one by one.
PollerView stepped(const test::RandomRun &run, Nanoseconds interval)
{
    PollerView view;
    view.interval = interval;
    const TimePoint begin = run.record.begin();
    Nanoseconds late{0};
    int ended = 0;
    for (const auto &life : run.lives) {
        if (!life.startedAt)
            continue;
        ++view.processes;
        const std::vector<Band> bands = run.bandsOf(life);
        const std::optional<TimePoint> end =
            life.reapedAt ? std::optional(life.exitedAt.value()) : std::nullopt;
        bool wasSeen = false;
        bool isNoticed = false;
        for (qint64 look = 1; !isNoticed; ++look) {
            const TimePoint at = begin + look * interval;
            if (at >= run.record.end() && !end) {
                view.looks = std::max(view.looks, look - 1); // those so far
                break;
            }
            if (at >= life.forkedAt) {
                wasSeen = wasSeen || !end || at < *end;
                if (end && at >= *end) {
                    isNoticed = true;
                    late += at - *end;
                    view.worstLate = std::max(view.worstLate, at - *end);
                    view.looks = std::max(view.looks, look);
                    ++ended;
                }
            }
        }
        if (end && !wasSeen)
            view.missed.push_back(life.own);
        for (TimePoint at = begin + interval; at < run.record.end(); at += interval) {
            for (const Band &band : bands) {
                if (band.from <= at && at < band.to)
                    ++view.seen[size_t(band.kind)];
            }
        }
    }
    if (ended > 0)
        view.meanLate = late / ended;
    return view;
}

} // namespace

class tst_pollerview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtOneProcess();
    void tooShortToBeSeen();
    void endsWithALook();
    void whileItRuns();
    void fromSamplesAlone();
    void unbornAndEmpty();
    void anyRunLookByLook();
};

void tst_pollerview::looksAtOneProcess()
{
    RunRecord record;
    script::TracePlayer player(script::plan(2, {"a"}), &record);
    player.start();
    computes(player, 0, 1, 34);
    const PollerView view = pollerView(record, 10ms);
    QCOMPARE(view.interval, Nanoseconds(10ms));
    QCOMPARE(view.processes, 1); // the second one was never started
    QCOMPARE(view.looks, 4);     // it ran at 10, 20 and 30 and had ended at 40
    QCOMPARE(seen(view, BandKind::Running), 3);
    QCOMPARE(view.meanLate, Nanoseconds(6ms));
    QCOMPARE(view.worstLate, Nanoseconds(6ms));
    QVERIFY(view.missed.empty());
}

void tst_pollerview::tooShortToBeSeen()
{
    RunRecord record;
    script::TracePlayer player(script::plan(3, {"a"}), &record);
    player.start();
    computes(player, 0, 1, 9);   // between the run's start and the first look
    computes(player, 1, 11, 12); // between two looks
    computes(player, 2, 19, 21); // the look at 20 sees it
    const PollerView view = pollerView(record, 10ms);
    QCOMPARE(view.missed, (std::vector<ProcessId>{{0, 0}, {1, 0}}));
    QCOMPARE(seen(view, BandKind::Running), 1);
    QCOMPARE(view.looks, 3);
    QCOMPARE(view.worstLate, Nanoseconds(9ms));
    QCOMPARE(view.meanLate, Nanoseconds(6ms)); // (1 + 8 + 9) / 3
    QCOMPARE(pollerView(record, 100ms).missed.size(), size_t(3));
    QVERIFY(pollerView(record, 1ms).missed.empty()); // there is a look each at 1, 11 and 19
}

void tst_pollerview::endsWithALook()
{
    RunRecord record;
    script::TracePlayer player(script::plan(1, {"a"}), &record);
    player.start();
    computes(player, 0, 10, 20);
    const PollerView view = pollerView(record, 10ms);
    // It began at the moment of the look at 10, and had ended by the look at 20.
    QCOMPARE(seen(view, BandKind::Running), 1);
    QVERIFY(view.missed.empty());
    QCOMPARE(view.worstLate, Nanoseconds(0));
    QCOMPARE(view.looks, 2);
}

void tst_pollerview::whileItRuns()
{
    RunRecord record;
    script::TracePlayer player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.forked(1000, 100, 100, 1);
    player.processStarted(2, {0, 0}, 100, "/bin/a");
    player.in(2000, 0, 100);
    player.executed(3000, 100, "a");
    player.blocked(12'000, 0, 100);
    player.tellTrace(35);
    const PollerView view = pollerView(record, 10ms);
    QCOMPARE(seen(view, BandKind::Running), 1);
    QCOMPARE(seen(view, BandKind::Blocked), 2); // at 20 and 30
    QCOMPARE(view.looks, 3);                    // so far, at 10, 20 and 30
    QVERIFY(view.missed.empty());
    // It is there from its fork on, before its start is reported.
    QCOMPARE(seen(pollerView(record, 1ms), BandKind::Starting), 2);
}

void tst_pollerview::fromSamplesAlone()
{
    RunRecord record;
    script::Player player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/a");
    for (const double ms : {10.0, 20.0, 30.0}) {
        Look look;
        look.process = {0, 0};
        look.state = state::Ready{};
        look.at = player.at(ms);
        player.tell(ms, event::Polled{{look}});
    }
    player.processEnded(44, {0, 0}, 0);
    player.instanceEnded(45, 0, Outcome::Succeeded, 0);
    const PollerView view = pollerView(record, 4ms);
    QCOMPARE(seen(view, BandKind::Ready), 5);   // 12 … 28
    QCOMPARE(seen(view, BandKind::Unknown), 5); // 4, 8, 32, 36, 40
    QCOMPARE(view.looks, 11);
    QCOMPARE(view.worstLate, Nanoseconds(0));
    QCOMPARE(pollerView(record, 50ms).missed.size(), size_t(1));
}

void tst_pollerview::unbornAndEmpty()
{
    const PollerView none = pollerView(RunRecord(), 10ms);
    QCOMPARE(none.processes, 0);
    QCOMPARE(none.looks, 0);
    QCOMPARE(pollerView(RunRecord(), 0ns).interval, Nanoseconds(1));
    RunRecord record;
    script::TracePlayer player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.tell(1, event::StartFailed{{0, 0}, StartError(), "/bin/none"});
    player.instanceEnded(2, 0, Outcome::NotStarted, {});
    QCOMPARE(pollerView(record, 1ms).processes, 0);
}

void tst_pollerview::anyRunLookByLook()
{
    qint64 missed = 0;
    qint64 noticed = 0;
    QVERIFY(rc::check("the same as stepping through all looks", [&] {
        const test::RandomRun run(*test::anyBelow(200));
        const Nanoseconds interval = anyInterval(run);
        const PollerView view = pollerView(run.record, interval);
        const PollerView expected = stepped(run, interval);
        RC_ASSERT(view.interval == expected.interval);
        RC_ASSERT(view.processes == expected.processes);
        RC_ASSERT(view.looks == expected.looks);
        RC_ASSERT(view.missed == expected.missed);
        RC_ASSERT(view.meanLate == expected.meanLate);
        RC_ASSERT(view.worstLate == expected.worstLate);
        RC_ASSERT(view.seen == expected.seen);
        missed += qint64(view.missed.size());
        noticed += view.looks;
    }));
    QVERIFY(missed > 0);
    QVERIFY(noticed > 0);
}

CORE_TEST(tst_pollerview)
#include "tst_pollerview.moc"
