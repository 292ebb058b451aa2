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

/// What the command line says of streams, and does with their bytes.
class StreamsCliTest : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStreamIsAFile()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("new"));
        const Finished finished =
            forkscope(words("run --tap --input text:abc --output")
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
        const Finished tapped = forkscope(words("run --tap --pipeline") << line);
        QVERIFY2(tapped.out.contains("tapped: the wires behind stage 0, 1;"), tapped.out);
        const Finished plain = forkscope(words("run --pipeline") << line);
        QVERIFY2(!plain.out.contains("tapped"), plain.out);
        const QJsonObject all = report(words("--tap --input text:abc --pipeline") << line, 0);
        const QJsonObject only = instance(all, 0);
        QCOMPARE(only[u"input"][u"base64"].toString(), QStringLiteral("YWJj"));
        QCOMPARE(only[u"stages"][0][u"tap"][u"base64"].toString(), QStringLiteral("YQo="));
        QVERIFY(only[u"stages"][2][u"tap"].isNull());
    }

    void aSpillDirectoryIsOnesOwn()
    {
        const QTemporaryDir directory;
        const QString link = directory.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(QStringLiteral("/tmp"), link));
        const auto runWith = [](const QString &spill) {
            return forkscope(words("run --quiet --spill") << spill << words("-- true"));
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

    void aFullDiskIsSaid()
    {
        // The largest file is 8 MiB (in units of 512 bytes), as if the disk had no more. 16 MiB
        // stay in memory.
        const QTemporaryDir directory;
        const Finished finished =
            shell(QStringLiteral("ulimit -f 16384; \"$0\" run --keep 1G --report - --spill ") +
                  directory.filePath(QStringLiteral("spill")) +
                  QStringLiteral(" --pipeline 'head -c 40M /dev/zero | cat'"));
        QCOMPARE(finished.status, 0);
        QVERIFY2(finished.err.contains("Not all bytes are kept"), finished.err);
        const QJsonObject all = reportOf(finished);
        QCOMPARE(all[u"keepingStopped"][0][u"reason"].toString(), QStringLiteral("disk"));
        QCOMPARE(all[u"keepingStopped"][0][u"errno"].toInt(), EFBIG);
        const QJsonObject output = instance(all, 0)[u"output"].toObject();
        QCOMPARE(output[u"bytes"].toInteger(), 40 << 20);
        QCOMPARE(output[u"droppedBytes"].toInteger(), (40 - 16 - 8) << 20);
    }

    void controlCharactersDoNotReachATerminal()
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const Finished finished = shell(
            QStringLiteral("\"$0\" run --print --quiet -- printf 'a\\033[31mb\\000\\342' > ") +
            QString::fromLatin1(::ptsname(terminal)));
        QCOMPARE(finished.status, 0);
        std::array<char, 256> seen{};
        const ssize_t count = ::read(terminal, seen.data(), seen.size());
        ::close(terminal);
        QCOMPARE(QByteArray(seen.data(), std::max<ssize_t>(count, 0)), "a^[[31mb^@\\xe2");
    }
};

QTEST_GUILESS_MAIN(StreamsCliTest)
#include "tst_streamscli.moc"
