// What the kernel writes into a ring of the trace, read from bytes that the test lays out itself.

#include "core/observe/PerfRecords.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <linux/perf_event.h>

using namespace forkscope;

namespace {

constexpr int core = 3;

TimePoint at(quint64 ns)
{
    return TimePoint(Nanoseconds(qint64(ns)));
}

template<typename Number> QByteArray bytesOf(Number number)
{
    return {reinterpret_cast<const char *>(&number), qsizetype(sizeof number)};
}

QByteArray numbers(std::initializer_list<quint32> values)
{
    QByteArray result;
    for (const quint32 value : values)
        result += bytesOf(value);
    return result;
}

/// Lays out a record as perf_event_open(2) says: header, body, then struct sample_id.
QByteArray record(quint32 type, quint16 misc, const QByteArray &body, quint32 task, quint64 time)
{
    const QByteArray id = numbers({task, task}) + bytesOf(time);
    perf_event_header header{};
    header.type = type;
    header.misc = misc;
    header.size = quint16(qsizetype(sizeof header) + body.size() + id.size());
    return QByteArray(reinterpret_cast<const char *>(&header), sizeof header) + body + id;
}

QByteArray switchRecord(quint16 misc, quint32 task, quint64 time)
{
    return record(PERF_RECORD_SWITCH, misc, {}, task, time);
}

QByteArray taskRecord(quint32 type, quint32 process, quint32 parent, quint32 task,
                      quint32 parentTask, quint64 time)
{
    return record(type, 0, numbers({process, parent, task, parentTask}) + bytesOf(time), parentTask,
                  time);
}

QByteArray nameRecord(quint16 misc, quint32 process, quint32 task, const QByteArray &name,
                      quint64 time)
{
    QByteArray padded = name + '\0';
    padded.append((8 - padded.size() % 8) % 8, '\0');
    return record(PERF_RECORD_COMM, misc, numbers({process, task}) + padded, task, time);
}

QByteArray lostRecord(quint64 count, quint64 time)
{
    return record(PERF_RECORD_LOST, 0, bytesOf(quint64(77)) + bytesOf(count), 9, time);
}

std::vector<TraceRecord> read(const QByteArray &bytes, TimePoint begin = at(5))
{
    TraceRecords records;
    PerfRecords(core, begin).read(bytes, &records);
    return {records.begin(), records.end()};
}

std::vector<TraceRecord> one(quint64 time, TraceContent what)
{
    return {{at(time), core, std::move(what)}};
}

constexpr quint16 outFlag = PERF_RECORD_MISC_SWITCH_OUT;
constexpr quint16 preemptFlag = PERF_RECORD_MISC_SWITCH_OUT_PREEMPT;
constexpr quint16 execFlag = PERF_RECORD_MISC_COMM_EXEC;

/// Draws some record as bytes, and what must be read from them.
std::pair<QByteArray, std::optional<TraceContent>> anyRecord(quint64 time)
{
    const auto a = *rc::gen::inRange<quint32>(1, 5'000'000);
    const auto b = *rc::gen::inRange<quint32>(1, 5'000'000);
    switch (*rc::gen::inRange(0, 9)) {
    case 0:
        return {switchRecord(0, a, time), trace::SwitchedIn{a}};
    case 1:
        return {switchRecord(outFlag, a, time), trace::SwitchedOut{a, false}};
    case 2:
        return {switchRecord(outFlag | preemptFlag, a, time), trace::SwitchedOut{a, true}};
    case 3:
        return {taskRecord(PERF_RECORD_FORK, a, b, a, b, time), trace::Forked{a, a, b, b}};
    case 4:
        return {taskRecord(PERF_RECORD_EXIT, a, b, a, b, time), trace::Exited{a, a}};
    case 5: {
        const QByteArray name(*rc::gen::inRange(0, 16), 'n');
        return {nameRecord(execFlag, a, a, name, time), trace::Executed{a, a, name}};
    }
    case 6:
        return {nameRecord(0, a, a, "thread", time), std::nullopt};
    case 7:
        return {switchRecord(outFlag, 0, time), std::nullopt};
    default:
        return {record(*rc::gen::element<quint32>(PERF_RECORD_MMAP, PERF_RECORD_THROTTLE, 200), 0,
                       QByteArray(8 * *rc::gen::inRange<qsizetype>(0, 9), 'x'), a, time),
                std::nullopt};
    }
}

} // namespace

