#include "core/engine/streams/PipeSpace.h"

#include <fcntl.h>

namespace forkscope {

namespace {

// Larger ones are no faster: what lies in them does not stay in a core's cache.
constexpr int largeBytes = 1 << 18;
constexpr int mostLarge = 64;

} // namespace

bool PipeSpace::enlarge(int fd)
{
    if (m_large >= mostLarge || ::fcntl(fd, F_SETPIPE_SZ, largeBytes) < 0)
        return false;
    ++m_large;
    return true;
}

} // namespace forkscope
