#include "core/base/TargetFile.h"

#include <QtCore/QIODevice>
#include <QtCore/QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

constexpr qsizetype bufferBytes = 64 << 10;
constexpr int mostLinks = 40; // as the kernel follows, path_resolution(7)

QString words(int errnum)
{
    return qt_error_string(errnum);
}

QByteArray directoryOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray("./") : path.left(slash + 1);
}

/// Returns the last part of a path, behind directoryOf().
QByteArray nameIn(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// Returns the number of a descriptor of ours that a path names.
std::optional<int> descriptorNamed(const QByteArray &path)
{
    const QByteArray own = "/proc/" + QByteArray::number(::getpid()) + "/fd/";
    for (const QByteArray &prefix : {QByteArray("/dev/fd/"), QByteArray("/proc/self/fd/"),
                                     QByteArray("/proc/thread-self/fd/"), own}) {
        bool isNumber = false;
        const int number = path.mid(prefix.size()).toInt(&isNumber);
        if (path.startsWith(prefix) && isNumber && number >= 0)
            return number;
    }
    return std::nullopt;
}

/// Follows symbolic links at the end of a path, until it names something else or a descriptor.
QByteArray followed(QByteArray path)
{
    for (int i = 0; i < mostLinks && !descriptorNamed(path); ++i) {
        QByteArray target(4096, Qt::Uninitialized); // PATH_MAX
        const ssize_t size = ::readlink(path.constData(), target.data(), size_t(target.size()));
        if (size <= 0)
            break;
        target.truncate(size);
        path = target.startsWith('/') ? target : directoryOf(path) + target;
    }
    return path;
}

/// Returns whether something is mounted on the file itself, as container runtimes do with single
/// files.
bool isMountPoint(const QByteArray &path)
{
    struct statx status = {};
    return ::statx(AT_FDCWD, path.constData(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &status) == 0 &&
           (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0 &&
           (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// Returns whether an open file still has a name, so that what is written to it can be found.
bool isNamed(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) != 0 || status.st_nlink > 0;
}

bool isReplaceable(const QByteArray &path, const struct stat &old)
{
    return old.st_nlink == 1 && old.st_uid == ::geteuid() && !isMountPoint(path);
}

/// Identifies a regular file that is there, or the name that it will get.
struct Identity
{
    dev_t device = 0;
    ino_t inode = 0;
    QByteArray name{}; ///< in the directory `inode`; empty if the file is there

    bool operator==(const Identity &) const = default;
};

std::optional<Identity> identityOf(const QByteArray &path)
{
    QByteArray end = followed(path);
    while (end.size() > 1 && end.endsWith('/'))
        end.chop(1); // as of a directory that will be made
    struct stat status = {};
    if (::stat(end.constData(), &status) == 0) {
        if (!S_ISREG(status.st_mode))
            return std::nullopt;
        return Identity{status.st_dev, status.st_ino};
    }
    if (::stat(directoryOf(end).constData(), &status) != 0)
        return std::nullopt;
    return Identity{status.st_dev, status.st_ino, nameIn(end)};
}

} // namespace

/// Writes to a descriptor, which may be one that does not block. After the first failure it takes
/// nothing more.
class TargetFile::Device : public QIODevice
{
public:
    explicit Device(int fd) : m_fd(fd) { open(WriteOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] int error() const { return m_error; }

    bool flush()
    {
        qsizetype done = 0;
        while (m_error == 0 && done < m_buffer.size()) {
            const ssize_t written =
                ::write(m_fd, m_buffer.constData() + done, size_t(m_buffer.size() - done));
            if (written >= 0)
                done += written;
            else if (errno == EAGAIN)
                waitForRoom();
            else if (errno != EINTR)
                fail(errno);
        }
        m_buffer.clear();
        return m_error == 0;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *bytes, qint64 size) override
    {
        m_buffer.append(bytes, size);
        return m_buffer.size() < bufferBytes || flush() ? size : -1;
    }

private:
    void waitForRoom() const
    {
        pollfd room{m_fd, POLLOUT, 0};
        ::poll(&room, 1, -1);
    }

    void fail(int errnum)
    {
        m_error = errnum;
        setErrorString(words(errnum));
    }

    int m_fd;
    int m_error = 0;
    QByteArray m_buffer;
};

struct TargetFile::Private
{
    ~Private()
    {
        device.reset();
        if (!temporaryName.isEmpty())
            ::unlinkat(directory, temporaryName.constData(), 0);
        for (const int fd : {target, temporary, directory}) {
            if (fd >= 0)
                ::close(fd);
        }
    }

    /// Makes the new file that will replace the target. Returns an errno value; 0 if it is made.
    int makeTemporary(mode_t mode)
    {
        directory = ::open(directoryOf(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (directory < 0)
            return errno;
        int why = 0;
        do {
            why = makeNew(".forkscope-" +
                              QByteArray::number(QRandomGenerator::global()->generate64(), 36),
                          mode);
        } while (why == EEXIST);
        // Where only a shorter name fits into the file system, the file is new under its own.
        return why == ENAMETOOLONG && target < 0 ? makeNew(nameIn(path), mode) : why;
    }

    int makeNew(const QByteArray &name, mode_t mode)
    {
        temporary = ::openat(directory, name.constData(),
                             O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
        if (temporary < 0)
            return errno;
        temporaryName = name;
        return 0;
    }

    [[nodiscard]] QString commitNew();
    [[nodiscard]] QString copyInPlace() const;

    QByteArray path; ///< behind all links
    Access access = Access::Usual;
    std::optional<mode_t> oldMode; ///< of a regular file that is there
    gid_t oldGroup = 0;            ///< of that too
    int target = -1;               ///< what is there
    int temporary = -1;            ///< what will replace it, or be new
    int directory = -1;            ///< of both, so that it may be renamed meanwhile
    QByteArray temporaryName;      ///< empty once it has its final name
    bool isEmptied = false;        ///< a regular file that is written in place is emptied first
    std::unique_ptr<Device> device;
};

TargetFile::TargetFile(std::unique_ptr<Private> content) : d(std::move(content)) {}
TargetFile::TargetFile(TargetFile &&other) noexcept = default;
TargetFile &TargetFile::operator=(TargetFile &&other) noexcept = default;
TargetFile::~TargetFile() = default;

namespace {

/// Shares a descriptor of ours. Returns −1 and errno if it is not open for writing.
int shared(int number)
{
    const int flags = ::fcntl(number, F_GETFL);
    if (flags >= 0 && (flags & O_ACCMODE) == O_RDONLY) {
        errno = EBADF;
        return -1;
    }
    return flags < 0 ? -1 : ::fcntl(number, F_DUPFD_CLOEXEC, 0);
}

} // namespace

Result<TargetFile, QString> TargetFile::open(const QByteArray &path, Access access)
{
    auto made = std::make_unique<Private>();
    made->path = followed(path);
    made->access = access;
    if (const auto number = descriptorNamed(made->path)) {
        made->target = shared(*number);
        return made->target < 0 ? Result<TargetFile, QString>(words(errno))
                                : TargetFile(std::move(made));
    }
    if (path.isEmpty() || made->path.endsWith('/'))
        return words(path.isEmpty() ? ENOENT : EISDIR);
    struct stat old = {};
    const bool exists = ::stat(made->path.constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return words(errno);
    if (exists) {
        made->target = ::open(made->path.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
        if (made->target < 0)
            return words(errno);
    }
    const bool isRegular = exists && S_ISREG(old.st_mode);
    if (isRegular) {
        made->oldMode = old.st_mode & 07777;
        made->oldGroup = old.st_gid;
    }
    if (exists && !(isRegular && isReplaceable(made->path, old))) {
        made->isEmptied = isRegular;
        return TargetFile(std::move(made));
    }
    const mode_t mode = access == Access::Private ? 0600 : 0666; // less the umask
    const int why = made->makeTemporary(mode);
    if (why != 0 && !exists)
        return words(why);
    made->isEmptied = why != 0;
    return TargetFile(std::move(made));
}

QIODevice *TargetFile::device()
{
    const int fd = d->temporary >= 0 ? d->temporary : d->target;
    if (d->isEmptied) [[maybe_unused]]
        const int done = ::ftruncate(fd, 0);
    d->device = std::make_unique<Device>(fd);
    return d->device.get();
}

QString TargetFile::commit()
{
    if (!d->device->flush())
        return words(d->device->error());
    if (d->temporary >= 0)
        return d->commitNew();
    if (d->isEmptied && !isNamed(d->target))
        return words(ENOENT); // it was removed meanwhile
    if (d->isEmptied && d->access == Access::Private && ::fchmod(d->target, 0600) != 0)
        return words(errno);
    return {};
}

QString TargetFile::Private::commitNew()
{
    // What is replaced must not be lost in a crash. A file system that cannot do it is no error.
    if (oldMode && ::fsync(temporary) != 0 && errno != EINVAL && errno != ENOSYS)
        return words(errno);
    // A group that is not ours can only be kept in place. Changing it takes mode bits away.
    if (oldMode && isNamed(target) && ::fchown(temporary, uid_t(-1), oldGroup) != 0)
        return copyInPlace();
    if (oldMode && access == Access::Usual)
        ::fchmod(temporary, *oldMode);
    if (::renameat(directory, temporaryName.constData(), directory, nameIn(path).constData()) ==
        0) {
        temporaryName.clear();
        return {};
    }
    const int why = errno;
    return target >= 0 && isNamed(target) ? copyInPlace() : words(why);
}

/// Where the file may not be replaced after all (EBUSY, a sticky directory), its content is.
QString TargetFile::Private::copyInPlace() const
{
    if (::ftruncate(target, 0) != 0)
        return words(errno);
    Device to(target);
    QByteArray part(bufferBytes, Qt::Uninitialized);
    off_t at = 0;
    for (;;) {
        const ssize_t got = ::pread(temporary, part.data(), size_t(part.size()), at);
        if (got < 0)
            return words(errno);
        if (got == 0)
            break;
        to.write(part.constData(), got);
        at += got;
    }
    return to.flush() ? QString() : words(to.error());
}

std::optional<int> ownDescriptorAt(const QByteArray &path)
{
    return descriptorNamed(followed(path));
}

bool nameSameFile(const QByteArray &path, const QByteArray &other)
{
    const auto identity = identityOf(path);
    return identity && identity == identityOf(other);
}

QString writeTarget(const QByteArray &path, const ContentWriter &writer, TargetFile::Access access)
{
    auto target = TargetFile::open(path, access);
    if (!target)
        return target.error();
    QIODevice *device = target.value().device();
    const bool isWhole = writer(device);
    const QString problem = target.value().commit();
    return isWhole || !problem.isEmpty() ? problem : device->errorString();
}

QString writeTarget(const QByteArray &path, const QByteArray &content, TargetFile::Access access)
{
    return writeTarget(
        path, [&content](QIODevice *device) { return device->write(content) == content.size(); },
        access);
}

} // namespace forkscope
