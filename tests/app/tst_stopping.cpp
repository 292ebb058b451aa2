// A run that is suspended, interrupted more than once, or that meets what it may not end.

#include "tests/support/JobControl.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <unistd.h>

using namespace terminal;

class tst_stopping : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theGroupsAndTheClockStopWithUs_data();
    void theGroupsAndTheClockStopWithUs();
    void whoEndedInTimeHasSucceeded();
    void aSuspendedWayIsMadeAgain();
    void aRefusedSignalIsSaidAndThePromptComesBack();
    void whoWantsTheTerminalIsSaid_data();
    void whoWantsTheTerminalIsSaid();
};

void tst_stopping::theGroupsAndTheClockStopWithUs_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("one process") << QStringLiteral("sh work");
    QTest::newRow("timeout") << QStringLiteral("sh -c 'timeout 100 sh work; :'");
    QTest::newRow("job control") << QStringLiteral("bash -mc 'sh work & wait'");
}

/// The processes are let go on at the end, when everything has stood still for longer than the
/// limit.
void tst_stopping::theGroupsAndTheClockStopWithUs()
{
    QFETCH(const QString, command);
    const Finished finished = jobs(
        QStringLiteral("cat >work <<'END'\n"
                       "echo $$ >pid\n"
                       "until [ -e go ]; do sleep .1; echo tick >>ticks; done\n"
                       "END\n"
                       "\"${group[@]}\" \"$0\" run -t 4 --report r.json -- %1 2>err >out & us=$!\n"
                       "until_has ticks tick\n"
                       "kill -TSTP $us\n"
                       "until_is $us T\n"
                       // A shell whose child was stopped before its program began is in D.
                       "until_is $(cat pid) '[TD]'\n"
                       "sleep .2; cp ticks before; sleep 4; cmp ticks before && echo unmoved\n"
                       "touch go; kill -CONT $us\n"
                       "wait $us; echo status $?; cat err\n"
                       "grep -o '\"outcome\": *\"[a-zA-Z]*\"' r.json\n")
            .arg(command));
    QVERIFY2(finished.out.contains("unmoved"), finished.out);
    QVERIFY2(finished.out.contains("status 0"), finished.out);
    QVERIFY2(finished.out.contains("succeeded"), finished.out);
    QVERIFY2(finished.out.contains("stood still"), finished.out);
}

/// A SIGSTOP cannot be caught, so the jobs run on without us, and end in time.
void tst_stopping::whoEndedInTimeHasSucceeded()
{
    const Finished finished =
        jobs(QStringLiteral("\"$0\" run -t 4 --quiet --report r.json -- sh -c 'echo $$ >pid; "
                            "until [ -e go ]; do sleep .1; done' & us=$!\n"
                            "until_has pid .\n"
                            "kill -STOP $us\n"
                            "until_is $us T\n"
                            "touch go\n"
                            "until_is $(cat pid) Z\n"
                            "sleep 4\n"
                            "kill -CONT $us\n"
                            "wait $us; echo status $?\n"
                            "grep -o '\"outcome\": *\"[a-zA-Z]*\"' r.json\n"));
    QVERIFY2(finished.out.contains("status 0"), finished.out);
    QVERIFY2(finished.out.contains("succeeded"), finished.out);
}

/// A program that waits for a time goes on waiting while all else stands still, so it would be
/// wrong to subtract the pause.
void tst_stopping::aSuspendedWayIsMadeAgain()
{
    const Finished finished =
        jobs(QStringLiteral("\"${group[@]}\" \"$0\" three-ways -n 2 --report r.json -- "
                            "sh -c 'echo $$ >>pids; sleep 1' 2>err >out & us=$!\n"
                            "until_has pids .; kill -TSTP $us; until_is $us T\n"
                            "sleep 1; kill -CONT $us; wait $us; echo status $?; cat err\n"
                            "grep '\"suspendedNs\"' r.json; echo jobs $(wc -l <pids)\n"));
    QVERIFY2(finished.out.contains("status 0"), finished.out);
    QVERIFY2(finished.out.contains("made again"), finished.out);
    QVERIFY2(finished.out.contains("jobs 8"), finished.out);
    QCOMPARE(finished.out.count("\"suspendedNs\": 0"), 3);
}

void tst_stopping::aRefusedSignalIsSaidAndThePromptComesBack()
{
    if (!canBeNobody())
        QSKIP("only root can make a process of another user");
    const QTemporaryDir directory;
    const Finished finished = jobs(
        QStringLiteral("chmod 755 .; mkdir -m 777 w; cp \"$1\" w/elevated; chmod 4755 w/elevated; "
                       "cd w\n"
                       "%1 \"$0\" run -t 0.3 --kill-after 0.2 --report r.json -- ./elevated "
                       "elevate pid 2>err >out & us=$!\n"
                       "until_has err 'refused SIG'\n"
                       "kill -INT $us; sleep .5; kill -INT $us; sleep .5; kill -INT $us\n"
                       "wait $us; echo status $?; cat err; cat r.json\n"
                       "kill -KILL $(cat pid)\n")
            .arg(asNobody));
    if (finished.out.contains("no privileges"))
        QSKIP("setuid is not heeded here");
    QVERIFY2(finished.out.contains("status 130"), finished.out + finished.err);
    QVERIFY2(finished.out.contains("elevated (process"), finished.out);
    QVERIFY2(finished.out.contains("\"refusedSignal\": 15"), finished.out);
    QVERIFY2(finished.out.contains("could not be ended"), finished.out);
}

void tst_stopping::whoWantsTheTerminalIsSaid_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *name, const char *run, const char *who) {
        QTest::newRow(name) << QString::fromLatin1(run) << QString::fromLatin1(who);
    };
    row("the stage", "-- sh -c 'read x </dev/tty'", "sh");
    row("the stage, and all of its group", "-- sh -c 'cat /dev/tty; :'", "sh");
    row("a child of one that ignores it", "-- timeout 100 cat /dev/tty", "cat");
    row("a group of its own", "-- sh -c 'timeout 100 cat /dev/tty; :'", "cat");
    row("a program that sets it", "-- timeout 100 stty -F /dev/tty -echo", "stty");
    row("without the trace", "--no-trace -- timeout 100 cat /dev/tty", "cat");
}

void tst_stopping::whoWantsTheTerminalIsSaid()
{
    QFETCH(const QString, run);
    QFETCH(const QString, who);
    // script(1) gives us a terminal of our own.
    const Finished finished =
        jobs(QStringLiteral(
                 "echo \"echo \\$\\$ >pid; exec '$0' run -t 100 --report r.json %1 2>err\" >line\n"
                 "script -qec 'sh line' /dev/null &\n"
                 "until_has err terminal; kill -INT $(cat pid); wait\n"
                 "cat err r.json\n")
                 .arg(run));
    const QByteArray wants =
        run.contains(u"stty") ? "wants to set the terminal" : "wants to read the terminal";
    const qsizetype said = finished.out.indexOf(who.toLatin1() + " (process ");
    QVERIFY2(said >= 0, finished.out);
    QVERIFY2(finished.out.contains(wants), finished.out);
    const auto report = QJsonDocument::fromJson(finished.out.mid(finished.out.lastIndexOf("\n{")));
    const QJsonArray waits = report[u"terminalWaits"].toArray();
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits[0][u"program"].toString(), who);
}

CORE_TEST(tst_stopping)
#include "tst_stopping.moc"
