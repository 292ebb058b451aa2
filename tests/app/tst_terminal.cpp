#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QElapsedTimer>

#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace terminal;

namespace {

/// A terminal that can go away.
class Terminal
{
public:
    Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal() { goAway(); }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// Starts a shell whose controlling terminal this is; "$0" is the program.
    void start(QProcess *process, const QString &directory, const QString &line)
    {
        process->setWorkingDirectory(directory);
        process->setChildProcessModifier([slave = m_slave] {
            ::setsid();
            ::ioctl(slave, TIOCSCTTY, 0);
            for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                ::dup2(slave, fd);
        });
        process->start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line, program, child});
        ::close(std::exchange(m_slave, -1));
    }

    void type(const QByteArray &text) const
    {
        QCOMPARE(::write(m_master, text.constData(), size_t(text.size())), ssize_t(text.size()));
    }

    /// Returns what has been shown so far.
    const QByteArray &shown()
    {
        char buffer[4096];
        ssize_t got = 0;
        while ((got = ::read(m_master, buffer, sizeof buffer)) > 0)
            m_shown.append(buffer, got);
        return m_shown;
    }

    void goAway()
    {
        for (int *fd : {&m_master, &m_slave}) {
            if (*fd >= 0)
                ::close(std::exchange(*fd, -1));
        }
    }

private:
    int m_master;
    int m_slave = -1;
    QByteArray m_shown;
};

} // namespace

