#include "core/capture/store/SpillDirectory.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr int nameAttempts = 16;

/// mkdir(2) with its parents, as far as they are missing; what stands in the way is found by
/// open(2).
void makeDirectories(const QByteArray &path)
{
    for (qsizetype end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1))
        ::mkdir(path.first(end).constData(), 0700);
    ::mkdir(path.constData(), 0700);
}

/// 0, or an errno that says why not.
int whyNotOurs(int directory)
{
    struct stat status = {};
    if (::fstat(directory, &status) != 0)
        return errno;
    if (status.st_uid != ::geteuid())
        return EPERM;
    return (status.st_mode & 077) != 0 ? EACCES : 0;
}

} // namespace

QByteArray defaultSpillDirectory()
{
    return QFile::encodeName(
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
        QStringLiteral("/forkscope/spill"));
}

int openSpillDirectory(const QByteArray &path)
{
    QByteArray name = path;
    while (name.size() > 1 && name.endsWith('/')) // behind a slash a link would be followed
        name.chop(1);
    makeDirectories(name);
    const int directory = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory < 0) {
        // A link with O_DIRECTORY is said to be no directory.
        struct stat status = {};
        if (errno == ENOTDIR && ::lstat(name.constData(), &status) == 0 && S_ISLNK(status.st_mode))
            errno = ELOOP;
        return -1;
    }
    if (const int why = whyNotOurs(directory)) {
        ::close(directory);
        errno = why;
        return -1;
    }
    return directory;
}

int openUnnamedFile(int directory)
{
    // With O_EXCL nobody can give it a name later (open(2)).
    const int file =
        ::openat(directory, ".", O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool unknown = file < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT);
    return unknown ? openUnlinkedFile(directory) : file;
}

int openUnlinkedFile(int directory)
{
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    for (int i = 0; i < nameAttempts; ++i) {
        const QByteArray name = "spill-" + QByteArray::number(random.generate64(), 36);
        const int file =
            ::openat(directory, name.constData(),
                     O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file >= 0)
            ::unlinkat(directory, name.constData(), 0);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

} // namespace forkscope
