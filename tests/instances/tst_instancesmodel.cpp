#include "tests/support/Generators.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/instances/InstancesModel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace forkscope;
using script::Player;

namespace {

constexpr auto testerMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// A record, its script, and a model that Qt's model tester watches.
class Scene
{
public:
    Scene(int instances, const QList<QByteArray> &programs)
        : player(script::plan(instances, programs), &record), tester(&model, testerMode)
    {
        player.start();
        model.setRecord(&record);
    }

    void refresh() { model.refresh(record.takeChanged()); }

    QString text(Selection row, InstanceColumn column) const
    {
        return model.indexOf(row, int(column)).data().toString();
    }
    QString meaning(Selection row, InstanceColumn column) const
    {
        return model.indexOf(row, int(column)).data(Qt::ToolTipRole).toString();
    }
    std::vector<int> rows() const
    {
        std::vector<int> result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.push_back(model.selectionOf(model.index(row, 0)).instance);
        return result;
    }
    void end(int instance, double ms, Outcome outcome, std::optional<int> status)
    {
        player.instanceStarted(0, instance);
        player.instanceEnded(ms, instance, outcome, status);
    }

    RunRecord record;
    Player player;
    InstancesModel model;
    QAbstractItemModelTester tester;
};

using Rows = std::vector<int>;

} // namespace

class tst_instancesmodel : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void noRecord();
    void aTreeOfInstancesAndStages();
    void textsOfALife();
    void whatWasUsed();
    void textsOfAStartError();
    void digests();
    void lettersForEqualOutputs();
    void rawValues();
    void oneChangeForMany();
    void nothingHiddenIsChanged();
    void timesOfLiveInstancesGoOn();
    void sortsWhenToldOnly();
    void filters();
    void persistentIndexesFollow();
    void aNewRunInTheSameRecord();
    void anyHistoryKeepsTheRowsConsistent();
};

void tst_instancesmodel::noRecord()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, testerMode);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), instanceColumnCount);
    model.refresh({1, 2});
    model.tick(TimePoint(Nanoseconds(1)));
    model.sort(3, Qt::DescendingOrder);
    QVERIFY(!model.indexOf({0, -1}).isValid());
}

void tst_instancesmodel::aTreeOfInstancesAndStages()
{
    const Scene scene(3, {"openssl", "md5sum"});
    QCOMPARE(scene.model.rowCount(), 3);
    const QModelIndex stage = scene.model.indexOf({2, 1}, 4);
    QCOMPARE(stage.row(), 1);
    QCOMPARE(stage.column(), 4);
    QCOMPARE(stage.parent(), scene.model.index(2, 0));
    QCOMPARE(scene.model.rowCount(scene.model.index(0, 0)), 2);
    QCOMPARE(scene.model.rowCount(stage.siblingAtColumn(0)), 0);
    QCOMPARE(scene.model.selectionOf(stage), (Selection{2, 1}));
    QCOMPARE(scene.model.selectionOf({}), Selection{});
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Number), QStringLiteral("1"));
    QCOMPARE(scene.text({1, 0}, InstanceColumn::Number), QStringLiteral("openssl"));
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Outcome), QStringLiteral("queued"));
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Time), QString());
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Status), QString());
}

void tst_instancesmodel::whatWasUsed()
{
    Scene scene(3, {"yes", "cat"});
    const auto play = [&](int instance, const Usage &first, const Usage &second) {
        scene.player.instanceStarted(1, instance);
        scene.player.processStarted(1, {instance, 0}, 100 + instance, "/usr/bin/yes");
        scene.player.processStarted(1, {instance, 1}, 200 + instance, "/usr/bin/cat");
        scene.player.processEnded(2, {instance, 0}, 0, first);
        scene.player.processEnded(2, {instance, 1}, 0, second);
    };
    const auto texts = [&](Selection row) {
        QStringList cells;
        for (const InstanceColumn column : {InstanceColumn::Memory, InstanceColumn::ReadBytes,
                                            InstanceColumn::WrittenBytes, InstanceColumn::Faults})
            cells << scene.text(row, column);
        return cells.join(u'|');
    };
    const Nanoseconds none{0};
    play(0, {none, none, none, {2048, 2048}, 0, 0, 1, 2, 1024, 0},
         {none, none, none, {0, 4096}, 0, 0, 3, 4, 1024, 7});
    play(1, {none, none, none, {2048, 2048}, 0, 0, 1, 2, 5, 6}, {none, none, none, {100, -1}});
    scene.refresh();
    QCOMPARE(texts({0, 0}), QStringLiteral("2.0 MiB|1.0 KiB|0 B|3"));
    QCOMPARE(texts({0, 1}), QStringLiteral("≤ 4.0 MiB|1.0 KiB|7 B|7"));
    // The largest may be the one that has only a bound.
    QCOMPARE(texts({0, -1}), QStringLiteral("≤ 4.0 MiB|2.0 KiB|7 B|10"));
    // Of one nothing is known but what was seen, so of both there is no more.
    QCOMPARE(texts({1, -1}), QStringLiteral("≥ 2.0 MiB|||"));
    QCOMPARE(texts({2, -1}), QStringLiteral("|||"));
    scene.model.sort(int(InstanceColumn::ReadBytes), Qt::AscendingOrder);
    QCOMPARE(scene.model.selectionOf(scene.model.index(0, 0)).instance, 0);
}

