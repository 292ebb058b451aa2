// The watchdog ends the groups of a family, and nobody else.

#include "core/engine/looks/FamilyLooks.h"
#include "core/engine/process/Family.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TestRun.h"

#include <QtCore/QProcess>

#include <algorithm>
#include <csignal>
#include <memory>
#include <type_traits>
#include <unistd.h>
#include <utility>

using namespace forkscope;
using namespace forkscope::test;

namespace {

/// A child that runs lines of bash, which print a pid, in a group of its own.
class Shell
{
public:
    explicit Shell(const QByteArray &lines)
    {
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
        m_process.start(QStringLiteral("bash"), {QStringLiteral("-c"), QString::fromLatin1(lines)});
    }
    ~Shell()
    {
        m_process.kill();
        m_process.waitForFinished();
        if (m_printed > 0)
            ::kill(m_printed, SIGKILL);
    }
    Shell(const Shell &) = delete;
    Shell &operator=(const Shell &) = delete;

    [[nodiscard]] pid_t pid() const { return pid_t(m_process.processId()); }
    /// Returns the pid that it printed; 0 if it has not.
    pid_t printed()
    {
        if (m_printed == 0 && m_process.waitForReadyRead(10'000))
            m_printed = m_process.readLine().trimmed().toInt();
        return m_printed;
    }

private:
    QProcess m_process;
    pid_t m_printed = 0;
};

/// Returns the family of an instance whose first process is the shell.
Family familyOf(const Shell &shell, Watchdog *watchdog)
{
    Family family(*watchdog);
    family.setGroup(shell.pid());
    family.takeDescendants({shell.pid()});
    return family;
}

pid_t groupOf(pid_t pid)
{
    return ::getpgid(pid);
}

} // namespace

class tst_watchdog : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void itKnowsGroupsOfTheirOwn_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("timeout") << QByteArray("timeout 100 sh -c 'echo $$; exec sleep 77'; :");
        QTest::newRow("two timeouts")
            << QByteArray("timeout 100 timeout 99 sh -c 'echo $$; exec sleep 77'; :");
        QTest::newRow("job control") << QByteArray("set -m; sh -c 'echo $$; exec sleep 77' & wait");
        QTest::newRow("a job within a job")
            << QByteArray("set -m; bash -c 'set -m; sh -c \"echo \\$\\$; exec sleep 77\" & wait' & "
                          "wait");
    }

    void itKnowsGroupsOfTheirOwn()
    {
        QFETCH(const QByteArray, lines);
        auto watchdog = std::make_unique<Watchdog>();
        Shell shell(lines);
        QVERIFY(shell.printed() > 0);
        QVERIFY(groupOf(shell.printed()) != shell.pid());
        const Family family = familyOf(shell, watchdog.get());
        watchdog.reset();
        QTRY_VERIFY(isGone(shell.printed()));
    }

    void aGroupWhoseLeaderHasEndedIsStillKnown()
    {
        auto watchdog = std::make_unique<Watchdog>();
        Shell shell("timeout 100 sh -c 'echo $$; exec sleep 77' & wait; sleep 78");
        QVERIFY(shell.printed() > 0);
        Family family = familyOf(shell, watchdog.get());
        const pid_t leader = groupOf(shell.printed());
        QVERIFY(leader != shell.pid() && leader != shell.printed());
        QCOMPARE(::kill(leader, SIGKILL), 0);
        QTRY_VERIFY(isGone(leader));
        family.takeDescendants();
        QVERIFY(!isGone(shell.printed()));
        watchdog.reset();
        QTRY_VERIFY(isGone(shell.printed()));
    }

