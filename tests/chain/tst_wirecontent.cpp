// What is written at the wires of the chain's picture while an instance runs.

#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/WireContent.h"

using namespace forkscope;

namespace {

struct Scene
{
    RunRecord record;
    script::Player player;

    explicit Scene(int instances = 1) : player(planOf(instances), &record) { player.start(); }

    static Plan planOf(int instances)
    {
        Plan plan = script::plan(instances, {"a", "b"});
        plan.run.pollMs = 10;
        return plan;
    }
    void start(double ms, int instance)
    {
        player.instanceStarted(ms, instance);
        for (int stage = 0; stage < 2; ++stage)
            player.processStarted(ms, {instance, stage}, 100 + stage, "/bin/x");
    }
    void look(double ms, const WireLook &look) { player.tell(ms, event::Polled{{}, {}, {look}}); }
    [[nodiscard]] WireContent wire(int index, int instance = 0) const
    {
        return wiresOf(record, instance).at(size_t(index));
    }
};

} // namespace

class tst_wirecontent : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void nothingBeforeALook();
    void levels_data();
    void levels();
    void aPipeWhoseWriterWaitsIsFull();
    void rates();
    void staleRateIsHidden();
    void slowPollsAreNotStale();
    void onlyWhileItRuns();
    void gaugesTheWantedOneWhileItRuns();
    void gaugesABoundedNumber();
};

void tst_wirecontent::nothingBeforeALook()
{
    Scene scene;
    QVERIFY(wiresOf(scene.record, 0).empty());
    scene.start(1, 0);
    QVERIFY(wiresOf(scene.record, 0).empty());
    scene.look(10, {0, 1, 100, 65536, 100});
    const std::vector<WireContent> wires = wiresOf(scene.record, 0);
    QCOMPARE(wires.size(), size_t(3)); // in front of both stages, and behind the last one
    QCOMPARE(wires[0], WireContent());
    QCOMPARE(wires[2], WireContent());
    QVERIFY(wires[1].share > 0);
    QVERIFY(wiresOf(scene.record, -1).empty());
    QVERIFY(wiresOf(scene.record, 1).empty());
    QVERIFY(wiresOf(RunRecord(), 0).empty());
}

void tst_wirecontent::levels_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("capacity");
    QTest::addColumn<QString>("level");
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("full");
    const auto row = [](const char *name, qint64 bytes, qint64 capacity, const char *level,
                        double share, bool full) {
        QTest::newRow(name) << bytes << capacity << QString::fromUtf8(level) << share << full;
    };
    row("empty", 0, 65536, "0 / 64 KiB", 0, false);
    row("a little", 512, 65536, "0.5 / 64 KiB", 512 / 65536.0, false);
    row("part", 36864, 65536, "36 / 64 KiB", 36 / 64.0, false);
    row("full", 65536, 65536, "64 / 64 KiB", 1, true);
    row("a few bytes short of it", 65530, 65536, "64 / 64 KiB", 65530 / 65536.0, false);
    row("more than it says", 70000, 65536, "68 / 64 KiB", 1, true);
    row("a large one", 1 << 20, 1 << 20, "1024 / 1024 KiB", 1, true);
    row("an odd size", 100, 1000, "100 B / 1000 B", 0.1, false);
    row("gone", 10, 0, "", 0, false);
}

void tst_wirecontent::levels()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, capacity);
    QFETCH(double, share);
    QFETCH(bool, full);
    Scene scene;
    scene.start(1, 0);
    scene.look(10, {0, 1, bytes, capacity, -1});
    const WireContent wire = scene.wire(1);
    QTEST(wire.level, "level");
    QCOMPARE(wire.share, share);
    QCOMPARE(wire.isFull(), full);
    QCOMPARE(wire.rate, capacity > 0 ? QStringLiteral("? B/s") : QString());
}

void tst_wirecontent::aPipeWhoseWriterWaitsIsFull()
{
    // dd bs=2049 | sleep: each write takes one of the 16 places, so 32784 of 65536 bytes fill it.
    Scene scene;
    scene.start(1, 0);
    scene.look(10, {0, 1, 32784, 65536, -1});
    QVERIFY(!scene.wire(1).isFull());
    scene.player.look(10, {0, 0}, state::Blocked{WaitReason::PipeEmpty});
    QVERIFY(!scene.wire(1).isFull());
    scene.player.look(20, {0, 0}, state::Blocked{WaitReason::PipeFull});
    QVERIFY(scene.wire(1).isFull());
    QCOMPARE(scene.wire(1).level, QStringLiteral("32 / 64 KiB"));
    QVERIFY(!scene.wire(2).isFull()); // it was not looked at
    // It waits for another pipe if this one has places left for sure.
    scene.look(30, {0, 1, 2049, 65536, -1});
    QVERIFY(!scene.wire(1).isFull());
    scene.look(40, {0, 1, 32784, 65536, -1});
    scene.player.look(50, {0, 0}, state::Running{0}, 0);
    QVERIFY(!scene.wire(1).isFull());
    // Full is full, whoever waits.
    scene.look(60, {0, 1, 65536, 65536, -1});
    QVERIFY(scene.wire(1).isFull());
}

