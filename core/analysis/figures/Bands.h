#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "core/record/TaskTrack.h"
#include "core/record/WaitReason.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace forkscope {

/// What a lane of the timeline shows at a moment: the state, where blocked is split by its reason.
enum class BandKind : quint8 {
    Starting, ///< from the fork until the program runs
    Running,
    Ready,
    PipeFull,
    PipeEmpty,
    Asleep,  ///< waits for a point in time
    Blocked, ///< waits for something else, or no look saw for what
    Stopped,
    Zombie,  ///< ended, not yet reaped
    Unknown, ///< between two samples, or where records of the trace are lost
};
inline constexpr int bandKinds = int(BandKind::Unknown) + 1;

BandKind bandKindOf(WaitGroup group);
BandKind bandKindOf(WaitReason reason);
BandKind bandKindOf(const SampleRun &run);

/// A time in which a process was in one state.
struct Band
{
    TimePoint from;
    TimePoint to;
    BandKind kind = BandKind::Unknown;
    qint16 core = -1; ///< the core it ran on; −1: none, or not known
    WaitReason reason = WaitReason::Unknown;

    bool operator==(const Band &) const = default;
};

/// The process that a lane shows.
struct LaneId
{
    ProcessId own; ///< the started process, or the ancestor that is one
    int task = -1; ///< index in the record's trace; −1: the trace does not know it

    bool operator==(const LaneId &) const = default;
};

/// Returns the lane of a started process.
LaneId laneOf(const RunRecord &record, ProcessId process);

/// Receives the bands of a lane, in order of time.
class BandVisitor
{
public:
    virtual ~BandVisitor() = default;
    virtual void band(const Band &band) = 0;
    /// Receives many short bands of a task in [from, to) as one sum.
    virtual void sum(TimePoint from, TimePoint to, const GroupedTimes &times) = 0;
};

/// Passes the bands of a lane that touch [from, to) to `visitor`, by time, not clipped. Bands
/// become a sum where 8 slices lie within `fold`, or 64 within four thirds of it (0: never), so a
/// long gap is never part of a sum. Pure; its time grows with the bands in sight, not with the
/// record.
void visitBands(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to,
                Nanoseconds fold, BandVisitor *visitor);

/// Returns all bands of a lane that touch [from, to).
std::vector<Band> bandsOf(const RunRecord &record, LaneId lane, TimePoint from, TimePoint to);

/// Returns what the lane's process was doing at a moment; nothing before its beginning or after its
/// end.
std::optional<Band> bandAt(const RunRecord &record, LaneId lane, TimePoint at);

} // namespace forkscope
