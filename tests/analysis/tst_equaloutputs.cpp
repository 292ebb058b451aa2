#include "core/analysis/figures/EqualOutputs.h"
#include "core/capture/Capture.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

/// Plays instances of a chain of two; `outputs` are the outputs of the instances in order.
void play(script::Player *player, const QList<QByteArray> &outputs)
{
    player->start();
    for (int i = 0; i < int(outputs.size()); ++i) {
        player->instanceStarted(1, i);
        player->processStarted(1, {i, 1}, 100 + i, "/usr/bin/cat");
        player->bytes(2, {{i, 0}, StreamKind::Output}, "not what came out at the end");
        if (!outputs[i].isEmpty())
            player->bytes(2, {{i, 1}, StreamKind::Output}, outputs[i]);
        player->streamEnded(3, {{i, 1}, StreamKind::Output});
    }
}

std::vector<std::vector<int>> instancesOf(const RunRecord &record)
{
    std::vector<std::vector<int>> groups;
    for (const EqualOutputs &group : equalOutputs(record))
        groups.push_back(group.instances);
    return groups;
}

} // namespace

class tst_equaloutputs : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLargestGroupComesFirst()
    {
        RunRecord record;
        script::Player player(script::plan(8, {"a", "b"}), &record);
        play(&player, {"x", "y", "", "y", "z", "y", "", "x"});
        for (int i = 0; i < 7; ++i)
            player.instanceEnded(4, i, Outcome::Succeeded, 0);
        // The last instance goes on, so its output is not known yet.
        const std::vector<std::vector<int>> expected{{1, 3, 5}, {2, 6}, {0}, {4}};
        QCOMPARE(instancesOf(record), expected);
        // This is what `xxh128sum < /dev/null` prints.
        QCOMPARE(equalOutputs(record)[1].digest, QByteArray("99aa06d3014798d86001c324468d497f"));
    }

    void whatIsNotKnownIsLeftOut()
    {
        RunRecord record;
        script::Player player(script::plan(4, {"a", "b"}), &record);
        play(&player, {"x", "x", "x"});
        player.instanceEnded(4, 0, Outcome::Succeeded, 0);
        player.instanceEnded(4, 1, Outcome::Failed, 1);
        player.instanceEnded(4, 3, Outcome::NotStarted, std::nullopt);
        player.capture()->forget(0);
        QCOMPARE(instancesOf(record), (std::vector<std::vector<int>>{{1}}));
    }

    void ofNoRunThereAreNone() { QVERIFY(equalOutputs(RunRecord()).empty()); }
};

CORE_TEST(tst_equaloutputs)
#include "tst_equaloutputs.moc"
