#include "core/capture/store/SpillDirectory.h"
#include "core/capture/store/SpillFile.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace forkscope;

namespace {

QByteArray pathIn(const QTemporaryDir &directory, const QByteArray &name)
{
    return QFile::encodeName(directory.path()) + '/' + name;
}

mode_t modeOf(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// Returns the errno of a refusal, or 0 if the directory was opened.
int refusal(const QByteArray &path)
{
    const int directory = openSpillDirectory(path);
    const int why = errno;
    if (directory >= 0)
        ::close(directory);
    return directory < 0 ? why : 0;
}

bool isEmpty(const QByteArray &path)
{
    return QDir(QFile::decodeName(path))
        .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

class tst_spill : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDirectoryIsMadeForOneselfAlone()
    {
        QTemporaryDir directory;
        const QByteArray path = pathIn(directory, "some/where");
        QCOMPARE(refusal(path), 0);
        QCOMPARE(modeOf(path), mode_t(0700));
        QCOMPARE(refusal(path), 0);
        QCOMPARE(refusal(path + '/'), 0);
        QVERIFY(defaultSpillDirectory().startsWith('/'));
    }

    void theUsersDirectoriesMayHaveAnyBytes()
    {
        const auto restore = qScopeGuard([home = qgetenv("HOME"), cache = qgetenv("XDG_CACHE_HOME"),
                                          had = qEnvironmentVariableIsSet("XDG_CACHE_HOME")] {
            qputenv("HOME", home);
            had ? qputenv("XDG_CACHE_HOME", cache) : qunsetenv("XDG_CACHE_HOME");
        });
        const QTemporaryDir directory;
        const QByteArray home = pathIn(directory, "h\xd1");
        const QByteArray cache = pathIn(directory, "k\xc7");
        qputenv("HOME", home);
        qputenv("XDG_CACHE_HOME", cache);
        QCOMPARE(defaultSpillDirectory(), cache + "/forkscope/spill");
        for (const char *notAbsolute : {"", "cache"}) {
            qputenv("XDG_CACHE_HOME", notAbsolute);
            QCOMPARE(defaultSpillDirectory(), home + "/.cache/forkscope/spill");
        }
        // Where nothing can be made it is another one.
        qputenv("HOME", "/dev/null/home");
        const QByteArray other = defaultSpillDirectory();
        QCOMPARE(other, "/var/tmp/forkscope-" + QByteArray::number(::geteuid()));
        QCOMPARE(refusal(other), 0);
        ::rmdir(other.constData()); // unless it is in use
    }

    void whatIsNotOnesOwnDirectoryIsRefused()
    {
        QTemporaryDir directory;
        const QByteArray good = pathIn(directory, "good");
        QCOMPARE(refusal(good), 0);
        const QByteArray link = pathIn(directory, "link");
        QCOMPARE(::symlink(good.constData(), link.constData()), 0);
        QCOMPARE(refusal(link), ELOOP);
        QCOMPARE(refusal(link + '/'), ELOOP);
        // Such a link is planted by someone who waits for what will be made at its other end.
        const QByteArray planted = pathIn(directory, "planted");
        const QByteArray elsewhere = pathIn(directory, "elsewhere");
        QCOMPARE(::symlink(elsewhere.constData(), planted.constData()), 0);
        QCOMPARE(refusal(planted), ELOOP);
        QVERIFY(!QFile::exists(QFile::decodeName(elsewhere)));
        const QByteArray open = pathIn(directory, "open");
        QCOMPARE(::mkdir(open.constData(), 0700), 0);
        QCOMPARE(::chmod(open.constData(), 0750), 0);
        QCOMPARE(refusal(open), EACCES);
        QFile file(QFile::decodeName(pathIn(directory, "file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(refusal(pathIn(directory, "file")), ENOTDIR);
        if (::geteuid() == 0) {
            QCOMPARE(::chown(good.constData(), 1, 1), 0);
            QCOMPARE(refusal(good), EPERM);
        }
    }

    void nothingIsSeenOfTheFile()
    {
        QTemporaryDir directory;
        const QByteArray path = pathIn(directory, "spill");
        const int opened = openSpillDirectory(path);
        QVERIFY(opened >= 0);
        for (const auto open : {openUnnamedFile, openUnlinkedFile}) {
            const int file = open(opened);
            QVERIFY(file >= 0);
            struct stat status = {};
            QCOMPARE(::fstat(file, &status), 0); // NOLINT: QVERIFY has returned
            QCOMPARE(status.st_mode & 07777, mode_t(0600));
            QCOMPARE(status.st_nlink, nlink_t(0));
            QVERIFY(isEmpty(path));
            QCOMPARE(::pwrite(file, "abc", 3, 0), ssize_t(3));
            ::close(file);
        }
        ::close(opened);
    }

    void chunksAreTakenGivenAndTakenAgain()
    {
        QTemporaryDir directory;
        const QByteArray path = pathIn(directory, "spill");
        SpillFile file(path, 4096);
        QVERIFY(!QFile::exists(QFile::decodeName(path))); // it is only made when it is needed
        const qint64 first = file.take();
        const qint64 second = file.take();
        QVERIFY(first >= 0 && second >= 0 && first != second);
        QVERIFY(isEmpty(path));
        const QByteArray bytes(4096, 'x');
        QCOMPARE(file.write(first * 4096, bytes), 4096);
        QCOMPARE(file.write(second * 4096, QByteArray(4096, 'y')), 4096);
        file.give({first});
        QByteArray read(4096, 'z');
        QCOMPARE(file.read(second * 4096, read.data(), 4096), 4096);
        QCOMPARE(read, QByteArray(4096, 'y'));
        // Reading the hole gives nothing of what was written there.
        QCOMPARE(file.read(first * 4096, read.data(), 4096), 4096);
        QVERIFY(read != bytes);
        QCOMPARE(file.take(), first);
    }

    void aRefusalStays()
    {
        SpillFile file("/proc/forkscope", 4096);
        QCOMPARE(file.take(), -1);
        QCOMPARE(errno, ENOENT);
        errno = 0;
        QCOMPARE(file.take(), -1);
        QCOMPARE(errno, ENOENT);
    }
};

CORE_TEST(tst_spill)
#include "tst_spill.moc"
