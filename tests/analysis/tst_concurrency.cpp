// How much went on at once.

#include "core/analysis/figures/Concurrency.h"
#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"

#include <cmath>

using namespace forkscope;
using namespace std::chrono_literals;

class tst_concurrency : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void withoutATrace();
    void anyRun();
    void countsAtAnyMoment();
    void readyTimes();
};

void tst_concurrency::byHand()
{
    RunRecord record;
    script::TracePlayer player(script::plan(2, {"a"}), &record);
    player.start();
    for (int i = 0; i < 2; ++i) {
        player.instanceStarted(0, i);
        player.forked(100'000, 100 + i, 100 + i, 1);
        player.processStarted(100, {i, 0}, 100 + i, "/bin/a");
    }
    player.executed(100'000, 100, "a");
    player.traced(200'000, 1, trace::Executed{101, 101, "a"}); // it was starting until then
    player.blocked(300'000, 0, 100);                           // both ran from 200 to 300 ms
    player.preempted(300'000, 1, 101);
    player.in(350'000, 1, 101);
    player.exited(400'000, 1, 101);
    player.in(450'000, 0, 100);
    player.exited(500'000, 0, 100);
    player.tellTrace(600);
    player.tell(1000, event::RunEnded{});
    const Concurrency figures = concurrencyOf(record);
    QCOMPARE(figures.peak, (TaskCounts{2, 1, 1}));
    QCOMPARE(figures.onCore, Nanoseconds(400ms)); // 200 + 150 + 50
    QCOMPARE(figures.ready, Nanoseconds(50ms));
    // The time from the first fork to the last record is 400 ms.
    QCOMPARE(figures.meanRunning, 400.0 / 400);
    QCOMPARE(figures.meanReady, 50.0 / 400);
    QCOMPARE(figures.meanBlocked, 150.0 / 400);
    QCOMPARE(figures.coresUsed, 0.4);
}

void tst_concurrency::withoutATrace()
{
    const auto isNothing = [](const Concurrency &figures) {
        return figures.peak == TaskCounts() && figures.meanRunning == 0 && figures.onCore == 0ns &&
               figures.coresUsed == 0;
    };
    QVERIFY(isNothing(concurrencyOf(RunRecord())));
    RunRecord record;
    script::Player player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/a");
    player.look(5, {0, 0}, state::Running{1}, 1);
    QVERIFY(isNothing(concurrencyOf(record)));
}

void tst_concurrency::anyRun()
{
    QVERIFY(rc::check("the sums of what the processes did", [] {
        const test::RandomRun run(1 + *test::anyBelow(200));
        if (run.lives.empty())
            return;
        const TimePoint end = run.record.trace().end();
        const TimePoint begin = run.lives.front().forkedAt;
        StateTimes sums;
        std::vector<TimePoint> moments;
        for (const auto &life : run.lives) {
            for (const Band &band : life.did) {
                if (band.kind == BandKind::Starting)
                    continue;
                const Nanoseconds time = std::max(0ns, std::min(band.to, end) - band.from);
                (band.kind == BandKind::Running ? sums.running
                 : band.kind == BandKind::Ready ? sums.ready
                                                : sums.blocked) += time;
                moments.push_back(band.from);
            }
        }
        TaskCounts peak;
        for (const TimePoint at : moments) {
            TaskCounts now;
            for (const auto &life : run.lives) {
                for (const Band &band : life.did) {
                    const bool isNow =
                        band.kind != BandKind::Starting && band.from <= at &&
                        (at < band.to || (!life.exitedAt && &band == &life.did.back()));
                    if (isNow)
                        ++(band.kind == BandKind::Running ? now.running
                           : band.kind == BandKind::Ready ? now.ready
                                                          : now.blocked);
                }
            }
            peak.running = std::max(peak.running, now.running);
            peak.ready = std::max(peak.ready, now.ready);
            peak.blocked = std::max(peak.blocked, now.blocked);
        }
        const Concurrency figures = concurrencyOf(run.record);
        RC_ASSERT(figures.onCore == sums.running);
        RC_ASSERT(figures.ready == sums.ready);
        RC_ASSERT(figures.peak == peak);
        const auto length = double((end - begin).count());
        const auto near = [length](double mean, Nanoseconds sum) {
            return length <= 0 ? mean == 0 : std::abs(mean - double(sum.count()) / length) < 1e-9;
        };
        RC_ASSERT(near(figures.meanRunning, sums.running));
        RC_ASSERT(near(figures.meanReady, sums.ready));
        RC_ASSERT(near(figures.meanBlocked, sums.blocked));
        RC_ASSERT(figures.meanRunning <= double(peak.running) + 1e-9);
        const auto wall = double((run.record.end() - run.record.begin()).count());
        RC_ASSERT(std::abs(figures.coresUsed - double(sums.running.count()) / wall) < 1e-9);
    }));
}

void tst_concurrency::countsAtAnyMoment()
{
    QVERIFY(rc::check("as many as the lanes show", [] {
        const test::RandomRun run(*test::anyBelow(200));
        const qint64 length = (run.record.end() - run.record.begin()).count();
        for (int i = 0; i < 10; ++i) {
            const TimePoint at =
                run.record.begin() + Nanoseconds(*rc::gen::inRange<qint64>(0, length + 1));
            TaskCounts expected;
            for (const auto &life : run.lives) {
                for (const Band &band : run.bandsOf(life)) {
                    if (at < band.from || at >= band.to)
                        continue;
                    expected.running += band.kind == BandKind::Running ? 1 : 0;
                    expected.ready += band.kind == BandKind::Ready ? 1 : 0;
                    const bool isOther =
                        band.kind == BandKind::Starting || band.kind == BandKind::Zombie ||
                        band.kind == BandKind::Running || band.kind == BandKind::Ready;
                    expected.blocked += isOther ? 0 : 1;
                }
            }
            RC_ASSERT(countsAt(run.record, at) == expected);
        }
    }));
}

/// The trace knows better than the polls, unless some of it is lost.
void tst_concurrency::readyTimes()
{
    for (const bool isTraced : {false, true}) {
        for (const bool isLost : {false, true}) {
            RunRecord record;
            script::TracePlayer player(script::plan(1, {"a"}), &record);
            player.Player::start(Observation{isTraced, {}});
            player.instanceStarted(0, 0);
            player.forked(100'000, 100, 100, 1);
            player.processStarted(100, {0, 0}, 100, "/bin/a");
            QVERIFY(!readyTimeOf(record, {0, 0}) || isTraced);
            player.executed(110'000, 100, "a");
            player.preempted(200'000, 0, 100);
            player.in(230'000, 0, 100);
            if (isLost)
                player.lost(240'000, 250'000, 1, 1);
            player.exited(300'000, 0, 100);
            if (isTraced)
                player.tellTrace(310);
            Usage usage;
            usage.ready = 35ms; // also before its exec
            player.processEnded(320, {0, 0}, 0, usage);
            QCOMPARE(readyTimeOf(record, {0, 0}).value(),
                     Nanoseconds(isTraced && !isLost ? 30ms : 35ms));
        }
    }
}

CORE_TEST(tst_concurrency)
#include "tst_concurrency.moc"