void tst_instancesmodel::textsOfALife()
{
    Scene scene(1, {"yes", "cat"});
    const Selection all{0, -1};
    const auto situation = [&] {
        scene.refresh();
        return scene.text(all, InstanceColumn::Outcome);
    };
    scene.player.instanceStarted(1, 0);
    QCOMPARE(situation(), QStringLiteral("starting 2"));
    scene.player.processStarted(2, {0, 0}, 4711, "/usr/bin/yes");
    QCOMPARE(situation(), QStringLiteral("running 1 \u00b7 starting 1"));
    scene.player.processStarted(2, {0, 1}, 4712, "/usr/bin/cat");
    scene.player.look(3, {0, 0}, state::Blocked{}, 0);
    scene.player.look(4, {0, 1}, state::Running{2}, 2);
    QCOMPARE(situation(), QStringLiteral("running 1 \u00b7 blocked 1"));
    const auto inShort = [&] {
        const QModelIndex row =
            scene.model.indexOf(all).siblingAtColumn(int(InstanceColumn::Outcome));
        return row.data(InstancesModel::ShortTextRole).toString();
    };
    QCOMPARE(inShort(), QStringLiteral("R1 B1"));
    QCOMPARE(scene.text({0, 1}, InstanceColumn::Outcome), QStringLiteral("running on core 2"));
    QCOMPARE(scene.text(all, InstanceColumn::Cores), QStringLiteral("0, 2"));
    QCOMPARE(scene.text({0, 0}, InstanceColumn::Cores), QStringLiteral("0"));
    QCOMPARE(scene.text(all, InstanceColumn::Polls), QStringLiteral("2"));
    QCOMPARE(scene.text(all, InstanceColumn::Time), QStringLiteral("3.00 ms"));
    QCOMPARE(scene.text(all, InstanceColumn::Status), QString());
    scene.player.bytes(5, {{0, 1}, StreamKind::Output}, QByteArray(36, 'y'));
    scene.player.processEnded(501, {0, 0}, -15);
    QCOMPARE(situation(), QStringLiteral("running 1 \u00b7 ended 1"));
    QCOMPARE(scene.text(all, InstanceColumn::Bytes), QStringLiteral("36 B"));
    QCOMPARE(scene.meaning(all, InstanceColumn::Bytes), QStringLiteral("36 bytes"));
    QCOMPARE(scene.text({0, 1}, InstanceColumn::Bytes), QStringLiteral("36 B"));
    QCOMPARE(scene.text({0, 0}, InstanceColumn::Bytes), QString());
    scene.player.processEnded(502, {0, 1}, 0);
    scene.player.tell(503, event::InstanceEnded{0, Outcome::TimedOut, -15, true});
    QCOMPARE(situation(), QStringLiteral("timed out"));
    QCOMPARE(inShort(), QString());
    QCOMPARE(scene.text(all, InstanceColumn::Status), QStringLiteral("\u221215 SIGTERM"));
    QCOMPARE(scene.meaning(all, InstanceColumn::Status), QStringLiteral("SIGTERM: asked to end"));
    QCOMPARE(scene.text(all, InstanceColumn::Time), QStringLiteral("≤ 0.501 s"));
    QCOMPARE(scene.text({0, 0}, InstanceColumn::Time), QStringLiteral("≤ 0.499 s"));
    QCOMPARE(scene.text({0, 1}, InstanceColumn::Status), QStringLiteral("0"));
    QVERIFY(scene.meaning(all, InstanceColumn::Outcome).contains(QStringLiteral("pipe")));
    QCOMPARE(scene.meaning({0, 0}, InstanceColumn::Number),
             QStringLiteral("/usr/bin/yes, process 4711"));
}

