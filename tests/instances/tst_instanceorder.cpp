#include "tests/support/Generators.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstanceOrder.h"

#include <numeric>

using namespace forkscope;
using namespace std::chrono_literals;
using script::Player;

namespace {

/// Plays seven instances: 0 and 1 succeeded, 2 failed with 3, 3 timed out, 4 could not be started,
/// 5 lives, and 6 is queued.
void playAll(Player &player)
{
    player.start();
    const auto run = [&player](int index, double from, double to, int status, Outcome outcome) {
        player.instanceStarted(from, index);
        player.processStarted(from, {index, 0}, 100 + index, "/usr/bin/job");
        player.processEnded(to, {index, 0}, status);
        player.instanceEnded(to, index, outcome, status);
    };
    run(0, 0, 9, 0, Outcome::Succeeded);
    run(1, 1, 6, 0, Outcome::Succeeded);
    run(2, 2, 5, 3, Outcome::Failed);
    run(3, 3, 10, -15, Outcome::TimedOut);
    player.instanceStarted(4, 4);
    const StartError error{2, StartStep::Resolve, QStringLiteral("job: not in PATH")};
    player.tell(4, event::StartFailed{{4, 0}, error, {}});
    player.instanceEnded(4, 4, Outcome::NotStarted, std::nullopt);
    player.instanceStarted(8, 5);
    player.processStarted(8, {5, 0}, 105, "/usr/bin/job");
    player.look(9, {5, 0}, state::Running{1}, 1);
}

using Order = std::vector<int>;

class Scene
{
public:
    Scene() : m_player(script::plan(7, {"job"}), &m_record) { playAll(m_player); }

    Order sorted(InstanceColumn column, Qt::SortOrder order) const
    {
        Order all(m_record.instances().size());
        std::iota(all.begin(), all.end(), 0);
        return sortedInstances(m_record, all, {column, order}, m_player.at(20));
    }
    Order accepted(OutcomeFilter outcome, const char *text = "") const
    {
        const InstanceFilter filter(outcome, QString::fromUtf8(text));
        Order result;
        for (int i = 0; i < int(m_record.instances().size()); ++i) {
            if (filter.accepts(m_record, i))
                result.push_back(i);
        }
        return result;
    }
    RunRecord &record() { return m_record; }
    Player &player() { return m_player; }

private:
    RunRecord m_record;
    Player m_player;
};

} // namespace

class tst_instanceorder : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void byNumber();
    void byTime();
    void byStatus();
    void byOutcome();
    void byBytesAndDigest();
    void sortingIsAPermutation();
    void filtersByOutcome();
    void filtersByText();
    void figuresOfAnInstance();
    void statesByWeightHasThemAll();
};

void tst_instanceorder::byNumber()
{
    const Scene scene;
    QCOMPARE(scene.sorted(InstanceColumn::Number, Qt::AscendingOrder),
             (Order{0, 1, 2, 3, 4, 5, 6}));
    QCOMPARE(scene.sorted(InstanceColumn::Number, Qt::DescendingOrder),
             (Order{6, 5, 4, 3, 2, 1, 0}));
}

void tst_instanceorder::byTime()
{
    const Scene scene;
    // They took 9, 5, 3, 7 and 0 ms; the live one has 12 ms, and the queued one has no time and
    // comes last.
    QCOMPARE(scene.sorted(InstanceColumn::Time, Qt::AscendingOrder), (Order{4, 2, 1, 3, 0, 5, 6}));
    QCOMPARE(scene.sorted(InstanceColumn::Time, Qt::DescendingOrder), (Order{5, 0, 3, 1, 2, 4, 6}));
}

void tst_instanceorder::byStatus()
{
    const Scene scene;
    QCOMPARE(scene.sorted(InstanceColumn::Status, Qt::AscendingOrder),
             (Order{3, 0, 1, 2, 4, 5, 6}));
    QCOMPARE(scene.sorted(InstanceColumn::Status, Qt::DescendingOrder),
             (Order{2, 0, 1, 3, 4, 5, 6}));
}

void tst_instanceorder::byOutcome()
{
    const Scene scene;
    QCOMPARE(scene.sorted(InstanceColumn::Outcome, Qt::AscendingOrder),
             (Order{5, 6, 0, 1, 2, 3, 4}));
}

