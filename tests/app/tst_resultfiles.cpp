// Where results go: what a shell's > can write to is written, and a result that could not be is
// said, with status 3.

#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>

#include <unistd.h>

using namespace terminal;

namespace {

/// Runs lines of shell in a directory of their own; "$0" is the program.
class Workshop
{
public:
    [[nodiscard]] Finished run(const QString &lines) const
    {
        return shell(QStringLiteral("cd '%1'\n").arg(m_directory.path()) + lines);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        return contentOf(m_directory.filePath(name));
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_directory;
};

bool isReport(const QByteArray &content)
{
    return QJsonDocument::fromJson(content).isObject();
}

} // namespace

class tst_resultfiles : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatOthersWroteStays();
    void aBindMountIsWrittenInPlace();
    void aFileInADirectoryThatMayNotBeWritten();
    void aPipeAndADevice();
    void notUtf8();
    void twoResultsInOneFileAreRefused();
    void aResultOverAnotherIsRefused_data();
    void aResultOverAnotherIsRefused();
    void thePlanAndTheInputAreNotOverwritten();
    void lostResults_data();
    void lostResults();
    void aFullDiskLeavesWhatWasThere();
    void nobodyReads();
    void whoAsksForTheBytesGetsThemAll();
    void badTargetsStartNothing_data();
    void badTargetsStartNothing();
};

void tst_resultfiles::whatOthersWroteStays()
{
    const Workshop shop;
    for (const char *target : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"}) {
        const Finished finished =
            shop.run(QStringLiteral(
                         "{ echo head; \"$0\" run --quiet --report %1 -- true; echo tail; } > out")
                         .arg(QLatin1String(target)));
        QCOMPARE(finished.status, 0);
        QByteArray all = shop.content(QStringLiteral("out"));
        QVERIFY(all.startsWith("head\n"));
        QVERIFY(all.endsWith("tail\n"));
        QVERIFY(isReport(all.mid(5).chopped(5)));
    }
}

void tst_resultfiles::aBindMountIsWrittenInPlace()
{
    const Workshop shop;
    const Finished finished = shop.run(
        QStringLiteral("touch r; unshare -Urm sh -c 'mount --bind r r || exit 77; \"$0\" run "
                       "--quiet --report r -- true' \"$0\""));
    if (finished.status == 77 || finished.err.contains("unshare"))
        QSKIP("this system lets nobody mount");
    QVERIFY2(finished.status == 0, finished.err);
    QVERIFY(isReport(shop.content(QStringLiteral("r"))));
}

void tst_resultfiles::aFileInADirectoryThatMayNotBeWritten()
{
    const Workshop shop;
    const QString user = canBeNobody() ? asNobody : QString();
    const Finished finished = shop.run(
        QStringLiteral("chmod 755 .; mkdir d; touch d/r; chmod 666 d/r; chmod 555 d; %1\"$0\" run "
                       "--quiet --report d/r -- true; s=$?; %1\"$0\" run --quiet --report d/new -- "
                       "true; echo $?; chmod 755 d; exit $s")
            .arg(user));
    QVERIFY2(finished.status == 0, finished.err);
    QVERIFY(isReport(shop.content(QStringLiteral("d/r"))));
    if (user.isEmpty() && ::geteuid() == 0)
        return; // root may write there
    QCOMPARE(finished.out, QByteArray("2\n"));
    QVERIFY2(finished.err.contains("d/new: Permission denied"), finished.err);
}

void tst_resultfiles::aPipeAndADevice()
{
    const Workshop shop;
    const Finished finished =
        shop.run(QStringLiteral("mkfifo p; cat p > got & \"$0\" run --quiet --report p --trace "
                                "/dev/null -- true; s=$?; wait; exit $s"));
    QVERIFY2(finished.status == 0, finished.err);
    QVERIFY(isReport(shop.content(QStringLiteral("got"))));
}

void tst_resultfiles::notUtf8()
{
    const Workshop shop;
    const Finished finished = shop.run(QStringLiteral(
        "d=$(printf 'k\\307\\321'); mkdir \"$d\"; \"$0\" run --quiet --report \"$d/r\" --trace "
        "\"$d/t\" -- true && mv \"$d/r\" r; ls \"$d\"; rm -r \"$d\""));
    QCOMPARE(finished.out, QByteArray("t\n"));
    QVERIFY(isReport(shop.content(QStringLiteral("r"))));
}

void tst_resultfiles::aResultOverAnotherIsRefused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *options, const char *words) {
        QTest::newRow(options) << QString::fromLatin1(options) << QByteArray(words);
    };
    row("--output new --report new", "--report: this file is the directory of --output");
    row("--output new --trace ./new", "--trace: this file is the directory of --output");
    row("--output new/ --report new", "--report: this file is the directory of --output");
    row("--print --input @in >> in", "--print: standard output is the input");
    row("--print --quiet --input @in >> in", "--print: standard output is the input");
    row("--report in --input @in", "--report: this file is the input");
}

void tst_resultfiles::aResultOverAnotherIsRefused()
{
    QFETCH(const QString, options);
    QFETCH(const QByteArray, words);
    const Workshop shop;
    const qsizetype target = options.indexOf(QStringLiteral(" >>"));
    const Finished finished =
        shop.run(QStringLiteral("echo line > in; \"$0\" run %1 -- cat%2; s=$?; test -e new && echo "
                                "made; exit $s")
                     .arg(options.left(target), target < 0 ? QString() : options.mid(target)));
    QCOMPARE(finished.status, 2);
    QVERIFY2(finished.err.contains(words), finished.err);
    QVERIFY2(finished.out.isEmpty(), finished.out);
    QCOMPARE(shop.content(QStringLiteral("in")), QByteArray("line\n"));
}