void tst_instancesmodel::textsOfAStartError()
{
    Scene scene(2, {"cat", "nosuch"});
    scene.player.instanceStarted(1, 0);
    const StartError error{2, StartStep::Resolve, QStringLiteral("nosuch: not in PATH")};
    scene.player.tell(2, event::StartFailed{{0, 1}, error, {}});
    scene.player.instanceEnded(3, 0, Outcome::NotStarted, std::nullopt);
    scene.player.instanceEnded(3, 1, Outcome::NotStarted, std::nullopt);
    scene.refresh();
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Outcome), QStringLiteral("not started"));
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Status), QStringLiteral("\u2014 ENOENT"));
    QCOMPARE(scene.meaning({0, -1}, InstanceColumn::Outcome), error.message);
    QCOMPARE(scene.meaning({0, -1}, InstanceColumn::Status), error.message);
    QCOMPARE(scene.text({0, 1}, InstanceColumn::Status), QStringLiteral("\u2014 ENOENT"));
    QCOMPARE(scene.text({0, 0}, InstanceColumn::Status), QString());
    // It was never even tried, so there is no error to tell.
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Status), QStringLiteral("\u2014"));
    QCOMPARE(scene.text({1, 0}, InstanceColumn::Outcome), QStringLiteral("not started"));
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Bytes), QString());
}

void tst_instancesmodel::digests()
{
    Scene scene(2, {"printf"});
    const StreamId output{{0, 0}, StreamKind::Output};
    scene.player.instanceStarted(1, 0);
    scene.player.instanceStarted(1, 1);
    scene.player.bytes(2, output, "y\ny\n");
    scene.refresh();
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Digest), QString());
    scene.player.streamEnded(3, output);
    scene.player.streamEnded(3, {{1, 0}, StreamKind::Output});
    scene.refresh();
    // This is what the xxHash library itself gives for the four bytes.
    const QString whole = QStringLiteral("c6897d20f6b7512aa540f4ec4fc18451");
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Digest), QStringLiteral("c6897d20"));
    QVERIFY(scene.meaning({0, -1}, InstanceColumn::Digest).endsWith(whole));
    const QModelIndex index = scene.model.indexOf({0, -1}, int(InstanceColumn::Digest));
    QCOMPARE(index.data(InstancesModel::FullTextRole).toString(), whole);
    // An output without bytes is shown without a digest.
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Digest), QString());
}

void tst_instancesmodel::lettersForEqualOutputs()
{
    Scene scene(4, {"cat"});
    const QAbstractItemModelTester tester(&scene.model, testerMode);
    const QStringList outputs{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("x")};
    for (int i = 0; i < 3; ++i) {
        scene.player.instanceStarted(1, i);
        scene.player.processStarted(1, {i, 0}, 100 + i, "/usr/bin/cat");
        scene.player.bytes(2, {{i, 0}, StreamKind::Output}, outputs[i].toLatin1());
        scene.player.streamEnded(3, {{i, 0}, StreamKind::Output});
    }
    scene.refresh();
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Group), QString());
    for (const int i : {1, 0, 2})
        scene.player.instanceEnded(4, i, Outcome::Succeeded, 0);
    scene.refresh();
    QStringList letters;
    for (int i = 0; i < 4; ++i)
        letters += scene.text({i, -1}, InstanceColumn::Group);
    // In one refresh they are taken in the order of their numbers.
    QCOMPARE(letters.join(u','), QStringLiteral("A,B,A,"));
    QCOMPARE(scene.text({0, 0}, InstanceColumn::Group), QString());
    const QModelIndex cell = scene.model.indexOf({2, -1}, int(InstanceColumn::Group));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
             QStringLiteral("2 instances wrote this output: #0, #2"));
    scene.model.sort(int(InstanceColumn::Group), Qt::DescendingOrder);
    QStringList order;
    for (int row = 0; row < 4; ++row)
        order += scene.model.index(row, 0).data().toString();
    QCOMPARE(order.join(u','), QStringLiteral("1,0,2,3")); // the one without a letter comes last
}

