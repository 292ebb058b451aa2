#include "core/export/Stretch.h"

namespace forkscope {

const char *doingWord(Doing doing)
{
    switch (doing) {
    case Doing::Starting:
        return "starting";
    case Doing::Running:
        return "running";
    case Doing::Ready:
        return "ready";
    case Doing::Blocked:
        return "blocked";
    case Doing::Stopped:
        return "stopped";
    case Doing::Zombie:
        return "zombie";
    case Doing::Unknown:
        break;
    }
    return "unknown";
}

const char *reasonWords(WaitReason reason)
{
    switch (reason) {
    case WaitReason::Unknown:
        break;
    case WaitReason::PipeFull:
        return "pipe full";
    case WaitReason::PipeEmpty:
        return "pipe empty";
    case WaitReason::Timer:
        return "timer";
    case WaitReason::Child:
        return "child";
    case WaitReason::Disk:
        return "disk";
    case WaitReason::Terminal:
        return "terminal";
    case WaitReason::Futex:
        return "lock";
    case WaitReason::Stopped:
        return "stopped";
    case WaitReason::Other:
        return "other";
    }
    return "";
}

} // namespace forkscope
