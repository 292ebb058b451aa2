// Which time is in sight and the marks of its axis: pure arithmetic.

#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/timeline/TimeScale.h"
#include "ui/panes/timeline/TimeTicks.h"

#include <cmath>

using namespace forkscope;

namespace {

rc::Gen<int> anyBelow(int end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

/// Draws a length from 1 ns to a day; every power of ten is equally likely.
qint64 anyLength()
{
    qint64 length = 1 + *anyBelow(9);
    const int power = *anyBelow(14);
    for (int i = 0; i < power; ++i)
        length = length * 10 + *anyBelow(10);
    return length;
}

double anyFactor()
{
    return std::pow(2.0, (*anyBelow(4000) - 2000) / 400.0);
}

/// Draws a scale by zooming and panning from the whole run.
TimeScale anyScale(qint64 length)
{
    TimeScale scale = TimeScale::fitting(length, 1 + *anyBelow(3000));
    const int steps = *anyBelow(6);
    for (int i = 0; i < steps; ++i) {
        scale = scale.zoomed(anyFactor(), *anyBelow(scale.width() + 1), length);
        scale = scale.panned(*anyBelow(4001) - 2000, length);
    }
    return scale;
}

bool isRound(qint64 step)
{
    while (step >= 10 && step % 10 == 0)
        step /= 10;
    return step == 1 || step == 2 || step == 5;
}

/// Returns the marks if all labels have the same width.
std::vector<TimeTick> ticksOf(const TimeScale &scale, int labelWidth)
{
    return timeTicks(scale, [labelWidth](const QString &) { return labelWidth; });
}

/// Returns the labels in sight in order.
QStringList labelsOf(const TimeScale &scale, int labelWidth)
{
    QStringList labels;
    for (const TimeTick &tick : ticksOf(scale, labelWidth)) {
        if (!tick.label.isEmpty())
            labels << tick.label;
    }
    return labels;
}

} // namespace

class tst_timescale : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void pixelsAndTime();
    void pixelsAreTheInverseOfTime();
    void zoomedByHand();
    void zoomKeepsTheMoment();
    void pannedByHand();
    void neverOutOfItsLimits();
    void zoomingOutShowsAll();
    void fitsAnyRun();
    void showsASpanWithRoom();
    void resizedKeepsTimePerPixel();
    void devicePixelsShowTheSameTime();
    void labels_data();
    void labels();
    void labelsFromTheMiddle();
    void ticksForAnyScale();
    void longLabelsGetMoreRoom();
    void labelsNeverOverlap();
};

void tst_timescale::pixelsAndTime()
{
    const TimeScale scale(1000, 5000, 200);
    QCOMPARE(scale.nsPerPixel(), 20.0);
    QCOMPARE(scale.xOf(1000), 0.0);
    QCOMPARE(scale.xOf(3000), 100.0);
    QCOMPARE(scale.xOf(0), -50.0);
    QCOMPARE(scale.nsAt(100), 3000);
    QCOMPARE(scale.nsAt(-50), 0);
    QCOMPARE(scale.end(), 5000);
    QCOMPARE(TimeScale(0, 10, 100).nsPerPixel(), 1.0); // it cannot be smaller
    QCOMPARE(TimeScale(0, 10, 0).width(), 1);
}

