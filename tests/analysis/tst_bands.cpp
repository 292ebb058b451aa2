// What a lane of the timeline shows: the bands of a task from its trace, or from samples alone.

#include "core/analysis/figures/Bands.h"
#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using script::TracePlayer;

namespace {

constexpr LaneId ownLane{{0, 0}, 0};

/// Returns a band; its times are in µs since the run's start.
Band band(const RunRecord &record, qint64 from, qint64 to, BandKind kind, int core = -1,
          WaitReason reason = WaitReason::Unknown)
{
    return {record.begin() + std::chrono::microseconds(from),
            record.begin() + std::chrono::microseconds(to), kind, qint16(core), reason};
}

/// One started process, of which nothing more is known yet; its pid is 100.
struct OneTask
{
    RunRecord record;
    TracePlayer player;

    explicit OneTask() : player(script::plan(1, {"a"}), &record)
    {
        player.start();
        player.instanceStarted(0, 0);
        player.forked(10, 100, 100, 1);
        player.processStarted(0.015, {0, 0}, 100, "/bin/a");
    }

    void look(double ms, const ProcessState &state)
    {
        Look look;
        look.process = {0, 0};
        look.state = state;
        look.at = player.at(ms);
        player.tell(ms, event::Polled{{look}});
    }
    [[nodiscard]] std::vector<Band> bands(LaneId lane = ownLane) const
    {
        return bandsOf(record, lane, record.begin(), record.end());
    }
    [[nodiscard]] Band band(qint64 from, qint64 to, BandKind kind, int core = -1,
                            WaitReason reason = WaitReason::Unknown) const
    {
        return ::band(record, from, to, kind, core, reason);
    }
};

/// A process that is only seen by looks.
struct Looked
{
    RunRecord record;
    script::Player player;

    Looked() : player(script::plan(1, {"a"}), &record)
    {
        player.start();
        player.instanceStarted(0, 0);
        player.processStarted(1, {0, 0}, 100, "/bin/a");
    }
    void look(double ms, const ProcessState &state, int core = -1)
    {
        Look look;
        look.process = {0, 0};
        look.state = state;
        look.core = core;
        look.at = player.at(ms);
        player.tell(ms, event::Polled{{look}});
    }
    [[nodiscard]] std::vector<Band> bands() const
    {
        return bandsOf(record, {{0, 0}, -1}, record.begin(), record.end());
    }
};

/// Adds up the time in each state. All kinds of blocked are one, as in sums.
class Totals : public BandVisitor
{
public:
    Totals(TimePoint from, TimePoint to) : m_from(from), m_to(to) {}

    void band(const Band &band) override
    {
        const Nanoseconds time = std::min(band.to, m_to) - std::max(band.from, m_from);
        switch (band.kind) {
        case BandKind::Running:
            times.running += time;
            break;
        case BandKind::Ready:
            times.ready += time;
            break;
        case BandKind::PipeFull:
        case BandKind::PipeEmpty:
        case BandKind::Asleep:
        case BandKind::Blocked:
        case BandKind::Stopped:
            times.blocked += time;
            break;
        default:
            others += time;
        }
        ++bands;
    }
    void sum(TimePoint from, TimePoint to, const GroupedTimes &grouped) override
    {
        const StateTimes sum = grouped.states();
        times += sum;
        ++sums;
        isWhole = isWhole && from >= m_from && to <= m_to &&
                  sum.running + sum.ready + sum.blocked == to - from;
    }

    StateTimes times;
    Nanoseconds others{0};
    int bands = 0;
    int sums = 0;
    bool isWhole = true;

private:
    TimePoint m_from;
    TimePoint m_to;
};

QString text(const Band &band)
{
    return QStringLiteral("%1 … %2 kind %3 core %4 reason %5")
        .arg(band.from.time_since_epoch().count())
        .arg(band.to.time_since_epoch().count())
        .arg(int(band.kind))
        .arg(band.core)
        .arg(int(band.reason));
}

QString text(const std::vector<Band> &bands)
{
    QStringList lines;
    for (const Band &band : bands)
        lines << text(band);
    return lines.join(u'\n');
}

} // namespace

#define COMPARE_BANDS(actual, expected)                                                            \
    QVERIFY2((actual) == (expected),                                                               \
             qPrintable(text(actual) + QStringLiteral("\n--\n") + text(expected)))

