#pragma once

#include "core/record/TraceStore.h"

#include <vector>

namespace forkscope {

/// The times in which records of any core are missing. It is made once from all lost times and then
/// asked about each of a million gaps.
class UncertainTimes
{
public:
    explicit UncertainTimes(const std::vector<LostTime> &lost);

    /// Returns whether records are missing somewhere in [from, to).
    [[nodiscard]] bool touch(TimePoint from, TimePoint to) const;

private:
    struct Time
    {
        TimePoint from;
        TimePoint to;
    };
    std::vector<Time> m_times; ///< ascending, none touching another
};

} // namespace forkscope
