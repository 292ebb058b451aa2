#pragma once

#include "core/base/ChunkedVector.h"
#include "core/record/Event.h"

#include <unordered_map>
#include <vector>

namespace forkscope {

/// Looks in a row that saw a process in the same state on the same core. Between two of them it may
/// have done anything; only that each of them saw the same is known.
struct SampleRun
{
    TimePoint first;
    TimePoint last;
    quint32 looks = 0;
    qint16 core = -1;
    quint8 state = 0; ///< index in ProcessState
    WaitReason reason = WaitReason::Unknown;

    [[nodiscard]] bool isBlocked() const;
    bool operator==(const SampleRun &) const = default;
};

/// What the polls of a run saw, in order; equal looks in a row take the room of one.
class SampleStore
{
public:
    void append(const Look &look);
    /// A round of looks at all live processes was made.
    void appendRound(TimePoint at) { m_rounds.append(at); }

    /// Of one process, by time; empty where it was never looked at.
    [[nodiscard]] const ChunkedVector<SampleRun> &of(ProcessId process) const;
    /// When the polls were.
    [[nodiscard]] const ChunkedVector<TimePoint> &rounds() const { return m_rounds; }

private:
    std::unordered_map<qint64, ChunkedVector<SampleRun>> m_runs;
    ChunkedVector<TimePoint> m_rounds;
};

} // namespace forkscope