class tst_bands : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLife();
    void reasonsOfWaiting_data();
    void reasonsOfWaiting();
    void whatStillGoesOn();
    void startedAndNothingMore();
    void aThreadBeginsWithItsFork();
    void aDescendantWithoutAProgramOfItsOwn();
    void onlyWhatIsInSight();
    void bandAtAMoment();
    void lostTimeIsNotKnown();
    void lostStartOfASliceIsNotWaiting();
    void lossElsewhereInTime();
    void lossThatNobodyTold();
    void lostExitEndsWithTheReaping();
    void samplesAlone();
    void samplesOfOneStateAreOneBand();
    void neverLookedAt();
    void laneOfNobody();
    void anyRunIsShownAsItWas();
    void anyRunIsSeenInPiecesAsInWhole();
    void nothingIsInventedWhereRecordsAreLost();
    void foldedBandsHaveTheSameTotals();
    void foldingNothingIsTheSame();
};

void tst_bands::aWholeLife()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.in(80, 1, 100);
    one.player.preempted(100, 1, 100);
    one.player.in(130, 0, 100);
    one.player.exited(160, 0, 100);
    one.player.tellTrace(0.17);
    one.player.processEnded(0.2, {0, 0}, 0);
    one.player.instanceEnded(0.25, 0, Outcome::Succeeded, 0);
    const std::vector<Band> expected{
        one.band(10, 30, BandKind::Starting), one.band(30, 50, BandKind::Running, 0),
        one.band(50, 80, BandKind::Blocked),  one.band(80, 100, BandKind::Running, 1),
        one.band(100, 130, BandKind::Ready),  one.band(130, 160, BandKind::Running, 0),
        one.band(160, 200, BandKind::Zombie),
    };
    COMPARE_BANDS(one.bands(), expected);
}

void tst_bands::reasonsOfWaiting_data()
{
    QTest::addColumn<ProcessState>("seen");
    QTest::addColumn<BandKind>("kind");
    const auto row = [](const char *name, WaitReason reason, BandKind kind) {
        QTest::newRow(name) << ProcessState(state::Blocked{reason}) << kind;
    };
    row("full pipe", WaitReason::PipeFull, BandKind::PipeFull);
    row("empty pipe", WaitReason::PipeEmpty, BandKind::PipeEmpty);
    row("timer", WaitReason::Timer, BandKind::Asleep);
    row("child", WaitReason::Child, BandKind::Blocked);
    row("disk", WaitReason::Disk, BandKind::Blocked);
    row("not known", WaitReason::Unknown, BandKind::Blocked);
    QTest::newRow("stopped") << ProcessState(state::Stopped{}) << BandKind::Stopped;
}

void tst_bands::reasonsOfWaiting()
{
    QFETCH(ProcessState, seen);
    QFETCH(BandKind, kind);
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.tellTrace(0.06);
    one.look(0.07, seen);
    const auto *blocked = std::get_if<state::Blocked>(&seen);
    const WaitReason reason = blocked ? blocked->reason : WaitReason::Stopped;
    // It has been blocked since it left its core, not since somebody looked.
    QCOMPARE(one.bands().back(), one.band(50, 70, kind, -1, reason));
    one.player.in(90, 0, 100);
    one.player.blocked(95, 0, 100);
    one.player.tellTrace(0.12);
    // The next time it may wait for something else.
    QCOMPARE(one.bands().at(2), one.band(50, 90, kind, -1, reason));
    QCOMPARE(one.bands().back(), one.band(95, 120, BandKind::Blocked));
}

void tst_bands::whatStillGoesOn()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.tellTrace(0.04);
    COMPARE_BANDS(one.bands(), (std::vector<Band>{one.band(10, 30, BandKind::Starting),
                                                  one.band(30, 40, BandKind::Running, 0)}));
    one.player.tellTrace(0.055); // the time goes on
    QCOMPARE(one.bands().back(), one.band(30, 55, BandKind::Running, 0));
    one.player.preempted(60, 0, 100);
    one.player.tellTrace(0.075);
    QCOMPARE(one.bands().back(), one.band(60, 75, BandKind::Ready));
    one.player.in(80, 1, 100);
    one.player.tellTrace(0.09);
    QCOMPARE(one.bands().back(), one.band(80, 90, BandKind::Running, 1));
    one.player.exited(95, 1, 100);
    one.player.tellTrace(0.11);
    QCOMPARE(one.bands().back(), one.band(95, 110, BandKind::Zombie));
}

