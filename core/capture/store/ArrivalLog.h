#pragma once

#include "core/record/Ids.h"

#include <vector>

namespace forkscope {

/// When how many bytes of one stream had come, in bounded memory: at most `capacity` moments. When
/// there are more, the smallest step between two of them grows, so that they stay even over the
/// time that the stream has lasted. A stream of one or two arrivals costs no heap memory. What is
/// answered is always true, and at most 8 / capacity of that time from the best answer.
class ArrivalLog
{
public:
    /// `capacity` at least 16.
    explicit ArrivalLog(int capacity = 512) : m_capacity(capacity) {}

    /// At this moment the stream had `total` bytes. Neither may be less than in the call before; a
    /// call without a moment, or without a new byte, is not noted.
    void append(TimePoint at, qint64 total);

    /// The moment by which the byte at `offset` had surely come; TimePoint{} where that is not
    /// known.
    [[nodiscard]] TimePoint cameBy(qint64 offset) const;

    /// How many bytes had surely come by this moment.
    [[nodiscard]] qint64 totalAt(TimePoint at) const;

    /// Moments that are noted.
    [[nodiscard]] int size() const;

private:
    struct Arrival
    {
        TimePoint at{};
        qint64 total = 0;
    };

    void noteLast();
    void thinOut();

    Arrival m_first; ///< total 0: nothing is noted yet
    Arrival m_last;  ///< the latest, whatever the step
    std::vector<Arrival> m_between;
    Nanoseconds m_step{0};
    int m_capacity;
};

} // namespace forkscope
