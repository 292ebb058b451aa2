#pragma once

#include "core/record/Ids.h"
#include "core/record/WaitReason.h"

namespace forkscope {

/// What a process did for some time.
enum class Doing : quint8 {
    Starting,
    Running,
    Ready,
    Blocked,
    Stopped,
    Zombie,
    Unknown, ///< the records that would tell were lost
};

/// An uninterrupted time in which a process did one thing.
struct Stretch
{
    TimePoint from;
    TimePoint to;
    Doing doing = Doing::Unknown;
    WaitReason reason = WaitReason::Unknown; ///< where it was blocked
    int core = -1;                           ///< the one it had, or was last seen on
    quint32 looks = 0;                       ///< that saw it; 0: known from the trace
    bool isOpen = false; ///< its end is not known: it still did so when the record ends

    bool operator==(const Stretch &) const = default;
};

/// A word for what it did, in English, for files.
const char *doingWord(Doing doing);
/// What it waited for, in English; empty where that is not known.
const char *reasonWords(WaitReason reason);

} // namespace forkscope
