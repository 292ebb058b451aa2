#pragma once

#include "core/record/Ids.h"
#include "core/record/WaitReason.h"

namespace forkscope {

/// What a process does during a stretch.
enum class Doing : quint8 {
    Starting,
    Running,
    Ready,
    Blocked,
    Stopped,
    Zombie,
    Unknown, ///< the records that would show it were lost
};

/// An uninterrupted time in which a process did one thing.
struct Stretch
{
    TimePoint from;
    TimePoint to;
    Doing doing = Doing::Unknown;
    WaitReason reason = WaitReason::Unknown; ///< if it was blocked
    int core = -1;                           ///< the core it had, or was last seen on
    quint32 looks = 0;                       ///< how many looks saw it; 0: known from the trace
    bool isOpen = false; ///< its end is not known: it still did so when the record ended

    bool operator==(const Stretch &) const = default;
};

/// Returns an English word for what it did, for files.
const char *doingWord(Doing doing);
/// Returns in English what it waited for; empty if that is not known.
const char *reasonWords(WaitReason reason);

} // namespace forkscope
