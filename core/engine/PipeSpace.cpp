#include "core/engine/PipeSpace.h"

#include <fcntl.h>

namespace forkscope {

namespace {

constexpr int largeBytes = 1 << 20;
constexpr int mostLarge = 16;

} // namespace

bool PipeSpace::enlarge(int fd)
{
    if (m_large >= mostLarge || ::fcntl(fd, F_SETPIPE_SZ, largeBytes) < 0)
        return false;
    ++m_large;
    return true;
}

} // namespace forkscope