void tst_bands::startedAndNothingMore()
{
    OneTask one;
    one.player.tellTrace(0.02);
    COMPARE_BANDS(one.bands(), std::vector<Band>{one.band(10, 20, BandKind::Starting)});
    one.player.in(25, 0, 100);
    one.player.tellTrace(0.03);
    COMPARE_BANDS(one.bands(), std::vector<Band>{one.band(10, 30, BandKind::Starting)});
}

void tst_bands::aThreadBeginsWithItsFork()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.forked(40, 100, 101, 100);
    one.player.in(50, 1, 101);
    one.player.exited(60, 1, 101);
    one.player.tellTrace(0.07);
    // A thread is not reaped, so it never becomes a zombie.
    COMPARE_BANDS(one.bands({{0, 0}, 1}),
                  (std::vector<Band>{one.band(40, 50, BandKind::Ready),
                                     one.band(50, 60, BandKind::Running, 1)}));
}

void tst_bands::aDescendantWithoutAProgramOfItsOwn()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.forked(40, 101, 101, 100);
    one.player.tellTrace(0.05);
    COMPARE_BANDS(one.bands({{0, 0}, 1}), std::vector<Band>{one.band(40, 50, BandKind::Ready)});
    one.player.in(60, 1, 101);
    one.player.blocked(80, 1, 101);
    one.player.tellTrace(0.1);
    COMPARE_BANDS(one.bands({{0, 0}, 1}),
                  (std::vector<Band>{one.band(40, 60, BandKind::Ready),
                                     one.band(60, 80, BandKind::Running, 1),
                                     one.band(80, 100, BandKind::Blocked)}));
    // Now it executes another program after all, so until then it was starting.
    one.player.in(110, 1, 101);
    one.player.executed(120, 101, "b");
    one.player.tellTrace(0.13);
    COMPARE_BANDS(one.bands({{0, 0}, 1}),
                  (std::vector<Band>{one.band(40, 120, BandKind::Starting),
                                     one.band(120, 130, BandKind::Running, 1)}));
}

void tst_bands::onlyWhatIsInSight()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    for (int i = 0; i < 20; ++i) {
        one.player.blocked(40 + i * 20, 0, 100);
        one.player.in(50 + i * 20, 0, 100);
    }
    one.player.tellTrace(0.6);
    const auto from = [&one](int us) { return one.record.begin() + std::chrono::microseconds(us); };
    // Bands are not clipped, and those that only touch the span are left out.
    COMPARE_BANDS(bandsOf(one.record, ownLane, from(105), from(130)),
                  (std::vector<Band>{one.band(100, 110, BandKind::Blocked),
                                     one.band(110, 120, BandKind::Running, 0),
                                     one.band(120, 130, BandKind::Blocked)}));
    COMPARE_BANDS(bandsOf(one.record, ownLane, from(0), from(10)), std::vector<Band>{});
    QCOMPARE(bandsOf(one.record, ownLane, from(0), from(11)).size(), size_t(1));
    COMPARE_BANDS(bandsOf(one.record, ownLane, from(599), from(700)),
                  std::vector<Band>{one.band(430, 600, BandKind::Running, 0)});
    COMPARE_BANDS(bandsOf(one.record, ownLane, from(600), from(700)), std::vector<Band>{});
}

void tst_bands::bandAtAMoment()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.tellTrace(0.06);
    const auto at = [&one](int us) {
        return bandAt(one.record, ownLane, one.record.begin() + std::chrono::microseconds(us));
    };
    QVERIFY(!at(9));
    QCOMPARE(at(10).value(), one.band(10, 30, BandKind::Starting));
    QCOMPARE(at(29).value(), one.band(10, 30, BandKind::Starting));
    QCOMPARE(at(30).value(), one.band(30, 50, BandKind::Running, 0));
    QCOMPARE(at(59).value(), one.band(50, 60, BandKind::Blocked));
    QVERIFY(!at(60));
}

void tst_bands::lostTimeIsNotKnown()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.lost(60, 90, 1, 7);
    one.player.in(100, 0, 100);
    one.player.blocked(120, 0, 100);
    one.player.in(140, 0, 100);
    one.player.tellTrace(0.15);
    COMPARE_BANDS(one.bands(), (std::vector<Band>{one.band(10, 30, BandKind::Starting),
                                                  one.band(30, 50, BandKind::Running, 0),
                                                  one.band(50, 100, BandKind::Unknown),
                                                  one.band(100, 120, BandKind::Running, 0),
                                                  one.band(120, 140, BandKind::Blocked),
                                                  one.band(140, 150, BandKind::Running, 0)}));
}

