#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/EventContent.h"

#include <unordered_map>
#include <vector>

namespace forkscope {

/// Consecutive looks that saw a process in the same state on the same core. What it did between two
/// of them is not known.
struct SampleRun
{
    TimePoint first;
    TimePoint last;
    quint32 looks = 0;
    qint16 core = -1;
    quint8 state = 0; ///< index into ProcessState
    WaitReason reason = WaitReason::Unknown;

    [[nodiscard]] bool isBlocked() const;
    bool operator==(const SampleRun &) const = default;
};

/// What the polls of a run saw, in order. Equal consecutive looks take the room of one.
class SampleStore
{
public:
    void append(const Look &look);
    /// Notes that a round of looks at all live processes was made.
    void appendRound(TimePoint at) { m_rounds.append(at); }

    /// Returns the looks at one process by time; empty if nobody ever looked at it.
    [[nodiscard]] const ChunkedVector<SampleRun> &of(ProcessId process) const;
    /// Returns when the polls were.
    [[nodiscard]] const ChunkedVector<TimePoint> &rounds() const { return m_rounds; }

private:
    std::unordered_map<qint64, ChunkedVector<SampleRun>> m_runs;
    ChunkedVector<TimePoint> m_rounds;
};

} // namespace forkscope