void tst_resultfiles::twoResultsInOneFileAreRefused()
{
    const Workshop shop;
    for (const char *second : {"one", "./one", "\"$PWD/one\"", "link"}) {
        const Finished finished = shop.run(
            QStringLiteral("ln -sf one link; \"$0\" run --quiet --report one --trace %1 -- true")
                .arg(QLatin1String(second)));
        QCOMPARE(finished.status, 2);
        QVERIFY2(finished.err.contains("--trace") && finished.err.contains("--report"),
                 finished.err);
    }
    QCOMPARE(shop.names(), QStringList{QStringLiteral("link")});
}

void tst_resultfiles::thePlanAndTheInputAreNotOverwritten()
{
    const Workshop shop;
    const Finished plan =
        shop.run(QStringLiteral("cp '%1' p; \"$0\" run --quiet --report p p")
                     .arg(QStringLiteral(SOURCE_DIRECTORY "/tests/plans/six.forkscope")));
    QCOMPARE(plan.status, 2);
    QVERIFY2(plan.err.contains("the plan"), plan.err);
    const Finished input =
        shop.run(QStringLiteral("echo abc > i; \"$0\" run --quiet --trace i --input @i -- cat"));
    QCOMPARE(input.status, 2);
    QVERIFY2(input.err.contains("the input"), input.err);
    QCOMPARE(shop.content(QStringLiteral("i")), QByteArray("abc\n"));
}

void tst_resultfiles::lostResults_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *line, const char *name, const char *why) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(name) << QByteArray(why);
    };
    const char *full = "No space left on device";
    row("run -- true > /dev/full", "standard output", full);
    row("run --quiet --report - -- true > /dev/full", "standard output", full);
    row("run --quiet --report /dev/full -- true", "/dev/full", full);
    row("run --quiet --trace /dev/full -- true", "/dev/full", full);
    row("run --quiet --print -- echo hi > /dev/full", "standard output", full);
    row("run --quiet --print -- echo hi >&-", "standard output", "Bad file descriptor");
    row("run -- true >&-", "standard output", "Bad file descriptor");
    row("three-ways -n 1 -- true > /dev/full", "standard output", full);
    row("speed-up -n 1 -- true > /dev/full", "standard output", full);
    row("export --to c --pipeline 'echo hi' > /dev/full", "standard output", full);
    row("lessons > /dev/full", "standard output", full);
    row("--help > /dev/full", "standard output", full);
}

void tst_resultfiles::lostResults()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, why);
    const Finished finished = Workshop().run(QStringLiteral("\"$0\" ") + line);
    QVERIFY2(finished.err.contains("forkscope: " + name + ": " + why + '\n'), finished.err);
    QCOMPARE(finished.status, 3);
}

/// The report of many instances does not fit; the one that was there is not lost for it.
void tst_resultfiles::aFullDiskLeavesWhatWasThere()
{
    const Workshop shop;
    const Finished finished = shop.run(QStringLiteral(
        "mkdir d; unshare -Urm sh -c 'mount -t tmpfs -o size=16k t d || exit 77; echo old > d/r; "
        "\"$0\" run --quiet -n 300 --report d/r -- true; echo $?; cat d/r; ls -A d' \"$0\""));
    if (finished.status == 77 || finished.err.contains("unshare"))
        QSKIP("this system lets nobody mount");
    QCOMPARE(finished.out, QByteArray("3\nold\nr\n"));
    QVERIFY2(finished.err.contains("d/r: No space left on device"), finished.err);
}

/// As a program that SIGPIPE ends, and in silence.
void tst_resultfiles::nobodyReads()
{
    for (const char *command : {"run -n 2000 -j 100 -- true", "lessons", "--help"}) {
        const Finished finished =
            shell(QStringLiteral("{ \"$0\" %1; echo $? >&2; } | true").arg(QLatin1String(command)));
        QVERIFY2(finished.err == "141\n" || finished.err == "0\n", finished.err);
    }
}

/// More than is kept of a stream by default.
void tst_resultfiles::whoAsksForTheBytesGetsThemAll()
{
    const Finished printed = shell(QStringLiteral(
        "\"$0\" run --quiet --print --keep 1K -- head -c 30000000 /dev/zero | wc -c"));
    QCOMPARE(printed.out.trimmed(), QByteArray("30000000"));
    const Workshop shop;
    const Finished written = shop.run(QStringLiteral(
        "\"$0\" run --quiet --keep 1K -n 2 --output d -- head -c 30000000 /dev/zero && wc -c d/*"));
    QCOMPARE(written.status, 0);
    QCOMPARE(written.out.count("30000000"), 2);
}

void tst_resultfiles::badTargetsStartNothing_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("a directory") << QStringLiteral(".") << QByteArray("Is a directory");
    QTest::newRow("nowhere") << QStringLiteral("no/such") << QByteArray("No such file");
    QTest::newRow("below a file") << QStringLiteral("/dev/null/x") << QByteArray("Not a directory");
    QTest::newRow("too long") << QString(300, u'n') << QByteArray("File name too long");
    QTest::newRow("not open") << QStringLiteral("/dev/fd/77") << QByteArray("Bad file descriptor");
}

void tst_resultfiles::badTargetsStartNothing()
{
    QFETCH(const QString, target);
    QFETCH(const QByteArray, why);
    for (const char *option : {"--report", "--trace"}) {
        const Workshop shop;
        const Finished finished =
            shop.run(QStringLiteral("\"$0\" run --quiet %1 %2 -- touch started")
                         .arg(QLatin1String(option), target));
        QCOMPARE(finished.status, 2);
        QVERIFY2(finished.err.contains(why), finished.err);
        QCOMPARE(shop.names(), QStringList());
    }
}

CORE_TEST(tst_resultfiles)
#include "tst_resultfiles.moc"