    /// A stage, which the family does not hold itself, may lead a group beside the instance's.
    void aStageThatLeadsItsOwnGroup()
    {
        auto watchdog = std::make_unique<Watchdog>();
        Shell first("echo $$; exec sleep 78");
        QVERIFY(first.printed() > 0);
        Shell second("sh -c 'echo $$; exec sleep 77'; :");
        QVERIFY(second.printed() > 0);
        QCOMPARE(groupOf(second.printed()), second.pid());
        Family family(*watchdog);
        family.setGroup(first.pid());
        family.takeDescendants({first.pid(), second.pid()});
        watchdog.reset();
        QTRY_VERIFY(isGone(second.printed()));
        QTRY_VERIFY(isGone(first.pid()));
    }

    void whatIsHandedOverIsGuardedOnce()
    {
        static_assert(!std::is_copy_constructible_v<Family> && !std::is_copy_assignable_v<Family>);
        auto watchdog = std::make_unique<Watchdog>();
        Shell shell("timeout 100 sh -c 'echo $$; exec sleep 77'; :");
        QVERIFY(shell.printed() > 0);
        Family family = familyOf(shell, watchdog.get());
        Family taken = std::move(family);
        taken.letGo();
        watchdog.reset();
        QVERIFY(!isGone(shell.printed()));
    }

    void whoIsLetGoLivesOn()
    {
        auto watchdog = std::make_unique<Watchdog>();
        Shell shell("timeout 100 sh -c 'echo $$; exec sleep 77'; :");
        QVERIFY(shell.printed() > 0);
        Family family = familyOf(shell, watchdog.get());
        family.letGo();
        watchdog.reset(); // returns when it has ended
        QVERIFY(!isGone(shell.printed()));
        QVERIFY(!isGone(shell.pid()));
    }

    /// A process may join the group of somebody else in its session, as ours is.
    void aGroupThatIsNotOfTheFamilyIsSpared()
    {
        auto watchdog = std::make_unique<Watchdog>();
        Shell stranger("echo $$; exec sleep 79");
        QVERIFY(stranger.printed() > 0);
        Shell shell("perl -e 'setpgrp(0, " + QByteArray::number(stranger.pid()) +
                    ") or exit 1; $| = 1; print \"$$\\n\"; sleep 77'; :");
        QVERIFY(shell.printed() > 0);
        QCOMPARE(groupOf(shell.printed()), stranger.pid());
        Family family = familyOf(shell, watchdog.get());
        watchdog.reset();
        QTRY_VERIFY(isGone(shell.pid()));
        QVERIFY(!isGone(stranger.pid()));
    }

    void looksAreTakenInTurn()
    {
        using namespace std::chrono_literals;
        FamilyLooks looks;
        const TimePoint begin{1s};
        QVERIFY(looks.take(begin).empty());
        for (int instance = 0; instance < 45; ++instance)
            looks.add(instance);
        QVERIFY(looks.take(begin + 1ms).empty());
        QVERIFY(looks.take(begin + 100ms).empty()); // the round after the one that they came in
        std::vector<int> all;
        for (int round = 2; round < 6; ++round) {
            const std::vector<int> taken = looks.take(begin + round * 100ms);
            QVERIFY(taken.size() <= 20);
            all.insert(all.end(), taken.begin(), taken.end());
            looks.add(0); // busy ones keep nobody else from a turn
            looks.add(1);
        }
        for (int instance = 0; instance < 45; ++instance)
            QVERIFY(std::count(all.begin(), all.end(), instance) >= 1);
        QVERIFY(std::count(all.begin(), all.end(), 44) == 1);
    }

    void looksAreASmallPartOfTheTime()
    {
        using namespace std::chrono_literals;
        FamilyLooks looks;
        looks.add(7);
        TimePoint now{1s};
        QVERIFY(looks.take(now).empty());
        Nanoseconds spent{0};
        for (; now < TimePoint(61s); now += 1ms) {
            looks.add(7);
            if (looks.take(now).empty())
                continue;
            looks.noteCost(now, 20ms); // a thousand descendants
            spent += 20ms;
        }
        QVERIFY(spent > 0ns && spent <= 1200ms + 20ms);
    }
};

CORE_TEST(tst_watchdog)
#include "tst_watchdog.moc"
