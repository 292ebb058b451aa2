#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <csignal>
#include <sys/stat.h>

using namespace terminal;

class tst_cli : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void tenSleepsAtOnce();
    void aTimeout();
    void aStoppedChildTimesOutToo();
    void aDeafChildIsKilled();
    void failuresAreToldByTheStatus();
    void wrongUsageStartsNothing_data();
    void wrongUsageStartsNothing();
    void mistakesAreMade();
    void anAbsentCoreStartsNothing();
    void theReportHasItsKeys();
    void aReportAsAFile();
    void aTraceAsAFile();
    void aTraceOfSamples();
    void aTraceOnStandardOutput();
    void whatWasNotObservedIsSaid();
    void standardInputIsTheInput();
    void outputsAreFiles();
    void outputsNeedAnEmptyDirectory();
    void outputsArePrintedInOrder();
    void aReaderThatLeavesEndsTheRun();
    void rawBytesArrive();
    void anOwnHash();
    void aSignalEndsTheRun_data();
    void aSignalEndsTheRun();
    void aSecondSignalKills();
    void anIgnoredHangupStaysIgnored();
    void closedDescriptors();
    void whatAShellReapedBeforeIsNotOurs();
    void checking();
    void checkSaysWhatExecveWould_data();
    void checkSaysWhatExecveWould();
    void noDisplay();
};

void tst_cli::tenSleepsAtOnce()
{
    const QJsonObject all = report(words("-n 10 -- sleep 0.1"), 0);
    QCOMPARE(all[u"counts"][u"succeeded"].toInt(), 10);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(instance(all, i)[u"status"].toInt(-99), 0);
        QVERIFY(instance(all, i)[u"polls"].toInt() > 0);
        const qint64 took =
            instance(all, i)[u"endNs"].toInteger() - instance(all, i)[u"startNs"].toInteger();
        QVERIFY(took >= 100'000'000);
    }
    // They ran at once, not one after another.
    QVERIFY(all[u"wallNs"].toInteger() < 1'000'000'000);
}

void tst_cli::aTimeout()
{
    const QJsonObject all = report(words("-t 0.1 -- sleep 10"), 1);
    QCOMPARE(all[u"counts"][u"timedOut"].toInt(), 1);
    QCOMPARE(instance(all, 0)[u"outcome"].toString(), QStringLiteral("timedOut"));
    QCOMPARE(instance(all, 0)[u"status"].toInt(), -15);
}

void tst_cli::aStoppedChildTimesOutToo()
{
    const QJsonObject all =
        report(words("-t 0.5 -k 20 --") + QStringList{child, QStringLiteral("stop")}, 1);
    QCOMPARE(instance(all, 0)[u"outcome"].toString(), QStringLiteral("timedOut"));
    QCOMPARE(instance(all, 0)[u"status"].toInt(), -15);
}

void tst_cli::aDeafChildIsKilled()
{
    const QJsonObject all =
        report(words("-t 1 -k 0.1 --") + QStringList{child} + words("ignore 15"), 1);
    QCOMPARE(instance(all, 0)[u"outcome"].toString(), QStringLiteral("timedOut"));
    QCOMPARE(instance(all, 0)[u"status"].toInt(), -9);
}

void tst_cli::failuresAreToldByTheStatus()
{
    const Finished good = runProgram(words("run -- true"));
    QCOMPARE(good.status, 0);
    QVERIFY(good.out.contains("1 succeeded"));
    // There is no terminal, so no progress is printed. Where the kernel permits no trace, that is
    // said.
    QVERIFY(good.err.isEmpty() || good.err.startsWith("forkscope: observed by samples"));
    QVERIFY(runProgram(words("run --no-trace -- true")).err.isEmpty());
    const Finished bad = runProgram(words("run --pipeline") << QStringLiteral("false | true"));
    QCOMPARE(bad.status, 1);
    QVERIFY(bad.out.contains("1 failed"));
    const Finished missing = runProgram(words("run -- forkscope-no-such-program"));
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.out.contains("1 not started"));
    QVERIFY(missing.out.contains("ENOENT, resolve"));
    const Finished quiet = runProgram(words("run --quiet -- false"));
    QCOMPARE(quiet.status, 1);
    QVERIFY(quiet.out.isEmpty() && quiet.err.isEmpty());
}

