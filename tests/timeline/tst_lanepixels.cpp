// The columns of a lane: how much of each pixel's time a process spent in which state, and how the
// columns are painted.

#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/timeline/LaneRaster.h"
#include "ui/panes/timeline/StackedHeights.h"
#include "ui/shared/StateStyle.h"

#include <cmath>
#include <numeric>

using namespace forkscope;
using Shares = LanePixels::Shares;

namespace {

float &at(Shares &shares, BandKind kind)
{
    return shares[size_t(kind)];
}
float at(const Shares &shares, BandKind kind)
{
    return shares[size_t(kind)];
}

/// Computes the columns by looking at each band for each of them.
std::vector<Shares> bruteForce(const std::vector<Band> &bands, const TimeScale &scale,
                               TimePoint begin)
{
    std::vector<Shares> columns(size_t(scale.width()), Shares{});
    for (int column = 0; column < scale.width(); ++column) {
        const double left = double(scale.begin()) + column * scale.nsPerPixel();
        const double right = left + scale.nsPerPixel();
        for (const Band &band : bands) {
            const double common = std::min(double((band.to - begin).count()), right) -
                                  std::max(double((band.from - begin).count()), left);
            if (common > 0)
                at(columns[size_t(column)], band.kind) += float(common / scale.nsPerPixel());
        }
    }
    return columns;
}

template<size_t kinds>
bool nearlyEqual(const std::array<float, kinds> &a, const std::array<float, kinds> &b,
                 float tolerance)
{
    return std::equal(a.begin(), a.end(), b.begin(), [tolerance](float one, float other) {
        return std::abs(one - other) <= tolerance;
    });
}

/// Returns whether eight slices are so short that they may be folded into one sum.
bool mayFold(const TaskTrack &track, const TimeScale &scale)
{
    constexpr size_t block = TaskTrack::smallBlockSize;
    for (size_t i = 0; i + block < track.size(); ++i) {
        if (double((track[i + block].from - track[i].from).count()) <= 6 * scale.nsPerPixel())
            return true;
    }
    return false;
}

TimeScale anyScale(const RunRecord &record)
{
    const qint64 length = (record.end() - record.begin()).count();
    const int width = 1 + *test::anyBelow(300);
    return TimeScale::fitting(length, width)
        .zoomed(1 + *test::anyBelow(400) / 10.0, *test::anyBelow(width), length)
        .panned(*test::anyBelow(200) - 100, length);
}

/// A run of one process; times are in µs. Its program begins with its first slice.
struct OneTask
{
    RunRecord record;
    script::TracePlayer player;

    OneTask() : player(script::plan(2, {"a"}), &record)
    {
        player.start();
        begin(0, 100);
    }
    /// Starts a process on core `instance` that executes its program at once.
    void begin(int instance, qint64 pid)
    {
        player.instanceStarted(0, instance);
        player.forked(0, pid, pid, 1);
        player.processStarted(0, {instance, 0}, pid, "/bin/a");
        player.in(0, instance, pid);
        player.executed(0, pid, "a");
    }
    [[nodiscard]] LanePixels pixels(const TimeScale &scale) const
    {
        LanePixels lane(scale, record.begin());
        lane.add(record, {{0, 0}, 0});
        return lane;
    }
};

Shares sharesOf(std::initializer_list<std::pair<BandKind, float>> shares)
{
    Shares all{};
    for (const auto &[kind, share] : shares)
        at(all, kind) = share;
    return all;
}

/// Returns a core's column in which the first two shades have these shares.
CoreColumns::Shares shades(std::array<float, 2> shares)
{
    return {shares[0], shares[1]};
}

int heightOf(const std::array<int, bandKinds> &heights, BandKind kind)
{
    return heights[size_t(kind)];
}

QRgb fillOf(BandKind kind, bool dark = false)
{
    return style::fill(kind, dark).rgb();
}

QImage emptyImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

constexpr QRgb white = 0xffffffff;

} // namespace

