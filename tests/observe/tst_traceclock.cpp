// Whether the trace's stamps are of our clock, and what is done where they are not.

#include "core/observe/TraceClock.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace std::chrono_literals;

class tst_traceclock : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void differences()
    {
        const QByteArray none =
            "monotonic           0         0\nboottime            0         0\n";
        const QByteArray day = "monotonic       86400         5\nboottime      -100000         0\n";
        const QByteArray back =
            "monotonic       -1000         0\nboottime            0         0\n";
        QCOMPARE(clockAhead(-2us, 1us, none), std::optional<Nanoseconds>(0ns));
        QCOMPARE(clockAhead(-2us, 1us, {}), std::optional<Nanoseconds>(0ns)); // an older kernel
        // Our clock is a day ahead of the kernel's.
        const Nanoseconds ahead = -86400s - 5ns;
        QCOMPARE(clockAhead(ahead - 2us, ahead + 1us, day), std::optional<Nanoseconds>(ahead));
        QCOMPARE(clockAhead(1000s - 2us, 1000s + 1us, back), std::optional<Nanoseconds>(1000s));
        // Other files than those of our own namespace explain nothing.
        QCOMPARE(clockAhead(-2us, 1us, day), std::optional<Nanoseconds>(0ns));
        QCOMPARE(clockAhead(ahead + 1us, ahead + 2us, day), std::nullopt);
        QCOMPARE(clockAhead(1us, 2us, none), std::nullopt);
        QCOMPARE(clockAhead(5s, 6s, "what is this\n"), std::nullopt);
    }

    void onThisMachine()
    {
        const auto ahead = traceClockAhead();
        if (std::holds_alternative<TraceRefusal>(ahead))
            QSKIP("the scheduler's trace is not to be had here");
        QVERIFY(std::get<Nanoseconds>(ahead) == 0ns);
    }
};

CORE_TEST(tst_traceclock)
#include "tst_traceclock.moc"
