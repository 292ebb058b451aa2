#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QElapsedTimer>

using namespace terminal;

namespace {

/// A plan whose first instance writes only after the others, which write 30 MB each.
const QString firstIsLast = QStringLiteral(
    "cat > p <<'X'\n{\"forkscope\": 1, \"pipeline\": {\"stages\": [{\"program\": \"sh\", "
    "\"arguments\": [\"-c\", \"if [ {i} = 0 ]; then until [ -e go ]; do sleep 0.01; done; echo "
    "first; else head -c 30000000 /dev/zero; echo; touch go; fi\"]}]}, \"run\": {\"instances\": 2, "
    "\"placeholders\": true}}\nX\n");

/// Runs lines of shell in a directory of their own; "$0" is the program.
class Place
{
public:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] Finished run(const QString &lines) const { return shell(inside() + lines); }
    void start(QProcess *process, const QString &lines) const
    {
        process->start(QStringLiteral("/bin/sh"),
                       {QStringLiteral("-c"), inside() + lines, program, child});
        process->closeWriteChannel();
    }

private:
    [[nodiscard]] QString inside() const
    {
        return QStringLiteral("cd '%1'\n").arg(m_directory.path());
    }
    QTemporaryDir m_directory;
};

bool isSkipped(const Finished &finished)
{
    return finished.status == 77 || finished.err.contains("unshare");
}

} // namespace