/// What a terminal does with a run, and a standard input that is not a file.
class tst_terminal : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void aTerminalAsInput()
    {
        const QTemporaryDir directory;
        Terminal terminal;
        QProcess process;
        terminal.start(
            &process, directory.path(),
            QStringLiteral("exec \"$0\" run --print --quiet --input - -- sed s/^/got:/"));
        terminal.type("one\n");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("one"), 60000);
        terminal.type("\x04"); // end of file
        QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("got:one"), 60000);
        QCOMPARE(waitFor(&process).status, 0);
    }

    void standardInputIsPassedOnWhileItComes()
    {
        for (const char *input : {"-", "@/dev/stdin", "@/dev/fd/0"}) {
            QProcess process;
            process.start(program, words("run --print --quiet --input")
                                       << QString::fromLatin1(input) << words("-- cat"));
            process.write("one\n");
            QTRY_COMPARE_WITH_TIMEOUT(process.bytesAvailable(), 4, 60000);
            process.write("two\n");
            QTRY_COMPARE_WITH_TIMEOUT(process.bytesAvailable(), 8, 60000);
            process.closeWriteChannel();
            const Finished finished = waitFor(&process);
            QCOMPARE(finished.out, QByteArray("one\ntwo\n"));
            QCOMPARE(finished.status, 0);
        }
    }

    void aSocketAsInput()
    {
        int ends[2] = {-1, -1};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        QProcess process;
        process.setChildProcessModifier([end = ends[0]] { ::dup2(end, STDIN_FILENO); });
        process.start(program, words("run --print --quiet --input - -- cat"));
        QVERIFY(process.waitForStarted());
        ::close(ends[0]);
        QCOMPARE(::write(ends[1], "one\n", 4), 4);
        QTRY_COMPARE_WITH_TIMEOUT(process.bytesAvailable(), 4, 60000);
        ::close(ends[1]);
        QCOMPARE(waitFor(&process).status, 0);
    }

    /// As in a shell, from where it stands; and each instance gets all of it.
    void aFileAsInput()
    {
        const QTemporaryDir directory;
        const Finished finished =
            shell(QStringLiteral("cd '%1'; seq 3 > f; { read x; \"$0\" run --print --quiet -n 2 "
                                 "--input - -- cat; } < f; \"$0\" run --print --quiet -n 2 --input "
                                 "@/dev/fd/3 -- cat 3< f")
                      .arg(directory.path()));
        QCOMPARE(finished.out, QByteArray("2\n3\n2\n3\n1\n2\n3\n1\n2\n3\n"));
    }

    /// A pipe can be read once, and each instance gets all of it.
    void aPipeForSeveral()
    {
        for (const char *input : {"- -- cat", "@/dev/stdin -- cat", "@/dev/fd/3 -- cat 3<&0"}) {
            const Finished finished =
                shell(QStringLiteral("seq 2 | \"$0\" run --print --quiet -n 2 --input %1")
                          .arg(QLatin1String(input)));
            QCOMPARE(finished.out, QByteArray("1\n2\n1\n2\n"));
        }
    }

    void noInput()
    {
        const QTemporaryDir directory;
        const auto refusal = [&directory](const char *line) {
            return shell(QStringLiteral("cd '%1'; ").arg(directory.path()) +
                         QString::fromLatin1(line));
        };
        const auto says = [](const Finished &finished, const char *words) {
            return finished.status == 2 && finished.err.contains(words);
        };
        QVERIFY(says(refusal("\"$0\" run --input - -- cat <&-"), "input: Bad file descriptor"));
        QVERIFY(says(refusal("\"$0\" run --input - -- cat 0>f"), "input: Bad file descriptor"));
        QVERIFY(says(refusal("\"$0\" run --input - -- cat <."), "input: Is a directory"));
        QVERIFY(says(refusal("\"$0\" run --input @/dev/fd/7 -- cat"), "Bad file descriptor"));
        for (const char *directoryOption : {"", "--cwd /"}) {
            const Finished gone =
                shell(QStringLiteral("cd '%1'; mkdir g; cd g; rmdir ../g; \"$0\" run %2 --input @x "
                                     "-- cat")
                          .arg(directory.path(), QLatin1String(directoryOption)));
            QVERIFY2(says(gone, "--input: x: No such file or directory"), gone.err);
        }
    }

    void aTerminalThatGoesAwayEndsTheRun()
    {
        const QTemporaryDir directory;
        Terminal terminal;
        QProcess process;
        terminal.start(&process, directory.path(),
                       QStringLiteral("exec \"$0\" run --print -k 0.2 -n 2 --report r -- sh -c "
                                      "'echo $$ >> pids; trap \"\" HUP TERM; while :; do echo x; "
                                      "sleep 0.01; done'"));
        const QString pids = directory.filePath(QStringLiteral("pids"));
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(pids).count('\n'), 2, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains('x'), 60000);
        terminal.goAway();
        QCOMPARE(waitFor(&process).status, 128 + SIGHUP);
        const QJsonObject report =
            QJsonDocument::fromJson(contentOf(directory.filePath(QStringLiteral("r")))).object();
        QCOMPARE(report[u"counts"][u"stopped"].toInt(), 2);
        for (const QByteArray &pid : contentOf(pids).trimmed().split('\n'))
            QVERIFY(isGone(pid.toLongLong()));
    }

    /// The bytes that it was asked for are lost, and the rest goes on.
    void withNohupTheRunGoesOn()
    {
        const QTemporaryDir directory;
        Terminal terminal;
        QProcess process;
        terminal.start(
            &process, directory.path(),
            QStringLiteral("trap '' HUP; exec \"$0\" run --print --report r -- sh -c 'echo "
                           "x; until [ -e go ]; do sleep 0.01; done; echo y; touch "
                           "ended'"));
        QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains('x'), 60000);
        terminal.goAway();
        shell(QStringLiteral("touch '%1'").arg(directory.filePath(QStringLiteral("go"))));
        QCOMPARE(waitFor(&process).status, 3);
        QVERIFY(QFile::exists(directory.filePath(QStringLiteral("ended"))));
        const QJsonObject report =
            QJsonDocument::fromJson(contentOf(directory.filePath(QStringLiteral("r")))).object();
        QCOMPARE(report[u"counts"][u"succeeded"].toInt(), 1);
    }
};

CORE_TEST(tst_terminal)
#include "tst_terminal.moc"
