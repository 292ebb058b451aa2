#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include "core/record/TraceRecords.h"

#include <limits>

using namespace forkscope;

namespace {

/// Draws a number that is usually one that a kernel gives.
qint64 anyTask()
{
    return *rc::gen::weightedOneOf<qint64>(
        {{8, rc::gen::inRange<qint64>(1, 5)},
         {2, rc::gen::inRange<qint64>(0, std::numeric_limits<quint32>::max())},
         {1, rc::gen::arbitrary<qint64>()}});
}

TraceContent anyContent()
{
    const qint64 task = anyTask();
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return trace::Forked{task, task, anyTask(), anyTask()};
    case 1:
        return trace::Executed{task, task, QByteArray(*rc::gen::inRange(0, 16), 'n')};
    case 2:
        return trace::Exited{task, task};
    case 3:
        return trace::Lost{TimePoint(Nanoseconds(5)), task};
    case 4:
        return trace::SwitchedIn{task};
    default:
        return trace::SwitchedOut{task, *rc::gen::arbitrary<bool>()};
    }
}

std::vector<TraceRecord> anyRecords()
{
    std::vector<TraceRecord> records;
    const int count = *rc::gen::inRange(0, 60);
    qint64 now = *rc::gen::inRange(0, 100);
    for (int i = 0; i < count; ++i) {
        now += *rc::gen::inRange(0, 4);
        const int core = *rc::gen::weightedOneOf<int>(
            {{8, rc::gen::inRange(0, 4)}, {1, rc::gen::arbitrary<int>()}});
        records.push_back({TimePoint(Nanoseconds(now)), core, anyContent()});
    }
    return records;
}

/// Returns the task that a switch is about; 0 if it is no switch.
qint64 switchedTaskOf(const TraceContent &what)
{
    if (const auto *in = std::get_if<trace::SwitchedIn>(&what))
        return in->task;
    if (const auto *out = std::get_if<trace::SwitchedOut>(&what))
        return out->task;
    return 0;
}

std::vector<TraceRecord> vectorOf(const TraceRecords &records)
{
    return {records.begin(), records.end()};
}

} // namespace

class tst_tracerecords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut()
    {
        QVERIFY(rc::check([] {
            const std::vector<TraceRecord> all = anyRecords();
            const TraceRecords records(all);
            RC_ASSERT(vectorOf(records) == all);
            RC_ASSERT(records.size() == all.size());
            RC_ASSERT(records.empty() == all.empty());
            for (std::size_t i = 0; i < all.size(); ++i) {
                RC_ASSERT(records[i] == all[i]);
                RC_ASSERT(records.timeAt(i) == all[i].at);
                RC_ASSERT(records.switchedTask(i) == switchedTaskOf(all[i].what));
            }
            if (!all.empty())
                RC_ASSERT(records.back() == all.back());
        }));
    }

    void whatIsLaterIsTaken()
    {
        QVERIFY(rc::check([] {
            const std::vector<TraceRecord> all = anyRecords();
            const TimePoint at{Nanoseconds(*rc::gen::inRange(0, 200))};
            const auto isLater = [at](const TraceRecord &record) { return record.at > at; };
            const auto first = std::find_if(all.begin(), all.end(), isLater);
            TraceRecords records(all);
            const TraceRecords later = records.takeLater(at);
            RC_ASSERT(vectorOf(records) == std::vector<TraceRecord>(all.begin(), first));
            RC_ASSERT(vectorOf(later) == std::vector<TraceRecord>(first, all.end()));
            // The rest also takes more records.
            records.push_back(all.empty() ? TraceRecord{} : all.front());
            RC_ASSERT(records.back() == (all.empty() ? TraceRecord{} : all.front()));
        }));
    }

    void aSwitchIsSixteenBytes()
    {
        TraceRecords records;
        for (int i = 0; i < 100; ++i) {
            records.addSwitchedIn(TimePoint(Nanoseconds(i)), i, 4'194'304);
            records.addSwitchedOut(TimePoint(Nanoseconds(i)), i, 4'194'304, i % 2 == 0);
        }
        QCOMPARE(records.memory(), size_t(200 * 16));
        records.push_back({{}, 0, trace::Exited{1, 1}});
        QVERIFY(records.memory() > size_t(201 * 16));
    }
};

CORE_TEST(tst_tracerecords)
#include "tst_tracerecords.moc"
