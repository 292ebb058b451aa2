#include "core/capture/store/ArrivalLog.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <algorithm>
#include <vector>

using namespace forkscope;

namespace {

TimePoint at(qint64 ns)
{
    return TimePoint(Nanoseconds(ns));
}

/// Holds every arrival as it was.
struct Model
{
    std::vector<std::pair<qint64, qint64>> arrivals; ///< ns, total

    [[nodiscard]] qint64 total() const { return arrivals.empty() ? 0 : arrivals.back().second; }
    [[nodiscard]] qint64 cameAt(qint64 offset) const
    {
        for (const auto &[ns, total] : arrivals) {
            if (total > offset)
                return ns;
        }
        return 0;
    }
    [[nodiscard]] qint64 totalAt(qint64 ns) const
    {
        qint64 total = 0;
        for (const auto &[when, bytes] : arrivals)
            total = when <= ns ? bytes : total;
        return total;
    }
};

/// Logs arrivals, some close together and some far apart, as in bursts.
Model someArrivals(ArrivalLog *log, int count)
{
    Model model;
    qint64 ns = 1000;
    for (int i = 0; i < count; ++i) {
        ns += *rc::gen::element<qint64>(0, 1, 3, 50, 5000);
        const qint64 total = model.total() + *rc::gen::inRange<qint64>(1, 100);
        model.arrivals.emplace_back(ns, total);
        log->append(at(ns), total);
    }
    return model;
}

} // namespace

class tst_arrivallog : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownOfNothing()
    {
        const ArrivalLog log;
        QCOMPARE(log.cameBy(0), TimePoint{});
        QCOMPARE(log.totalAt(at(100)), 0);
        QCOMPARE(log.size(), 0);
    }

    void everyArrivalIsKnownWhileTheyAreFew()
    {
        ArrivalLog log;
        log.append(at(10), 3);
        log.append(at(20), 5);
        log.append(at(20), 6);
        log.append(at(30), 9);
        QCOMPARE(log.cameBy(-1), TimePoint{});
        QCOMPARE(log.cameBy(0), at(10));
        QCOMPARE(log.cameBy(2), at(10));
        QCOMPARE(log.cameBy(3), at(20));
        QCOMPARE(log.cameBy(5), at(20));
        QCOMPARE(log.cameBy(6), at(30));
        QCOMPARE(log.cameBy(9), TimePoint{});
        QCOMPARE(log.totalAt(at(9)), 0);
        QCOMPARE(log.totalAt(at(10)), 3);
        QCOMPARE(log.totalAt(at(20)), 6);
        QCOMPARE(log.totalAt(at(29)), 6);
        QCOMPARE(log.totalAt(at(1000)), 9);
    }

    void withoutAMomentNothingIsNoted()
    {
        ArrivalLog log;
        log.append({}, 3);
        QCOMPARE(log.size(), 0);
        log.append(at(10), 4);
        log.append(at(20), 4);
        QCOMPARE(log.size(), 1);
        QCOMPARE(log.cameBy(3), at(10));
    }

    void staysTrueAndEvenInBoundedMemory()
    {
        QVERIFY(rc::check([] {
            const int capacity = *rc::gen::inRange(16, 64);
            ArrivalLog log(capacity);
            const Model model = someArrivals(&log, *rc::gen::inRange(1, 600));
            RC_ASSERT(log.size() <= capacity);
            const qint64 begin = model.arrivals.front().first;
            const qint64 end = model.arrivals.back().first;
            const qint64 error = 8 * (end - begin) / capacity + 64;
            for (int i = 0; i < 20; ++i) {
                const auto offset = *rc::gen::inRange<qint64>(0, model.total());
                const qint64 by = log.cameBy(offset).time_since_epoch().count();
                RC_ASSERT(by >= model.cameAt(offset));
                RC_ASSERT(by <= model.cameAt(offset) + error);
                const auto ns = *rc::gen::inRange<qint64>(begin - 5, end + 5);
                RC_ASSERT(log.totalAt(at(ns)) <= model.totalAt(ns));
                RC_ASSERT(log.totalAt(at(ns)) >= model.totalAt(ns - error));
            }
            RC_ASSERT(log.totalAt(at(end)) == model.total());
        }));
    }

    void aLongStreamIsEven()
    {
        ArrivalLog log;
        constexpr qint64 count = 1'000'000;
        for (qint64 i = 1; i <= count; ++i)
            log.append(at(i * 10), i);
        QVERIFY(log.size() <= 512);
        QVERIFY(log.size() >= 128);
        for (qint64 i = 0; i < count; i += 1009) {
            const qint64 late = log.cameBy(i).time_since_epoch().count() - (i + 1) * 10;
            QVERIFY(late >= 0);
            QVERIFY2(late <= count * 10 / 64, qPrintable(QString::number(late)));
        }
    }
};

CORE_TEST(tst_arrivallog)
#include "tst_arrivallog.moc"
