// The strip below the lanes: how many processes there were at once, and in which state.

#include "tests/support/StrictTest.h"
#include "ui/panes/timeline/TimelineStrip.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QImage>
#include <QtGui/QPalette>

using namespace forkscope;

namespace {

constexpr TimePoint begin{};

/// Three processes in a column of 100 ns each: two compute while one waits for bytes; then all
/// wait, one of them in vain, as it has ended.
LanePixels threeProcesses()
{
    LanePixels all(TimeScale(0, 200, 2), begin);
    const auto add = [&all](qint64 from, qint64 to, BandKind kind) {
        all.addTime(begin + Nanoseconds(from), begin + Nanoseconds(to), size_t(kind));
    };
    add(0, 100, BandKind::Running);
    add(0, 100, BandKind::Running);
    add(0, 200, BandKind::PipeEmpty);
    add(100, 200, BandKind::PipeFull);
    add(100, 200, BandKind::Zombie);
    return all;
}

} // namespace

class tst_timelinestrip : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void topIsAWholeNumberOfProcesses()
    {
        QCOMPARE(strip::topOf(threeProcesses()), 3);
        LanePixels half(TimeScale(0, 200, 2), begin);
        QCOMPARE(strip::topOf(half), 0);
        half.addTime(begin, begin + Nanoseconds(120), size_t(BandKind::Ready));
        QCOMPARE(strip::topOf(half), 1);
        half.addTime(begin, begin + Nanoseconds(20), size_t(BandKind::Running));
        QCOMPARE(strip::topOf(half), 2); // 1.2 in the first column
    }

    void rowsGrowWithTheNumber()
    {
        const int ground = strip::rowOf(0, 4, 60, 1);
        const int top = strip::rowOf(4, 4, 60, 1);
        QVERIFY(top > 0 && top < ground && ground < 60);
        QCOMPARE(strip::rowOf(2, 4, 60, 1), (ground + top) / 2);
        QCOMPARE(strip::rowOf(4, 4, 120, 2), 2 * top);
    }

    void hasTheColoursOfTheLanes()
    {
        const QPalette palette;
        QImage image(2, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        strip::paint(&image, threeProcesses(), 3, palette, 1);
        const auto colourAt = [&image](int x, double processes) {
            return image.pixel(x, strip::rowOf(processes, 3, 60, 1));
        };
        const auto fill = [](BandKind kind) { return style::fill(kind, false).rgb(); };
        QCOMPARE(colourAt(0, 1), fill(BandKind::Running));
        QCOMPARE(colourAt(0, 2.5), fill(BandKind::PipeEmpty));
        QCOMPARE(colourAt(1, 0.5), fill(BandKind::PipeFull));
        QCOMPARE(colourAt(1, 1.5), fill(BandKind::PipeEmpty));
        QCOMPARE(colourAt(1, 2.5), QColor(Qt::white).rgb()); // who has ended is not counted
    }
};

WINDOW_TEST(tst_timelinestrip)
#include "tst_timelinestrip.moc"