void tst_wirecontent::rates()
{
    Scene scene;
    scene.start(0, 0);
    scene.look(100, {0, 1, 0, 65536, 0});
    QCOMPARE(scene.wire(1).rate, QString()); // one look alone gives no rate
    scene.look(200, {0, 1, 0, 65536, 65536});
    QCOMPARE(scene.wire(1).rate, QStringLiteral("640 KiB/s"));
    scene.look(300, {0, 1, 0, 65536, 65536});
    QCOMPARE(scene.wire(1).rate, QString()); // nothing passed
    QCOMPARE(scene.wire(0).rate, QString());
}

void tst_wirecontent::staleRateIsHidden()
{
    Scene scene;
    scene.start(0, 0);
    scene.look(100, {0, 1, 10, 65536, 0});
    scene.look(200, {0, 1, 20, 65536, 5000});
    scene.player.tell(499, event::Polled{});
    QVERIFY(!scene.wire(1).rate.isEmpty());
    scene.player.tell(500, event::Polled{}); // both sides sleep, so no look is taken any more
    QCOMPARE(scene.wire(1).rate, QString());
    QVERIFY(!scene.wire(1).level.isEmpty()); // what lies in it is still there
}

void tst_wirecontent::slowPollsAreNotStale()
{
    RunRecord record;
    Plan plan = Scene::planOf(1);
    plan.run.pollMs = 1000;
    script::Player player(plan, &record);
    player.start();
    player.instanceStarted(0, 0);
    player.tell(1000, event::Polled{{}, {}, {{0, 0, 10, 65536, 0}}});
    player.tell(2000, event::Polled{{}, {}, {{0, 0, 10, 65536, 4096}}});
    player.tell(4999, event::Polled{});
    QCOMPARE(wiresOf(record, 0).at(0).rate, QStringLiteral("4.0 KiB/s"));
    player.tell(5000, event::Polled{});
    QCOMPARE(wiresOf(record, 0).at(0).rate, QString());
}

void tst_wirecontent::onlyWhileItRuns()
{
    Scene scene;
    scene.start(0, 0);
    scene.look(100, {0, 1, 10, 65536, 0});
    QVERIFY(!wiresOf(scene.record, 0).empty());
    scene.player.instanceEnded(200, 0, Outcome::Succeeded, 0);
    QVERIFY(wiresOf(scene.record, 0).empty());
}

void tst_wirecontent::gaugesTheWantedOneWhileItRuns()
{
    Scene scene(4);
    QCOMPARE(gaugedInstance(scene.record, -1), -1);
    QCOMPARE(gaugedInstance(scene.record, 2), -1);
    scene.start(0, 1);
    scene.start(0, 2);
    QCOMPARE(gaugedInstance(scene.record, 2), 2);
    QCOMPARE(gaugedInstance(scene.record, -1), 1);
    QCOMPARE(gaugedInstance(scene.record, 0), 1); // it has not started
    QCOMPARE(gaugedInstance(scene.record, 99), 1);
    scene.player.instanceEnded(5, 1, Outcome::Succeeded, 0);
    QCOMPARE(gaugedInstance(scene.record, 1), 2);
    scene.player.instanceEnded(6, 2, Outcome::Failed, 1);
    QCOMPARE(gaugedInstance(scene.record, 2), -1);
    QCOMPARE(gaugedInstance(RunRecord(), 0), -1);
}

void tst_wirecontent::gaugesABoundedNumber()
{
    Scene scene(10'000);
    scene.start(0, 9'999);
    QCOMPARE(gaugedInstance(scene.record, 9'999), 9'999);
    // The live instance is too far away to be searched for at each refresh.
    QCOMPARE(gaugedInstance(scene.record, 3), -1);
    scene.start(0, 4'095);
    QCOMPARE(gaugedInstance(scene.record, 3), 4'095);
}

CORE_TEST(tst_wirecontent)
#include "tst_wirecontent.moc"