class tst_lanepixels : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void columnsByHand();
    void columnsOfAnyRun();
    void foldedColumnsOfALongRun();
    void foldedColumnsKeepTheTotals();
    void sharesAgreeAtAnyTwoZooms();
    void coresAgreeAtAnyTwoZooms();
    void shorterThanAPixelIsThere();
    void nothingOutside();
    void severalLanesAddUp();
    void heightsByHand();
    void anyHeights();
    void coreByHand();
    void coreThatIsStillBusy();
    void whoHasTheCoreAgain();
    void coreOfAnyRun();
    void coreOfNobody();
    void shadesOfCores();
    void coreWithLostRecords();
    void rasterPaintsStates();
    void rasterHidesStates();
    void rasterHatchesWhatIsNotKnown();
    void rasterStaysInItsImage();
    void rasterPaintsCores();
};

void tst_lanepixels::columnsByHand()
{
    OneTask one;
    one.player.blocked(25, 0, 100);
    one.player.in(30, 0, 100);
    one.player.preempted(32, 0, 100);
    one.player.in(35, 0, 100);
    one.player.tellTrace(0.04);
    const LanePixels lane = one.pixels(TimeScale(0, 50'000, 5)); // 10 µs to a pixel
    QCOMPARE(lane.columns().size(), size_t(5));
    QCOMPARE(lane.first(), 0);
    QCOMPARE(lane.end(), 4);
    QVERIFY(nearlyEqual(lane.columns()[0], sharesOf({{BandKind::Running, 1.0F}}), 1e-5F));
    QVERIFY(nearlyEqual(lane.columns()[1], sharesOf({{BandKind::Running, 1.0F}}), 1e-5F));
    QVERIFY(nearlyEqual(lane.columns()[2],
                        sharesOf({{BandKind::Running, 0.5F}, {BandKind::Blocked, 0.5F}}), 1e-5F));
    QVERIFY(nearlyEqual(lane.columns()[3],
                        sharesOf({{BandKind::Running, 0.7F}, {BandKind::Ready, 0.3F}}), 1e-5F));
    QCOMPARE(lane.columns()[4], Shares{});
}

void tst_lanepixels::columnsOfAnyRun()
{
    QVERIFY(rc::check("each column has the shares of the bands in it", [] {
        const test::RandomRun run(*test::anyBelow(150));
        const TimeScale scale = anyScale(run.record);
        for (size_t i = 0; i < run.lives.size(); ++i) {
            if (mayFold(run.record.trace().tasks()[i].track, scale))
                continue; // foldedColumnsKeepTheTotals() looks at these
            LanePixels lane(scale, run.record.begin());
            lane.add(run.record, {run.lives[i].own, int(i)});
            const auto expected = bruteForce(run.bandsOf(run.lives[i]), scale, run.record.begin());
            RC_ASSERT(lane.columns().size() == expected.size());
            for (size_t column = 0; column < expected.size(); ++column) {
                RC_ASSERT(nearlyEqual(lane.columns()[column], expected[column], 0.002F));
                const bool isInside = int(column) >= lane.first() && int(column) < lane.end();
                RC_ASSERT(isInside || lane.columns()[column] == Shares{});
            }
        }
    }));
}

void tst_lanepixels::foldedColumnsOfALongRun()
{
    // The process is so regular that a column has the same shares however it is added up.
    OneTask one;
    for (int i = 0; i < 4000; ++i) {
        one.player.blocked(i * 10 + 3, 0, 100);
        one.player.in(i * 10 + 10, 0, 100);
    }
    one.player.tellTrace(40);
    const LanePixels lane = one.pixels(TimeScale(0, 40'000'000, 10)); // 400 slices to a pixel
    QCOMPARE(lane.end(), 10);
    for (int column = 0; column < 10; ++column) {
        const Shares &shares = lane.columns()[size_t(column)];
        QVERIFY(std::abs(at(shares, BandKind::Running) - 0.3F) < 0.01F);
        QVERIFY(std::abs(at(shares, BandKind::Blocked) - 0.7F) < 0.01F);
    }
}

void tst_lanepixels::foldedColumnsKeepTheTotals()
{
    QVERIFY(rc::check("no time is lost or counted twice by folding", [] {
        OneTask one;
        const int count = 200 + *test::anyBelow(300);
        const auto numbers =
            *rc::gen::container<std::vector<int>>(size_t(count) * 3, test::anyBelow(100));
        double now = 0;
        for (int i = 0; i < count; ++i) {
            now += 1 + numbers[size_t(i) * 3];
            if (numbers[size_t(i) * 3 + 2] % 2)
                one.player.blocked(now, 0, 100);
            else
                one.player.preempted(now, 0, 100);
            now += 1 + numbers[size_t(i) * 3 + 1];
            one.player.in(now, 0, 100);
        }
        one.player.tellTrace((now + 1) / 1000);
        // Looks come late, when the time that they are of is summed already.
        for (int i = 0; i < count; ++i)
            one.player.look(now * i / count / 1000, {0, 0},
                            state::Blocked{WaitReason(numbers[size_t(i)] % 10)});
        const qint64 length = (one.record.end() - one.record.begin()).count();
        const TimeScale scale(0, length, 1 + *test::anyBelow(40));
        const LanePixels lane = one.pixels(scale);
        const auto expected =
            bruteForce(bandsOf(one.record, {{0, 0}, 0}, one.record.begin(), one.record.end()),
                       scale, one.record.begin());
        Shares total{};
        Shares wanted{};
        for (size_t column = 0; column < expected.size(); ++column) {
            const Shares &shares = lane.columns()[column];
            // A process is always in some state.
            RC_ASSERT(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0F) - 1) < 0.002F);
            for (size_t kind = 0; kind < shares.size(); ++kind) {
                total[kind] += shares[kind];
                wanted[kind] += expected[column][kind];
            }
        }
        RC_ASSERT(nearlyEqual(total, wanted, 0.002F * float(scale.width())));
    }));
}

