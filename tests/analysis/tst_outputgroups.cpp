#include "core/analysis/figures/EqualOutputs.h"
#include "core/analysis/figures/OutputGroups.h"
#include "core/capture/Capture.h"
#include "tests/support/Generators.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

/// Runs an instance to its end with an output, which may be empty.
void end(script::Player *player, int instance, const QByteArray &output)
{
    const StreamId stream{{instance, 0}, StreamKind::Output};
    player->instanceStarted(1, instance);
    player->processStarted(1, {instance, 0}, 100 + instance, "/usr/bin/cat");
    if (!output.isEmpty())
        player->bytes(2, stream, output);
    player->streamEnded(3, stream);
    player->instanceEnded(4, instance, Outcome::Succeeded, 0);
}

} // namespace

class tst_outputgroups : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void groupsKeepTheirNumbers()
    {
        RunRecord record;
        script::Player player(script::plan(4, {"cat"}), &record);
        player.start();
        OutputGroups groups;
        QVERIFY(!groups.take(record, 0)); // it has not ended yet
        QCOMPARE(groups.groupOf(0), -1);
        end(&player, 2, "x");
        QVERIFY(groups.take(record, 2));
        QVERIFY(!groups.take(record, 2));
        end(&player, 0, "");
        QVERIFY(groups.take(record, 0));
        end(&player, 1, "");
        QVERIFY(groups.take(record, 1));
        QCOMPARE(groups.groupOf(2), 0);
        QCOMPARE(groups.groupOf(0), 1);
        QCOMPARE(groups.groupOf(1), 1);
        QCOMPARE(groups.groupOf(3), -1);
        QCOMPARE(groups.groupOf(-1), -1);
        QCOMPARE(groups.groupOf(99), -1);
        QCOMPARE(groups.bySize(), (std::vector<int>{1, 0}));
    }

    void areTheSameAsAllAtOnce()
    {
        QVERIFY(rc::check([] {
            const auto outputs = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("", "x", "y", "xy"));
            RunRecord record;
            script::Player player(script::plan(int(outputs.size()), {"cat"}), &record);
            player.start();
            OutputGroups groups;
            for (int i = 0; i < int(outputs.size()); ++i) {
                end(&player, i, QByteArray::fromStdString(outputs[size_t(i)]));
                groups.take(record, i);
            }
            std::vector<EqualOutputs> all;
            for (const int group : groups.bySize()) {
                const auto &one = groups.groups()[size_t(group)];
                all.push_back({one.digest, one.instances});
            }
            RC_ASSERT(all == equalOutputs(record));
        }));
    }

    void letters()
    {
        QCOMPARE(OutputGroups::letters(0), QStringLiteral("A"));
        QCOMPARE(OutputGroups::letters(25), QStringLiteral("Z"));
        QCOMPARE(OutputGroups::letters(26), QStringLiteral("AA"));
        QCOMPARE(OutputGroups::letters(51), QStringLiteral("AZ"));
        QCOMPARE(OutputGroups::letters(52), QStringLiteral("BA"));
        QCOMPARE(OutputGroups::letters(26 + 26 * 26), QStringLiteral("AAA"));
        QCOMPARE(OutputGroups::letters(-1), QString());
    }
};

CORE_TEST(tst_outputgroups)
#include "tst_outputgroups.moc"