class tst_perfrecords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void switches()
    {
        QVERIFY(read(switchRecord(0, 42, 100)) == one(100, trace::SwitchedIn{42}));
        QVERIFY(read(switchRecord(outFlag, 42, 100)) == one(100, trace::SwitchedOut{42, false}));
        QVERIFY(read(switchRecord(outFlag | preemptFlag, 42, 100)) ==
                one(100, trace::SwitchedOut{42, true}));
    }

    void idlingAndTasksOfNobodyAreLeftOut()
    {
        QVERIFY(read(switchRecord(0, 0, 100)).empty());
        QVERIFY(read(switchRecord(outFlag, 0, 100)).empty());
        QVERIFY(read(switchRecord(outFlag, ~quint32(0), 100)).empty());
    }

    void forksAndExits()
    {
        QVERIFY(read(taskRecord(PERF_RECORD_FORK, 50, 40, 51, 41, 100)) ==
                one(100, trace::Forked{50, 51, 40, 41}));
        QVERIFY(read(taskRecord(PERF_RECORD_EXIT, 50, 40, 51, 41, 100)) ==
                one(100, trace::Exited{50, 51}));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("none") << QByteArray("");
        QTest::newRow("short") << QByteArray("cat");
        QTest::newRow("seven") << QByteArray("openssl");
        QTest::newRow("eight") << QByteArray("longname");
        QTest::newRow("fifteen") << QByteArray("a-name-of-15-by");
        QTest::newRow("bytes") << QByteArray("\xff (\n)");
    }

    void names()
    {
        QFETCH(const QByteArray, name);
        QVERIFY(read(nameRecord(execFlag, 50, 51, name, 100)) ==
                one(100, trace::Executed{50, 51, name}));
    }

    void aNameAloneIsNoExec() { QVERIFY(read(nameRecord(0, 50, 50, "worker", 100)).empty()); }

    void aNameWithoutItsEndIsTakenAsItIs()
    {
        const QByteArray body = numbers({50, 50}) + QByteArray(16, 'x');
        QVERIFY(read(record(PERF_RECORD_COMM, execFlag, body, 50, 100)) ==
                one(100, trace::Executed{50, 50, QByteArray(16, 'x')}));
    }

    void lossesSaySinceWhen()
    {
        QVERIFY(read(lostRecord(12, 100), at(5)) == one(100, trace::Lost{at(5), 12}));
        // The time may also be that of a record that is not told itself.
        const auto records = read(switchRecord(0, 42, 20) + switchRecord(0, 0, 30) +
                                  lostRecord(12, 100) + lostRecord(1, 120));
        QCOMPARE(records.size(), size_t(3));
        QVERIFY(records[1] == (TraceRecord{at(100), core, trace::Lost{at(30), 12}}));
        QVERIFY(records[2] == (TraceRecord{at(120), core, trace::Lost{at(100), 1}}));
    }

    void lossesToldBeforeTheirRecordAreToldOnce()
    {
        PerfRecords reader(core, at(5));
        TraceRecords records;
        reader.read(switchRecord(0, 42, 20), &records);
        reader.noteLost(0, at(30), &records);
        QCOMPARE(records.size(), size_t(1));
        reader.noteLost(12, at(40), &records);
        QVERIFY(records.back() == (TraceRecord{at(40), core, trace::Lost{at(20), 12}}));
        reader.noteLost(12, at(50), &records);
        reader.read(lostRecord(12, 100) + switchRecord(0, 42, 110), &records);
        QCOMPARE(records.size(), size_t(3));
        // Of what a lost record counts, only the rest is new.
        reader.noteLost(15, at(120), &records);
        reader.read(lostRecord(5, 200), &records);
        QCOMPARE(records.size(), size_t(5));
        QVERIFY(records[3].what == TraceContent(trace::Lost{at(110), 3}));
        QVERIFY(records[4].what == TraceContent(trace::Lost{at(120), 2}));
    }

    void theTimeOfTheLastRecordOutlivesARead()
    {
        PerfRecords reader(core, at(5));
        TraceRecords records;
        reader.read(switchRecord(0, 42, 20), &records);
        reader.read({}, &records);
        reader.read(lostRecord(3, 100), &records);
        QCOMPARE(records.size(), size_t(2)); // they are added to what was there
        QVERIFY(records[1].what == TraceContent(trace::Lost{at(20), 3}));
    }

    void aSwitchMaySayMoreThanToday()
    {
        const QByteArray longer = record(PERF_RECORD_SWITCH, 0, numbers({1, 2}), 42, 100);
        QVERIFY(read(longer) == one(100, trace::SwitchedIn{42}));
    }

    void recordsThatAreTooShortArePassedOver()
    {
        const QList<QByteArray> whole = {switchRecord(0, 42, 100),
                                         taskRecord(PERF_RECORD_FORK, 50, 40, 51, 41, 100),
                                         taskRecord(PERF_RECORD_EXIT, 50, 40, 51, 41, 100),
                                         nameRecord(execFlag, 50, 51, "", 100), lostRecord(1, 100)};
        const QByteArray next = switchRecord(0, 43, 200);
        for (const QByteArray &record : whole) {
            QCOMPARE(read(record + next).size(), size_t(2));
            // The padding of a name may be missing, but nothing else.
            const qsizetype least = record.size() - (record == whole[3] ? 7 : 0);
            for (qsizetype size = sizeof(perf_event_header); size < least; ++size) {
                QByteArray shorter = record.first(size);
                const auto length = quint16(size);
                memcpy(shorter.data() + offsetof(perf_event_header, size), &length, sizeof length);
                QVERIFY2(read(shorter + next) == one(200, trace::SwitchedIn{43}),
                         qPrintable(QString::number(size)));
            }
        }
    }

    void theEndOfARecordMayBeMissing()
    {
        const QByteArray first = switchRecord(0, 42, 100);
        const QByteArray second = taskRecord(PERF_RECORD_FORK, 50, 40, 51, 41, 200);
        for (qsizetype size = 0; size < second.size(); ++size)
            QVERIFY(read(first + second.first(size)) == one(100, trace::SwitchedIn{42}));
    }

    void aHeaderOfNoSizeEndsTheReading()
    {
        const QByteArray first = switchRecord(0, 42, 100);
        for (const quint16 size : {0, 1, 7}) {
            QByteArray broken = switchRecord(0, 43, 200);
            memcpy(broken.data() + offsetof(perf_event_header, size), &size, sizeof size);
            QVERIFY(read(first + broken + first) == one(100, trace::SwitchedIn{42}));
        }
    }

    void anySequenceOfRecords()
    {
        QVERIFY(rc::check([] {
            QByteArray bytes;
            std::vector<TraceRecord> expected;
            const int count = *rc::gen::inRange(0, 40);
            quint64 last = 5;
            for (int i = 0; i < count; ++i) {
                const quint64 time = last + *rc::gen::inRange<quint64>(0, 1000);
                if (*rc::gen::inRange(0, 10) == 0) {
                    bytes += lostRecord(8, time);
                    expected.push_back({at(time), core, trace::Lost{at(last), 8}});
                } else {
                    const auto [some, what] = anyRecord(time);
                    bytes += some;
                    if (what)
                        expected.push_back({at(time), core, *what});
                }
                last = time;
            }
            RC_ASSERT(read(bytes) == expected);
        }));
    }

    void anyBytesAtAll()
    {
        QVERIFY(rc::check([](const std::string &any) {
            const QByteArray bytes(any.data(), qsizetype(any.size()));
            RC_ASSERT(read(bytes).size() <= any.size() / sizeof(perf_event_header));
        }));
        QVERIFY(rc::check([] {
            // Some bytes of the records are spoilt, so anything may follow them.
            QByteArray bytes;
            const int count = *rc::gen::inRange(1, 20);
            for (int i = 0; i < count; ++i)
                bytes += anyRecord(quint64(i)).first;
            const int spoilt = *rc::gen::inRange(1, 10);
            for (int i = 0; i < spoilt; ++i)
                bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
            for (const TraceRecord &record : read(bytes)) {
                RC_ASSERT(record.core == core);
                if (const auto *exec = std::get_if<trace::Executed>(&record.what))
                    RC_ASSERT(exec->name.size() < bytes.size());
            }
        }));
    }

    void theEndOfTheTraceIsNoEnd()
    {
        const auto lastOf = [](const std::vector<TraceRecord> &records) {
            return std::get<trace::Exited>(records.back().what);
        };
        const QByteArray exec = nameRecord(execFlag, 7, 7, "su", 1000);
        const auto exit = [](quint32 task, quint64 time) {
            return taskRecord(PERF_RECORD_EXIT, task, 1, task, 1, time);
        };
        QVERIFY(lastOf(read(exec + exit(7, 13'000))).ofTraceOnly);
        // A program that ends at once still runs longer than the kernel's own way.
        QVERIFY(!lastOf(read(exec + exit(7, 46'000))).ofTraceOnly);
        QVERIFY(!lastOf(read(exec + exit(8, 13'000))).ofTraceOnly);
        QVERIFY(!lastOf(read(exit(7, 13'000))).ofTraceOnly);
        // Between the two nothing can happen.
        for (const QByteArray &other : {switchRecord(outFlag, 7, 2000), lostRecord(1, 2000),
                                        taskRecord(PERF_RECORD_FORK, 9, 7, 9, 7, 2000)})
            QVERIFY(!lastOf(read(exec + other + exit(7, 13'000))).ofTraceOnly);
        // They may be read in two calls.
        PerfRecords reader(core, at(5));
        TraceRecords records;
        reader.read(exec, &records);
        reader.read(exit(7, 13'000), &records);
        QVERIFY(std::get<trace::Exited>(records.back().what).ofTraceOnly);
    }

    void stampsOfAnotherClock()
    {
        TraceRecords records;
        PerfRecords reader(core, at(5), Nanoseconds(1000));
        reader.read(switchRecord(0, 42, 1100) + nameRecord(execFlag, 7, 7, "x", 1200) +
                        lostRecord(3, 1300),
                    &records);
        const std::vector<TraceRecord> expected{{at(100), core, trace::SwitchedIn{42}},
                                                {at(200), core, trace::Executed{7, 7, "x"}},
                                                {at(300), core, trace::Lost{at(200), 3}}};
        QVERIFY(std::vector<TraceRecord>(records.begin(), records.end()) == expected);
    }

    void whatTheKernelIsAsked()
    {
        const perf_event_attr attributes = traceAttributes();
        QCOMPARE(quint32(attributes.type), quint32(PERF_TYPE_SOFTWARE));
        // With these an ordinary user may open the event, and the times are those of Clock.
        QCOMPARE(int(attributes.exclude_kernel), 1);
        QCOMPARE(int(attributes.exclude_hv), 1);
        QCOMPARE(int(attributes.use_clockid), 1);
        QCOMPARE(attributes.clockid, CLOCK_MONOTONIC);
        QCOMPARE(int(attributes.inherit), 1);
    }
};

CORE_TEST(tst_perfrecords)
#include "tst_perfrecords.moc"