void tst_cli::wrongUsageStartsNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a bad number") << words("-n 0");
    QTest::newRow("an unknown option") << words("--bogus");
    QTest::newRow("an unknown input") << words("--input file");
    QTest::newRow("a NUL in the input's file") << words("--input @");
    QTest::newRow("a report that cannot be") << words("--report /nonexistent/report");
    QTest::newRow("outputs that cannot be") << words("--output /nonexistent/a/b");
    QTest::newRow("a trace that cannot be") << words("--trace /nonexistent/trace");
    QTest::newRow("two on one") << words("--print --report -");
    QTest::newRow("a report and a trace on one") << words("--report - --trace -");
    QTest::newRow("a strange ring") << words("--trace-ring 3");
    QTest::newRow("a core that is not there") << words("--cores 0,1023");
    QTest::newRow("an unknown mistake") << words("--mistake neverwaits");
    QTest::newRow("a flag that is a command now") << words("--three-ways");
}

void tst_cli::wrongUsageStartsNothing()
{
    QFETCH(QStringList, options);
    const QTemporaryDir directory;
    const QString trace = directory.filePath(QStringLiteral("started"));
    const Finished finished =
        runProgram(QStringList{QStringLiteral("run")} + options +
                   QStringList{QStringLiteral("--"), QStringLiteral("touch"), trace});
    QCOMPARE(finished.status, 2);
    QVERIFY2(finished.err.startsWith("forkscope: "), finished.err);
    QVERIFY(finished.out.isEmpty());
    QVERIFY(!QFile::exists(trace));
}

void tst_cli::mistakesAreMade()
{
    const QStringList failing = words("--pipeline") << QStringLiteral("false | true");
    QCOMPARE(runProgram(words("run --quiet") + failing).status, 1);
    const Finished wrong = runProgram(
        words("run --quiet --report - --mistake ignoresStatus --mistake oneAfterAnother") +
        failing);
    QCOMPARE(wrong.status, 0);
    const QJsonObject report = QJsonDocument::fromJson(wrong.out).object();
    QCOMPARE(report.value(u"mistakes").toArray(),
             (QJsonArray{QStringLiteral("ignoresStatus"), QStringLiteral("oneAfterAnother")}));
    const QJsonObject instance = report.value(u"instances").toArray().at(0).toObject();
    QCOMPARE(instance.value(u"outcome").toString(), QStringLiteral("succeeded"));
    const QJsonArray stages = instance.value(u"stages").toArray();
    QCOMPARE(stages.at(0).toObject().value(u"status").toInt(), 1);
}

void tst_cli::anAbsentCoreStartsNothing()
{
    const QString sentence = QStringLiteral("core 1023 is not there: this program may use %1")
                                 .arg(QString::fromLatin1(allowedCores().join(", ")));
    const Finished option = runProgram(words("run --cores 1023 -- true"));
    QCOMPARE(option.status, 2);
    if (allowedCores().size() <= 2)
        QCOMPARE(QString::fromUtf8(option.err),
                 QStringLiteral("forkscope: --cores: %1\n").arg(sentence));

    // A plan for a larger machine is valid, but it cannot be run here.
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "true"}]},
        "run": {"cores": [1023]}})");
    file.close();
    QCOMPARE(runProgram({QStringLiteral("check"), path}).status, 0);
    const Finished fromFile = runProgram({QStringLiteral("run"), path});
    QCOMPARE(fromFile.status, 2);
    QVERIFY2(fromFile.err.contains("run.cores: core 1023 is not there"), fromFile.err);
    QCOMPARE(runProgram(words("run --quiet --cores")
                        << QString::fromLatin1(allowedCores().back()) << path)
                 .status,
             0);
}

void tst_cli::theReportHasItsKeys()
{
    const QJsonObject all = report(words("--pipeline") << QStringLiteral("printf abc | cat"), 0);
    QCOMPARE(
        all.keys(),
        words(
            "counts cpuQuota forkscope instances keepingStopped kind looks mistakes name notEnded "
            "observation own startedAt suspendedNs terminalWaits wallNs"));
    QCOMPARE(all[u"counts"].toObject().keys(),
             words("failed notStarted stopped succeeded timedOut"));
    const QJsonObject only = instance(all, 0);
    QCOMPARE(
        only.keys(),
        words("endIsExact endNs index input outcome output pipeHeld polls stages startNs status"));
    QCOMPARE(QByteArray::fromBase64(only[u"output"][u"base64"].toString().toLatin1()), "abc");
    // printf abc | xxh128sum
    QCOMPARE(only[u"output"][u"xxh128"].toString(),
             QStringLiteral("06b05ab6733a618578af5f94892f3950"));
    QCOMPARE(only[u"stages"].toArray().size(), 2);
    QCOMPARE(
        only[u"stages"].toArray()[1].toObject().keys(),
        words(
            "endIsExact endNs errors involuntarySwitches majorFaults minorFaults path peakRssBoundsKiB peakRssKiB "
            "pid program readBytes readyNs reapedNs startError startNs status systemNs tap userNs "
            "voluntarySwitches writtenBytes"));
}

