#include "core/engine/schedule/Scheduler.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <algorithm>
#include <map>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

/// Plays time and instances by a script: an instance ends after its length, or some time after a
/// signal that it heeds.
class Script : public InstanceRunner, public EventSink
{
public:
    struct Life
    {
        Nanoseconds length{0};
        InstanceResult result;
        std::vector<int> deaf;      ///< signals that it ignores
        int shortages = 0;          ///< this many starts are postponed
        bool isUnreachable = false; ///< no signal is let through to it
    };

    Life &life(int instance) { return m_lives[instance]; }

    std::optional<StartError> start(int instance) override
    {
        m_now += startCost;
        Life &life = m_lives[instance];
        if (life.shortages > 0) {
            --life.shortages;
            return StartError{EAGAIN, StartStep::Fork, QStringLiteral("short")};
        }
        if (life.result.startFailed)
            scheduler->instanceOver(instance, life.result);
        else
            m_ends[instance] = m_now + life.length;
        return std::nullopt;
    }

    void giveUp(int instance, const StartError &) override
    {
        scheduler->instanceOver(instance, {true, false, 0});
    }

    bool sendSignal(int instance, int signal) override
    {
        const Life &life = m_lives[instance];
        if (life.isUnreachable)
            return false;
        const bool heard = std::find(life.deaf.begin(), life.deaf.end(), signal) == life.deaf.end();
        if (!heard || signal == SIGCONT)
            return true;
        m_lives[instance].result.status = -signal;
        m_ends[instance] = m_now + 1ms;
        return true;
    }

    bool hasEnded(int instance) override
    {
        const auto end = m_ends.find(instance);
        return end != m_ends.end() && end->second <= m_now;
    }

    void emitEvent(Event event) override { log.append(describe(event)); }

    TimePoint now() const { return m_now; }

    /// Lets time pass from one event to the next until the run is over.
    void play(const std::map<Nanoseconds, std::function<void()>> &commands = {})
    {
        auto command = commands.begin();
        while (true) {
            std::optional<TimePoint> next = scheduler->advance();
            for (const auto &[instance, end] : m_ends)
                next = next ? std::min(*next, end) : end;
            if (command != commands.end())
                next =
                    next ? std::min(*next, TimePoint(command->first)) : TimePoint(command->first);
            if (!next)
                return;
            m_now = std::max(m_now, *next);
            if (command != commands.end() && m_now >= TimePoint(command->first))
                (command++)->second();
            endDue();
            peak = std::max(peak, scheduler->liveInstances());
        }
    }

    /// Starts what can be started.
    void begin() { scheduler->advance(); }
    /// Lets time pass in which nobody looks at anything, then shows what is due.
    void sleepThrough(Nanoseconds time)
    {
        m_now += time;
        scheduler->advance();
        endDue();
    }

    Scheduler *scheduler = nullptr;
    Nanoseconds startCost{0};
    QStringList log;
    int peak = 0;

private:
    void endDue()
    {
        for (auto it = m_ends.begin(); it != m_ends.end();) {
            if (it->second > m_now) {
                ++it;
                continue;
            }
            const int instance = it->first;
            it = m_ends.erase(it);
            scheduler->instanceOver(instance, m_lives[instance].result);
        }
    }

    static QString describe(const Event &event)
    {
        const qint64 ms = event.at.time_since_epoch() / 1ms;
        const QString at = QStringLiteral("%1 ").arg(ms);
        if (const auto *e = std::get_if<event::InstanceStarted>(&event.what))
            return at + QStringLiteral("start %1").arg(e->instance);
        if (const auto *e = std::get_if<event::SignalSent>(&event.what))
            return at + QStringLiteral("signal %1 to %2 because %3")
                            .arg(e->signal)
                            .arg(e->instance)
                            .arg(int(e->reason));
        if (const auto *e = std::get_if<event::StartPostponed>(&event.what))
            return at + QStringLiteral("postpone %1 by %2").arg(e->instance).arg(e->retryIn / 1ms);
        const auto &e = std::get<event::InstanceEnded>(event.what);
        return at + QStringLiteral("end %1 %2 %3")
                        .arg(e.instance)
                        .arg(int(e.outcome))
                        .arg(e.status ? QString::number(*e.status) : QStringLiteral("-"));
    }

    TimePoint m_now{};
    std::map<int, Life> m_lives;
    std::map<int, TimePoint> m_ends;
};

struct Bench
{
    explicit Bench(const Schedule &schedule)
        : scheduler(schedule, script, script, [this] { return script.now(); })
    {
        script.scheduler = &scheduler;
    }
    Script script;
    Scheduler scheduler;
};

