#include "core/capture/store/SpillDirectory.h"

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

/// Makes the directory and its missing parents with mode 0700. open(2) will report errors.
void makeDirectories(const QByteArray &path)
{
    for (qsizetype end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1))
        ::mkdir(path.first(end).constData(), 0700);
    ::mkdir(path.constData(), 0700);
}

/// Returns 0 if the directory is ours alone, else an errno.
int whyNotOurs(int directory)
{
    struct stat status = {};
    if (::fstat(directory, &status) != 0)
        return errno;
    if (status.st_uid != ::geteuid())
        return EPERM;
    return (status.st_mode & 077) != 0 ? EACCES : 0;
}

/// Returns whether the directory is there or could be made, and files in it.
bool canHoldFiles(QByteArray path)
{
    while (!path.isEmpty() && ::faccessat(AT_FDCWD, path.constData(), F_OK, AT_EACCESS) != 0 &&
           errno == ENOENT)
        path.truncate(path.lastIndexOf('/'));
    const char *there = path.isEmpty() ? "/" : path.constData();
    return ::faccessat(AT_FDCWD, there, W_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace

QByteArray defaultSpillDirectory()
{
    // Qt would make text of these paths, which are bytes.
    QByteArray cache = qgetenv("XDG_CACHE_HOME");
    if (const QByteArray home = qgetenv("HOME"); !cache.startsWith('/') && home.startsWith('/'))
        cache = home + "/.cache";
    if (!cache.startsWith('/'))
        cache = QFile::encodeName(
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation));
    const QByteArray usual = cache + "/forkscope/spill";
    const QByteArray other = "/var/tmp/forkscope-" + QByteArray::number(::geteuid());
    return canHoldFiles(usual) || !canHoldFiles(other) ? usual : other;
}

int openSpillDirectory(const QByteArray &path)
{
    QByteArray name = path;
    // With a slash at its end, a link would be followed.
    while (name.size() > 1 && name.endsWith('/'))
        name.chop(1);
    makeDirectories(name);
    const int directory = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory < 0) {
        // With O_DIRECTORY a link gives ENOTDIR.
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
    // With O_EXCL nobody can give the file a name later (open(2)).
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
