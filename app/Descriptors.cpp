#include "app/Descriptors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/stat.h>
#include <sys/uio.h>
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

/// Writes to a pipe what it has room for. Returns −1 and EOPNOTSUPP where the kernel cannot say so
/// (before Linux 6.4).
ssize_t writeToPipe(int descriptor, QByteArrayView bytes)
{
    const iovec part{const_cast<char *>(bytes.data()), size_t(bytes.size())};
    const ssize_t written = ::pwritev2(descriptor, &part, 1, -1, RWF_NOWAIT);
    if (written < 0 && (errno == ENOSYS || errno == EPERM || errno == EINVAL))
        errno = EOPNOTSUPP;
    return written;
}

/// Writes a piece that is taken without waiting, or fails with EAGAIN.
ssize_t writePiece(int descriptor, QByteArrayView bytes)
{
    pollfd room{descriptor, POLLOUT, 0};
    // Where poll() is refused, the write itself waits.
    if (::poll(&room, 1, 0) != 0)
        return ::write(descriptor, bytes.data(), size_t(bytes.size()));
    errno = EAGAIN;
    return -1;
}

} // namespace

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) {
            pollfd room{descriptor, POLLOUT, 0};
            if (::poll(&room, 1, -1) < 0 && errno != EINTR)
                return false;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

qsizetype writeNow(int descriptor, QByteArrayView bytes)
{
    const qsizetype piece = pieceFor(descriptor);
    bool triesWhole = piece == PIPE_BUF;
    qsizetype done = 0;
    while (done < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(done);
        const ssize_t written =
            triesWhole ? writeToPipe(descriptor, rest)
                       : writePiece(descriptor, rest.first(std::min(piece, rest.size())));
        if (written >= 0)
            done += written;
        else if (errno == EOPNOTSUPP && triesWhole)
            triesWhole = false;
        else if (errno != EINTR)
            break;
    }
    return done > 0 || bytes.isEmpty() ? done : -1;
}

} // namespace forkscope
