#include "core/export/UncertainTimes.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;

class tst_uncertaintimes : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void uncertainTimesAreTheLostOnes();
};

void tst_uncertaintimes::uncertainTimesAreTheLostOnes()
{
    QVERIFY(rc::check("they touch what any lost time touches", [] {
        const auto begins = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 30), rc::gen::inRange(1, 5)));
        const auto at = [](int ns) { return TimePoint(Nanoseconds(ns)); };
        std::vector<LostTime> lost;
        lost.reserve(begins.size());
        for (const auto &[begin, length] : begins)
            lost.push_back({0, at(begin), at(begin + length), 1});
        const UncertainTimes uncertain(lost);
        for (int from = 0; from < 36; ++from) {
            const int to = from + *rc::gen::inRange(1, 10);
            const bool touches = std::any_of(lost.begin(), lost.end(), [&](const LostTime &one) {
                return one.from < at(to) && at(from) < one.to;
            });
            RC_ASSERT(uncertain.touch(at(from), at(to)) == touches);
        }
    }));
}

CORE_TEST(tst_uncertaintimes)
#include "tst_uncertaintimes.moc"