void tst_bands::lostStartOfASliceIsNotWaiting()
{
    // It came back at 60, but the record of when it left again is among those lost from 70 on.
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.in(60, 0, 100);
    one.player.lost(70, 90, 0, 3);
    one.player.in(100, 0, 100);
    one.player.tellTrace(0.11);
    const auto at65 =
        bandAt(one.record, ownLane, one.record.begin() + std::chrono::microseconds(65));
    QVERIFY(at65);
    QCOMPARE(at65->kind, BandKind::Unknown); // it was running, but no record says so any more
    QCOMPARE(one.bands().back(), one.band(100, 110, BandKind::Running, 0));
}

void tst_bands::lossElsewhereInTime()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.lost(35, 45, 1, 7); // its own core lost nothing, so it ran
    one.player.blocked(50, 0, 100);
    one.player.in(60, 0, 100);
    one.player.lost(61, 70, 2, 1);
    one.player.tellTrace(0.08);
    COMPARE_BANDS(one.bands(), (std::vector<Band>{one.band(10, 30, BandKind::Starting),
                                                  one.band(30, 50, BandKind::Running, 0),
                                                  one.band(50, 60, BandKind::Blocked),
                                                  one.band(60, 80, BandKind::Running, 0)}));
}

void tst_bands::lossThatNobodyTold()
{
    // Another task has its core, and no record says when it left that core.
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.in(60, 0, 100);
    one.player.forked(65, 101, 101, 100);
    one.player.in(70, 0, 101);
    one.player.tellTrace(0.1);
    QCOMPARE(one.bands().back(), one.band(50, 100, BandKind::Unknown));
    QCOMPARE(one.bands({{0, 0}, 1}).back(), one.band(70, 100, BandKind::Running, 0));
}

void tst_bands::lostExitEndsWithTheReaping()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    one.player.blocked(50, 0, 100);
    one.player.lost(55, 70, 0, 2);
    one.player.tellTrace(0.08);
    one.player.processEnded(0.09, {0, 0}, 0);
    one.player.tellTrace(0.5);
    QCOMPARE(one.bands().back(), one.band(50, 90, BandKind::Unknown));
}