constexpr int succeeded = int(Outcome::Succeeded);
constexpr int failed = int(Outcome::Failed);
constexpr int timedOut = int(Outcome::TimedOut);
constexpr int stopped = int(Outcome::Stopped);
constexpr int notStarted = int(Outcome::NotStarted);
constexpr int byTimeout = int(SignalReason::Timeout);
constexpr int byUser = int(SignalReason::UserRequest);
constexpr int byGrace = int(SignalReason::Grace);

QString ended(int ms, int instance, int outcome, const char *status)
{
    return QStringLiteral("%1 end %2 %3 %4")
        .arg(ms)
        .arg(instance)
        .arg(outcome)
        .arg(QLatin1String(status));
}

QString signalled(int ms, int signal, int instance, int reason)
{
    return QStringLiteral("%1 signal %2 to %3 because %4")
        .arg(ms)
        .arg(signal)
        .arg(instance)
        .arg(reason);
}

} // namespace

class tst_scheduler : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void startsInOrderAtMostSoManyAtOnce()
    {
        Bench bench({3, 2, 0ns, 2s});
        for (int i = 0; i < 3; ++i)
            bench.script.life(i).length = 10ms;
        bench.script.play();
        const QStringList expected{QStringLiteral("0 start 0"),  QStringLiteral("0 start 1"),
                                   ended(10, 0, succeeded, "0"), ended(10, 1, succeeded, "0"),
                                   QStringLiteral("10 start 2"), ended(20, 2, succeeded, "0")};
        QCOMPARE(bench.script.log, expected);
        QVERIFY(bench.scheduler.isOver());
    }

    void endsAtTheTimeout()
    {
        Bench bench({1, 1, 100ms, 2s});
        bench.script.life(0).length = 10s;
        bench.script.play();
        const QStringList expected{
            QStringLiteral("0 start 0"), signalled(100, SIGTERM, 0, byTimeout),
            signalled(100, SIGCONT, 0, byTimeout), ended(101, 0, timedOut, "-15")};
        QCOMPARE(bench.script.log, expected);
    }

    void killsWhatIgnoresTheRequest()
    {
        Bench bench({1, 1, 100ms, 2s});
        bench.script.life(0).length = 10s;
        bench.script.life(0).deaf = {SIGTERM};
        bench.script.play();
        const QStringList expected{
            QStringLiteral("0 start 0"), signalled(100, SIGTERM, 0, byTimeout),
            signalled(100, SIGCONT, 0, byTimeout), signalled(2100, SIGKILL, 0, byGrace),
            ended(2101, 0, timedOut, "-9")};
        QCOMPARE(bench.script.log, expected);
    }

    void anInstanceThatEndsInTimeIsNotSignalled()
    {
        Bench bench({2, 1, 100ms, 2s});
        bench.script.life(0).length = 99ms;
        bench.script.life(1).length = 99ms;
        bench.script.life(1).result.status = 3;
        bench.script.play();
        const QStringList expected{QStringLiteral("0 start 0"), ended(99, 0, succeeded, "0"),
                                   QStringLiteral("99 start 1"), ended(198, 1, failed, "3")};
        QCOMPARE(bench.script.log, expected);
    }

    void whoHasEndedIsNotTimedOutThoughWeComeLate()
    {
        Bench bench({2, 1, 100ms, 2s});
        bench.script.life(0).length = 99ms;
        bench.script.life(1).length = 1s;
        bench.script.begin();
        bench.script.sleepThrough(5s); // stopped, say
        bench.script.play();
        const QStringList expected{QStringLiteral("0 start 0"),
                                   ended(5000, 0, succeeded, "0"),
                                   QStringLiteral("5000 start 1"),
                                   signalled(5100, SIGTERM, 1, byTimeout),
                                   signalled(5100, SIGCONT, 1, byTimeout),
                                   ended(5101, 1, timedOut, "-15")};
        QCOMPARE(bench.script.log, expected);
    }

    void aDelayPutsAllDeadlinesOff()
    {
        Bench bench({2, 2, 100ms, 2s});
        bench.script.life(0).length = 10s;
        bench.script.life(1).length = 10s;
        bench.script.life(1).deaf = {SIGTERM};
        bench.script.play({{50ms, [&] { bench.scheduler.delay(1s); }},
                           {1200ms, [&] { bench.scheduler.delay(500ms); }}});
        const QStringList expected{QStringLiteral("0 start 0"),
                                   QStringLiteral("0 start 1"),
                                   signalled(1100, SIGTERM, 0, byTimeout),
                                   signalled(1100, SIGCONT, 0, byTimeout),
                                   signalled(1100, SIGTERM, 1, byTimeout),
                                   signalled(1100, SIGCONT, 1, byTimeout),
                                   ended(1101, 0, timedOut, "-15"),
                                   signalled(3600, SIGKILL, 1, byGrace),
                                   ended(3601, 1, timedOut, "-9")};
        QCOMPARE(bench.script.log, expected);
    }

    void aSignalThatReachesNobodyIsNotClaimed()
    {
        Bench bench({1, 1, 100ms, 2s});
        bench.script.life(0).length = 5s;
        bench.script.life(0).isUnreachable = true;
        bench.script.play();
        const QStringList expected{QStringLiteral("0 start 0"), ended(5000, 0, timedOut, "0")};
        QCOMPARE(bench.script.log, expected);
    }

    void stoppingTheRunLeavesTheQueueUnstarted()
    {
        Bench bench({3, 1, 0ns, 2s});
        bench.script.life(0).length = 10s;
        bench.script.play({{50ms, [&] { bench.scheduler.stopRun(StopKind::Terminate); }}});
        const QStringList expected{
            QStringLiteral("0 start 0"),       ended(50, 1, notStarted, "-"),
            ended(50, 2, notStarted, "-"),     signalled(50, SIGTERM, 0, byUser),
            signalled(50, SIGCONT, 0, byUser), ended(51, 0, stopped, "-15")};
        QCOMPARE(bench.script.log, expected);
    }

    void killCutsTheLadderShort()
    {
        Bench bench({1, 1, 0ns, 2s});
        bench.script.life(0).length = 10s;
        bench.script.life(0).deaf = {SIGTERM};
        bench.script.play({{50ms, [&] { bench.scheduler.stopInstance(0, StopKind::Terminate); }},
                           {60ms, [&] { bench.scheduler.stopInstance(0, StopKind::Terminate); }},
                           {70ms, [&] { bench.scheduler.stopInstance(0, StopKind::Kill); }}});
        const QStringList expected{QStringLiteral("0 start 0"), signalled(50, SIGTERM, 0, byUser),
                                   signalled(50, SIGCONT, 0, byUser),
                                   signalled(70, SIGKILL, 0, byUser), ended(71, 0, stopped, "-9")};
        QCOMPARE(bench.script.log, expected);
    }

    void aQueuedInstanceCanBeStopped()
    {
        Bench bench({3, 1, 0ns, 2s});
        bench.script.life(0).length = 100ms;
        bench.script.life(2).length = 100ms;
        bench.script.play({{50ms, [&] { bench.scheduler.stopInstance(1, StopKind::Terminate); }}});
        const QStringList expected{QStringLiteral("0 start 0"), ended(50, 1, notStarted, "-"),
                                   ended(100, 0, succeeded, "0"), QStringLiteral("100 start 2"),
                                   ended(200, 2, succeeded, "0")};
        QCOMPARE(bench.script.log, expected);
    }

    void shortagesAreTriedAgainLaterAndLater()
    {
        Bench bench({2, 2, 0ns, 2s});
        bench.script.life(0).shortages = 3;
        bench.script.life(0).length = 5ms;
        bench.script.life(1).length = 5ms;
        bench.script.play();
        const QStringList expected{
            QStringLiteral("0 start 0"),           QStringLiteral("0 postpone 0 by 10"),
            QStringLiteral("10 postpone 0 by 20"), QStringLiteral("30 postpone 0 by 40"),
            QStringLiteral("70 start 1"),          ended(75, 0, succeeded, "0"),
            ended(75, 1, succeeded, "0")};
        QCOMPARE(bench.script.log, expected);
    }

    void aShortageThatLastsIsGivenUp()
    {
        Bench bench({2, 1, 0ns, 2s});
        bench.script.life(0).shortages = 100;
        bench.script.play();
        QCOMPARE(bench.script.log.filter(QStringLiteral("postpone 0")).size(), 8);
        QVERIFY(bench.script.log.contains(ended(2550, 0, notStarted, "-")));
        QVERIFY(bench.script.log.contains(QStringLiteral("2550 start 1")));
    }

    void afterAShortageThatLastsTheNextAreTriedOnce()
    {
        Bench bench({4, 1, 0ns, 2s});
        for (int instance = 0; instance < 3; ++instance)
            bench.script.life(instance).shortages = 9;
        bench.script.life(2).shortages = 1;
        bench.script.play();
        QCOMPARE(bench.script.log.filter(QStringLiteral("postpone")).size(), 8);
        QVERIFY(bench.script.log.contains(ended(2550, 1, notStarted, "-")));
        QVERIFY(bench.script.log.contains(ended(2550, 2, notStarted, "-")));
        QVERIFY(bench.script.log.contains(ended(2550, 3, succeeded, "0")));
    }

    void aShortageIsWaitedForWhileOthersLive()
    {
        Bench bench({3, 3, 0ns, 2s});
        bench.script.life(0).length = 60s;
        bench.script.life(1).shortages = 40; // more than would be tried without the others
        bench.script.life(1).length = 5ms;
        bench.script.life(2).length = 5ms;
        bench.script.play();
        QVERIFY(bench.script.log.filter(QStringLiteral("postpone 1 by 1280")).size() > 30);
        QCOMPARE(bench.script.log.filter(QStringLiteral(" %1 0").arg(succeeded)).size(), 3);
    }

    void aShortageIsTriedAgainAtOnceWhenAnInstanceEnds()
    {
        Bench bench({3, 3, 0ns, 2s});
        bench.script.life(0).length = 3s;
        bench.script.life(1).length = 4s;
        bench.script.life(2).shortages = 10; // the last is that at 3000
        bench.script.life(2).length = 5ms;
        bench.script.play();
        const QStringList after =
            bench.script.log.mid(bench.script.log.indexOf(ended(3000, 0, succeeded, "0")));
        const QStringList expected{ended(3000, 0, succeeded, "0"),
                                   QStringLiteral("3000 postpone 2 by 10"),
                                   ended(3015, 2, succeeded, "0"), ended(4000, 1, succeeded, "0")};
        QCOMPARE(after, expected);
    }

    void aPostponedInstanceCanBeStopped()
    {
        Bench bench({1, 1, 0ns, 2s});
        bench.script.life(0).shortages = 100;
        bench.script.play({{15ms, [&] { bench.scheduler.stopRun(StopKind::Terminate); }}});
        QCOMPARE(bench.script.log.last(), ended(15, 0, notStarted, "-"));
        QVERIFY(bench.scheduler.isOver());
    }

    void startsThatFailForGoodDoNotStopTheOthers()
    {
        Bench bench({3, 1, 50ms, 2s});
        bench.script.life(0).result.startFailed = true;
        bench.script.life(1).length = 1ms;
        bench.script.life(2).result.startFailed = true;
        bench.script.play();
        const QStringList expected{QStringLiteral("0 start 0"), ended(0, 0, notStarted, "-"),
                                   QStringLiteral("0 start 1"), ended(1, 1, succeeded, "0"),
                                   QStringLiteral("1 start 2"), ended(1, 2, notStarted, "-")};
        QCOMPARE(bench.script.log, expected);
    }

    void startingYieldsToTimeouts()
    {
        // A start takes 1 ms here. The first of 100 instances is due at 10 ms and must not wait
        // until all are started.
        Bench bench({100, 100, 10ms, 2s});
        bench.script.startCost = 1ms;
        for (int i = 0; i < 100; ++i)
            bench.script.life(i).length = 10s;
        bench.script.play();
        const int firstSignal = int(bench.script.log.indexOf(
            QRegularExpression(QStringLiteral("^1[0-5] signal 15 to 0 .*"))));
        QVERIFY(firstSignal > 0);
        QVERIFY(firstSignal <
                bench.script.log.indexOf(QRegularExpression(QStringLiteral(".* start 20"))));
    }

    void everyInstanceEndsOnceWhateverHappens()
    {
        const bool holds = rc::check([](const std::vector<unsigned char> &lengths,
                                        unsigned char atOnce, unsigned char timeout,
                                        unsigned char stopAt) {
            const int count = int(lengths.size());
            Bench bench({count, 1 + atOnce % 5, std::chrono::milliseconds(timeout % 100), 20ms});
            for (int i = 0; i < count; ++i) {
                Script::Life &life = bench.script.life(i);
                life.length = std::chrono::milliseconds(lengths[size_t(i)]);
                life.result.startFailed = lengths[size_t(i)] % 7 == 0;
                life.shortages = lengths[size_t(i)] % 5 == 0 ? 2 : 0;
                if (lengths[size_t(i)] % 3 == 0)
                    life.deaf = {SIGTERM};
            }
            bench.script.play({{std::chrono::milliseconds(stopAt) * 4,
                                [&] { bench.scheduler.stopRun(StopKind::Terminate); }}});
            RC_ASSERT(bench.scheduler.isOver());
            RC_ASSERT(bench.script.peak <= 1 + atOnce % 5);
            for (int i = 0; i < count; ++i) {
                const auto pattern = QRegularExpression(QStringLiteral("^\\d+ end %1 ").arg(i));
                RC_ASSERT(bench.script.log.filter(pattern).size() == 1);
            }
        });
        QVERIFY(holds);
    }
};

CORE_TEST(tst_scheduler)
#include "tst_scheduler.moc"