void tst_cli::aReportAsAFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("report.json"));
    const Finished finished = runProgram({QStringLiteral("run"), QStringLiteral("--report"), path,
                                          QStringLiteral("--"), QStringLiteral("true")});
    QCOMPARE(finished.status, 0);
    QVERIFY(finished.out.contains("1 succeeded"));
    const auto all = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(all[u"counts"][u"succeeded"].toInt(), 1);
}

void tst_cli::aTraceAsAFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("trace.json"));
    const QJsonObject all = report(
        QStringList{QStringLiteral("-n"), QStringLiteral("2"), QStringLiteral("--trace"), path,
                    QStringLiteral("--pipeline"), QStringLiteral("head -c 1M /dev/zero | cat")},
        0);
    const auto trace = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(trace[u"otherData"][u"observation"], all[u"observation"]);
    QCOMPARE(trace[u"otherData"][u"wallNs"], all[u"wallNs"]);
    // Each process has a row, began, and was reaped.
    QStringList rows;
    QSet<QString> started;
    QSet<QString> ended;
    for (const QJsonValue event : trace[u"traceEvents"].toArray()) {
        const QString row =
            QStringLiteral("%1/%2").arg(event[u"pid"].toInt()).arg(event[u"tid"].toInt());
        const QString name = event[u"name"].toString();
        if (name == u"process_name" && event[u"args"][u"name"].toString() != u"cores")
            rows << event[u"args"][u"name"].toString().section(u' ', 1, 1);
        else if (name == u"started")
            started << row;
        else if (name == u"exited with 0")
            ended << row;
    }
    QCOMPARE(rows, words("head cat head cat"));
    QCOMPARE(started.size(), 4);
    QCOMPARE(ended, started);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), words("trace.json"));
}

void tst_cli::aTraceOfSamples()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("trace.json"));
    const QJsonObject all =
        report(QStringList{QStringLiteral("--no-trace"), QStringLiteral("--trace"), path} +
                   words("--poll 1 -- sleep 0.1"),
               0);
    QCOMPARE(all[u"observation"].toString(), QStringLiteral("samples"));
    const auto trace = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(trace[u"otherData"][u"observation"].toString(), QStringLiteral("samples"));
    bool sleeps = false;
    for (const QJsonValue event : trace[u"traceEvents"].toArray())
        sleeps = sleeps || event[u"name"].toString() == u"blocked: timer (sample)";
    QVERIFY(sleeps);
}

void tst_cli::aTraceOnStandardOutput()
{
    const Finished finished = runProgram(words("run --trace - -- true"));
    QCOMPARE(finished.status, 0);
    QVERIFY(reportOf(finished)[u"traceEvents"].isArray());
    QVERIFY(finished.err.contains("1 succeeded"));
}

/// It depends on the machine whether records are lost from so small a ring, and whether the kernel
/// permits a trace at all. The file and the line on standard error must agree about both.
void tst_cli::whatWasNotObservedIsSaid()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("trace.json"));
    const Finished finished =
        runProgram(words("run -n 8 --trace-ring 1 --trace") + QStringList{path} +
                   QStringList{QStringLiteral("--pipeline"),
                               QStringLiteral("head -c 5M /dev/zero | cat | cat | md5sum")});
    QCOMPARE(finished.status, 0);
    const auto trace = QJsonDocument::fromJson(contentOf(path)).object();
    const qint64 lost = trace[u"otherData"][u"lostRecords"].toInteger();
    const bool traced = trace[u"otherData"][u"observation"].toString() == u"trace";
    QCOMPARE(finished.err.contains("observed by samples"), !traced);
    QCOMPARE(finished.err.contains("of the trace were lost"), lost > 1);
    if (lost > 1)
        QVERIFY2(finished.err.contains(QByteArray::number(lost)), finished.err);
}

void tst_cli::standardInputIsTheInput()
{
    QByteArray bytes;
    for (int i = 0; i < 300000; ++i)
        bytes.append(static_cast<char>(i * 7));
    const Finished finished = runProgram(words("run -n 2 --quiet --print --input - -- cat"), bytes);
    QCOMPARE(finished.status, 0);
    QVERIFY(finished.out == bytes + bytes);
}

