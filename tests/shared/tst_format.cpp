#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/shared/Format.h"

#include <QtCore/QLocale>

using namespace forkscope;
using namespace std::chrono_literals;

class tst_format : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void durations_data();
    void durations();
    void durationsHaveNoFourthDigit();
    void durationFollowsTheLocale();
    void byteCounts_data();
    void byteCounts();
    void statuses_data();
    void statuses();
    void signalNames();
    void everyStatusHasAMeaning();
    void states();
    void outcomes();
    void coreLists();
};

void tst_format::durations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("expected");
    const auto row = [](qint64 value, const char *expected) {
        QTest::addRow("%lld", static_cast<long long>(value))
            << value << QString::fromUtf8(expected);
    };
    row(0, "0 s");
    row(1, "1 ns");
    row(999, "999 ns");
    row(1'000, "1 µs");
    row(85'000, "85 µs");
    row(85'400, "85 µs");
    row(999'499, "999 µs");
    row(999'500, "1.00 ms");
    row(1'000'000, "1.00 ms");
    row(12'440'000, "12.4 ms");
    row(9'996'000, "10.0 ms");
    row(99'949'999, "99.9 ms");
    row(99'950'000, "0.100 s");
    row(103'000'000, "0.103 s");
    row(999'600'000, "1.00 s");
    row(1'234'000'000, "1.23 s");
    row(12'340'000'000, "12.3 s");
    row(125'400'000'000, "125 s");
    row(599'400'000'000, "599 s");
    row(599'600'000'000, "10 min 0 s");
    row(605'000'000'000, "10 min 5 s");
    row(3'599'600'000'000, "1 h 0 min");
    row(4'980'000'000'000, "1 h 23 min");
    row(183'600'000'000'000, "2 d 3 h");
    row(-12'440'000, "\u221212.4 ms");
}

void tst_format::durations()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, expected);
    QCOMPARE(format::duration(Nanoseconds(nanoseconds)), expected);
}

void tst_format::durationsHaveNoFourthDigit()
{
    QVERIFY(rc::check("below ten minutes there are one to three significant digits", [] {
        const auto time = *rc::gen::inRange<qint64>(1, 600'000'000'000);
        const QString text = format::duration(Nanoseconds(time));
        if (text.contains(QStringLiteral("min")))
            return;
        QString digits = text.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char('.'));
        while (digits.startsWith(QLatin1Char('0')))
            digits.remove(0, 1);
        RC_ASSERT(digits.size() >= 1 && digits.size() <= 3);
    }));
}

void tst_format::durationFollowsTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = format::duration(103ms);
    QLocale::setDefault(before);
    QCOMPARE(german, QStringLiteral("0,103 s"));
}

void tst_format::byteCounts_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](qint64 value, const char *expected) {
        QTest::addRow("%lld", static_cast<long long>(value))
            << value << QString::fromUtf8(expected);
    };
    row(0, "0 B");
    row(36, "36 B");
    row(1023, "1,023 B");
    row(1024, "1.0 KiB");
    row(10'188, "9.9 KiB");
    row(10'189, "10 KiB");
    row(65'536, "64 KiB");
    row(1'048'063, "1,023 KiB");
    row(1'048'064, "1.0 MiB");
    row(1'258'291, "1.2 MiB");
    row(5'368'709'120, "5.0 GiB");
    row(std::numeric_limits<qint64>::max(), "8.0 EiB");
}

void tst_format::byteCounts()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, expected);
    QCOMPARE(format::byteCount(bytes), expected);
}

void tst_format::statuses_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("meaning");
    const auto row = [](int value, const char *number, const char *meaning) {
        QTest::addRow("%d", value)
            << value << QString::fromUtf8(number) << QString::fromUtf8(meaning);
    };
    row(0, "0", "success");
    row(1, "1", "failed: exit code 1");
    row(125, "125", "failed: exit code 125");
    row(126, "126", "found but could not be executed (126)");
    row(127, "127", "command not found (127)");
    row(128, "128", "failed: exit code 128");
    row(130, "130", "failed: exit code 130 (what a shell says for SIGINT)");
    row(143, "143", "failed: exit code 143 (what a shell says for SIGTERM)");
    row(255, "255", "failed: exit code 255");
    row(-6, "\u22126", "SIGABRT: it gave up by itself (abort)");
    row(-9, "\u22129", "SIGKILL: killed");
    row(-11, "\u221211", "SIGSEGV: memory it may not use (segmentation fault)");
    row(-13, "\u221213", "SIGPIPE: nobody was reading its output");
    row(-15, "\u221215", "SIGTERM: asked to end");
    row(-16, "\u221216", "ended by SIGSTKFLT");
    row(-64, "\u221264", "ended by signal 64");
}

void tst_format::statuses()
{
    QFETCH(int, value);
    QFETCH(QString, number);
    QFETCH(QString, meaning);
    QCOMPARE(format::status(value), number);
    QCOMPARE(format::statusMeaning(value), meaning);
}

void tst_format::signalNames()
{
    QCOMPARE(format::signalName(15), QStringLiteral("SIGTERM"));
    QCOMPARE(format::signalName(1), QStringLiteral("SIGHUP"));
    QCOMPARE(format::signalName(64), QStringLiteral("signal 64"));
    QCOMPARE(format::status(std::nullopt), QString(QChar(0x2014)));
    QCOMPARE(format::statusMeaning(std::nullopt), QStringLiteral("no status"));
}

void tst_format::everyStatusHasAMeaning()
{
    QSet<QString> seen;
    for (int status = -64; status <= 255; ++status)
        seen.insert(format::statusMeaning(status));
    QVERIFY(!seen.contains(QString()));
    QCOMPARE(seen.size(), 64 + 256);
}

void tst_format::states()
{
    QCOMPARE(format::state(state::Queued{}), QStringLiteral("queued"));
    QCOMPARE(format::state(state::Starting{}), QStringLiteral("starting"));
    QCOMPARE(format::state(state::Running{1}), QStringLiteral("running on core 1"));
    QCOMPARE(format::state(state::Running{}), QStringLiteral("running"));
    QCOMPARE(format::state(state::Ready{}), QStringLiteral("ready"));
    QCOMPARE(format::state(state::Blocked{}), QStringLiteral("blocked"));
    QCOMPARE(format::state(state::Stopped{}), QStringLiteral("stopped"));
    QCOMPARE(format::state(state::Zombie{}), QStringLiteral("zombie"));
    QCOMPARE(format::state(state::Ended{3}), QStringLiteral("ended"));
    QCOMPARE(format::state(state::NotStarted{}), QStringLiteral("not started"));
}

void tst_format::outcomes()
{
    QCOMPARE(format::outcome(Outcome::Succeeded), QStringLiteral("succeeded"));
    QCOMPARE(format::outcome(Outcome::Failed), QStringLiteral("failed"));
    QCOMPARE(format::outcome(Outcome::TimedOut), QStringLiteral("timed out"));
    QCOMPARE(format::outcome(Outcome::Stopped), QStringLiteral("stopped"));
    QCOMPARE(format::outcome(Outcome::NotStarted), QStringLiteral("not started"));
}

void tst_format::coreLists()
{
    QCOMPARE(format::cores(0), QString());
    QCOMPARE(format::cores(0b100011), QStringLiteral("0, 1, 5"));
    QCOMPARE(format::cores(quint64(1) << 63), QStringLiteral("63"));
}

CORE_TEST(tst_format)
#include "tst_format.moc"
