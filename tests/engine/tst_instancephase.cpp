// What becomes of an instance: every step in every phase.

#include "core/engine/InstancePhase.h"
#include "tests/support/StrictTest.h"

#include <array>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint now{5s};

const std::array<InstanceStep, 7> steps{step::Prepare{},
                                        step::Lay{},
                                        step::StartStage{false},
                                        step::StartStage{true},
                                        step::Fail{},
                                        step::EndProcesses{true, now},
                                        step::EndProcesses{false, now}};

/// The phases that the steps lead to from one phase, in the order of `steps`.
struct Row
{
    InstancePhase phase;
    std::array<InstancePhase, steps.size()> next;
};

const InstancePhase fresh = phase::Preparing{};
const InstancePhase laying = phase::Laying{};
const InstancePhase first = phase::Starting{0};
const InstancePhase third = phase::Starting{2};
const InstancePhase fourth = phase::Starting{3};
const InstancePhase running = phase::Running{};
const InstancePhase draining = phase::Draining{TimePoint(4s)}; // also when that time has passed
const InstancePhase drainsFromNow = phase::Draining{TimePoint(5500ms)};
const InstancePhase over = phase::Over{};

const std::array table{
    //            Prepare   Lay       Start     the last  Fail      held           ended
    Row{fresh, {laying, fresh, fresh, fresh, running, fresh, fresh}},
    Row{laying, {laying, first, laying, laying, running, laying, laying}},
    Row{third, {third, third, fourth, running, running, third, third}},
    Row{running, {running, running, running, running, running, drainsFromNow, over}},
    Row{draining, {draining, draining, draining, draining, draining, draining, over}},
    Row{over, {over, over, over, over, over, over, over}},
};

} // namespace

class tst_instancephase : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepInEveryPhase()
    {
        QCOMPARE(table.size(), std::variant_size_v<InstancePhase>);
        for (size_t row = 0; row < table.size(); ++row) {
            QCOMPARE(table[row].phase.index(), row);
            for (size_t i = 0; i < steps.size(); ++i)
                QVERIFY2(nextPhase(table[row].phase, steps[i]) == table[row].next[i],
                         qPrintable(QStringLiteral("phase %1, step %2").arg(row).arg(i)));
        }
    }

    void whatFollows()
    {
        for (const Row &row : table) {
            QCOMPARE(isStarting(row.phase), row.phase.index() < running.index());
            // It never goes back, and from every phase it comes to its end.
            for (const InstancePhase &next : row.next)
                QVERIFY(next.index() >= row.phase.index());
            const InstancePhase failed = nextPhase(row.phase, step::Fail{});
            QVERIFY(nextPhase(failed, step::EndProcesses{false, now}) == over);
        }
    }
};

CORE_TEST(tst_instancephase)
#include "tst_instancephase.moc"
