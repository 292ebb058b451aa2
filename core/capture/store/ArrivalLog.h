#pragma once

#include "core/record/Ids.h"

#include <vector>

namespace forkscope {

/// Records how many bytes of a stream had arrived when, in bounded memory: at most `capacity`
/// moments. When there are more, the least step between two moments grows, so that they stay even
/// over the stream's duration. A stream of one or two arrivals costs no heap memory. Answers are
/// always true, and at most 8 / capacity of that duration from the best possible answer.
class ArrivalLog
{
public:
    /// `capacity` must be at least 16.
    explicit ArrivalLog(int capacity = 512) : m_capacity(capacity) {}

    /// Notes that the stream had `total` bytes at this moment. Neither may be less than in the
    /// previous call. A call without a moment or without a new byte is ignored.
    void append(TimePoint at, qint64 total);

    /// Returns a moment by which the byte at `offset` had surely arrived; TimePoint{} if not known.
    [[nodiscard]] TimePoint cameBy(qint64 offset) const;

    /// Returns how many bytes had surely arrived by this moment.
    [[nodiscard]] qint64 totalAt(TimePoint at) const;

    /// Returns how many moments are recorded.
    [[nodiscard]] int size() const;

private:
    struct Arrival
    {
        TimePoint at{};
        qint64 total = 0;
    };

    void noteLast();
    void thinOut();

    Arrival m_first; ///< total 0: nothing is recorded yet
    Arrival m_last;  ///< the latest one, whatever the step
    std::vector<Arrival> m_between;
    Nanoseconds m_step{0};
    int m_capacity;
};

} // namespace forkscope
