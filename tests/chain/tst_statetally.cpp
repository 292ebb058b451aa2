#include "tests/support/Generators.h"
#include "tests/support/RecordMaker.h"
#include "tests/support/StrictTest.h"
#include "ui/panes/chain/StateTally.h"

#include <numeric>

using namespace forkscope;

namespace {

Plan planOf(int stages, int instances)
{
    Plan plan;
    plan.pipeline.stages = QList<Stage>(stages, Stage{"cat", {}, {}, true, {}});
    plan.run.instances = instances;
    return plan;
}

int countOf(const StateTally &tally, int stage, const ProcessState &state)
{
    return tally.counts(stage)[state.index()];
}

int sumOf(const StateTally &tally, int stage)
{
    const StateCounts counts = tally.counts(stage);
    return std::accumulate(counts.begin(), counts.end(), 0);
}

} // namespace

class tst_statetally : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutARecordNothingIsCounted()
    {
        StateTally tally;
        tally.reset(nullptr);
        QCOMPARE(tally.stages(), 0);
        QCOMPARE(sumOf(tally, 0), 0);
        QCOMPARE(sumOf(tally, -1), 0);
        QCOMPARE(tally.outputBytes(), 0);
    }

    void statesAreCountedOverAllInstances()
    {
        RecordMaker maker(planOf(2, 4));
        StateTally tally;
        tally.reset(&maker.record);
        QCOMPARE(countOf(tally, 0, state::Queued{}), 4);
        QCOMPARE(countOf(tally, 1, state::Queued{}), 4);

        maker.start(0);
        maker.start(1);
        maker.look({0, 0}, state::Running{1});
        maker.look({1, 0}, state::Ready{});
        maker.look({0, 1}, state::Blocked{});
        maker.look({1, 1}, state::Blocked{});
        tally.update(maker.record, maker.record.takeChanged());
        QCOMPARE(countOf(tally, 0, state::Running{}), 1);
        QCOMPARE(countOf(tally, 0, state::Ready{}), 1);
        QCOMPARE(countOf(tally, 0, state::Queued{}), 2);
        QCOMPARE(countOf(tally, 1, state::Blocked{}), 2);

        maker.append(event::ProcessEnded{{0, 0}, 0, {}});
        tally.update(maker.record, maker.record.takeChanged());
        QCOMPARE(countOf(tally, 0, state::Running{}), 0);
        QCOMPARE(countOf(tally, 0, state::Ended{}), 1);
        QCOMPARE(sumOf(tally, 0), 4);
    }

    void instancesThatNeverStartAreNotQueuedForEver()
    {
        RecordMaker maker(planOf(1, 2));
        maker.append(event::InstanceEnded{1, Outcome::NotStarted, {}, false});
        StateTally tally;
        tally.reset(&maker.record);
        QCOMPARE(countOf(tally, 0, state::Queued{}), 1);
        QCOMPARE(countOf(tally, 0, state::NotStarted{}), 1);
    }

    void onlyTheLastStagesBytesAreOutput()
    {
        RecordMaker maker(planOf(2, 2));
        maker.start(0);
        maker.start(1);
        maker.output({0, 0}, 1000);
        maker.output({0, 1}, 20);
        maker.output({1, 1}, 3);
        StateTally tally;
        tally.update(maker.record, {});
        QCOMPARE(tally.outputBytes(), 23);
        maker.record.takeChanged();
        maker.output({0, 1}, 36);
        tally.update(maker.record, maker.record.takeChanged());
        QCOMPARE(tally.outputBytes(), 39);
    }

    void anotherRunIsCountedAnew()
    {
        RecordMaker first(planOf(1, 3));
        RecordMaker second(planOf(2, 5));
        StateTally tally;
        tally.reset(&first.record);
        tally.update(second.record, {0});
        QCOMPARE(tally.stages(), 2);
        QCOMPARE(countOf(tally, 1, state::Queued{}), 5);
    }

    void wordsCountEachState()
    {
        QSet<QString> words;
        for (const ProcessState &state : statesInOrder()) {
            QVERIFY(countInWords(state, 7).startsWith(QStringLiteral("7 ")));
            words.insert(countInWords(state, 7));
        }
        QCOMPARE(static_cast<std::size_t>(words.size()), std::variant_size_v<ProcessState>);
    }

    void updatingIsCountingAnew()
    {
        QVERIFY(rc::check("a tally kept up to date equals a new one", [] {
            const int instances = 5;
            const int stages = 3;
            RecordMaker maker(planOf(stages, instances));
            StateTally kept;
            kept.reset(&maker.record);
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, instances), rc::gen::inRange(0, stages),
                               rc::gen::inRange(0, 7)));
            for (const auto &[instance, stage, what] : steps) {
                switch (what) {
                case 0:
                    maker.start(instance);
                    break;
                case 1:
                    maker.look({instance, stage}, state::Running{0});
                    break;
                case 2:
                    maker.look({instance, stage}, state::Blocked{});
                    break;
                case 3:
                    maker.output({instance, stage}, 10 * what + stage);
                    break;
                case 4:
                    maker.append(event::ProcessEnded{{instance, stage}, 0, {}});
                    break;
                case 5:
                    kept.update(maker.record, maker.record.takeChanged());
                    break;
                default:
                    maker.look({instance, stage}, state::Ready{});
                    break;
                }
            }
            kept.update(maker.record, maker.record.takeChanged());
            StateTally fresh;
            fresh.reset(&maker.record);
            RC_ASSERT(kept == fresh);
        }));
    }
};

CORE_TEST(tst_statetally)
#include "tst_statetally.moc"
