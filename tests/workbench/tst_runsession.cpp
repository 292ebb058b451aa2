#include "core/base/StopSignals.h"
#include "core/record/RunRecord.h"
#include "tests/support/JobControl.h"
#include "tests/support/StrictTest.h"
#include "ui/run/RunSession.h"

#include <QtTest/QSignalSpy>

#include <csignal>

using namespace forkscope;

namespace {

Plan planOf(const QList<QByteArray> &words, int instances = 1)
{
    Plan plan;
    plan.pipeline.stages = {Stage{words.first(), words.mid(1), {}, true, {}}};
    plan.run.instances = instances;
    return plan;
}

/// Logs the names of the session's signals in order; several changes in a row are logged once.
class Log
{
public:
    explicit Log(RunSession *session)
    {
        QObject::connect(session, &RunSession::recordLeaving, session,
                         [this] { add(QStringLiteral("leaving")); });
        QObject::connect(session, &RunSession::runStarted, session,
                         [this] { add(QStringLiteral("started")); });
        QObject::connect(session, &RunSession::recordChanged, session,
                         [this] { add(QStringLiteral("changed")); });
        QObject::connect(session, &RunSession::runEnded, session,
                         [this] { add(QStringLiteral("ended")); });
    }

    QStringList words;

private:
    void add(const QString &word)
    {
        if (words.isEmpty() || words.last() != word)
            words << word;
    }
};

constexpr int patience = 20000; // ms, for a machine that is busy with other things

} // namespace

class tst_runsession : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfARun();
    void recordIsReplacedByTheNextRun();
    void everyInstanceIsAnnounced();
    void aSecondStartIsIgnored();
    void stopEndsTheRun();
    void stopInstanceLeavesTheOthers();
    void publishesAtMostTwentyTimesASecond();
    void destructionEndsProcesses();
    void suspendedTogether();
};