void tst_instanceorder::byBytesAndDigest()
{
    RunRecord record;
    Player player(script::plan(4, {"job"}), &record);
    player.start();
    const QList<QByteArray> contents{"bb", "a", "bb"};
    for (int i = 0; i < 3; ++i) {
        const StreamId output{{i, 0}, StreamKind::Output};
        player.instanceStarted(i, i);
        player.bytes(i, output, contents[i]);
        player.streamEnded(i, output);
    }
    const Order all{0, 1, 2, 3};
    const auto sorted = [&](InstanceColumn column, Qt::SortOrder order) {
        return sortedInstances(record, all, {column, order}, player.at(9));
    };
    QCOMPARE(sorted(InstanceColumn::Bytes, Qt::AscendingOrder), (Order{1, 0, 2, 3}));
    QCOMPARE(sorted(InstanceColumn::Bytes, Qt::DescendingOrder), (Order{0, 2, 1, 3}));
    // Equal outputs stand together, in the order of their digests.
    const bool first = figures::digest(record, 0) < figures::digest(record, 1);
    QCOMPARE(sorted(InstanceColumn::Digest, Qt::AscendingOrder),
             first ? (Order{0, 2, 1, 3}) : (Order{1, 0, 2, 3}));
}

void tst_instanceorder::sortingIsAPermutation()
{
    const Scene scene;
    QVERIFY(rc::check("every sort has each instance once, and is stable", [&scene] {
        const auto column = InstanceColumn(*rc::gen::inRange(0, instanceColumnCount));
        Order ascending = scene.sorted(column, Qt::AscendingOrder);
        Order descending = scene.sorted(column, Qt::DescendingOrder);
        std::sort(ascending.begin(), ascending.end());
        std::sort(descending.begin(), descending.end());
        RC_ASSERT(ascending == (Order{0, 1, 2, 3, 4, 5, 6}));
        RC_ASSERT(descending == ascending);
    }));
}

void tst_instanceorder::filtersByOutcome()
{
    const Scene scene;
    QCOMPARE(scene.accepted(OutcomeFilter::All), (Order{0, 1, 2, 3, 4, 5, 6}));
    QCOMPARE(scene.accepted(OutcomeFilter::Running), (Order{5}));
    QCOMPARE(scene.accepted(OutcomeFilter::Succeeded), (Order{0, 1}));
    QCOMPARE(scene.accepted(OutcomeFilter::Failed), (Order{2}));
    QCOMPARE(scene.accepted(OutcomeFilter::TimedOut), (Order{3}));
    QCOMPARE(scene.accepted(OutcomeFilter::Stopped), (Order{}));
    QCOMPARE(scene.accepted(OutcomeFilter::NotStarted), (Order{4}));
}

void tst_instanceorder::filtersByText()
{
    const Scene scene;
    QCOMPARE(scene.accepted(OutcomeFilter::All, "TIMED"), (Order{3}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "sigterm"), (Order{3}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "-15"), (Order{3}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "\u221215"), (Order{3}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, " core  1 "), (Order{5}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "enoent"), (Order{4}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "not path"), (Order{4}));
    QCOMPARE(scene.accepted(OutcomeFilter::All, "queued"), (Order{6}));
    QCOMPARE(scene.accepted(OutcomeFilter::Succeeded, "1"), (Order{1}));
    QCOMPARE(scene.accepted(OutcomeFilter::Failed, "1"), (Order{}));
    QVERIFY(InstanceFilter(OutcomeFilter::All, QStringLiteral("  ")).isEmpty());
    QVERIFY(!InstanceFilter(OutcomeFilter::All, QStringLiteral("x")).isEmpty());
    QVERIFY(!InstanceFilter(OutcomeFilter::Failed, QString()).isEmpty());
}

void tst_instanceorder::figuresOfAnInstance()
{
    Scene scene;
    const auto &instances = scene.record().instances();
    QVERIFY(figures::time(instances[0], scene.player().at(20)) == Nanoseconds(9ms));
    QVERIFY(figures::time(instances[5], scene.player().at(20)) == Nanoseconds(12ms));
    QVERIFY(figures::time(instances[5], scene.player().at(1)) == Nanoseconds(0));
    QVERIFY(!figures::time(instances[6], scene.player().at(20)));
    QVERIFY(figures::time(instances[5].processes[0], scene.player().at(10)) == Nanoseconds(2ms));
    QVERIFY(!figures::time(instances[4].processes[0], scene.player().at(10)));
    QCOMPARE(figures::cores(instances[5]), quint64(2));
    QCOMPARE(figures::startError(instances[4])->errnum, 2);
    QVERIFY(figures::startError(instances[0]) == nullptr);
    QVERIFY(figures::isLive(instances[5]));
    QVERIFY(!figures::isLive(instances[6]));
    QVERIFY(!figures::isLive(instances[0]));
}

void tst_instanceorder::statesByWeightHasThemAll()
{
    QSet<std::size_t> kinds;
    for (const ProcessState &state : figures::statesByWeight())
        kinds.insert(state.index());
    QCOMPARE(int(kinds.size()), figures::stateKinds);
}

CORE_TEST(tst_instanceorder)
#include "tst_instanceorder.moc"