/// `--print` and `--output`: bytes go out while they come, all of them, whatever is kept.
class tst_passing : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void printedWhileItRuns()
    {
        for (const char *where : {"", ">&2"}) {
            const Place place;
            QProcess process;
            place.start(&process, QStringLiteral("mkfifo f; exec \"$0\" run --print --quiet --poll "
                                                 "3600000 -- sh -c 'echo a %1; read x < f; echo b'")
                                      .arg(QLatin1String(where)));
            QByteArray first;
            const auto hasWritten = [&] {
                first += process.readAllStandardOutput() + process.readAllStandardError();
                return !first.isEmpty();
            };
            QTRY_VERIFY_WITH_TIMEOUT(hasWritten(), 60000);
            QCOMPARE(first, QByteArray("a\n"));
            shell(QStringLiteral("echo > '%1'").arg(place.path("f")));
            const Finished finished = waitFor(&process);
            QCOMPARE(finished.out, QByteArray("b\n"));
            QCOMPARE(finished.status, 0);
        }
    }

    void writtenWhileItRuns()
    {
        const Place place;
        QProcess process;
        place.start(&process, QStringLiteral("mkfifo f; exec \"$0\" run --output d --quiet --poll "
                                             "3600000 -- sh -c 'echo a; read x < f; echo b'"));
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(place.path("d/0.out")), QByteArray("a\n"), 60000);
        shell(QStringLiteral("echo > '%1'").arg(place.path("f")));
        QCOMPARE(waitFor(&process).status, 0);
        QCOMPARE(contentOf(place.path("d/0.out")), QByteArray("a\nb\n"));
    }

    /// No file may grow (and one of pipes is no file), and memory for waiting bytes is less.
    void longOutputsNeedNoDisk()
    {
#if defined(__SANITIZE_THREAD__)
        QSKIP("the thread sanitizer needs a file");
#endif
        const Finished finished = shell(
            QStringLiteral("ulimit -f 0; \"$0\" run --quiet --print -- head -c 400000000 /dev/zero "
                           "| wc -c"));
        QCOMPARE(finished.out.trimmed(), QByteArray("400000000"));
        QCOMPARE(finished.err, QByteArray());
    }

    void laterInstancesWaitForTheirTurn()
    {
        const Place place;
        const Finished finished = place.run(
            firstIsLast + QStringLiteral("\"$0\" run --quiet --print p > out; echo $?; head -n 1 "
                                         "out; wc -c < out"));
        QCOMPARE(finished.out, QByteArray("0\nfirst\n30000007\n"));
        QCOMPARE(finished.err, QByteArray());
    }

    void aFullDiskForThoseThatWaitIsSaid()
    {
        const Place place;
        const Finished finished = place.run(
            firstIsLast +
            QStringLiteral("mkdir -m 700 s; (ulimit -f 100; exec \"$0\" run --quiet --print "
                           "--spill s p; echo $?) > /dev/null; echo $?"));
        QCOMPARE(finished.out, QByteArray("3\n"));
        QVERIFY2(finished.err.contains("the output of stage 0 of instance 1") &&
                     finished.err.contains("s: File too large"),
                 finished.err);
    }

    /// A report has what its plan says, and others all.
    void whatIsKeptIsAnotherMatter()
    {
        const Place place;
        const Finished finished = place.run(
            QStringLiteral("seq 9999 > all; \"$0\" run --quiet --keep 1K --report r --print "
                           "--output d -- seq 9999 > out; echo $?; cmp all out && cmp all d/0.out; "
                           "ls d"));
        QCOMPARE(finished.out, QByteArray("0\n0.out\n"));
        const QJsonObject report = QJsonDocument::fromJson(contentOf(place.path("r"))).object();
        QVERIFY(instance(report, 0)[u"output"][u"droppedBytes"].toInt() > 0);
    }

    /// Its processes end and its bytes lie in pipes, for longer than a held pipe is waited for.
    void aSlowReaderHoldsNoPipe()
    {
        const Place place;
        const Finished finished = place.run(
            QStringLiteral("\"$0\" run --quiet --print --report r -- sh -c 'head -c 720000 "
                           "/dev/zero; touch ended' | { until [ -e ended ]; do sleep 0.01; done; "
                           "sleep 0.8; wc -c; }"));
        QCOMPARE(finished.out.trimmed(), QByteArray("720000"));
        const QJsonObject report = QJsonDocument::fromJson(contentOf(place.path("r"))).object();
        QCOMPARE(instance(report, 0)[u"pipeHeld"].toBool(true), false);
    }

    void aSignalEndsTheWaitForAReader()
    {
        const Place place;
        const Finished finished = place.run(QStringLiteral(
            "mkfifo f; exec 3<>f; \"$0\" run --quiet --print -- sh -c 'head -c 720000 /dev/zero; "
            "touch full; exec yes' > f & pid=$!; until [ -e full ]; do sleep 0.01; done; kill "
            "$pid; wait $pid; echo $?"));
        QCOMPARE(finished.out, QByteArray("143\n"));
    }

    /// A reader of one of the two does not wait for the other.
    void outputAndErrorsDoNotWaitForEachOther()
    {
        const Place place;
        const Finished finished = place.run(QStringLiteral(
            "mkfifo f; { \"$0\" run --quiet --print -- sh -c 'head -c 900000 /dev/zero & echo e >&2; "
            "wait' 2>f | { read line < f; echo $line; wc -c; }; }"));
        QCOMPARE(finished.out, QByteArray("e\n900000\n"));
    }

    void aFullDiskForFiles()
    {
        const Place place;
        const Finished finished = place.run(QStringLiteral(
            "mkdir d; unshare -Urm sh -c 'mount -t tmpfs -o size=64k t d || exit 77; \"$0\" run "
            "--quiet --output d -- sh -c \"head -c 3000000 /dev/zero; touch ended\"; echo $?' "
            "\"$0\"; test -e ended && echo ended"));
        if (isSkipped(finished))
            QSKIP("this system lets nobody mount");
        QCOMPARE(finished.out, QByteArray("3\nended\n"));
        QVERIFY2(finished.err.contains("d/0.out: No space left on device"), finished.err);
    }

    /// Nobody has asked for all of the bytes, so the run has all that was asked for.
    void aFullDiskForKeptBytesIsSaid()
    {
        const Place place;
        const Finished finished = place.run(QStringLiteral(
            "mkdir s; unshare -Urm sh -c 'mount -t tmpfs -o size=1m,mode=700 s s || exit 77; \"$0\" "
            "run --report r --spill s --keep 1G -- head -c 40000000 /dev/zero > table; echo $?' "
            "\"$0\""));
        if (isSkipped(finished))
            QSKIP("this system lets nobody mount");
        QCOMPARE(finished.out, QByteArray("0\n"));
        QVERIFY2(finished.err.contains("Not all bytes are kept") &&
                     finished.err.contains("s: No space left on device"),
                 finished.err);
        const QJsonObject report = QJsonDocument::fromJson(contentOf(place.path("r"))).object();
        QCOMPARE(report[u"keepingStopped"][0][u"reason"].toString(), QStringLiteral("disk"));
        QCOMPARE(instance(report, 0)[u"output"][u"bytes"].toInt(), 40'000'000);
    }

    void aDirectoryThatIsNoText()
    {
        const Place place;
        const Finished finished = place.run(QStringLiteral(
            "d=$(printf 'k\\307\\321'); \"$0\" run --quiet --output \"$d\" -- echo hi; cat \"$d/0.out\"; "
            "\"$0\" run --quiet --output \"$d\" -- echo hi; echo $?; rm -r \"$d\"; touch \"$d\"; "
            "\"$0\" run --quiet --output \"$d\" -- echo hi; echo $?; rm \"$d\""));
        QCOMPARE(finished.out, QByteArray("hi\n2\n2\n"));
        QVERIFY2(finished.err.contains("not empty") && finished.err.contains("not a directory"),
                 finished.err);
    }

    void anOutputWithoutBytesIsAFileToo()
    {
        const Place place;
        const Finished finished =
            place.run(QStringLiteral("\"$0\" run --quiet -n 2 --output d -- true; ls d"));
        QCOMPARE(finished.out, QByteArray("0.out\n1.out\n"));
    }
};

CORE_TEST(tst_passing)
#include "tst_passing.moc"
