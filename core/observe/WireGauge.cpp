#include "core/observe/WireGauge.h"

#include <QtCore/QByteArrayView>

#include <array>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

std::optional<PipeFill> fillOfPipe(int fd)
{
    const int capacity = ::fcntl(fd, F_GETPIPE_SZ);
    int bytes = 0;
    if (capacity < 0 || ::ioctl(fd, FIONREAD, &bytes) != 0)
        return std::nullopt;
    return PipeFill{bytes, capacity};
}

ino_t inodeOfPipe(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISFIFO(status.st_mode) ? status.st_ino : 0;
}

std::optional<PipeFill> fillOfPipe(qint64 pid, int fd, ino_t inode, const QByteArray &procRoot)
{
    const QByteArray path =
        procRoot + '/' + QByteArray::number(pid) + "/fd/" + QByteArray::number(fd);
    // Not to open some other pipe or device that the process has put there since, which may do
    // something when it is opened.
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0 || status.st_ino != inode
        || !S_ISFIFO(status.st_mode))
        return std::nullopt;
    const int opened = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (opened < 0)
        return std::nullopt;
    const std::optional<PipeFill> fill = fillOfPipe(opened);
    ::close(opened);
    return fill;
}

std::optional<qint64> writtenBy(qint64 pid, const QByteArray &procRoot)
{
    const QByteArray path = procRoot + '/' + QByteArray::number(pid) + "/io";
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return std::nullopt;
    std::array<char, 1024> buffer;
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    ::close(fd);
    static constexpr char key[] = "wchar:";
    const QByteArrayView content(buffer.data(), std::max<ssize_t>(got, 0));
    const qsizetype at = content.indexOf(QByteArrayView(key));
    if (at < 0)
        return std::nullopt;
    const QByteArrayView rest = content.sliced(at + qsizetype(sizeof key) - 1);
    const qsizetype end = rest.indexOf('\n');
    bool ok = false;
    const qint64 written = (end < 0 ? rest : rest.first(end)).trimmed().toByteArray().toLongLong(&ok);
    return ok ? std::optional(written) : std::nullopt;
}

} // namespace forkscope