/// Returns how long each kind had all columns.
template<size_t kinds>
std::array<double, kinds> timesOf(const PixelColumns<kinds> &lane, const TimeScale &scale)
{
    std::array<double, kinds> times{};
    for (const auto &column : lane.columns()) {
        for (size_t kind = 0; kind < column.size(); ++kind)
            times[kind] += double(column[kind]) * scale.nsPerPixel();
    }
    return times;
}

void tst_lanepixels::sharesAgreeAtAnyTwoZooms()
{
    QVERIFY(rc::check("each state has the same time at any two zooms", [] {
        const test::RandomRun run(*test::anyBelow(2000));
        const qint64 length = (run.record.end() - run.record.begin()).count();
        const TimeScale one(0, length, 1 + *test::anyBelow(8));
        const TimeScale other(0, length, 1 + *test::anyBelow(3000));
        for (size_t i = 0; i < run.lives.size(); ++i) {
            const LaneId lane{run.lives[i].own, int(i)};
            LanePixels coarse(one, run.record.begin());
            LanePixels fine(other, run.record.begin());
            coarse.add(run.record, lane);
            fine.add(run.record, lane);
            const auto a = timesOf(coarse, one);
            const auto b = timesOf(fine, other);
            for (size_t kind = 0; kind < a.size(); ++kind)
                RC_ASSERT(std::abs(a[kind] - b[kind]) < 0.001 * double(length));
        }
    }));
}

void tst_lanepixels::coresAgreeAtAnyTwoZooms()
{
    QVERIFY(rc::check("each shade had a core for the same time at any two zooms", [] {
        const test::RandomRun run(*test::anyBelow(2000));
        const qint64 length = (run.record.end() - run.record.begin()).count();
        const TimeScale one(0, length, 1 + *test::anyBelow(8));
        const TimeScale other(0, length, 1 + *test::anyBelow(3000));
        for (int core = 0; core < run.record.trace().cores(); ++core) {
            const auto a = timesOf(corePixels(run.record, core, one, run.record.begin()), one);
            const auto b = timesOf(corePixels(run.record, core, other, run.record.begin()), other);
            for (size_t kind = 0; kind < a.size(); ++kind)
                RC_ASSERT(std::abs(a[kind] - b[kind]) < 0.001 * double(length));
        }
    }));
}

