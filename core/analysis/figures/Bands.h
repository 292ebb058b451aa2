#pragma once

#include "core/record/RunRecord.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace forkscope {

/// What a lane of the timeline shows of a moment: the states, with blocked told apart by its
/// reason.
enum class BandKind : quint8 {
    Starting, ///< from fork to the program's begin
    Running,
    Ready,
    PipeFull,
    PipeEmpty,
    Asleep,  ///< waits for a time
    Blocked, ///< waits for something else, or no look saw for what
    Stopped,
    Zombie,  ///< ended, not yet reaped
    Unknown, ///< between two samples, or where records of the trace are lost
};
inline constexpr int bandKinds = int(BandKind::Unknown) + 1;

BandKind bandKindOf(WaitReason reason);
BandKind bandKindOf(const SampleRun &run);

/// A time in which a process was in one state.
struct Band
{
    TimePoint from;
    TimePoint to;
    BandKind kind = BandKind::Unknown;
    qint16 core = -1; ///< where it ran; −1: it did not, or that is not known
    WaitReason reason = WaitReason::Unknown;

    bool operator==(const Band &) const = default;
};

/// Whose life a lane shows.
struct LaneId
{
    ProcessId own; ///< the started process, or the ancestor that is one
    int task = -1; ///< in the record's trace; −1: the trace does not know it

    bool operator==(const LaneId &) const = default;
};

/// The lane of a started process.
LaneId laneOf(const RunRecord &record, ProcessId process);

/// Takes the bands of a lane, by time.
class BandVisitor
{
public:
    virtual ~BandVisitor() = default;
    virtual void band(const Band &band) = 0;
    /// Many short bands of a task together, in [from, to).
    virtual void sum(TimePoint from, TimePoint to, const StateTimes &times) = 0;
};

/// Tells `visitor` the bands of a lane that touch [from, to), by time, not clipped. Bands are put
/// together as sums where 8 slices lie within `fold` or 64 within four thirds of it (0: never); so
/// a long gap is never part of a sum. Pure; its time grows with the bands in sight, not with the
/// record.
void visitBands(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to,
                Nanoseconds fold, BandVisitor *visitor);

/// All bands of a lane that touch [from, to).
std::vector<Band> bandsOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to);

/// What the lane's process was doing at a moment; nothing before its begin and after its end.
std::optional<Band> bandAt(const RunRecord &record, LaneId lane, TimePoint at);

} // namespace forkscope
