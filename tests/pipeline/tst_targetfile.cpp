#include "core/base/TargetFile.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QIODevice>
#include <QtCore/QTemporaryDir>

#include <array>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace forkscope;

namespace {

struct Room
{
    [[nodiscard]] QByteArray path(const char *name) const
    {
        return QFile::encodeName(directory.filePath(QString::fromLatin1(name)));
    }
    QTemporaryDir directory;
};

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QByteArray &path, const QByteArray &content)
{
    QFile file(QFile::decodeName(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

struct stat statusOf(const QByteArray &path)
{
    struct stat status = {};
    ::lstat(path.constData(), &status);
    return status;
}

QString words(int errnum)
{
    return QString::fromLocal8Bit(std::strerror(errnum));
}

} // namespace

class tst_targetfile : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileAppearsWhole();
    void whatIsNotCommittedChangesNothing();
    void aNameThatJustFits();
    void aReplacedFileKeepsItsModeAndGetsANewInode();
    void aPrivateFileIsForItsOwner();
    void severalNamesStayOneFile();
    void theGroupStays();
    void whatWasRemovedIsNoResult();
    void aLinkStaysALink();
    void aLinkToNothingMakesItsTarget();
    void aShorterContentLeavesNothingOfALongerOne();
    void aDescriptorIsShared();
    void aPipeThatDoesNotBlockTakesEverything();
    void errorsAreTheSystemsWords_data();
    void errorsAreTheSystemsWords();
    void aFullDeviceIsNoticed();
    void sameFiles();
    void aRenamedDirectoryKeepsTheResult();
};

void tst_targetfile::aNewFileAppearsWhole()
{
    const Room room;
    auto target = TargetFile::open(room.path("new"));
    QVERIFY(target);
    const QByteArray content(300'000, 'x'); // more than any buffer
    QCOMPARE(target.value().device()->write(content), content.size());
    QCOMPARE(contentOf(room.path("new")), QByteArray("(none)"));
    QCOMPARE(target.value().commit(), QString());
    QCOMPARE(contentOf(room.path("new")), content);
    QCOMPARE(QDir(room.directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

/// In the longest path there is no room for the name of a file that would replace this one.
void tst_targetfile::aNameThatJustFits()
{
    const Room room;
    QByteArray directory = QFile::encodeName(room.directory.path());
    while (directory.size() + 2 < PATH_MAX - 1) {
        const qsizetype left = PATH_MAX - 1 - directory.size() - 2;
        directory += '/' + QByteArray(left > 200 ? 100 : left - 1, 'd');
        QCOMPARE(::mkdir(directory.constData(), 0700), 0);
    }
    const QByteArray path = directory + "/r";
    QCOMPARE(path.size(), qsizetype(PATH_MAX - 1));
    {
        auto unfinished = TargetFile::open(path);
        QVERIFY(unfinished);
        QCOMPARE(unfinished.value().device()->write("lost"), 4);
    }
    QCOMPARE(::access(path.constData(), F_OK), -1);
    for (const QByteArray &content : {QByteArray("a longer content"), QByteArray("short")}) {
        QCOMPARE(writeTarget(path, content), QString());
        QCOMPARE(contentOf(path), content);
    }
}

void tst_targetfile::whatIsNotCommittedChangesNothing()
{
    const Room room;
    put(room.path("old"), "old");
    {
        auto target = TargetFile::open(room.path("old"));
        QVERIFY(target);
        target.value().device()->write("new");
    }
    QCOMPARE(contentOf(room.path("old")), QByteArray("old"));
    QCOMPARE(QDir(room.directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_targetfile::aReplacedFileKeepsItsModeAndGetsANewInode()
{
    const Room room;
    put(room.path("old"), "old");
    ::chmod(room.path("old").constData(), 0640);
    const ino_t before = statusOf(room.path("old")).st_ino;
    QCOMPARE(writeTarget(room.path("old"), QByteArray("new")), QString());
    QCOMPARE(contentOf(room.path("old")), QByteArray("new"));
    QCOMPARE(int(statusOf(room.path("old")).st_mode & 07777), 0640);
    QVERIFY(statusOf(room.path("old")).st_ino != before);
}

void tst_targetfile::aPrivateFileIsForItsOwner()
{
    const Room room;
    put(room.path("old"), "old");
    put(room.path("named"), "old");
    ::link(room.path("named").constData(), room.path("twice").constData());
    for (const char *name : {"old", "new", "named"}) {
        QCOMPARE(writeTarget(room.path(name), QByteArray("secret"), TargetFile::Access::Private),
                 QString());
        QCOMPARE(int(statusOf(room.path(name)).st_mode & 07777), 0600);
    }
}

void tst_targetfile::severalNamesStayOneFile()
{
    const Room room;
    put(room.path("one"), "old");
    QCOMPARE(::link(room.path("one").constData(), room.path("two").constData()), 0);
    QCOMPARE(writeTarget(room.path("one"), QByteArray("new")), QString());
    QCOMPARE(contentOf(room.path("two")), QByteArray("new"));
    QCOMPARE(int(statusOf(room.path("one")).st_nlink), 2);
}

void tst_targetfile::theGroupStays()
{
    const Room room;
    put(room.path("file"), "old");
    if (::chown(room.path("file").constData(), uid_t(-1), 4) != 0)
        QSKIP("only root may give a file to any group");
    ::chmod(room.path("file").constData(), 02640);
    QCOMPARE(writeTarget(room.path("file"), QByteArray("new")), QString());
    QCOMPARE(statusOf(room.path("file")).st_gid, gid_t(4));
    QCOMPARE(statusOf(room.path("file")).st_mode & 07777, mode_t(02640));
    QCOMPARE(contentOf(room.path("file")), QByteArray("new"));
}

/// Something else may clear the directory while a run writes its result.
void tst_targetfile::whatWasRemovedIsNoResult()
{
    const Room room;
    QCOMPARE(::mkdir(room.path("d").constData(), 0700), 0);
    put(room.path("d/file"), "old");
    const auto removed = [&](QIODevice *device) {
        device->write("new");
        return QDir(QFile::decodeName(room.path("d"))).removeRecursively() &&
               ::mkdir(room.path("d").constData(), 0700) == 0;
    };
    QCOMPARE(writeTarget(room.path("d/file"), ContentWriter(removed)), words(ENOENT));
    put(room.path("one"), "old");
    ::link(room.path("one").constData(), room.path("two").constData()); // written in place
    const auto unlinked = [&](QIODevice *device) {
        device->write("new");
        return ::unlink(room.path("one").constData()) == 0 &&
               ::unlink(room.path("two").constData()) == 0;
    };
    QCOMPARE(writeTarget(room.path("one"), ContentWriter(unlinked)), words(ENOENT));
    // A plain file that was removed is made anew.
    put(room.path("plain"), "old");
    const auto unlinkedPlain = [&](QIODevice *device) {
        device->write("new");
        return ::unlink(room.path("plain").constData()) == 0;
    };
    QCOMPARE(writeTarget(room.path("plain"), ContentWriter(unlinkedPlain)), QString());
    QCOMPARE(contentOf(room.path("plain")), QByteArray("new"));
}

void tst_targetfile::aLinkStaysALink()
{
    const Room room;
    put(room.path("file"), "old");
    QCOMPARE(::symlink("file", room.path("link").constData()), 0);
    QCOMPARE(::symlink(room.path("link").constData(), room.path("second").constData()), 0);
    QCOMPARE(writeTarget(room.path("second"), QByteArray("new")), QString());
    QVERIFY(S_ISLNK(statusOf(room.path("second")).st_mode));
    QVERIFY(S_ISREG(statusOf(room.path("file")).st_mode));
    QCOMPARE(contentOf(room.path("file")), QByteArray("new"));
}

void tst_targetfile::aLinkToNothingMakesItsTarget()
{
    const Room room;
    QCOMPARE(::symlink("later", room.path("link").constData()), 0);
    QCOMPARE(writeTarget(room.path("link"), QByteArray("new")), QString());
    QVERIFY(S_ISLNK(statusOf(room.path("link")).st_mode));
    QCOMPARE(contentOf(room.path("later")), QByteArray("new"));
}

void tst_targetfile::aShorterContentLeavesNothingOfALongerOne()
{
    const Room room;
    put(room.path("one"), "a long old content");
    ::link(room.path("one").constData(), room.path("two").constData()); // written in place
    QCOMPARE(writeTarget(room.path("one"), QByteArray("new")), QString());
    QCOMPARE(contentOf(room.path("one")), QByteArray("new"));
}

/// What others write before and after, by the same open file, stays.
void tst_targetfile::aDescriptorIsShared()
{
    const Room room;
    const int fd = ::open(room.path("log").constData(), O_RDWR | O_CREAT, 0600);
    QCOMPARE(::write(fd, "head ", 5), 5);
    for (const QByteArray &name : {QByteArray("/dev/fd/"), QByteArray("/proc/self/fd/")})
        QCOMPARE(writeTarget(name + QByteArray::number(fd), QByteArray("new ")), QString());
    QCOMPARE(
        ::symlink(("/dev/fd/" + QByteArray::number(fd)).constData(), room.path("link").constData()),
        0);
    QCOMPARE(writeTarget(room.path("link"), QByteArray("linked ")), QString());
    QCOMPARE(::write(fd, "tail", 4), 4);
    ::close(fd);
    QCOMPARE(contentOf(room.path("log")), QByteArray("head new new linked tail"));
    const int readOnly = ::open(room.path("log").constData(), O_RDONLY);
    QCOMPARE(writeTarget("/dev/fd/" + QByteArray::number(readOnly), QByteArray("x")), words(EBADF));
    ::close(readOnly);
}

void tst_targetfile::aPipeThatDoesNotBlockTakesEverything()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe2(ends.data(), O_NONBLOCK), 0);
    const QByteArray content(1 << 20, 'x'); // 16 times what the pipe holds
    qsizetype got = 0;
    std::thread reader([&] {
        std::array<char, 4096> part{};
        while (got < content.size()) {
            if (const ssize_t count = ::read(ends[0], part.data(), part.size()); count > 0)
                got += count;
        }
    });
    QCOMPARE(writeTarget("/dev/fd/" + QByteArray::number(ends[1]), content), QString());
    reader.join();
    QCOMPARE(got, content.size());
    ::close(ends[0]);
    ::close(ends[1]);
}

void tst_targetfile::errorsAreTheSystemsWords_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("error");
    QTest::newRow("a directory") << QByteArray("/tmp") << EISDIR;
    QTest::newRow("a name that ends as one") << QByteArray("/tmp/no/") << EISDIR;
    QTest::newRow("nowhere") << QByteArray("/no/such/directory/file") << ENOENT;
    QTest::newRow("below a file") << QByteArray("/dev/null/file") << ENOTDIR;
    QTest::newRow("too long") << "/tmp/" + QByteArray(256, 'n') << ENAMETOOLONG;
    QTest::newRow("no name") << QByteArray() << ENOENT;
    QTest::newRow("no such descriptor") << QByteArray("/dev/fd/999") << EBADF;
    QTest::newRow("not ours to make") << QByteArray("/proc/file") << ENOENT;
}

void tst_targetfile::errorsAreTheSystemsWords()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, error);
    const auto target = TargetFile::open(path);
    QVERIFY(!target);
    QCOMPARE(target.error(), words(error));
}

void tst_targetfile::aFullDeviceIsNoticed()
{
    QCOMPARE(writeTarget("/dev/full", QByteArray("few")), words(ENOSPC));
    QCOMPARE(writeTarget("/dev/full", QByteArray(1 << 20, 'x')), words(ENOSPC));
}

void tst_targetfile::sameFiles()
{
    const Room room;
    put(room.path("one"), {});
    ::link(room.path("one").constData(), room.path("two").constData());
    ::symlink("one", room.path("link").constData());
    QVERIFY(nameSameFile(room.path("one"), room.path("two")));
    QVERIFY(nameSameFile(room.path("link"), room.path("two")));
    QVERIFY(nameSameFile(room.path("new"), room.path("./new")));
    QVERIFY(!nameSameFile(room.path("new"), room.path("newer")));
    QVERIFY(!nameSameFile(room.path("one"), room.path("new")));
    QVERIFY(!nameSameFile("/dev/null", "/dev/null")); // nothing gets lost
}

void tst_targetfile::aRenamedDirectoryKeepsTheResult()
{
    const Room room;
    QVERIFY(QDir(room.directory.path()).mkdir(QStringLiteral("before")));
    const auto rename = [&room](const char *from, const char *to) {
        return ::rename(room.path(from).constData(), room.path(to).constData()) == 0;
    };
    {
        auto target = TargetFile::open(room.path("before/result"));
        QVERIFY(target.ok());
        QVERIFY(rename("before", "after"));
        target.value().device()->write("whole");
        QCOMPARE(target.value().commit(), QString());
    }
    QCOMPARE(contentOf(room.path("after/result")), QByteArray("whole"));
    {
        auto discarded = TargetFile::open(room.path("after/other"));
        QVERIFY(discarded.ok());
        QVERIFY(rename("after", "before"));
    }
    QCOMPARE(QDir(room.directory.filePath(QStringLiteral("before")))
                 .entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("result")));
}

CORE_TEST(tst_targetfile)
#include "tst_targetfile.moc"