void tst_cli::outputsAreFiles()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("new"));
    const Finished finished = runProgram(words("run -n 2 --output")
                                         << path << QStringLiteral("--pipeline")
                                         << QStringLiteral("printf a | sh -c 'cat; printf b >&2'"));
    QCOMPARE(finished.status, 0);
    QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name), words("0.1.err 0.out 1.1.err 1.out"));
    for (const QString &name : words("0 1")) {
        QCOMPARE(contentOf(path + u'/' + name + QStringLiteral(".out")), "a");
        QCOMPARE(contentOf(path + u'/' + name + QStringLiteral(".1.err")), "b");
    }
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
}

void tst_cli::outputsNeedAnEmptyDirectory()
{
    const QTemporaryDir directory;
    const QStringList arguments = words("run --quiet --output")
                                  << directory.path() << words("-- true");
    QCOMPARE(runProgram(arguments).status, 0);
    QCOMPARE(contentOf(directory.filePath(QStringLiteral("0.out"))), "");
    const Finished again = runProgram(arguments);
    QCOMPARE(again.status, 2);
    QVERIFY(again.err.contains("not empty"));
}

void tst_cli::outputsArePrintedInOrder()
{
    // The later an instance is, the sooner it writes, since it sleeps for (4 − index) × 50 ms.
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "sh", "arguments": ["-c",
        "sleep 0.$(( (4 - $0) * 5 )); echo out $0; echo err $0 >&2", "{i}"]}]},
        "run": {"instances": 5, "placeholders": true}})");
    file.close();
    const Finished finished = runProgram(words("run --print --quiet") << path);
    QCOMPARE(finished.status, 0);
    QCOMPARE(finished.out, "out 0\nout 1\nout 2\nout 3\nout 4\n");
    QCOMPARE(finished.err, "err 0\nerr 1\nerr 2\nerr 3\nerr 4\n");
}

void tst_cli::aReaderThatLeavesEndsTheRun()
{
    const Finished finished =
        shell(QStringLiteral("{ \"$0\" run -n 1000000 -j 2 --print --quiet -- echo hi; "
                             "echo $? >&2; } | head -n 1"));
    QCOMPARE(finished.out, "hi\n");
    QCOMPARE(finished.err, "141\n");
}

void tst_cli::rawBytesArrive()
{
    const Finished arguments = shell(QStringLiteral(
        "\"$0\" run --print --quiet -- \"$1\" arguments \"$(printf '\\342\\200')\" '' 'a b'"));
    QCOMPARE(arguments.status, 0);
    QCOMPARE(arguments.out, QByteArray("\xe2\x80\0\0a b\0", 8));
    const Finished environment = shell(QStringLiteral(
        "\"$0\" run --print --quiet --env \"password=$(printf '\\3424U\\n\\320Ql3S\\021')\" -- "
        "\"$1\" environment"));
    QCOMPARE(environment.status, 0);
    QVERIFY(environment.out.split('\0').contains("password=\xe2"
                                                 "4U\n\xd0Ql3S\x11"));
}

void tst_cli::anOwnHash()
{
    const Finished finished =
        runProgram(words("run -n 3 --print --quiet --input random:10:7 --env password=x --pipeline")
                   << QStringLiteral("openssl enc -des3 -pass env:password | md5sum"));
    QCOMPARE(finished.status, 0);
    const QList<QByteArray> lines = finished.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), 3);
    // This is the hash of nothing, which md5sum would print if the bytes had gone elsewhere.
    QVERIFY(!finished.out.contains("d41d8cd98f00b204e9800998ecf8427e"));
}

void tst_cli::aSignalEndsTheRun_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_cli::aSignalEndsTheRun()
{
    QFETCH(int, signal);
    Running run(words("-n 3"), QStringLiteral("echo $$ >> \"$0\"; exec sleep 1000"));
    QTRY_COMPARE_WITH_TIMEOUT(run.lines().size(), 3, 30000);
    const QList<QByteArray> pids = run.lines();
    run.signal(signal);
    const Finished finished = run.end();
    QCOMPARE(finished.status, 128 + signal);
    for (const QByteArray &pid : pids)
        QVERIFY(isGone(pid.toLongLong()));
}

