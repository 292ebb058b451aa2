// How long the instances of a run took: mean, deviation, percentiles, bins.

#include "core/analysis/figures/Durations.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"

#include <algorithm>
#include <cmath>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

std::vector<Nanoseconds> anyTimes()
{
    const auto numbers = *rc::gen::container<std::vector<qint64>>(
        *rc::gen::inRange<size_t>(0, 200),
        rc::gen::inRange<qint64>(0, *rc::gen::element<qint64>(1, 3, 50, 1'000'000'000'000)));
    std::vector<Nanoseconds> times(numbers.size());
    std::transform(numbers.begin(), numbers.end(), times.begin(),
                   [](qint64 number) { return Nanoseconds(number); });
    return times;
}

} // namespace

class tst_durations : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void nothingAndOne();
    void equalTimes();
    void longTimesThatDifferLittle();
    void anyPercentiles();
    void anyHistogram();
    void ofARecord();
};

void tst_durations::byHand()
{
    // These are the classic eight values with a mean of 5 and a sum of squares of 32.
    const Durations d = durationsOf({2ns, 4ns, 4ns, 4ns, 5ns, 5ns, 7ns, 9ns});
    QCOMPARE(d.mean, Nanoseconds(5));
    QCOMPARE(d.deviation, std::optional(Nanoseconds(2))); // √(32 / 7) = 2.14
    QCOMPARE(d.median(), Nanoseconds(4));                 // the 4th
    QCOMPARE(d.percentile(95), Nanoseconds(9));           // ⌈7.6⌉
    QCOMPARE(d.percentile(0), Nanoseconds(2));
    QCOMPARE(d.percentile(100), Nanoseconds(9));
    QCOMPARE(d.percentile(25), Nanoseconds(4)); // the 2nd
}

void tst_durations::nothingAndOne()
{
    const Durations none = durationsOf({});
    QVERIFY(none.isEmpty() && !none.deviation);
    QCOMPARE(none.percentile(99), Nanoseconds(0));
    QVERIFY(histogramOf(none).empty());
    const Durations one = durationsOf({7ms});
    QCOMPARE(one.mean, Nanoseconds(7ms));
    QVERIFY(!one.deviation);
    QCOMPARE(histogramOf(one), (std::vector<HistogramBin>{{7ms, 7ms + 1ns, 1}}));
}

void tst_durations::equalTimes()
{
    const Durations d = durationsOf({5ms, 5ms, 5ms});
    QCOMPARE(d.deviation, std::optional(Nanoseconds(0)));
    QCOMPARE(histogramOf(d), (std::vector<HistogramBin>{{5ms, 5ms + 1ns, 3}}));
}

void tst_durations::longTimesThatDifferLittle()
{
    const Nanoseconds day = std::chrono::hours(24 * 365);
    const Durations d = durationsOf({day, day + 2ns, day + 4ns});
    QCOMPARE(d.mean, day + 2ns);
    QCOMPARE(d.deviation, std::optional(Nanoseconds(2)));
}

void tst_durations::anyPercentiles()
{
    QVERIFY(rc::check("so many of the times are not above it, and no smaller one would do", [] {
        const auto times = anyTimes();
        RC_PRE(!times.empty());
        const Durations d = durationsOf(times);
        const int percent = *rc::gen::inRange(1, 101);
        const Nanoseconds at = d.percentile(percent);
        const auto notAbove = std::count_if(times.begin(), times.end(),
                                            [at](Nanoseconds time) { return time <= at; });
        const auto below =
            std::count_if(times.begin(), times.end(), [at](Nanoseconds time) { return time < at; });
        RC_ASSERT(notAbove * 100 >= percent * qint64(times.size()));
        RC_ASSERT(below * 100 < percent * qint64(times.size()));
        RC_ASSERT(d.least() <= d.mean && d.mean <= d.most());
    }));
}

void tst_durations::anyHistogram()
{
    QVERIFY(rc::check("each time is in the one bin that it belongs to", [] {
        const auto times = anyTimes();
        const Durations d = durationsOf(times);
        const auto bins = histogramOf(d);
        RC_ASSERT(bins.empty() == times.empty());
        RC_ASSERT(bins.size() <= 40u);
        const qint64 range = (d.most() - d.least()).count() + 1;
        if (range >= 25)
            RC_ASSERT(bins.size() >= 5u);
        for (size_t i = 0; i < bins.size(); ++i) {
            const HistogramBin &bin = bins[i];
            RC_ASSERT(bin.to - bin.from == bins.front().to - bins.front().from);
            if (i > 0) // RC_ASSERT would evaluate both sides of ||
                RC_ASSERT(bin.from == bins[i - 1].to);
            RC_ASSERT(bin.count ==
                      std::count_if(times.begin(), times.end(), [&bin](Nanoseconds time) {
                          return time >= bin.from && time < bin.to;
                      }));
        }
        if (!bins.empty())
            RC_ASSERT(bins.front().from == d.least() && bins.back().to > d.most());
    }));
}

void tst_durations::ofARecord()
{
    RunRecord record;
    script::Player player(script::plan(3, {"a"}), &record);
    player.start();
    for (int i = 0; i < 3; ++i) {
        player.instanceStarted(i, i);
        player.processStarted(i, {i, 0}, 100 + i, "/bin/a");
    }
    for (int i = 0; i < 2; ++i) { // the third one goes on
        player.processEnded(10 + 2 * i, {i, 0}, 0);
        player.instanceEnded(10 + 2 * i, i, Outcome::Succeeded, 0);
    }
    const Durations d = instanceDurations(record);
    QCOMPARE(d.sorted, (std::vector<Nanoseconds>{10ms, 11ms}));
}

CORE_TEST(tst_durations)
#include "tst_durations.moc"
