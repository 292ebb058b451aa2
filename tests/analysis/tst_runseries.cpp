#include "core/series/RunSeries.h"
#include "core/series/SeriesPlans.h"
#include "tests/support/Generators.h"
#include "tests/support/Script.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

namespace {

/// Returns the record of a run that is over, either by itself or stopped by the user.
SharedRecord recordOf(bool isStopped)
{
    auto record = std::make_shared<RunRecord>();
    script::Player player(script::plan(1, {"x"}), record.get());
    player.start();
    player.instanceStarted(1, 0);
    player.instanceEnded(2, 0, isStopped ? Outcome::Stopped : Outcome::Succeeded, 0);
    player.tell(3, event::RunEnded{});
    return record;
}

QList<SeriesStep> steps(int count)
{
    QList<Plan> plans;
    for (int i = 0; i < count; ++i)
        plans.append(script::plan(i + 1, {"x"}));
    return seriesSteps(plans);
}

} // namespace

class tst_runseries : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsFinished()
    {
        RunSeries none;
        QCOMPARE(none.state(), RunSeries::State::Finished);
        QVERIFY(!none.next());
    }

    void roundsRepeatAllParts()
    {
        const QList<SeriesStep> all =
            seriesSteps({script::plan(1, {"a"}), script::plan(2, {"b"})}, 3);
        QList<int> parts;
        for (const SeriesStep &step : all)
            parts << step.part;
        QCOMPARE(parts, (QList<int>{0, 1, 0, 1, 0, 1}));
        QCOMPARE(all[3].plan, script::plan(2, {"b"}));
    }

    void plansOfEachKind()
    {
        const Plan plan = script::plan(8, {"x"});
        QCOMPARE(seriesPlans(SeriesKind::Once, plan, 9, {0, 1}), QList<Plan>{plan});
        QCOMPARE(seriesPlans(SeriesKind::Repeated, plan, 3, {0}).size(), 3);
        const QList<Plan> ways = seriesPlans(SeriesKind::ThreeWays, plan, 1, {4, 5});
        QCOMPARE(ways.size(), 3);
        QCOMPARE(ways[0].run.atOnce, 1);
        QCOMPARE(ways[1].run.cores, QList<int>{4});
        QCOMPARE(ways[2].run.cores, QList<int>());
        QCOMPARE(seriesPlans(SeriesKind::AtOnceCurve, plan, 1, {0, 1}).size(), 4);
    }

    void aSuspendedRunIsMadeAgain()
    {
        auto record = std::make_shared<RunRecord>();
        script::Player player(script::plan(1, {"x"}), record.get());
        player.start();
        player.instanceStarted(1, 0);
        player.tell(900, event::Suspended{player.at(2), std::chrono::milliseconds(800)});
        player.instanceEnded(901, 0, Outcome::Succeeded, 0);
        player.tell(902, event::RunEnded{});
        int taken = 0;
        RunSeries series(steps(2), [&taken](const SeriesStep &, const SharedRecord &) { ++taken; });
        const SeriesStep *first = series.next();
        QVERIFY(series.take(record));
        QCOMPARE(taken, 0);
        QCOMPARE(series.next(), first);
        QVERIFY(!series.take(recordOf(false)));
        QCOMPARE(taken, 1);
        // If nothing is to begin, or nothing is compared, it is taken as it is.
        series.next();
        series.stop();
        QVERIFY(!series.take(record));
        QCOMPARE(taken, 2);
        RunSeries single(steps(1), [&taken](const SeriesStep &, const SharedRecord &) { ++taken; });
        single.next();
        QVERIFY(!single.take(record));
        QCOMPARE(single.state(), RunSeries::State::Finished);
    }

    /// Whatever is called in whichever order, steps are started in their order and one at a time,
    /// each is taken once, and none is started after a stop.
    void anyOrderOfCalls()
    {
        static const SharedRecord done = recordOf(false);
        static const SharedRecord ended = recordOf(true);
        QVERIFY(rc::check([] {
            const int count = *rc::gen::inRange(0, 6);
            std::vector<int> taken;
            RunSeries series(steps(count), [&taken](const SeriesStep &step, const SharedRecord &) {
                taken.push_back(step.part);
            });
            int begun = 0;
            bool isOn = false;
            bool isStopped = false;
            for (const int call : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12))) {
                if (call < 5) {
                    const SeriesStep *step = series.next();
                    RC_ASSERT(bool(step) == (!isOn && !isStopped && begun < count));
                    if (step) {
                        RC_ASSERT(step->part == begun);
                        ++begun;
                        isOn = true;
                    }
                } else if (call < 11) {
                    const bool wasEnded = call == 10;
                    series.take(wasEnded ? ended : done);
                    isStopped = isStopped || (isOn && wasEnded);
                    isOn = false;
                } else {
                    series.stop();
                    isStopped = isStopped || isOn || begun < count;
                }
                RC_ASSERT(int(taken.size()) == begun - int(isOn));
                RC_ASSERT(series.made() == int(taken.size()));
                RC_ASSERT(series.isStopping() == isStopped);
                const auto state = isOn             ? RunSeries::State::Running
                                   : isStopped      ? RunSeries::State::Abandoned
                                   : begun == count ? RunSeries::State::Finished
                                                    : RunSeries::State::Waiting;
                RC_ASSERT(series.state() == state);
                RC_ASSERT(series.isOver() == (!isOn && (isStopped || begun == count)));
            }
            for (int i = 0; i < int(taken.size()); ++i)
                RC_ASSERT(taken[size_t(i)] == i);
        }));
    }
};

CORE_TEST(tst_runseries)

#include "tst_runseries.moc"