void tst_cli::aSecondSignalKills()
{
    Running run(words("-k 1000"),
                QStringLiteral("trap 'echo asked >> \"$0\"' TERM; echo $$ >> \"$0\"; "
                               "while :; do sleep 0.05; done"));
    QTRY_COMPARE_WITH_TIMEOUT(run.lines().size(), 1, 30000);
    const qint64 pid = run.lines().front().toLongLong();
    run.signal(SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(run.lines().size(), 2, 30000);
    run.signal(SIGINT);
    QCOMPARE(run.end().status, 128 + SIGTERM);
    QVERIFY(isGone(pid));
}

void tst_cli::anIgnoredHangupStaysIgnored()
{
    const Finished finished =
        shell(QStringLiteral("trap '' HUP; \"$0\" run --quiet --print -- /bin/sh -c "
                             "'kill -HUP $PPID; sleep 0.2; echo on'"));
    QCOMPARE(finished.status, 0);
    QCOMPARE(finished.out, "on\n");
}

void tst_cli::closedDescriptors()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("report.json"));
    const Finished finished =
        shell(QStringLiteral(
                  "\"$0\" run --quiet --report '%1' --pipeline 'printf abc | cat' <&- >&- 2>&-")
                  .arg(path));
    QCOMPARE(finished.status, 0);
    const auto all = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(instance(all, 0)[u"output"][u"bytes"].toInt(), 3);
}

void tst_cli::whatAShellReapedBeforeIsNotOurs()
{
    // The shell's child uses some CPU time before the shell executes the program.
    const QJsonObject all =
        reportOf(shell(QStringLiteral("(i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done); "
                                      "exec \"$0\" run --quiet --report - -- true")));
    const QJsonObject stage = instance(all, 0)[u"stages"][0].toObject();
    QCOMPARE(stage[u"status"].toInt(-99), 0);
    const qint64 life = stage[u"endNs"].toInteger() - stage[u"startNs"].toInteger();
    constexpr qint64 tick = 20'000'000; // the kernel counts in units of this
    QVERIFY(stage[u"userNs"].toInteger() + stage[u"systemNs"].toInteger() <= life + tick);
}

void tst_cli::checking()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.forkscope"));
    const auto check = [&](const char *plan) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(plan);
        file.close();
        return runProgram({QStringLiteral("check"), path});
    };
    const Finished good = check(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "sh"}]}})");
    QCOMPARE(good.status, 0);
    QVERIFY(good.out.contains("/sh\n"));
    const Finished missing =
        check(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "no-such-thing"}]}})");
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.out.contains("pipeline.stages[0].program: "));
    const Finished bad =
        check(R"({"forkscope": 1, "pipeline": {"stages": [{"program": "sh", "x": 1}]}})");
    QCOMPARE(bad.status, 2);
    QVERIFY2(bad.err.contains("a.forkscope: pipeline.stages[0].x"), bad.err);
    QVERIFY(bad.out.isEmpty());
}

void tst_cli::checkSaysWhatExecveWould_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *file, const char *says) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(says);
    };
    row("/no/such/program", "does not exist");
    row("./not-here", "does not exist");
    row("/bin", "is a directory");
    row("./plain", "may not be executed");
    row("./loop", "too many symbolic links");
    row("/etc/hostname/x", "is not a directory");
    row("./no-interpreter", "its interpreter");
    row("/dev/null", "is not a regular file");
    row("./link-to-env", "");
}

void tst_cli::checkSaysWhatExecveWould()
{
    QFETCH(const QString, file);
    QFETCH(const QString, says);
    const Finished finished = shell(
        QStringLiteral("d=$(mktemp -d); cd $d; touch plain; ln -s loop loop\n"
                       "ln -s \"$(command -v env)\" link-to-env\n"
                       "echo '#!/no/such/interpreter' >no-interpreter; chmod +x no-interpreter\n"
                       "echo '{\"forkscope\": 1, \"pipeline\": {\"stages\": [{\"program\": "
                       "\"%1\"}]}}' >p; \"$0\" check p; echo status $?\n"
                       "\"$0\" run --quiet p 2>&1; echo ran $?; rm -r $d\n")
            .arg(file));
    QVERIFY2(finished.out.contains(says.isEmpty() ? "status 0" : "status 1"), finished.out);
    // The run says the same.
    QCOMPARE(finished.out.count(says.toUtf8()), says.isEmpty() ? finished.out.size() + 1 : 2);
    QVERIFY2(says.isEmpty() == finished.out.contains("ran 0"), finished.out);
}

void tst_cli::noDisplay()
{
    const Finished finished =
        shell(QStringLiteral("unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; \"$0\""));
    QCOMPARE(finished.status, 2);
    QVERIFY(finished.err.contains("no display"));
}

CORE_TEST(tst_cli)
#include "tst_cli.moc"
