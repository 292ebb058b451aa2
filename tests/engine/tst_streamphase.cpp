// The protocol by which two threads move a stream: every step in every phase.

#include "core/engine/streams/StreamPhase.h"
#include "tests/support/StrictTest.h"

#include <array>
#include <utility>

using namespace forkscope;

namespace {

using enum StreamPhase;

constexpr std::array steps{StreamStep::Begin, StreamStep::HandOver, StreamStep::Stay,
                           StreamStep::End,   StreamStep::TakeBack, StreamStep::Tell};

/// The phases that the steps lead to from one phase, in the order of `steps`.
struct Row
{
    StreamPhase phase;
    std::array<StreamPhase, steps.size()> next;
};

constexpr std::array table{
    //               Begin     HandOver  Stay      End       TakeBack  Tell
    Row{Waiting, {Short, Waiting, Waiting, Ended, Waiting, Waiting}},
    Row{Short, {Short, Far, Staying, Ended, Short, Short}},
    Row{Staying, {Staying, Staying, Staying, Ended, Staying, Staying}},
    Row{Far, {Far, Far, Far, FarEnded, Staying, Far}},
    Row{FarEnded, {FarEnded, FarEnded, FarEnded, FarEnded, Ended, Over}},
    Row{Ended, {Ended, Ended, Ended, Ended, Ended, Over}},
    Row{Over, {Over, Over, Over, Over, Over, Over}},
};

} // namespace

class tst_streamphase : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepInEveryPhase()
    {
        QCOMPARE(table.size(), size_t(Over) + 1);
        for (size_t row = 0; row < table.size(); ++row) {
            QCOMPARE(size_t(table[row].phase), row);
            for (size_t i = 0; i < steps.size(); ++i)
                QVERIFY2(nextPhase(table[row].phase, steps[i]) == table[row].next[i],
                         qPrintable(QStringLiteral("phase %1, step %2").arg(row).arg(i)));
        }
    }

    void whoHasItAndWhetherItGoesOn()
    {
        for (const Row &row : table) {
            QCOMPARE(isFar(row.phase), row.phase == Far || row.phase == FarEnded);
            // An end is never taken back.
            for (const StreamPhase next : row.next)
                QVERIFY(!hasEnded(row.phase) || hasEnded(next));
            QVERIFY(hasEnded(nextPhase(row.phase, StreamStep::End)));
        }
    }
};

CORE_TEST(tst_streamphase)
#include "tst_streamphase.moc"