void tst_timescale::pixelsAreTheInverseOfTime()
{
    QVERIFY(rc::check("xOf and nsAt are each other's inverse", [] {
        const qint64 length = anyLength();
        const TimeScale scale = anyScale(length);
        const qint64 ns = qint64(double(length) * *anyBelow(10'001) / 10'000);
        RC_ASSERT(scale.nsAt(scale.xOf(ns)) == ns);
        const double x = scale.width() * *anyBelow(1001) / 1000.0;
        RC_ASSERT(std::abs(scale.xOf(scale.nsAt(x)) - x) * scale.nsPerPixel() < 0.6);
    }));
}

void tst_timescale::zoomedByHand()
{
    const TimeScale whole(0, 1'000'000, 1000);
    const TimeScale scale = whole.zoomed(2, 250, 1'000'000);
    QCOMPARE(scale.nsPerPixel(), 500.0);
    QCOMPARE(scale.begin(), 125'000);
    QCOMPARE(scale.width(), 1000);
    QCOMPARE(scale.zoomed(0.5, 250, 1'000'000).begin(), 0);
    QCOMPARE(scale.zoomed(0.5, 250, 1'000'000).nsPerPixel(), 1000.0);
}

void tst_timescale::zoomKeepsTheMoment()
{
    int kept = 0;
    QVERIFY(rc::check("the moment under the pointer stays under it", [&kept] {
        const qint64 length = anyLength();
        const TimeScale before = anyScale(length);
        const double x = *anyBelow(before.width() + 1);
        const double factor = anyFactor();
        const TimeScale after = before.zoomed(factor, x, length);
        // If the run's beginning or end would leave its edge, it stays there instead of the moment.
        const double begin = double(before.nsAt(x)) - x * after.nsPerPixel();
        const double span = before.width() * after.nsPerPixel();
        if (begin < 0 || begin + span > double(length) * 1.04 - 2)
            return;
        ++kept;
        RC_ASSERT(std::abs(double(after.nsAt(x) - before.nsAt(x))) <= 1.0);
        // The scale changes by the factor that was asked for, if that is possible.
        const double wanted = before.nsPerPixel() / factor;
        const double most = std::max(1.0, double(length) * 1.04 / before.width());
        RC_ASSERT(std::abs(after.nsPerPixel() / std::clamp(wanted, 1.0, most) - 1) < 1e-9);
    }));
    QVERIFY(kept > 10); // not every case was left out by the return above
}

void tst_timescale::pannedByHand()
{
    const TimeScale scale(200'000, 700'000, 1000);
    QCOMPARE(scale.panned(100, 1'000'000).begin(), 250'000);
    QCOMPARE(scale.panned(-100, 1'000'000).begin(), 150'000);
    QCOMPARE(scale.panned(100, 1'000'000).panned(-100, 1'000'000), scale);
    QCOMPARE(scale.panned(-10'000, 1'000'000).begin(), 0);
    QCOMPARE(scale.panned(10'000, 1'000'000).end(), 1'040'000);
    QCOMPARE(scale.panned(33, 1'000'000).nsPerPixel(), 500.0);
}

void tst_timescale::neverOutOfItsLimits()
{
    QVERIFY(rc::check("neither before the beginning nor far behind the end", [] {
        const qint64 length = anyLength();
        const TimeScale scale = anyScale(length);
        RC_ASSERT(scale.begin() >= 0);
        RC_ASSERT(scale.nsPerPixel() >= TimeScale::smallestNsPerPixel);
        const double end = double(length) * 1.04;
        // A run with fewer ns than there are pixels ends before the right edge.
        RC_ASSERT(double(scale.end()) <= std::max(end, double(scale.width())) + 2);
        RC_ASSERT(scale.begin() == 0 || double(scale.end()) <= end + 2);
    }));
}

void tst_timescale::zoomingOutShowsAll()
{
    const qint64 length = 3'000'000'000;
    TimeScale scale(1'000'000'000, 1'000'001'000, 700);
    for (int i = 0; i < 64; ++i)
        scale = scale.zoomed(0.5, 350, length);
    const TimeScale whole = TimeScale::fitting(length, 700);
    QCOMPARE(scale.begin(), 0);
    QVERIFY(std::abs(scale.nsPerPixel() - whole.nsPerPixel()) < 1);
}

void tst_timescale::fitsAnyRun()
{
    QVERIFY(rc::check("the whole run and a little more", [] {
        const qint64 length = anyLength();
        const int width = 1 + *anyBelow(3000);
        const TimeScale scale = TimeScale::fitting(length, width);
        RC_ASSERT(scale.begin() == 0);
        RC_ASSERT(scale.width() == width);
        RC_ASSERT(scale.end() >= length);
        RC_ASSERT(double(scale.end()) <= std::max(double(length) * 1.1, double(width)) + 1);
    }));
    QVERIFY(TimeScale::fitting(0, 0).end() > 0);
    // There is room for what is written after the end.
    const TimeScale roomy = TimeScale::fitting(900'000, 1000, 100);
    QCOMPARE(roomy.xOf(900'000), 900.0);
    QCOMPARE(TimeScale::fitting(900'000, 1000, 10), TimeScale::fitting(900'000, 1000));
    // So much room would be no use.
    QCOMPARE(TimeScale::fitting(900'000, 100, 100), TimeScale::fitting(900'000, 100));
}

void tst_timescale::showsASpanWithRoom()
{
    const TimeScale scale = TimeScale::showing(1'600'000, 3'200'000, 1000);
    QCOMPARE(scale.begin(), 1'500'000);
    QCOMPARE(scale.end(), 3'300'000);
    // The first band of a run begins with the run, so there is nothing before it.
    const TimeScale first = TimeScale::showing(100, 1'600'100, 1000);
    QCOMPARE(first.begin(), 0);
    QVERIFY(first.end() > 1'600'100);
    QVERIFY(TimeScale::showing(50, 51, 1000).nsPerPixel() >= TimeScale::smallestNsPerPixel);
}

void tst_timescale::resizedKeepsTimePerPixel()
{
    const TimeScale scale(1000, 5000, 200);
    const TimeScale wider = scale.resized(300);
    QCOMPARE(wider.begin(), 1000);
    QCOMPARE(wider.nsPerPixel(), 20.0);
    QCOMPARE(wider.end(), 7000);
    QCOMPARE(wider.resized(200), scale);
    QCOMPARE(scale.resized(-3).width(), 1);
}

void tst_timescale::devicePixelsShowTheSameTime()
{
    QVERIFY(rc::check("the same moments at the edges, however near", [] {
        const TimeScale scale = anyScale(anyLength());
        const double ratio = 1 + *anyBelow(9) / 4.0;
        const TimeScale device = scale.inDevicePixels(ratio);
        RC_ASSERT(device.width() == std::max(1, int(std::lround(scale.width() * ratio))));
        RC_ASSERT(device.begin() == scale.begin());
        RC_ASSERT(std::abs(double(device.end() - scale.end())) <= 1.0);
    }));
    QCOMPARE(TimeScale(0, 100, 100).inDevicePixels(2).xOf(50), 100.0);
}

void tst_timescale::labels_data()
{
    QTest::addColumn<qint64>("end");
    QTest::addColumn<int>("labelWidth");
    QTest::addColumn<QStringList>("labels");
    const auto words = [](const char *text) {
        return QString::fromUtf8(text).split(QStringLiteral(", "));
    };
    // The axis has 1000 pixels.
    QTest::newRow("hundreds of s")
        << qint64(500'000'000'000) << 200 << words("0, 100 s, 200 s, 300 s, 400 s");
    QTest::newRow("s") << qint64(5'000'000'000) << 200 << words("0, 1 s, 2 s, 3 s, 4 s");
    QTest::newRow("two s") << qint64(10'000'000'000) << 200 << words("0, 2 s, 4 s, 6 s, 8 s");
    QTest::newRow("tenths of a s")
        << qint64(2'500'000'000) << 200 << words("0, 0.5 s, 1.0 s, 1.5 s, 2.0 s");
    QTest::newRow("ms") << qint64(250'000'000) << 200 << words("0, 50 ms, 100 ms, 150 ms, 200 ms");
    QTest::newRow("two ms") << qint64(10'000'000) << 200 << words("0, 2 ms, 4 ms, 6 ms, 8 ms");
    QTest::newRow("tenths of a ms")
        << qint64(1'000'000) << 200 << words("0, 0.2 ms, 0.4 ms, 0.6 ms, 0.8 ms");
    QTest::newRow("µs") << qint64(100'000) << 200 << words("0, 20 µs, 40 µs, 60 µs, 80 µs");
    QTest::newRow("tenths of a µs")
        << qint64(2'500) << 200 << words("0, 0.5 µs, 1.0 µs, 1.5 µs, 2.0 µs");
    QTest::newRow("ns") << qint64(1'000) << 20 << [] {
        QStringList all{QStringLiteral("0")};
        for (int ns = 20; ns < 1000; ns += 20)
            all << QStringLiteral("%1 ns").arg(ns);
        return all;
    }();
    QTest::newRow("no room for a second one") << qint64(9'000) << 1000 << words("0");
}

void tst_timescale::labels()
{
    QFETCH(qint64, end);
    QFETCH(int, labelWidth);
    QTEST(labelsOf(TimeScale(0, end, 1000), labelWidth), "labels");
}

void tst_timescale::labelsFromTheMiddle()
{
    QCOMPARE(labelsOf(TimeScale(1'100'000'000, 1'130'000'000, 300), 100),
             (QStringList{QStringLiteral("1100 ms"), QStringLiteral("1110 ms"),
                          QStringLiteral("1120 ms")}));
    // No label is before the run's start.
    QCOMPARE(ticksOf(TimeScale(-5'000, 5'000, 100), 10).front().ns, 0);
}

void tst_timescale::ticksForAnyScale()
{
    QVERIFY(rc::check("marks are round, in order, apart, and not too many", [] {
        const TimeScale scale = anyScale(anyLength());
        const int labelWidth = 1 + *anyBelow(200);
        const std::vector<TimeTick> ticks = ticksOf(scale, labelWidth);
        RC_ASSERT(double(ticks.size()) <= 5.1 * scale.width() / labelWidth + 1);
        qint64 labelled = -1;
        for (size_t i = 0; i < ticks.size(); ++i) {
            RC_ASSERT(ticks[i].ns >= scale.begin());
            RC_ASSERT(ticks[i].ns < scale.end());
            if (i > 0) {
                const qint64 distance = ticks[i].ns - ticks[i - 1].ns;
                RC_ASSERT(distance == ticks[1].ns - ticks[0].ns);
                RC_ASSERT(isRound(distance));
                RC_ASSERT(ticks[i].ns % distance == 0);
            }
            if (ticks[i].label.isEmpty())
                continue;
            if (labelled >= 0) {
                const qint64 step = ticks[i].ns - labelled;
                RC_ASSERT(isRound(step));
                RC_ASSERT(double(step) / scale.nsPerPixel() >= labelWidth * 0.99999);
            }
            labelled = ticks[i].ns;
        }
        // If there is room for ten labels, there are at least two.
        if (scale.width() >= 10 * labelWidth && scale.width() * scale.nsPerPixel() >= 10)
            RC_ASSERT(labelsOf(scale, labelWidth).size() >= 2);
    }));
}

/// Late in a run, a label has more digits than at its beginning at the same zoom.
void tst_timescale::longLabelsGetMoreRoom()
{
    const auto tenEach = [](const QString &label) { return int(label.size()) * 10; };
    const auto stepOf = [&tenEach](qint64 begin) {
        qint64 first = -1;
        for (const TimeTick &tick : timeTicks(TimeScale(begin, begin + 1'000'000, 1000), tenEach)) {
            if (tick.label.isEmpty())
                continue;
            if (first >= 0)
                return tick.ns - first;
            first = tick.ns;
        }
        return qint64(-1);
    };
    QCOMPARE(stepOf(0), 100'000);                 // "0.9 ms" is 60 pixels of 1 µs wide
    QCOMPARE(stepOf(3'600'000'000'000), 200'000); // "3600000.8 ms" is 120 wide
}

void tst_timescale::labelsNeverOverlap()
{
    QVERIFY(rc::check("each label has the room that it needs, at any zoom of any time", [] {
        const TimeScale scale = anyScale(anyLength());
        const int digit = 1 + *anyBelow(16);
        const auto widthOf = [digit](const QString &label) {
            // It is a font in which the digit 1 is narrow.
            return int(label.size() - label.count(u'1')) * digit +
                   int(label.count(u'1')) * digit / 2;
        };
        const std::vector<TimeTick> ticks = timeTicks(scale, widthOf);
        double end = -1e300;
        for (const TimeTick &tick : ticks) {
            if (tick.label.isEmpty())
                continue;
            const double x = scale.xOf(tick.ns);
            RC_ASSERT(x - widthOf(tick.label) / 2.0 >= end - 0.01 * digit);
            end = x + widthOf(tick.label) / 2.0;
        }
    }));
}

CORE_TEST(tst_timescale)
#include "tst_timescale.moc"
