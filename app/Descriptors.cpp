#include "app/Descriptors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// Returns how much a write takes without blocking once poll(2) says that there is room.
qsizetype pieceFor(int descriptor)
{
    struct stat status = {};
    const bool file = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return file ? qsizetype(1) << 20 : PIPE_BUF;
}

} // namespace

WriteResult writeAll(int descriptor, QByteArrayView bytes, int interrupt)
{
    const qsizetype piece = pieceFor(descriptor);
    while (!bytes.isEmpty()) {
        std::array<pollfd, 2> waits{pollfd{descriptor, POLLOUT, 0}, pollfd{interrupt, POLLIN, 0}};
        // Where poll() is refused, the write itself waits, and cannot be interrupted.
        const bool polls = ::poll(waits.data(), waits.size(), -1) >= 0 || errno == EINTR;
        if (waits[1].revents != 0)
            return WriteResult::Interrupted;
        if (polls && waits[0].revents == 0)
            continue;
        const ssize_t written =
            ::write(descriptor, bytes.data(), size_t(std::min(piece, bytes.size())));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR && (errno != EAGAIN || !polls))
            return WriteResult::Failed;
    }
    return WriteResult::Written;
}

} // namespace forkscope
