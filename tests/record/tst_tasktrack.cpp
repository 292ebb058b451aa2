// The slices of a task: their sums, and what is known about a moment.

#include "tests/record/TraceParts.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace forkscope::test;
using namespace std::chrono_literals;

namespace {

/// Draws slices with and without gaps between them, some of no length.
std::vector<Slice> someSlices(int count, qint64 longest)
{
    const auto numbers = *rc::gen::container<std::vector<int>>(size_t(count) * 3, anyOf(1'000'000));
    std::vector<Slice> slices;
    qint64 now = 100;
    for (int i = 0; i < count; ++i) {
        const qint64 from = now + numbers[size_t(i) * 3] % longest;
        now = from + numbers[size_t(i) * 3 + 1] % longest;
        const auto end = numbers[size_t(i) * 3 + 2] % 2 ? SliceEnd::Preempted : SliceEnd::Blocked;
        slices.push_back({at(from), at(now), qint16(i % 3), end, WaitReason::Unknown});
    }
    return slices;
}

TaskTrack trackOf(const std::vector<Slice> &slices)
{
    TaskTrack track;
    for (const Slice &slice : slices)
        track.append(slice);
    return track;
}

Nanoseconds common(TimePoint from, TimePoint to, TimePoint begin, TimePoint end)
{
    return std::max(0ns, std::min(to, end) - std::max(from, begin));
}

/// Returns what TaskTrack::times() must say, found by looking at each slice and each gap.
StateTimes timesOf(const std::vector<Slice> &slices, TimePoint from, TimePoint to)
{
    StateTimes times;
    for (size_t i = 0; i < slices.size(); ++i) {
        times.running += common(from, to, slices[i].from, slices[i].to);
        if (i + 1 == slices.size())
            break;
        const Nanoseconds gap = common(from, to, slices[i].to, slices[i + 1].from);
        if (slices[i].end == SliceEnd::Preempted)
            times.ready += gap;
        else
            times.blocked += gap;
    }
    return times;
}

/// Adds up the slices [first, end) and the gap after each.
GroupedTimes groupedTimesOf(const TaskTrack &track, size_t first, size_t end)
{
    GroupedTimes times;
    for (size_t i = first; i < end; ++i) {
        times.running += track[i].to - track[i].from;
        const Nanoseconds gap = track[i + 1].from - track[i].to;
        if (track[i].end == SliceEnd::Preempted)
            times.ready += gap;
        else
            times.waits[size_t(waitGroupOf(track[i].reason))] += gap;
    }
    return times;
}

void checkBlocks(const TaskTrack &track)
{
    constexpr size_t large = TaskTrack::blockSize;
    constexpr size_t small = TaskTrack::smallBlockSize;
    for (size_t i = 0; i + large < track.size(); i += large)
        RC_ASSERT(track.blockSum(i / large) == groupedTimesOf(track, i, i + large));
    for (size_t i = 0; i + small < track.size(); i += small) {
        const GroupedTimes expected = groupedTimesOf(track, i, i + small);
        if (const auto sum = track.smallBlockSum(i / small))
            RC_ASSERT(*sum == expected);
        else
            RC_ASSERT(track[i + small].from - track[i].from > 4s);
    }
}

} // namespace

class tst_tasktrack : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void timesOfATrack()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::element(0, 1, 2, 63, 64, 65, 128, 129, 200, 300);
            const auto slices = someSlices(count, *rc::gen::element<qint64>(1, 3, 50));
            const TaskTrack track = trackOf(slices);
            const qint64 end = slices.empty() ? 200 : slices.back().to.time_since_epoch().count();
            for (int i = 0; i < 20; ++i) {
                const TimePoint from = at(*rc::gen::inRange<qint64>(90, end + 10));
                const TimePoint to = at(*rc::gen::inRange<qint64>(90, end + 10));
                RC_ASSERT(track.times(from, to) ==
                          (from < to ? timesOf(slices, from, to) : StateTimes{}));
            }
            RC_ASSERT(track.times(at(0), at(end + 100)) == track.total());
        }));
    }

    void sumsOfATrack()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::inRange(1, 330);
            const auto slices = someSlices(count, 50);
            const TaskTrack track = trackOf(slices);
            RC_ASSERT(track.total() == timesOf(slices, at(0), slices.back().to));
            RC_ASSERT(track.sum(0, track.size()) == track.total());
            for (int i = 0; i < 20; ++i) {
                const auto first = *rc::gen::inRange<size_t>(0, size_t(count));
                const auto end = *rc::gen::inRange<size_t>(first, size_t(count) + 1);
                const std::vector<Slice> some(slices.begin() + long(first),
                                              slices.begin() + long(end));
                RC_ASSERT(track.sum(first, end) == timesOf(some, at(0), slices.back().to));
            }
        }));
    }

    /// Reasons may come before or after the slice that ends the wait.
    void sumsOfBlocksKnowTheReasons()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::inRange(1, 330);
            // Some gaps are longer than what packed sums can hold.
            const qint64 longest = *rc::gen::element<qint64>(3, 50, 900'000, 3'000'000'000);
            const auto slices = someSlices(count, longest);
            TaskTrack track;
            for (const Slice &slice : slices) {
                track.append(slice);
                if (*anyOf(4) != 0)
                    continue;
                const auto known = size_t(*anyOf(int(track.size())));
                const auto reason = WaitReason(*anyOf(int(WaitReason::Other) + 1));
                track.explain(track[known].to, reason);
            }
            checkBlocks(track);
        }));
    }

    void theFirstSliceThatEndsAfter()
    {
        QVERIFY(rc::check([] {
            const auto slices = someSlices(*rc::gen::inRange(0, 100), 10);
            const TaskTrack track = trackOf(slices);
            const TimePoint moment = at(*rc::gen::inRange<qint64>(90, 1200));
            const auto after = std::find_if(slices.begin(), slices.end(),
                                            [&](const Slice &s) { return s.to > moment; });
            RC_ASSERT(track.firstEndingAfter(moment) == size_t(after - slices.begin()));
        }));
    }

    void aReasonIsOfTheBlockedGapThatContainsTheMoment()
    {
        QVERIFY(rc::check([] {
            const auto slices = someSlices(*rc::gen::inRange(0, 100), 10);
            const TimePoint moment = at(*rc::gen::inRange<qint64>(90, 1200));
            TaskTrack track = trackOf(slices);
            track.explain(moment, WaitReason::Timer);
            auto expected = slices;
            for (size_t i = 0; i < expected.size(); ++i) {
                const bool isLast = i + 1 == expected.size();
                if (expected[i].end == SliceEnd::Blocked && expected[i].to <= moment &&
                    (isLast || moment < expected[i + 1].from))
                    expected[i].reason = WaitReason::Timer;
            }
            RC_ASSERT(slicesOf(track) == expected);
        }));
    }
};

CORE_TEST(tst_tasktrack)
#include "tst_tasktrack.moc"
