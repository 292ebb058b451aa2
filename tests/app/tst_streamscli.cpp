#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace terminal;

/// What the command line says about streams and does with their bytes.
class tst_streamscli : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStreamIsAFile()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("new"));
        const Finished finished =
            runProgram(words("run --tap --input text:abc --output")
                       << path << QStringLiteral("--pipeline")
                       << QStringLiteral("tr a-z A-Z | sh -c 'cat; printf b >&2' | rev"));
        QCOMPARE(finished.status, 0);
        QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name),
                 words("0.0.out 0.1.err 0.1.out 0.in 0.out"));
        const auto content = [&path](const char *name) {
            return contentOf(path + u'/' + QString::fromLatin1(name));
        };
        QCOMPARE(content("0.in"), "abc");
        QCOMPARE(content("0.0.out"), "ABC");
        QCOMPARE(content("0.1.out"), "ABC");
        QCOMPARE(content("0.1.err"), "b");
        QCOMPARE(content("0.out"), "CBA");
    }

    void tapsAreSaid()
    {
        const QString line = QStringLiteral("echo a | cat | cat");
        const Finished tapped = runProgram(words("run --tap --pipeline") << line);
        QVERIFY2(tapped.out.contains("tapped: the wires behind stage 0, 1;"), tapped.out);
        const Finished plain = runProgram(words("run --pipeline") << line);
        QVERIFY2(!plain.out.contains("tapped"), plain.out);
        const QJsonObject all = report(words("--tap --input text:abc --pipeline") << line, 0);
        const QJsonObject only = instance(all, 0);
        QCOMPARE(only[u"input"][u"base64"].toString(), QStringLiteral("YWJj"));
        QCOMPARE(only[u"stages"][0][u"tap"][u"base64"].toString(), QStringLiteral("YQo="));
        QVERIFY(only[u"stages"][2][u"tap"].isNull());
    }

    static terminal::Finished inADirectory(const QString &line)
    {
        const QTemporaryDir directory;
        return shell(QStringLiteral("cd '%1'; ").arg(directory.path()) + line);
    }

    void aPipeIsReadAsItsWriterComes()
    {
        const Finished late =
            inADirectory(QStringLiteral("mkfifo f; (sleep 0.3; seq 3 > f) & \"$0\" run --print "
                                        "--quiet -t 20 --input @f -- cat"));
        QCOMPARE(late.out, "1\n2\n3\n");
        QCOMPARE(late.status, 0);
        const Finished large = inADirectory(
            QStringLiteral("mkfifo f; head -c 3000000 /dev/zero > f & \"$0\" run --print --quiet "
                           "--input @f --pipeline 'cat | wc -c'"));
        QCOMPARE(large.out.trimmed(), "3000000");
        const Finished twice = inADirectory(
            QStringLiteral("mkfifo f; (echo a; sleep 0.3; echo b) > f & \"$0\" run --print --quiet "
                           "--input @f -- cat"));
        QCOMPARE(twice.out, "a\nb\n");
    }

    void aPipeThatNobodyWritesBlocksNothing()
    {
        const Finished alone = inADirectory(
            QStringLiteral("mkfifo f; \"$0\" run --quiet -t 0.3 -k 0.2 -n 3 --input @f -- cat"));
        QCOMPARE(alone.status, 1);
        const Finished unread = inADirectory(QStringLiteral(
            "mkfifo f; sleep 9 > f & \"$0\" run --quiet -t 20 --input @f -- true; s=$?; kill $!; "
            "exit $s"));
        QCOMPARE(unread.status, 0);
    }

    void anInputThatIsNotThere()
    {
        for (const char *input : {"no", "no/such", ".", "/dev/null/x"}) {
            const Finished finished = inADirectory(
                QStringLiteral("\"$0\" run --input @%1 -- cat").arg(QLatin1String(input)));
            QCOMPARE(finished.status, 1);
            if (input != QByteArrayView("."))
                QVERIFY2(finished.out.contains("The input “"), finished.out);
        }
    }

    void aSpillDirectoryIsOnesOwn()
    {
        const QTemporaryDir directory;
        const QString link = directory.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(QStringLiteral("/tmp"), link));
        const auto runWith = [](const QString &spill) {
            return runProgram(words("run --quiet --spill") << spill << words("-- true"));
        };
        const Finished refused = runWith(link);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("--spill: ") && refused.err.contains("is a link"),
                 refused.err);
        const QString own = directory.filePath(QStringLiteral("own"));
        QCOMPARE(runWith(own).status, 0);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(own).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0700U);
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<QString>("disk");
        QTest::addColumn<qint64>("room");
        QTest::addColumn<int>("errnum");
        // A limit of the file size (in units of 512 bytes) acts like a disk that is full.
        const QString shortFile = QStringLiteral("ulimit -f %1; ");
        QTest::newRow("the largest file") << shortFile.arg(16384) << (8LL << 20) << EFBIG;
        const QString small = QStringLiteral("mount -t tmpfs -o size=1M,mode=700 none \"$2\"; ");
        if (shell(QStringLiteral("unshare -rm mount -t tmpfs none /mnt")).status == 0)
            QTest::newRow("a small disk") << small << (1LL << 20) << ENOSPC;
        else // users who may not mount get the same with another errno
            QTest::newRow("a small file") << shortFile.arg(2048) << (1LL << 20) << EFBIG;
    }

    void aFullDiskIsSaid()
    {
        QFETCH(QString, disk);
        QFETCH(qint64, room);
        QFETCH(int, errnum);
        const QTemporaryDir directory; // it must exist for the mount
        const QString mounting =
            disk.contains(u"mount") ? QStringLiteral("unshare -rm ") : QString();
        const Finished finished = shell(
            mounting +
            QStringLiteral("/bin/sh -c '%1 exec \"$0\" run --keep 1G --report - --spill \"$2\" "
                           "--pipeline \"head -c 40M /dev/zero | cat\"' \"$0\" \"$1\" %2")
                .arg(disk, directory.path()));
        QCOMPARE(finished.status, 0);
        QVERIFY2(finished.err.contains("Not all bytes are kept"), finished.err);
        const QJsonObject all = reportOf(finished);
        QCOMPARE(all[u"keepingStopped"][0][u"reason"].toString(), QStringLiteral("disk"));
        QCOMPARE(all[u"keepingStopped"][0][u"errno"].toInt(), errnum);
        const QJsonObject output = instance(all, 0)[u"output"].toObject();
        constexpr qint64 inMemory = 16 << 20;
        QCOMPARE(output[u"bytes"].toInteger(), 40 << 20);
        QCOMPARE(output[u"droppedBytes"].toInteger(), (40 << 20) - inMemory - room);
    }

    void controlCharactersDoNotReachATerminal_data()
    {
        QTest::addColumn<QByteArray>("printed"); // written as for printf(1)
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const char *printed, const char *seen) {
            QTest::newRow(name) << QByteArray(printed) << QByteArray(seen);
        };
        row("colour, NUL, half a character", "a\\033[31mb\\000\\342", "a^[[31mb^@\\xe2");
        row("title", "\\033]0;x\\007", "^[]0;x^G");
        row("over what was there", "ab\\r\\b\\177c", "ab^M^H^?c");
        row("an escape in one byte", "\\302\\23331m\\233", "\\x9b31m\\x9b");
        row("overlong escape", "\\300\\233", "\\xc0\\x9b");
        row("turned", "a\\342\\200\\256b", "a\\u{202e}b");
    }

    void controlCharactersDoNotReachATerminal()
    {
        QFETCH(QByteArray, printed);
        QFETCH(QByteArray, seen);
        const QString text = QString::fromLatin1(printed);
        for (const bool isErrors : {false, true}) {
            const QString line =
                isErrors ? QStringLiteral(
                               "\"$0\" run --print --quiet -- sh -c \"printf '%1' >&2\" 2> %2")
                         : QStringLiteral("\"$0\" run --print --quiet -- printf '%1' > %2");
            QCOMPARE(onTerminal(line.arg(text)), seen);
        }
    }

private:
    /// Returns what a terminal gets from a line of shell, in which %2 is the terminal's name.
    static QByteArray onTerminal(const QString &line)
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
            return "no terminal";
        const Finished finished = shell(
            QString(line).replace(QStringLiteral("%2"), QString::fromLatin1(::ptsname(terminal))));
        std::array<char, 256> seen{};
        const ssize_t count = ::read(terminal, seen.data(), seen.size());
        ::close(terminal);
        return finished.status == 0 ? QByteArray(seen.data(), std::max<ssize_t>(count, 0))
                                    : finished.err;
    }
};

CORE_TEST(tst_streamscli)
#include "tst_streamscli.moc"