void tst_lanepixels::shorterThanAPixelIsThere()
{
    OneTask one;
    one.player.blocked(250'000, 0, 100);
    one.player.in(500'000, 0, 100);
    one.player.blocked(500'001, 0, 100); // it ran for 1 µs in a second
    one.player.tellTrace(1000);
    const LanePixels lane = one.pixels(TimeScale(0, 1'000'000'000, 100));
    const Shares &column = lane.columns()[50];
    QVERIFY(at(column, BandKind::Running) > 0);
    const auto heights = stackedHeights(column, 13);
    QCOMPARE(heightOf(heights, BandKind::Running), 1);
    QCOMPARE(heightOf(heights, BandKind::Blocked), 12);
    QCOMPARE(at(lane.columns()[49], BandKind::Running), 0.0F);
    QCOMPARE(at(lane.columns()[51], BandKind::Running), 0.0F);
}

void tst_lanepixels::nothingOutside()
{
    OneTask one;
    one.player.exited(100, 0, 100);
    one.player.tellTrace(0.11);
    one.player.processEnded(0.12, {0, 0}, 0);
    one.player.instanceEnded(1, 0, Outcome::Succeeded, 0);
    const LanePixels behind = one.pixels(TimeScale(120'000, 400'000, 50));
    QVERIFY(behind.first() >= behind.end());
    for (const Shares &column : behind.columns())
        QCOMPARE(column, Shares{});
    // The scale ends exactly where the process ends.
    const LanePixels all = one.pixels(TimeScale(0, 120'000, 12));
    QCOMPARE(all.end(), 12);
    QVERIFY(nearlyEqual(all.columns()[11], sharesOf({{BandKind::Zombie, 1.0F}}), 1e-5F));
    const LanePixels left = one.pixels(TimeScale(90'000, 130'000, 4));
    QVERIFY(nearlyEqual(left.columns()[0], sharesOf({{BandKind::Running, 1.0F}}), 1e-5F));
    QVERIFY(nearlyEqual(left.columns()[2], sharesOf({{BandKind::Zombie, 1.0F}}), 1e-5F));
    QCOMPARE(left.columns()[3], Shares{});
}

void tst_lanepixels::severalLanesAddUp()
{
    OneTask one;
    one.begin(1, 101);
    one.player.blocked(10, 1, 101);
    one.player.tellTrace(0.02);
    LanePixels both = one.pixels(TimeScale(0, 20'000, 2));
    both.add(one.record, {{1, 0}, 1});
    QVERIFY(nearlyEqual(both.columns()[0], sharesOf({{BandKind::Running, 2.0F}}), 1e-5F));
    QVERIFY(nearlyEqual(both.columns()[1],
                        sharesOf({{BandKind::Running, 1.0F}, {BandKind::Blocked, 1.0F}}), 1e-5F));
}

void tst_lanepixels::heightsByHand()
{
    const auto height = [](const Shares &shares, int pixels, BandKind kind) {
        return heightOf(stackedHeights(shares, pixels), kind);
    };
    const Shares half = sharesOf({{BandKind::Running, 0.5F}, {BandKind::Blocked, 0.5F}});
    QCOMPARE(height(half, 12, BandKind::Running), 6);
    QCOMPARE(height(half, 12, BandKind::Blocked), 6);
    // A column that is filled only to a tenth is shown at full height.
    const Shares tenth = sharesOf({{BandKind::Ready, 0.075F}, {BandKind::Running, 0.025F}});
    QCOMPARE(height(tenth, 12, BandKind::Ready), 9);
    QCOMPARE(height(tenth, 12, BandKind::Running), 3);
    // A little time comes before a lot of it, and after a lot of it.
    for (const BandKind little : {BandKind::Starting, BandKind::Zombie}) {
        const Shares shares = sharesOf({{BandKind::Running, 0.999F}, {little, 0.001F}});
        QCOMPARE(height(shares, 13, little), 1);
        QCOMPARE(height(shares, 13, BandKind::Running), 12);
        QCOMPARE(height(shares, 1, BandKind::Running), 1); // there is no room for both
        QCOMPARE(height(shares, 1, little), 0);
    }
    QCOMPARE(stackedHeights(Shares{}, 13), (std::array<int, bandKinds>{}));
    QCOMPARE(stackedHeights(half, 0), (std::array<int, bandKinds>{}));
}

void tst_lanepixels::anyHeights()
{
    QVERIFY(rc::check("all pixels are given, in proportion, one at least to each", [] {
        Shares shares{};
        for (float &share : shares) {
            if (*test::anyBelow(2) == 0)
                share = float(std::pow(10.0, -*test::anyBelow(6))) * float(*test::anyBelow(1000)) /
                        1000;
        }
        const int height = *test::anyBelow(60);
        const auto heights = stackedHeights(shares, height);
        const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
        const auto present =
            int(std::count_if(shares.begin(), shares.end(), [](float share) { return share > 0; }));
        RC_ASSERT(std::accumulate(heights.begin(), heights.end(), 0) == (sum > 0 ? height : 0));
        for (size_t kind = 0; kind < shares.size(); ++kind) {
            RC_ASSERT(heights[kind] >= 0);
            if (shares[kind] <= 0) {
                RC_ASSERT(heights[kind] == 0);
                continue;
            }
            RC_ASSERT(height < present || heights[kind] >= 1);
            // Each of the other states may have taken a pixel that it has no right to.
            const float wanted = shares[kind] / sum * float(height);
            RC_ASSERT(std::abs(float(heights[kind]) - wanted) <= float(present) + 0.5F);
        }
    }));
}

void tst_lanepixels::coreByHand()
{
    OneTask one;       // it has core 0 from 0 on
    one.begin(1, 101); // it has core 1
    one.player.blocked(10, 1, 101);
    one.player.preempted(25, 0, 100);
    one.player.in(25, 0, 101);
    one.player.blocked(39, 0, 101);
    one.player.in(44, 0, 100);
    one.player.exited(46, 0, 100);
    one.player.tellTrace(0.09);
    const TimeScale scale(0, 60'000, 6);
    const auto core = corePixels(one.record, 0, scale, one.record.begin()).columns();
    QCOMPARE(core.size(), size_t(6));
    QVERIFY(nearlyEqual(core[0], shades({1.0F, 0.0F}), 1e-5F));
    QVERIFY(nearlyEqual(core[1], shades({1.0F, 0.0F}), 1e-5F));
    QVERIFY(nearlyEqual(core[2], shades({0.5F, 0.5F}), 1e-5F));
    QVERIFY(nearlyEqual(core[3], shades({0.0F, 0.9F}), 1e-5F));
    QVERIFY(nearlyEqual(core[4], shades({0.2F, 0.0F}), 1e-5F));
    QVERIFY(nearlyEqual(core[5], shades({0.0F, 0.0F}), 1e-5F));
    const auto other = corePixels(one.record, 1, scale, one.record.begin()).columns();
    QVERIFY(nearlyEqual(other[0], shades({0.0F, 1.0F}), 1e-5F));
    QCOMPARE(other[1], CoreColumns::Shares{});
}

void tst_lanepixels::coreThatIsStillBusy()
{
    OneTask one;
    one.player.blocked(12, 0, 100);
    one.begin(1, 101);
    one.player.blocked(15, 1, 101);
    one.player.in(16, 0, 101);
    one.player.tellTrace(0.035);
    const TimeScale scale(0, 60'000, 6);
    const auto core = corePixels(one.record, 0, scale, one.record.begin()).columns();
    QVERIFY(nearlyEqual(core[0], shades({1.0F, 0.0F}), 1e-5F));
    QVERIFY(nearlyEqual(core[1], shades({0.2F, 0.4F}), 1e-5F));
    QVERIFY(nearlyEqual(core[2], shades({0.0F, 1.0F}), 1e-5F));
    QVERIFY(nearlyEqual(core[3], shades({0.0F, 0.5F}), 1e-5F));
    QCOMPARE(core[4], CoreColumns::Shares{});
    // Here the same is shorter than a pixel.
    const auto coarse = corePixels(one.record, 0, TimeScale(0, 600'000, 6), one.record.begin());
    QVERIFY(nearlyEqual(coarse.columns()[0], shades({0.12F, 0.19F}), 1e-5F));
}

/// It had the core for 2 µs and has it now for 2 µs, the other one had it for 3 µs.
void tst_lanepixels::whoHasTheCoreAgain()
{
    OneTask one;
    one.begin(1, 101);
    one.player.blocked(3, 0, 100);
    one.player.blocked(3, 1, 101);
    one.player.in(3, 0, 101);
    one.player.blocked(5, 0, 101);
    one.player.in(6, 0, 101);
    one.player.tellTrace(0.008);
    const auto core = corePixels(one.record, 0, TimeScale(0, 60'000, 6), one.record.begin());
    QVERIFY(nearlyEqual(core.columns()[0], shades({0.3F, 0.4F}), 1e-5F));
    QCOMPARE(core.end(), 1);
}

void tst_lanepixels::coreOfAnyRun()
{
    QVERIFY(rc::check("who had a core, and how long", [] {
        const test::RandomRun run(*test::anyBelow(150));
        const qint64 length = (run.record.end() - run.record.begin()).count();
        const int width = 1 + *test::anyBelow(2000);
        const TimeScale scale =
            TimeScale::fitting(length, width).panned(*test::anyBelow(width), length);
        for (int core = 0; core < run.record.trace().cores(); ++core) {
            const CoreTrack &track = run.record.trace().coreTrack(core);
            if (track.slices().size() >= CoreTrack::blockSize)
                continue;            // coresAgreeAtAnyTwoZooms() looks at what is folded
            std::vector<Band> bands; // with a state for each shade
            for (const auto &life : run.lives) {
                const auto shade = BandKind(coreShadeOf(run.record, life.own));
                for (const Band &band : life.did) {
                    if (band.kind == BandKind::Running && band.core == core)
                        bands.push_back({band.from, band.to, shade});
                }
            }
            const CoreColumns shown = corePixels(run.record, core, scale, run.record.begin());
            const auto expected = bruteForce(bands, scale, run.record.begin());
            for (size_t column = 0; column < expected.size(); ++column) {
                for (size_t shade = 0; shade < coreShades; ++shade)
                    RC_ASSERT(std::abs(shown.columns()[column][shade] - expected[column][shade]) <
                              0.002F);
            }
        }
    }));
}

void tst_lanepixels::coreOfNobody()
{
    OneTask one;
    one.player.tellTrace(0.01);
    for (const int core : {-1, 1, 99}) {
        const TimeScale scale(0, 10'000, 10);
        const CoreColumns columns = corePixels(one.record, core, scale, one.record.begin());
        for (const CoreColumns::Shares &column : columns.columns())
            QCOMPARE(column, CoreColumns::Shares{});
    }
}

/// In a chain the shades are its stages, else its instances.
void tst_lanepixels::shadesOfCores()
{
    RunRecord chain;
    script::Player(script::plan(9, {"a", "b", "c", "d", "e", "f"}), &chain).start();
    RunRecord single;
    script::Player(script::plan(9, {"a"}), &single).start();
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(coreShadeOf(chain, {7, i}), size_t(std::min(i, 4)));
        QCOMPARE(coreShadeOf(single, {i, 0}), size_t(i % 5));
    }
}

/// A core is not shown as idle while its records were lost.
void tst_lanepixels::coreWithLostRecords()
{
    OneTask one;
    one.player.blocked(10, 0, 100);
    one.player.lost(10, 20, 0, 3);
    one.player.in(30, 0, 100);
    one.player.tellTrace(0.04);
    const auto core = corePixels(one.record, 0, TimeScale(0, 40'000, 4), one.record.begin());
    QCOMPARE(core.columns()[1][coreUnknown], 1.0F);
    QCOMPARE(core.columns()[2], CoreColumns::Shares{});
}

void tst_lanepixels::rasterPaintsStates()
{
    OneTask one;
    one.player.preempted(15, 0, 100);
    one.player.in(20, 0, 100);
    one.player.exited(30, 0, 100);
    one.player.tellTrace(0.04);
    for (const bool dark : {false, true}) {
        QImage image = emptyImage(5, 14);
        LaneRaster(&image, dark, {}).paint(one.pixels(TimeScale(0, 50'000, 5)), 2, 10);
        for (int y = 0; y < 14; ++y) {
            const bool inside = y >= 2 && y < 12;
            QCOMPARE(image.pixel(0, y), inside ? fillOf(BandKind::Running, dark) : white);
            // Running is painted below what shares its column.
            QCOMPARE(image.pixel(1, y), !inside  ? white
                                        : y >= 7 ? fillOf(BandKind::Running, dark)
                                                 : fillOf(BandKind::Ready, dark));
            QCOMPARE(image.pixel(3, y), inside ? fillOf(BandKind::Zombie, dark) : white);
            QCOMPARE(image.pixel(4, y), white); // this is after the record's end
        }
    }
}

void tst_lanepixels::rasterHidesStates()
{
    OneTask one;
    one.player.preempted(15, 0, 100);
    one.player.in(20, 0, 100);
    one.player.tellTrace(0.03);
    HiddenKinds hidden;
    hidden.set(size_t(BandKind::Running));
    QImage image = emptyImage(3, 10);
    LaneRaster(&image, false, hidden).paint(one.pixels(TimeScale(0, 30'000, 3)), 0, 10);
    QCOMPARE(image.pixel(0, 5), white);
    QCOMPARE(image.pixel(1, 2), fillOf(BandKind::Ready)); // it stays in its place
    QCOMPARE(image.pixel(1, 7), white);
}

void tst_lanepixels::rasterHatchesWhatIsNotKnown()
{
    RunRecord record;
    script::Player player(script::plan(1, {"a"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(0, {0, 0}, 100, "/bin/a");
    player.processEnded(10, {0, 0}, 0);
    LanePixels lane(TimeScale(0, 10'000'000, 20), record.begin());
    lane.add(record, {{0, 0}, -1});
    QImage image = emptyImage(20, 12);
    LaneRaster(&image, false, {}).paint(lane, 0, 12);
    QMap<QRgb, int> colours;
    for (int x = 0; x < 20; ++x) {
        for (int y = 0; y < 12; ++y)
            ++colours[image.pixel(x, y)];
    }
    QCOMPARE(colours.size(), 2); // a ground and lines on it
    QVERIFY(colours.value(fillOf(BandKind::Unknown)) > 120);
}

void tst_lanepixels::rasterStaysInItsImage()
{
    OneTask one;
    one.player.tellTrace(1);
    // The lane is wider than the image and partly above or below it, as when it is scrolled.
    const LanePixels lane = one.pixels(TimeScale(0, 1'000'000, 50));
    CoreColumns core(TimeScale(0, 1'000'000, 50), one.record.begin());
    core.addTime(one.record.begin(), one.record.end(), 0);
    for (const int top : {-30, -5, 6, 30}) {
        QImage image = emptyImage(8, 10);
        LaneRaster raster(&image, false, {});
        raster.paint(lane, top, 8);
        for (int y = 0; y < 10; ++y) {
            const bool inside = y >= top && y < top + 8;
            QCOMPARE(image.pixel(7, y), inside ? fillOf(BandKind::Running) : white);
        }
        raster.paint(core, top, 8, 0xff123456);
        for (int y = 0; y < 10; ++y) {
            const bool inside = y >= top && y < top + 8;
            QCOMPARE(image.pixel(7, y), inside ? style::coreFill(0, false).rgb() : white);
        }
    }
}

void tst_lanepixels::rasterPaintsCores()
{
    const QRgb idle = 0xff123456;
    const TimePoint begin{};
    CoreColumns core(TimeScale(0, 4000, 4), begin);
    core.addTime(begin, begin + Nanoseconds(1000), 1);
    core.addTime(begin + Nanoseconds(1000), begin + Nanoseconds(1500), 2);
    core.addTime(begin + Nanoseconds(1500), begin + Nanoseconds(1700), 0);
    core.addTime(begin + Nanoseconds(3000), begin + Nanoseconds(3001), 1);
    QImage image = emptyImage(4, 10);
    LaneRaster(&image, true, HiddenKinds().set()).paint(core, 0, 10, idle);
    const QRgb first = style::coreFill(0, true).rgb();
    const QRgb second = style::coreFill(1, true).rgb();
    const QRgb third = style::coreFill(2, true).rgb();
    QCOMPARE(first, fillOf(BandKind::Running, true));
    QVERIFY(first != second && second != third);
    for (int y = 0; y < 10; ++y) {
        QCOMPARE(image.pixel(0, y), second);
        QCOMPARE(image.pixel(1, y), y >= 8 ? first : y >= 3 ? third : idle);
        QCOMPARE(image.pixel(2, y), idle);
        QCOMPARE(image.pixel(3, y), y == 9 ? second : idle);
    }
}

CORE_TEST(tst_lanepixels)
#include "tst_lanepixels.moc"
