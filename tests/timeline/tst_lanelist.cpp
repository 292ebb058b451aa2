// Which lanes the timeline has, and where they are.

#include "tests/support/RandomRun.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/timeline/TimelineGeometry.h"

using namespace forkscope;

namespace {

/// Returns "0.1" for the second stage of the first instance, "  sleep" for what a stage has
/// started, "[0]" for a collapsed instance, and "core 1"; a "*" precedes the first lane of an
/// instance.
QStringList textOf(const RunRecord &record, const std::vector<Lane> &lanes)
{
    QStringList texts;
    for (const Lane &lane : lanes) {
        QString text;
        if (lane.kind == Lane::Kind::Core)
            text = QStringLiteral("core %1").arg(lane.core);
        else if (lane.kind == Lane::Kind::Instance)
            text = QStringLiteral("[%1]").arg(lane.id.own.instance);
        else if (lane.depth > 0)
            text = QString(qsizetype(lane.depth) * 2, QLatin1Char(' ')) +
                   QString::fromUtf8(record.trace().tasks()[size_t(lane.id.task)].name);
        else
            text = QStringLiteral("%1.%2").arg(lane.id.own.instance).arg(lane.id.own.stage);
        texts << (lane.isFirst ? QStringLiteral("*") : QString()) + text;
    }
    return texts;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

/// Two instances of two stages; the first stage of the first one has descendants.
struct Family
{
    RunRecord record;
    script::TracePlayer player;

    Family() : player(script::plan(3, {"make", "cat"}), &record)
    {
        player.start();
        start(0, 0, 100);
        start(0, 1, 101);
        start(1, 0, 102);
        player.in(20, 0, 100);
        player.executed(21, 100, "make");
        player.forked(22, 200, 200, 100);
        player.forked(23, 201, 201, 100);
        player.in(24, 1, 200);
        player.executed(25, 200, "gcc");
        player.forked(26, 202, 202, 200);
        player.forked(27, 200, 203, 200); // this is a thread of it
        player.in(28, 2, 202);
        player.executed(29, 202, "as");
        player.tellTrace(0.05);
    }
    void start(int instance, int stage, qint64 pid)
    {
        if (stage == 0)
            player.instanceStarted(0, instance);
        player.forked(double(pid - 100), pid, pid, 1);
        player.processStarted(0.01, {instance, stage}, pid,
                              stage == 0 ? "/usr/bin/make" : "/bin/cat");
    }
    [[nodiscard]] QStringList lanes(LaneOrder order, const std::set<int> &collapsed = {}) const
    {
        return textOf(record, lanesOf(record, order, collapsed));
    }
};

std::vector<Lane> anyLanes(int count)
{
    const auto firsts = *rc::gen::container<std::vector<int>>(size_t(count), test::anyBelow(3));
    std::vector<Lane> lanes(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        lanes[size_t(i)].isFirst = i == 0 || firsts[size_t(i)] == 0;
    return lanes;
}

} // namespace

class tst_lanelist : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void descendantsFollowTheirParents();
    void collapsedInstances();
    void byCore();
    void byProcessAndCore();
    void samplesOnly();
    void notStartedHasNoLane();
    void lanesWithinAnInstance();
    void names();
    void namesAfterAnotherProgram();
    void everyTaskOfAnyRunHasOneLane();
    void placesByHand();
    void placesWithoutStrips();
    void noLanes();
    void tooSmallForAnything();
    void anyPlaces();
};

void tst_lanelist::descendantsFollowTheirParents()
{
    const Family family;
    QCOMPARE(family.lanes(LaneOrder::ByProcess),
             words("*0.0|  gcc|    as|    gcc|  make|0.1|*1.0"));
    const std::vector<Lane> lanes = lanesOf(family.record, LaneOrder::ByProcess, {});
    QCOMPARE(lanes[3].isThread, true);
    QCOMPARE(lanes[2].isThread, false);
    // All belong to the process that the engine started.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(lanes[size_t(i)].id.own, (ProcessId{0, 0}));
}

void tst_lanelist::collapsedInstances()
{
    const Family family;
    QCOMPARE(family.lanes(LaneOrder::ByProcess, {0}), words("*[0]|*1.0"));
    QCOMPARE(family.lanes(LaneOrder::ByProcess, {0, 1, 2, 77}), words("*[0]|*[1]"));
    QCOMPARE(family.lanes(LaneOrder::ByProcess, {1}),
             words("*0.0|  gcc|    as|    gcc|  make|0.1|*[1]"));
}

void tst_lanelist::byCore()
{
    const Family family;
    QCOMPARE(family.lanes(LaneOrder::ByCore), words("*core 0|core 1|core 2"));
    QCOMPARE(family.lanes(LaneOrder::ByCore, {0}), words("*core 0|core 1|core 2"));
}

void tst_lanelist::byProcessAndCore()
{
    const Family family;
    QCOMPARE(family.lanes(LaneOrder::ByProcessAndCore, {0}),
             words("*[0]|*1.0|*core 0|core 1|core 2"));
}

void tst_lanelist::samplesOnly()
{
    RunRecord record;
    script::Player player(script::plan(2, {"a", "b"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    player.processStarted(1, {0, 0}, 100, "/bin/a");
    player.processStarted(2, {0, 1}, 101, "/bin/b");
    QCOMPARE(textOf(record, lanesOf(record, LaneOrder::ByProcess, {})), words("*0.0|0.1"));
    QVERIFY(lanesOf(record, LaneOrder::ByCore, {}).empty());
    for (const Lane &lane : lanesOf(record, LaneOrder::ByProcess, {}))
        QCOMPARE(lane.id.task, -1);
}

void tst_lanelist::notStartedHasNoLane()
{
    RunRecord record;
    QVERIFY(lanesOf(record, LaneOrder::ByProcessAndCore, {0}).empty());
    script::Player player(script::plan(3, {"a", "b"}), &record);
    player.start();
    QVERIFY(lanesOf(record, LaneOrder::ByProcess, {0}).empty());
    player.instanceStarted(0, 1);
    player.tell(1, event::StartFailed{{1, 0}, StartError(), "/bin/none"});
    player.processStarted(2, {1, 1}, 101, "/bin/b");
    // Then the stage that was started comes first.
    QCOMPARE(textOf(record, lanesOf(record, LaneOrder::ByProcess, {})), words("*1.1"));
    QCOMPARE(textOf(record, lanesOf(record, LaneOrder::ByProcess, {1})), words("*[1]"));
}

void tst_lanelist::lanesWithinAnInstance()
{
    const Family family;
    std::vector<int> tasks;
    for (const LaneId &lane : lanesWithin(family.record, 0)) {
        QCOMPARE(lane.own.instance, 0);
        tasks.push_back(lane.task);
    }
    std::sort(tasks.begin(), tasks.end());
    QCOMPARE(tasks, (std::vector<int>{0, 1, 3, 4, 5, 6}));
    // Its second stage has not started yet.
    QCOMPARE(lanesWithin(family.record, 1).size(), size_t(2));
    QVERIFY(lanesWithin(family.record, 2).empty());
}

void tst_lanelist::names()
{
    const Family family;
    QStringList names;
    for (const Lane &lane : lanesOf(family.record, LaneOrder::ByProcessAndCore, {1}))
        names << laneName(family.record, lane);
    QCOMPARE(names.mid(0, 6), words("make|└ gcc|└ as|└ thread 203|└ make|cat"));
    QVERIFY(names[6].startsWith(QStringLiteral("2 process")));
    QCOMPARE(names.last(), QStringLiteral("core 2"));
}

/// sh -c 'exec gzip' is gzip from then on; the first exec of a program with a long name is not
/// another program, though the kernel tells only 15 bytes of it.
void tst_lanelist::namesAfterAnotherProgram()
{
    RunRecord record;
    script::TracePlayer player(script::plan(1, {"sh", "a-program-with-a-long-name"}), &record);
    player.start();
    player.instanceStarted(0, 0);
    for (const qint64 pid : {100, 101}) {
        player.forked(double(pid - 100), pid, pid, 1);
        player.processStarted(0.01, {0, int(pid - 100)}, pid, "/bin/x");
    }
    player.executed(20, 100, "sh");
    player.traced(21, 1, trace::Executed{101, 101, "a-program-with-"});
    player.tellTrace(0.03);
    const auto names = [&record] {
        QStringList all;
        for (const Lane &lane : lanesOf(record, LaneOrder::ByProcess, {}))
            all << laneName(record, lane);
        return all;
    };
    QCOMPARE(names(), words("sh|a-program-with-a-long-name"));
    player.executed(40, 100, "gzip");
    player.tellTrace(0.05);
    QCOMPARE(names(), words("gzip|a-program-with-a-long-name"));
}

void tst_lanelist::everyTaskOfAnyRunHasOneLane()
{
    QVERIFY(rc::check("each task once, behind its parent and one deeper", [] {
        const test::RandomRun run(*test::anyBelow(150));
        std::map<int, size_t> places;
        const std::vector<Lane> lanes = lanesOf(run.record, LaneOrder::ByProcess, {});
        RC_ASSERT(lanes.size() == run.lives.size());
        std::set<int> seen;
        for (size_t i = 0; i < lanes.size(); ++i) {
            const Lane &lane = lanes[i];
            const auto &life = run.lives.at(size_t(lane.id.task));
            RC_ASSERT(places.emplace(lane.id.task, i).second);
            RC_ASSERT(lane.id.own == life.own);
            RC_ASSERT((lane.depth == 0) == life.isOwn);
            RC_ASSERT(lane.isFirst == seen.insert(life.own.instance).second);
            if (life.isOwn)
                continue;
            const size_t parent = places.at(life.parent);
            RC_ASSERT(lanes[parent].depth + 1 == lane.depth);
            // Between them are only descendants of the same parent.
            for (size_t between = parent + 1; between < i; ++between)
                RC_ASSERT(lanes[between].depth >= lane.depth);
        }
        // They are sorted by instance and by stage.
        RC_ASSERT(std::is_sorted(lanes.begin(), lanes.end(), [](const Lane &a, const Lane &b) {
            return keyOf(a.id.own) < keyOf(b.id.own);
        }));
    }));
}

void tst_lanelist::placesByHand()
{
    std::vector<Lane> lanes(3);
    lanes[0].isFirst = true;
    lanes[2].isFirst = true;
    using G = TimelineGeometry;
    const G geometry({500, 300}, 120, 20, lanes, 0);
    QCOMPARE(geometry.axis(), QRect(120, 0, 380, 20));
    QCOMPARE(geometry.looks(), QRect(120, 20, 380, G::looksHeight));
    const int top = 20 + G::looksHeight;
    QCOMPARE(geometry.lanes(), QRect(120, top, 380, 300 - top - G::stripHeight));
    QCOMPARE(geometry.strip(), QRect(120, 300 - G::stripHeight, 380, G::stripHeight));
    QCOMPARE(geometry.names(), QRect(0, top, 120, 300 - top - G::stripHeight));
    QCOMPARE(geometry.timeWidth(), 380);
    QCOMPARE(geometry.topOf(0), top);
    QCOMPARE(geometry.topOf(1), top + G::laneHeight);
    QCOMPARE(geometry.topOf(2), top + 2 * G::laneHeight + G::instanceGap);
    QCOMPARE(geometry.contentHeight(), 3 * G::laneHeight + G::instanceGap);
    QCOMPARE(geometry.laneAt(top), 0);
    QCOMPARE(geometry.laneAt(top - 1), -1);
    QCOMPARE(geometry.laneAt(top + 2 * G::laneHeight - 1), 1);
    QCOMPARE(geometry.laneAt(top + 2 * G::laneHeight), -1); // between two instances
    QCOMPARE(geometry.laneAt(top + 3 * G::laneHeight + G::instanceGap), -1); // below the last lane
    QCOMPARE(geometry.visibleLanes(), std::make_pair(0, 3));
    const QRect band = geometry.bandOf(1);
    QCOMPARE(band.height(), G::bandHeight);
    QVERIFY(band.top() >= geometry.topOf(1) && band.bottom() < geometry.topOf(1) + G::laneHeight);
}

void tst_lanelist::placesWithoutStrips()
{
    const std::vector<Lane> lanes(50);
    const TimelineGeometry geometry({500, 300}, 120, 20, lanes, 40, false);
    QCOMPARE(geometry.lanes(), QRect(120, 20, 380, 260));
    QCOMPARE(geometry.looks().height(), 0);
    QCOMPARE(geometry.strip(), QRect(120, 280, 380, 20)); // it is for the wall time
    QCOMPARE(geometry.topOf(0), -20);
    QCOMPARE(geometry.laneAt(20), 2); // 40 pixels are scrolled away, which are 2 lanes and a half
    // 300 pixels down are 18 lanes and three quarters.
    QCOMPARE(geometry.visibleLanes(), std::make_pair(2, 19));
}

void tst_lanelist::noLanes()
{
    const TimelineGeometry none;
    QCOMPARE(none.contentHeight(), 0);
    QCOMPARE(none.laneAt(5), -1);
    QCOMPARE(none.visibleLanes(), std::make_pair(0, 0));
    const TimelineGeometry empty({500, 300}, 120, 20, {}, 0);
    QCOMPARE(empty.laneAt(100), -1);
    QCOMPARE(empty.visibleLanes(), std::make_pair(0, 0));
}

void tst_lanelist::tooSmallForAnything()
{
    const std::vector<Lane> lanes(5);
    const TimelineGeometry geometry({50, 40}, 120, 20, lanes, 0);
    QCOMPARE(geometry.timeWidth(), 1);
    QCOMPARE(geometry.lanes().height(), 0);
    for (int y = -5; y < 45; ++y)
        QCOMPARE(geometry.laneAt(y), -1);
    const auto [first, end] = geometry.visibleLanes();
    QVERIFY(first >= end);
}

void tst_lanelist::anyPlaces()
{
    QVERIFY(rc::check("laneAt, topOf and visibleLanes agree", [] {
        const std::vector<Lane> lanes = anyLanes(*test::anyBelow(80));
        const bool withStrips = *test::anyBelow(2) == 0;
        const QSize viewport(*test::anyBelow(900), *test::anyBelow(700));
        const TimelineGeometry still(viewport, 100, 18, lanes, 0, withStrips);
        const int most = std::max(0, still.contentHeight() - still.lanes().height());
        const TimelineGeometry geometry(viewport, 100, 18, lanes, *test::anyBelow(most + 1),
                                        withStrips);
        const QRect area = geometry.lanes();
        const auto [first, end] = geometry.visibleLanes();
        for (int lane = 0; lane < int(lanes.size()); ++lane) {
            const int top = geometry.topOf(lane);
            const int bottom = top + TimelineGeometry::laneHeight - 1;
            if (lane > 0) {
                const int gap = lanes[size_t(lane)].isFirst ? TimelineGeometry::instanceGap : 0;
                RC_ASSERT(top == geometry.topOf(lane - 1) + TimelineGeometry::laneHeight + gap);
            }
            const bool isSeen = area.height() > 0 && bottom >= area.top() && top <= area.bottom();
            if (isSeen)
                RC_ASSERT(lane >= first && lane < end);
            // Of the first visible lane, only its gap to the next one may be in sight.
            if (lane >= first && lane < end && area.height() > 0)
                RC_ASSERT(isSeen || lane == first);
            for (const int y : {top, (top + bottom) / 2, bottom}) {
                const bool inArea = area.height() > 0 && y >= area.top() && y <= area.bottom();
                RC_ASSERT(geometry.laneAt(y) == (inArea ? lane : -1));
            }
        }
        // Each height belongs to the lane that is there, or to none.
        for (int y = -3; y < viewport.height() + 3; ++y) {
            const int lane = geometry.laneAt(y);
            if (lane < 0)
                continue;
            RC_ASSERT(y >= geometry.topOf(lane));
            RC_ASSERT(y < geometry.topOf(lane) + TimelineGeometry::laneHeight);
        }
        RC_ASSERT(still.contentHeight() ==
                  (lanes.empty() ? 0
                                 : still.topOf(int(lanes.size()) - 1) - still.topOf(0) +
                                       TimelineGeometry::laneHeight));
    }));
}

CORE_TEST(tst_lanelist)
#include "tst_lanelist.moc"