void tst_runsession::tellsOfARun()
{
    RunSession session;
    Log log(&session);
    QVERIFY(!session.record());
    session.start(planOf({"echo", "hello"}));
    QVERIFY(session.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
    QCOMPARE(log.words.first(), QStringLiteral("leaving"));
    QCOMPARE(log.words.at(1), QStringLiteral("started"));
    QCOMPARE(log.words.mid(log.words.size() - 2),
             (QStringList{QStringLiteral("changed"), QStringLiteral("ended")}));
    QCOMPARE(log.words.count(QStringLiteral("ended")), 1);
    QVERIFY(session.record()->isEnded());
    QCOMPARE(session.record()->counts().succeeded, 1);
    QCOMPARE(session.liveProcesses(), 0);
}

void tst_runsession::recordIsReplacedByTheNextRun()
{
    RunSession session;
    QSignalSpy ended(&session, &RunSession::runEnded);
    session.start(planOf({"true"}));
    QVERIFY(ended.wait(patience));
    const RunRecord *first = session.record();
    const RunRecord *atLeaving = nullptr;
    const RunRecord *atStart = nullptr;
    size_t instancesAtStart = 0;
    connect(&session, &RunSession::recordLeaving, this, [&] { atLeaving = session.record(); });
    connect(&session, &RunSession::runStarted, this, [&] {
        atStart = session.record();
        instancesAtStart = atStart->instances().size();
    });
    session.start(planOf({"true"}, 3));
    QCOMPARE(session.record(), first); // it stays until the new run's first event
    QVERIFY(ended.wait(patience));
    QCOMPARE(atLeaving, first);
    QCOMPARE(atStart, session.record());
    QCOMPARE(instancesAtStart, size_t(3));
    QCOMPARE(session.record()->counts().succeeded, 3);
}

void tst_runsession::everyInstanceIsAnnounced()
{
    constexpr int instances = 40;
    RunSession session;
    QSet<int> announced;
    connect(&session, &RunSession::recordChanged, this,
            [&announced](const std::vector<int> &changed) {
                for (const int index : changed)
                    announced.insert(index);
            });
    QSignalSpy ended(&session, &RunSession::runEnded);
    session.start(planOf({"true"}, instances));
    QVERIFY(ended.wait(patience));
    QCOMPARE(announced.size(), instances);
}

void tst_runsession::aSecondStartIsIgnored()
{
    RunSession session;
    QSignalSpy started(&session, &RunSession::runStarted);
    QSignalSpy ended(&session, &RunSession::runEnded);
    session.start(planOf({"sleep", "30"}));
    session.start(planOf({"true"}, 7));
    QVERIFY(started.wait(patience));
    QCOMPARE(session.record()->instances().size(), size_t(1));
    session.stop(StopKind::Kill);
    QVERIFY(ended.wait(patience));
    QCOMPARE(started.count(), 1);
}

void tst_runsession::stopEndsTheRun()
{
    RunSession session;
    QSignalSpy ended(&session, &RunSession::runEnded);
    session.start(planOf({"sleep", "30"}, 3));
    QTRY_COMPARE_WITH_TIMEOUT(session.liveProcesses(), 3, patience);
    session.stop(StopKind::Terminate);
    QVERIFY(ended.wait(patience));
    QCOMPARE(session.record()->counts().stopped, 3);
    QCOMPARE(session.record()->instances().front().status, std::optional(-SIGTERM));
    QCOMPARE(session.liveProcesses(), 0);
}

void tst_runsession::stopInstanceLeavesTheOthers()
{
    RunSession session;
    QSignalSpy ended(&session, &RunSession::runEnded);
    session.start(planOf({"sleep", "30"}, 2));
    QTRY_COMPARE_WITH_TIMEOUT(session.liveProcesses(), 2, patience);
    session.stopInstance(1, StopKind::Kill);
    QTRY_VERIFY_WITH_TIMEOUT(session.record()->instances().at(1).outcome.has_value(), patience);
    QCOMPARE(session.record()->instances().at(1).status, std::optional(-SIGKILL));
    QCOMPARE(session.liveProcesses(), 1);
    QVERIFY(session.isRunning());
    session.stop(StopKind::Kill);
    QVERIFY(ended.wait(patience));
}

void tst_runsession::publishesAtMostTwentyTimesASecond()
{
    RunSession session;
    QList<TimePoint> times;
    connect(&session, &RunSession::recordChanged, this, [&times] { times << Clock::now(); });
    QSignalSpy ended(&session, &RunSession::runEnded);
    Plan plan = planOf({"sleep", "0.5"});
    plan.run.pollMs = 1; // an event every ms
    session.start(plan);
    QVERIFY(ended.wait(patience));
    const std::chrono::duration<double> passed = times.last() - times.first();
    QVERIFY(times.size() > 2);
    // There is one more than there are intervals, and a little for the timer's own grain.
    QVERIFY2(times.size() <= 2 + passed.count() * 21, qPrintable(QString::number(times.size())));
}

void tst_runsession::destructionEndsProcesses()
{
    qint64 pid = 0;
    {
        RunSession session;
        session.start(planOf({"sleep", "30"}));
        const auto pidOf = [&session] {
            const bool known =
                session.record() && !session.record()->instances().front().processes.empty();
            return known ? session.record()->instances().front().processes.front().pid : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(pidOf() > 0, patience);
        pid = pidOf();
        QCOMPARE(::kill(static_cast<pid_t>(pid), 0), 0);
    }
    QCOMPARE(::kill(static_cast<pid_t>(pid), 0), -1);
}

/// This test again, in a process of its own, which a shell stops and continues (Ctrl+Z in the
/// terminal of the window). The job has time for 4 s, and lives longer because it stands still.
void tst_runsession::suspendedTogether()
{
    constexpr const char *inner = "FORKSCOPE_TEST_IS_SUSPENDED";
    if (qEnvironmentVariableIsSet(inner)) {
        RunSession session;
        const StopSignals signals{SIGTSTP};
        connect(&signals, &StopSignals::suspendRequested, &session, &RunSession::suspend);
        Plan plan = planOf(
            {"sh", "-c", "echo $$ >pid; until [ -e go ]; do sleep .1; echo tick >>ticks; done"});
        plan.run.timeoutMs = 4000;
        session.start(plan);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), 60000);
        QCOMPARE(session.record()->counts().succeeded, 1);
        QVERIFY(session.record()->incidents().suspended > std::chrono::seconds(4));
        return;
    }
    const terminal::Finished finished = terminal::jobs(
        QStringLiteral("%1=1 \"${group[@]}\" \"$0\" tst_runsession suspendedTogether >log & us=$!\n"
                       "until_has ticks tick\n"
                       "kill -TSTP $us\n"
                       "until_is $us T\n"
                       "until_is $(cat pid) '[TD]'\n"
                       "sleep .2; cp ticks before; sleep 4; cmp ticks before && echo unmoved\n"
                       "touch go; kill -CONT $us\n"
                       "wait $us; echo status $?; cat log\n")
            .arg(QLatin1String(inner)),
        QCoreApplication::applicationFilePath());
    QVERIFY2(finished.out.contains("unmoved"), finished.out);
    QVERIFY2(finished.out.contains("status 0"), finished.out);
}

WINDOW_TEST(tst_runsession)
#include "tst_runsession.moc"
