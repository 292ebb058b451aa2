#pragma once

#include "core/record/TraceStore.h"

#include <vector>

namespace forkscope {

/// When records of any core are missing: made once of all lost times, then asked for each of a
/// million gaps.
class UncertainTimes
{
public:
    explicit UncertainTimes(const std::vector<LostTime> &lost);

    /// Whether records are missing somewhere in [from, to).
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