void tst_bands::samplesAlone()
{
    Looked one;
    const auto band = [&one](qint64 from, qint64 to, BandKind kind, int core = -1,
                             WaitReason reason = WaitReason::Unknown) {
        return ::band(one.record, from, to, kind, core, reason);
    };
    one.look(10, state::Running{2}, 2);
    one.look(20, state::Blocked{WaitReason::PipeEmpty}, 2);
    one.look(30, state::Blocked{WaitReason::PipeEmpty}, 2);
    one.look(40, state::Zombie{}, 2);
    one.player.processEnded(42, {0, 0}, 0);
    one.player.instanceEnded(45, 0, Outcome::Succeeded, 0);
    // A single look covers no more than a moment.
    const auto moment = [&](qint64 us, BandKind kind) {
        Band shortest = band(us, us, kind, 2);
        shortest.to += Nanoseconds(1);
        return shortest;
    };
    const auto unknown = [&](qint64 from, qint64 to, bool afterMoment) {
        Band between = band(from, to, BandKind::Unknown);
        between.from += Nanoseconds(afterMoment ? 1 : 0);
        return between;
    };
    const std::vector<Band> expected{
        unknown(1'000, 10'000, false),
        moment(10'000, BandKind::Running),
        unknown(10'000, 20'000, true),
        band(20'000, 30'000, BandKind::PipeEmpty, 2, WaitReason::PipeEmpty),
        unknown(30'000, 40'000, false),
        moment(40'000, BandKind::Zombie),
        unknown(40'000, 42'000, true),
    };
    COMPARE_BANDS(one.bands(), expected);
}

void tst_bands::samplesOfOneStateAreOneBand()
{
    Looked one;
    one.look(2, state::Ready{}, 0);
    one.look(3, state::Ready{}, 0);
    one.look(4, state::Ready{}, 0);
    one.look(5, state::Ready{}, 1); // it was last seen on another core, so it did run in between
    one.look(6, state::Ready{}, 1);
    COMPARE_BANDS(one.bands(),
                  (std::vector<Band>{band(one.record, 1'000, 2'000, BandKind::Unknown),
                                     band(one.record, 2'000, 4'000, BandKind::Ready, 0),
                                     band(one.record, 4'000, 5'000, BandKind::Unknown),
                                     band(one.record, 5'000, 6'000, BandKind::Ready, 1)}));
    // Only the bands in sight are told.
    const TimePoint from = one.player.at(4.2);
    COMPARE_BANDS(bandsOf(one.record, {{0, 0}, -1}, from, from + Nanoseconds(10)),
                  std::vector<Band>{band(one.record, 4'000, 5'000, BandKind::Unknown)});
}

void tst_bands::neverLookedAt()
{
    Looked one;
    one.player.processEnded(5, {0, 0}, 1);
    one.player.instanceEnded(9, 0, Outcome::Failed, 1);
    COMPARE_BANDS(one.bands(),
                  std::vector<Band>{band(one.record, 1'000, 5'000, BandKind::Unknown)});
}

void tst_bands::laneOfNobody()
{
    Looked one;
    const auto all = [&one](LaneId lane) {
        return bandsOf(one.record, lane, one.record.begin(), one.record.end());
    };
    QVERIFY(all({{7, 0}, -1}).empty());
    QVERIFY(all({{0, 7}, -1}).empty());
    QVERIFY(all({{-1, -1}, -1}).empty());
    QVERIFY(all({{0, -1}, -1}).empty());
    QVERIFY(all({{7, 0}, 99}).empty());
    RunRecord none;
    QVERIFY(bandsOf(none, {{0, 0}, 0}, none.begin(), none.end()).empty());
}

void tst_bands::anyRunIsShownAsItWas()
{
    QVERIFY(rc::check("the bands are what the processes did", [] {
        const test::RandomRun run(*test::anyBelow(260));
        const auto &tasks = run.record.trace().tasks();
        RC_ASSERT(tasks.size() == run.lives.size());
        for (size_t i = 0; i < tasks.size(); ++i) {
            const test::RandomRun::Life &life = run.lives[i];
            RC_ASSERT(tasks[i].thread == life.tid);
            const std::vector<Band> bands =
                bandsOf(run.record, {life.own, int(i)}, run.record.begin(), run.record.end());
            const std::vector<Band> expected = run.bandsOf(life);
            if (bands != expected)
                RC_FAIL(
                    (text(bands) + QStringLiteral("\nexpected\n") + text(expected)).toStdString());
            // The bands reach from its fork to its end without a gap.
            TimePoint at = life.forkedAt;
            for (const Band &one : bands) {
                RC_ASSERT(one.from == at);
                RC_ASSERT(one.to > one.from);
                at = one.to;
            }
            const TimePoint end = life.isOwn ? life.reapedAt.value_or(run.record.end())
                                             : life.exitedAt.value_or(run.record.end());
            RC_ASSERT(at == end);
        }
    }));
}

void tst_bands::anyRunIsSeenInPiecesAsInWhole()
{
    QVERIFY(rc::check("a window shows exactly the bands that touch it", [] {
        const test::RandomRun run(60);
        const auto length = int((run.record.end() - run.record.begin()).count());
        const int one = *test::anyBelow(length);
        const int other = *test::anyBelow(length);
        const TimePoint from = run.record.begin() + Nanoseconds(std::min(one, other));
        const TimePoint to = run.record.begin() + Nanoseconds(std::max(one, other) + 1);
        for (size_t i = 0; i < run.lives.size(); ++i) {
            const LaneId lane{run.lives[i].own, int(i)};
            std::vector<Band> expected = run.bandsOf(run.lives[i]);
            std::erase_if(expected, [&](const Band &b) { return b.to <= from || b.from >= to; });
            RC_ASSERT(bandsOf(run.record, lane, from, to) == expected);
            const std::optional<Band> here = bandAt(run.record, lane, from);
            const bool isThere = !expected.empty() && expected.front().from <= from;
            RC_ASSERT(here.has_value() == isThere);
            RC_ASSERT(!here || *here == expected.front());
        }
    }));
}

void tst_bands::nothingIsInventedWhereRecordsAreLost()
{
    qint64 lost = 0;
    qint64 known = 0;
    QVERIFY(rc::check("what is shown as known was so", [&] {
        const test::RandomRun run(120, true);
        lost += run.record.trace().lostRecords();
        const auto &tasks = run.record.trace().tasks();
        for (size_t i = 0; i < tasks.size(); ++i) {
            const auto life =
                std::find_if(run.lives.begin(), run.lives.end(),
                             [&](const auto &one) { return one.tid == tasks[i].thread; });
            RC_ASSERT(life != run.lives.end());
            TimePoint at = tasks[i].forkedAt;
            for (const Band &band : bandsOf(run.record, {tasks[i].own, int(i)}, run.record.begin(),
                                            run.record.end())) {
                RC_ASSERT(band.from == at);
                RC_ASSERT(band.to > band.from);
                at = band.to;
                if (band.kind == BandKind::Unknown || band.kind == BandKind::Starting)
                    continue;
                if (band.kind == BandKind::Zombie) {
                    RC_ASSERT(life->exitedAt.value() <= band.from);
                    continue;
                }
                // The band must agree with everything that the task really did in this time.
                for (const Band &did : life->did) {
                    if (did.to <= band.from || did.from >= band.to)
                        continue;
                    const bool bothBlocked =
                        did.kind != BandKind::Running && did.kind != BandKind::Ready &&
                        band.kind != BandKind::Running && band.kind != BandKind::Ready;
                    if (did.kind != band.kind && !bothBlocked)
                        RC_FAIL(
                            (text(band) + QStringLiteral("\nreally\n") + text(did)).toStdString());
                    ++known;
                }
            }
        }
    }));
    QVERIFY(lost > 0);
    QVERIFY(known > 0);
}

void tst_bands::foldedBandsHaveTheSameTotals()
{
    QVERIFY(rc::check("sums and bands together have the totals of all bands", [] {
        OneTask one;
        one.player.in(12, 0, 100);
        one.player.executed(30, 100, "a");
        const int count = 200 + *test::anyBelow(200);
        const auto numbers =
            *rc::gen::container<std::vector<int>>(size_t(count) * 3, test::anyBelow(1'000));
        double now = 31;
        for (int i = 0; i < count; ++i) {
            now += 1 + numbers[size_t(i) * 3];
            if (numbers[size_t(i) * 3 + 2] % 2)
                one.player.blocked(now, 0, 100);
            else
                one.player.preempted(now, 0, 100);
            now += 1 + numbers[size_t(i) * 3 + 1];
            one.player.in(now, 0, 100);
        }
        one.player.tellTrace((now + 10) / 1000);
        const TimePoint from = one.record.begin();
        const TimePoint to = one.record.end();
        Totals plain(from, to);
        visitBands(one.record, ownLane, from, to, Nanoseconds(0), &plain);
        RC_ASSERT(plain.sums == 0);
        RC_ASSERT(plain.bands == 2 * count + 2);
        Totals folded(from, to);
        visitBands(one.record, ownLane, from, to, to - from, &folded);
        RC_ASSERT(folded.isWhole);
        // The rest comes as single bands: those in the small block where the program begins, and
        // those in the last block, which has no slice after it.
        RC_ASSERT(folded.sums > 0);
        RC_ASSERT(folded.bands <= 4 * int(TaskTrack::smallBlockSize) + 4);
        RC_ASSERT(folded.times == plain.times);
        RC_ASSERT(folded.others == plain.others);
        // A sum covers no more time than the fold.
        Totals some(from, to);
        visitBands(one.record, ownLane, from, to, Nanoseconds(64'000'000), &some);
        RC_ASSERT(some.isWhole);
        RC_ASSERT(some.times == plain.times);
    }));
}

void tst_bands::foldingNothingIsTheSame()
{
    OneTask one;
    one.player.in(12, 0, 100);
    one.player.executed(30, 100, "a");
    for (int i = 0; i < 300; ++i) {
        one.player.blocked(40 + i * 20, 0, 100);
        one.player.in(50 + i * 20, 0, 100);
        if (i == 100)
            one.player.lost(51 + i * 20, 52 + i * 20, 3, 1);
    }
    one.player.tellTrace(7);
    const TimePoint from = one.record.begin();
    const TimePoint to = one.record.end();
    // 8 slices take 160 µs; a fold that is one ns shorter folds none.
    Totals none(from, to);
    visitBands(one.record, ownLane, from, to, Nanoseconds(159'999), &none);
    QCOMPARE(none.sums, 0);
    // Of the 37 blocks of 8, the first is longer than the others, and another one has a loss.
    Totals small(from, to);
    visitBands(one.record, ownLane, from, to, Nanoseconds(160'000), &small);
    QCOMPARE(small.sums, 35);
    QCOMPARE(small.times, none.times);
    // 64 slices take 1280 µs. Two of their four blocks may be folded, as the first is longer and
    // the second has the loss; of those two, only blocks of 8 are folded.
    Totals folded(from, to);
    visitBands(one.record, ownLane, from, to, Nanoseconds(960'000), &folded);
    QCOMPARE(folded.sums, 2 + 7 + 7 + 5);
    QCOMPARE(folded.times, none.times);
}

CORE_TEST(tst_bands)
#include "tst_bands.moc"
