#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/ChainLayout.h"

using namespace forkscope;

namespace {

using Kind = ChainPart::Kind;

/// Round figures, so that expectations can be worked out by hand.
ChainMetrics metrics()
{
    ChainMetrics m;
    m.margin = 10;
    m.boxHeight = 60;
    m.minimumBox = 100;
    m.maximumBox = 300;
    m.minimumWire = 40;
    m.maximumWire = 90;
    m.button = 18;
    m.outputWidth = 50;
    m.tapSwitch = {30, 16};
    return m;
}

int rightOf(QRect r)
{
    return r.x() + r.width();
}

} // namespace

class tst_chainlayout : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void boxesAreAsWideAsTheyWant()
    {
        // Margins of 2 × 10, boxes of 120 + 200 and an output of 50 make 390, so 570 leave 90 for
        // each of two wires.
        const ChainLayout layout(metrics(), {120, 200}, 570);
        QCOMPARE(layout.stages(), 1);
        QCOMPARE(layout.box(0), QRect(10, 10, 120, 60));
        QCOMPARE(layout.box(1), QRect(220, 10, 200, 60));
        QCOMPARE(layout.output(), QRect(510, 10, 50, 60));
        QCOMPARE(layout.size(), QSize(570, 80));
        QCOMPARE(layout.wire(0), QLine(130, 40, 219, 40));
        QCOMPARE(layout.wire(1), QLine(420, 40, 509, 40));
    }

    void wiresTakeLeftOverRoomUpToALimit()
    {
        QCOMPARE(ChainLayout(metrics(), {120, 200}, 510).box(1).x(), 10 + 120 + 60);
        QCOMPARE(ChainLayout(metrics(), {120, 200}, 5000).box(1).x(), 10 + 120 + 90);
    }

    void boxesKeepWithinTheirLimits()
    {
        const ChainLayout layout(metrics(), {1, 1000}, 5000);
        QCOMPARE(layout.box(0).width(), 100);
        QCOMPARE(layout.box(1).width(), 300);
    }

    void theWidestBoxesAreNarrowedFirst()
    {
        // 600 less 2 × 10 + 50 + 3 × 40 leave 410 for 110 + 250 + 300, so the two wide ones get 150
        // each.
        const ChainLayout layout(metrics(), {110, 250, 300}, 600);
        QCOMPARE(layout.box(0).width(), 110);
        QCOMPARE(layout.box(1).width(), 150);
        QCOMPARE(layout.box(2).width(), 150);
        QCOMPARE(layout.size().width(), 600);
    }

    void aChainThatIsTooLongIsWiderThanTheView()
    {
        const ChainLayout layout(metrics(), std::vector<int>(9, 200), 600);
        QCOMPARE(layout.size().width(), 2 * 10 + 9 * 100 + 9 * 40 + 50);
        QCOMPARE(layout.box(8).width(), 100);
    }

    void anEmptyChainHasAPlaceholder()
    {
        const ChainLayout layout(metrics(), {120}, 800);
        QCOMPARE(layout.stages(), 0);
        QVERIFY(!layout.placeholder().isNull());
        QCOMPARE(layout.wires(), 2);
        QCOMPARE(layout.wire(0).x2(), layout.placeholder().x() - 1);
        QCOMPARE(layout.wire(1).x1(), rightOf(layout.placeholder()));
        QCOMPARE(layout.wire(1).x2(), layout.output().x() - 1);
        QCOMPARE(layout.partAt(layout.placeholder().center()), (ChainPart{Kind::Add, 0}));
        QVERIFY(ChainLayout(metrics(), {120, 120}, 800).placeholder().isNull());
    }

    void partsAreFound()
    {
        const ChainLayout layout(metrics(), {120, 200, 150}, 900);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(layout.partAt(layout.box(i).center()), (ChainPart{Kind::Box, i}));
            QCOMPARE(layout.partAt(layout.settingsButton(i).center()),
                     (ChainPart{Kind::Settings, i}));
            QVERIFY(layout.box(i).contains(layout.settingsButton(i)));
            QCOMPARE(layout.partAt(layout.addButton(i).center()), (ChainPart{Kind::Add, i}));
            QVERIFY(layout.addButton(i).x() > layout.wire(i).x1());
            QVERIFY(rightOf(layout.addButton(i)) < layout.wire(i).x2());
        }
        QCOMPARE(layout.partAt(layout.output().center()), (ChainPart{Kind::Output, 2}));
        QCOMPARE(layout.partAt({1, 1}), ChainPart());
        QCOMPARE(layout.partAt({layout.wire(0).x1() + 2, 12}), ChainPart());
    }

    void wiresBetweenStagesHaveASwitch()
    {
        // With boxes of 120, 200 and 150 and wires of 90, the second wire begins at 10 + 120 + 90 +
        // 200 = 420.
        const ChainLayout layout(metrics(), {120, 200, 150}, 900);
        QCOMPARE(layout.wire(1), QLine(420, 40, 509, 40));
        // Its button is 18 wide around 464 − 3; the switch below it is 30 wide.
        QCOMPARE(layout.tapSwitch(1), QRect(446, 51, 30, 16));
        QCOMPARE(layout.partAt(layout.tapSwitch(1).center()), (ChainPart{Kind::Tap, 1}));
        QCOMPARE(layout.partAt({446, 51}), (ChainPart{Kind::Tap, 1}));
        QCOMPARE(layout.partAt({475, 66}), (ChainPart{Kind::Tap, 1}));
        QCOMPARE(layout.partAt({476, 66}), (ChainPart{Kind::Wire, 1}));
        QCOMPARE(layout.partAt({420, 10}), (ChainPart{Kind::Wire, 1}));
        QCOMPARE(layout.partAt({509, 69}), (ChainPart{Kind::Wire, 1}));
        QCOMPARE(layout.partAt({420, 9}), ChainPart());
        QCOMPARE(layout.partAt({419, 40}), (ChainPart{Kind::Box, 1}));
        QCOMPARE(layout.partAt({510, 40}), (ChainPart{Kind::Box, 2}));
    }

    void inputAndOutputAreNotTapped()
    {
        const ChainLayout layout(metrics(), {120, 200, 150}, 900);
        for (const int wire : {0, 2}) {
            QVERIFY(!layout.canBeTapped(wire));
            QVERIFY(layout.tapSwitch(wire).isNull());
            QCOMPARE(layout.partAt(layout.wire(wire).p1() + QPoint(2, 0)), ChainPart());
        }
        QVERIFY(!ChainLayout(metrics(), {120}, 800).canBeTapped(1));
        QVERIFY(!ChainLayout(metrics(), {120, 120}, 800).canBeTapped(1));
    }

    void aSwitchFitsTheShortestWire()
    {
        ChainMetrics narrow = metrics();
        narrow.minimumWire = 36;
        narrow.tapSwitch = {34, 16};
        const ChainLayout layout(narrow, std::vector<int>(9, 200), 600);
        for (int wire = 1; wire < 8; ++wire) {
            const QRect tap = layout.tapSwitch(wire);
            QVERIFY(tap.x() > rightOf(layout.box(wire)));
            QVERIFY(rightOf(tap) <= layout.box(wire + 1).x());
            QVERIFY(!tap.intersects(layout.addButton(wire)));
            QVERIFY(tap.y() + tap.height() <= layout.size().height());
        }
    }

    void aDropGoesBetweenTheMiddlesOfStages()
    {
        const ChainLayout layout(metrics(), {120, 200, 150}, 900);
        QCOMPARE(layout.dropPlace(0), 0);
        QCOMPARE(layout.dropPlace(layout.box(1).center().x() - 1), 0);
        QCOMPARE(layout.dropPlace(layout.box(1).center().x() + 1), 1);
        QCOMPARE(layout.dropPlace(layout.box(2).center().x() - 1), 1);
        QCOMPARE(layout.dropPlace(layout.box(2).center().x() + 1), 2);
        QCOMPARE(layout.dropPlace(100000), 2);
        for (int place = 0; place <= 2; ++place) {
            QVERIFY(layout.dropLine(place).x1() > layout.wire(place).x1());
            QVERIFY(layout.dropLine(place).x1() < layout.wire(place).x2());
        }
    }

    void aBoxIsScrolledIntoSightWithItsMargin()
    {
        // Boxes of 100 begin at 10 + 140 i, in a view of 200.
        const ChainLayout layout(metrics(), std::vector<int>(9, 100), 200);
        QCOMPARE(layout.box(3), QRect(430, 10, 100, 60));
        QCOMPARE(layout.scrolledTo(3, 0, 200), 529 + 10 - 200);
        QCOMPARE(layout.scrolledTo(3, 1000, 200), 430 - 10);
        for (const int shown : {339, 380, 420})
            QCOMPARE(layout.scrolledTo(3, shown, 200), shown);
        // In a view that is too narrow for the box, its left end must be seen.
        QCOMPARE(layout.scrolledTo(3, 0, 50), 420);
    }

    void anyChainIsInOrder()
    {
        QVERIFY(rc::check("parts follow each other without touching", [] {
            const auto wanted =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2000)));
            const int available = *rc::gen::inRange(0, 3000);
            const ChainMetrics m = metrics();
            const ChainLayout layout(m, wanted, available);
            int x = 0;
            for (int i = 0; i < layout.boxes(); ++i) {
                RC_ASSERT(layout.box(i).x() > x);
                x = rightOf(layout.box(i));
                RC_ASSERT(layout.box(i).width() >= m.minimumBox);
                RC_ASSERT(layout.box(i).width() <= m.maximumBox);
            }
            for (int i = 0; i < layout.wires(); ++i) {
                const int length = layout.wire(i).x2() - layout.wire(i).x1() + 1;
                RC_ASSERT(length >= m.minimumWire);
                RC_ASSERT(length <= m.maximumWire);
            }
            RC_ASSERT(layout.output().x() > x);
            RC_ASSERT(layout.size().width() == rightOf(layout.output()) + m.margin);
            // A picture that can be made to fit must not need scrolling.
            const int boxes = static_cast<int>(wanted.size());
            const int least = 2 * m.margin + m.outputWidth + boxes * (m.minimumBox + m.minimumWire);
            if (boxes > 1 && available >= least)
                RC_ASSERT(layout.size().width() <= available);
        }));
    }
};

CORE_TEST(tst_chainlayout)
#include "tst_chainlayout.moc"
