#include "core/observe/WireGauge.h"

#include <QtCore/QByteArrayView>

#include <array>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// Returns the start of a file, up to the size of `buffer`; empty if there is no file.
QByteArrayView contentOf(const QByteArray &path, std::span<char> buffer)
{
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return {};
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    ::close(fd);
    return {buffer.data(), std::max<ssize_t>(got, 0)};
}

/// Returns a value in the content of `/proc/PID/io`.
std::optional<qint64> countIn(QByteArrayView content, const char *key)
{
    const qsizetype at = content.indexOf(QByteArrayView(key));
    if (at < 0)
        return std::nullopt;
    const QByteArrayView rest = content.sliced(at + qsizetype(std::strlen(key)));
    const qsizetype end = rest.indexOf('\n');
    bool ok = false;
    const qint64 count = (end < 0 ? rest : rest.first(end)).trimmed().toByteArray().toLongLong(&ok);
    return ok ? std::optional(count) : std::nullopt;
}

constexpr char readKey[] = "rchar:";
constexpr char writtenKey[] = "wchar:";

std::optional<qint64> countOf(qint64 pid, const char *key, const QByteArray &root)
{
    std::array<char, 1024> buffer;
    return countIn(contentOf(root + '/' + QByteArray::number(pid) + "/io", buffer), key);
}

} // namespace

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

std::optional<PipeFill> fillOfPipe(qint64 pid, int fd, ino_t inode, const QByteArray &root)
{
    const QByteArray path = root + '/' + QByteArray::number(pid) + "/fd/" + QByteArray::number(fd);
    // The process may have put another pipe or a device there since, and opening that could have
    // effects.
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0 || status.st_ino != inode ||
        !S_ISFIFO(status.st_mode))
        return std::nullopt;
    const int opened = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (opened < 0)
        return std::nullopt;
    const std::optional<PipeFill> fill = fillOfPipe(opened);
    ::close(opened);
    return fill;
}

std::optional<qint64> writtenBy(qint64 pid, const QByteArray &root)
{
    return countOf(pid, writtenKey, root);
}

std::optional<qint64> readBy(qint64 pid, const QByteArray &root)
{
    return countOf(pid, readKey, root);
}

IoCounts ioCountsIn(int fd)
{
    std::array<char, 1024> buffer;
    const ssize_t got = fd < 0 ? -1 : ::pread(fd, buffer.data(), buffer.size(), 0);
    const QByteArrayView content(buffer.data(), std::max<ssize_t>(got, 0));
    return {countIn(content, readKey), countIn(content, writtenKey)};
}

bool hasChildrenNow(qint64 pid, const QByteArray &root)
{
    const QByteArray number = QByteArray::number(pid);
    std::array<char, 64> buffer;
    return !contentOf(root + '/' + number + "/task/" + number + "/children", buffer)
                .trimmed()
                .isEmpty();
}

} // namespace forkscope