void tst_instancesmodel::rawValues()
{
    Scene scene(2, {"yes", "cat"});
    scene.player.instanceStarted(1, 0);
    scene.player.processStarted(2, {0, 0}, 1, "/usr/bin/yes");
    scene.player.look(3, {0, 0}, state::Blocked{}, 0);
    scene.refresh();
    const auto stateOf = [&scene](Selection row) {
        const QVariant value = scene.model.indexOf(row).data(InstancesModel::StateRole);
        return value.value<ProcessState>();
    };
    QVERIFY(stateOf({0, -1}) == ProcessState(state::Blocked{}));
    QVERIFY(stateOf({0, 0}) == ProcessState(state::Blocked{}));
    QVERIFY(stateOf({0, 1}) == ProcessState(state::Starting{}));
    QVERIFY(stateOf({1, 1}) == ProcessState(state::Queued{}));
    const auto outcomeOf = [&scene](Selection row) {
        return scene.model.indexOf(row).data(InstancesModel::OutcomeRole);
    };
    QVERIFY(!outcomeOf({0, -1}).isValid());
    scene.player.instanceEnded(4, 0, Outcome::Stopped, -15);
    scene.player.instanceEnded(4, 1, Outcome::NotStarted, std::nullopt);
    QVERIFY(outcomeOf({0, -1}).value<Outcome>() == Outcome::Stopped);
    QVERIFY(stateOf({1, 1}) == ProcessState(state::NotStarted{}));
    QVERIFY(scene.model.indexOf({0, 1}).data(InstancesModel::IsStageRole).toBool());
    QVERIFY(!scene.model.indexOf({0, -1}).data(InstancesModel::IsStageRole).toBool());
}

void tst_instancesmodel::oneChangeForMany()
{
    Scene scene(100, {"sleep"});
    for (const int instance : {7, 31, 90})
        scene.player.instanceStarted(1, instance);
    QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
    scene.refresh();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), scene.model.index(7, 0));
    QCOMPARE(changes[0][1].toModelIndex(), scene.model.index(90, instanceColumnCount - 1));
    scene.refresh();
    QCOMPARE(changes.size(), 1);
}

void tst_instancesmodel::nothingHiddenIsChanged()
{
    Scene scene(4, {"sleep"});
    scene.end(2, 1, Outcome::Failed, 1);
    scene.refresh();
    scene.model.setFilter({OutcomeFilter::Failed, {}});
    QCOMPARE(scene.rows(), Rows{2});
    QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
    scene.player.instanceStarted(2, 0);
    scene.refresh();
    QCOMPARE(changes.size(), 0);
}

void tst_instancesmodel::timesOfLiveInstancesGoOn()
{
    Scene scene(5, {"sleep"});
    scene.end(0, 2, Outcome::Succeeded, 0);
    scene.player.instanceStarted(3, 1);
    scene.player.processStarted(3, {1, 0}, 9, "/bin/sleep");
    scene.player.instanceStarted(4, 3);
    scene.refresh();
    QVERIFY(scene.model.hasLiveInstances());
    QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
    scene.model.tick(scene.player.at(13));
    const int time = int(InstanceColumn::Time);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), scene.model.index(1, time));
    QCOMPARE(changes[0][1].toModelIndex(), scene.model.index(3, time));
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Time), QStringLiteral("10.0 ms"));
    QCOMPARE(scene.text({1, 0}, InstanceColumn::Time), QStringLiteral("10.0 ms"));
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Time), QStringLiteral("≤ 2.00 ms"));
    scene.model.tick(scene.player.at(12)); // time does not go back
    QCOMPARE(scene.text({1, -1}, InstanceColumn::Time), QStringLiteral("10.0 ms"));
    scene.player.instanceEnded(14, 1, Outcome::Succeeded, 0);
    scene.player.instanceEnded(14, 3, Outcome::Succeeded, 0);
    scene.refresh();
    QVERIFY(!scene.model.hasLiveInstances());
}

void tst_instancesmodel::sortsWhenToldOnly()
{
    Scene scene(4, {"sleep"});
    for (int i = 0; i < 4; ++i)
        scene.player.instanceStarted(0, i);
    scene.player.instanceEnded(5, 0, Outcome::Succeeded, 0);
    scene.player.instanceEnded(6, 1, Outcome::Succeeded, 0);
    scene.refresh();
    QVERIFY(!scene.model.needsReorder());
    scene.model.sort(int(InstanceColumn::Time), Qt::DescendingOrder);
    QCOMPARE(scene.rows(), (Rows{1, 2, 3, 0}));
    scene.player.instanceEnded(7, 3, Outcome::Succeeded, 0);
    scene.player.instanceEnded(9, 2, Outcome::Succeeded, 0);
    scene.refresh();
    QVERIFY(scene.model.needsReorder());
    QCOMPARE(scene.rows(), (Rows{1, 2, 3, 0}));
    scene.model.reorder();
    QVERIFY(!scene.model.needsReorder());
    QCOMPARE(scene.rows(), (Rows{2, 3, 1, 0}));
}

void tst_instancesmodel::filters()
{
    Scene scene(6, {"sleep"});
    QSignalSpy shown(&scene.model, &InstancesModel::shownChanged);
    for (int i = 0; i < 6; ++i)
        scene.end(i, i + 1, i % 2 ? Outcome::Failed : Outcome::Succeeded, i % 2);
    scene.refresh();
    scene.model.setFilter({OutcomeFilter::Failed, {}});
    QCOMPARE(scene.rows(), (Rows{1, 3, 5}));
    QCOMPARE(scene.model.shownInstances(), 3);
    QCOMPARE(scene.model.allInstances(), 6);
    QCOMPARE(shown.size(), 1);
    QVERIFY(!scene.model.indexOf({0, -1}).isValid());
    QVERIFY(!scene.model.indexOf({0, 0}).isValid());
    scene.model.sort(int(InstanceColumn::Time), Qt::DescendingOrder);
    QCOMPARE(scene.rows(), (Rows{5, 3, 1}));
    scene.model.setFilter({OutcomeFilter::All, {}});
    QCOMPARE(scene.rows(), (Rows{5, 4, 3, 2, 1, 0}));
    scene.model.setFilter({OutcomeFilter::All, QStringLiteral("4")});
    QCOMPARE(scene.rows(), Rows{4});
    scene.model.setFilter({OutcomeFilter::Stopped, {}});
    QCOMPARE(scene.rows(), Rows{});
}

void tst_instancesmodel::persistentIndexesFollow()
{
    Scene scene(6, {"yes", "cat"});
    for (int i = 0; i < 6; ++i)
        scene.end(i, 10 - i, i % 2 ? Outcome::Failed : Outcome::Succeeded, i % 2);
    scene.refresh();
    const QPersistentModelIndex instance(scene.model.indexOf({3, -1}, 2));
    const QPersistentModelIndex stage(scene.model.indexOf({5, 1}, 0));
    const QPersistentModelIndex leaving(scene.model.indexOf({4, 1}, 0));
    scene.model.sort(int(InstanceColumn::Time), Qt::AscendingOrder);
    QCOMPARE(scene.rows(), (Rows{5, 4, 3, 2, 1, 0}));
    QCOMPARE(scene.model.selectionOf(instance), (Selection{3, -1}));
    QCOMPARE(instance.row(), 2);
    QCOMPARE(instance.column(), 2);
    QCOMPARE(stage.parent().row(), 0);
    scene.model.setFilter({OutcomeFilter::Failed, {}});
    QCOMPARE(instance.row(), 1);
    QCOMPARE(scene.model.selectionOf(instance), (Selection{3, -1}));
    QCOMPARE(scene.model.selectionOf(stage), (Selection{5, 1}));
    QVERIFY(!leaving.isValid());
}

void tst_instancesmodel::aNewRunInTheSameRecord()
{
    Scene scene(6, {"yes", "cat"});
    scene.end(5, 3, Outcome::Failed, 1);
    scene.refresh();
    QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
    Player second(script::plan(2, {"sleep"}), &scene.record);
    second.start();
    scene.refresh();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(scene.rows(), (Rows{0, 1}));
    QCOMPARE(scene.model.rowCount(scene.model.index(0, 0)), 1);
    QCOMPARE(scene.text({0, -1}, InstanceColumn::Outcome), QStringLiteral("queued"));
}

void tst_instancesmodel::anyHistoryKeepsTheRowsConsistent()
{
    QVERIFY(rc::check("rows are the accepted instances, and indexOf is their inverse", [] {
        Scene scene(12, {"yes", "cat"});
        double now = 1;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
        OutcomeFilter filter = OutcomeFilter::All;
        for (const int step : steps) {
            const int instance = step / 10 % 12;
            switch (step % 5) {
            case 0:
                scene.player.instanceStarted(++now, instance);
                break;
            case 1:
                scene.player.instanceEnded(++now, instance, Outcome(step / 10 % 5), step % 3);
                break;
            case 2:
                scene.refresh();
                break;
            case 3:
                filter = OutcomeFilter(step / 10 % 7);
                scene.refresh();
                scene.model.setFilter({filter, {}});
                break;
            default:
                scene.model.sort(step / 10 % instanceColumnCount, Qt::SortOrder(step / 100 % 2));
                break;
            }
        }
        scene.refresh();
        scene.model.reorder();
        Rows expected;
        for (int i = 0; i < 12; ++i) {
            if (InstanceFilter(filter, {}).accepts(scene.record, i))
                expected.push_back(i);
        }
        Rows rows = scene.rows();
        for (int row = 0; row < int(rows.size()); ++row)
            RC_ASSERT(scene.model.indexOf({rows[std::size_t(row)], -1}).row() == row);
        std::sort(rows.begin(), rows.end());
        RC_ASSERT(rows == expected);
    }));
}

CORE_TEST(tst_instancesmodel)
#include "tst_instancesmodel.moc"
