// `forkscope three-ways` with real processes.

#include "tests/support/Program.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QElapsedTimer>

#include <unistd.h>

using namespace terminal;

namespace {

const QStringList wayNames = words("oneAfterAnother oneCore allCores");
constexpr int loopAttempts = 8; ///< at most, until enough of them were quiet
/// Other programs may have used this many cores meanwhile, or the host may have taken them.
constexpr double quietCores = 0.15;
constexpr int attempts = 3; ///< of what other programs may disturb

/// Returns the report of three ways of a run, whose status must be `status`.
QJsonObject threeWays(const QStringList &arguments, int status = 0)
{
    const QJsonObject all = report(arguments, status, QStringLiteral("three-ways"));
    if (all[u"runs"].toArray().size() != 3 || all[u"comparison"].toArray().size() != 3)
        qWarning("not three runs");
    return all;
}

/// Returns `options` and, after them, our own child with its arguments.
QStringList withChild(const char *options, const QStringList &arguments)
{
    return words(options) + QStringList{QStringLiteral("--"), child} + arguments;
}

QJsonObject run(const QJsonObject &all, int way)
{
    return all[u"runs"][way][u"report"].toObject();
}

qint64 wall(const QJsonObject &all, int way)
{
    return all[u"comparison"][way][u"wallNs"].toInteger();
}

/// Returns by how much all cores were faster than one.
double gain(const QJsonObject &all)
{
    return double(wall(all, 1)) / double(std::max<qint64>(1, wall(all, 2)));
}

QList<qint64> times(const QJsonObject &oneRun, QStringView key)
{
    QList<qint64> values;
    for (const QJsonValue one : oneRun[u"instances"].toArray())
        values << one[key].toInteger();
    std::sort(values.begin(), values.end());
    return values;
}

/// Returns whether each instance began after the one before it had ended.
bool oneAfterAnother(const QJsonObject &oneRun)
{
    const QList<qint64> starts = times(oneRun, u"startNs");
    const QList<qint64> ends = times(oneRun, u"endNs");
    for (qsizetype i = 1; i < starts.size(); ++i) {
        if (starts[i] < ends[i - 1])
            return false;
    }
    return true;
}

/// Returns whether there was a moment at which all of them lived.
bool allAtOnce(const QJsonObject &oneRun)
{
    return times(oneRun, u"startNs").back() < times(oneRun, u"endNs").front();
}

/// Returns what the instances of a run wrote, each different text once.
QSet<QByteArray> outputs(const QJsonObject &oneRun)
{
    QSet<QByteArray> all;
    for (const QJsonValue one : oneRun[u"instances"].toArray())
        all << QByteArray::fromBase64(one[u"output"][u"base64"].toString().toLatin1()).trimmed();
    return all;
}

/// Returns how long all cores of this machine have been busy since it was started.
double busySeconds()
{
    // The fields are: cpu user nice system idle iowait irq softirq steal …
    const QList<QByteArray> fields =
        contentOf(QStringLiteral("/proc/stat")).split('\n').front().simplified().split(' ');
    double ticks = 0;
    for (const qsizetype field : {1, 2, 3, 6, 7, 8})
        ticks += fields.value(field).toDouble();
    return ticks / double(::sysconf(_SC_CLK_TCK));
}

double secondsOnCore(const QJsonObject &all)
{
    double sum = 0;
    for (const QJsonValue way : all[u"comparison"].toArray())
        sum += double(way[u"onCoreNs"].toInteger()) / 1e9;
    return sum;
}

/// Returns the sum of the lives of all instances of a way.
double lifeSeconds(const QJsonObject &all, int way)
{
    double sum = 0;
    for (const QJsonValue one : run(all, way)[u"instances"].toArray())
        sum += double(one[u"endNs"].toInteger() - one[u"startNs"].toInteger()) / 1e9;
    return sum;
}

double seconds(const QJsonObject &all, int way, QStringView key)
{
    return double(all[u"comparison"][way][key].toInteger()) / 1e9;
}

/// A process that needs only a core is either on one or ready for one. Where taking turns makes its
/// life longer, it was ready for that much longer, and no longer on a core.
void readyExplains(const QJsonObject &all)
{
    const double longer = lifeSeconds(all, 1) - lifeSeconds(all, 2);
    const double readyLonger = seconds(all, 1, u"readyNs") - seconds(all, 2, u"readyNs");
    const double workedLonger = seconds(all, 1, u"onCoreNs") - seconds(all, 2, u"onCoreNs");
    const double tolerance = 0.1 * lifeSeconds(all, 1);
    const QString figures =
        QStringLiteral("lives %1 s longer, ready %2 s longer, on a core %3 s longer")
            .arg(longer)
            .arg(readyLonger)
            .arg(workedLonger);
    QVERIFY2(longer > tolerance, qPrintable(figures));
    QVERIFY2(qAbs(longer - readyLonger) < tolerance, qPrintable(figures));
    QVERIFY2(qAbs(workedLonger) < tolerance, qPrintable(figures));
}

} // namespace

class tst_threewayscli : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theReportHoldsThree();
    void eachWayIsRunAsItSays();
    void theOneCoreIsThePlansFirst();
    void coresUsedFromSamples();
    void theTableAndWhy();
    void exitCodes();
    void timeouts();
    void aSignalEndsTheLaterWaysToo();
    void loopsGainFromCores();
    void sleepsDoNotGainFromCores();
};

void tst_threewayscli::theReportHoldsThree()
{
    const QJsonObject all = threeWays(words("-n 2 -- true"));
    QCOMPARE(all.keys(), words("comparison forkscope kind runs"));
    QCOMPARE(all[u"forkscope"].toInt(), 1);
    QCOMPARE(all[u"kind"].toString(), QStringLiteral("threeWays"));
    for (int way = 0; way < 3; ++way) {
        QCOMPARE(all[u"runs"][way].toObject().keys(), words("report way"));
        QCOMPARE(all[u"runs"][way][u"way"].toString(), wayNames[way]);
        QCOMPARE(run(all, way)[u"kind"].toString(), QStringLiteral("report"));
        QCOMPARE(run(all, way)[u"counts"][u"succeeded"].toInt(), 2);
        QCOMPARE(all[u"comparison"][way].toObject().keys(),
                 words("coresUsed onCoreNs readyNs speedUp wallNs"));
        QCOMPARE(wall(all, way), run(all, way)[u"wallNs"].toInteger());
        const double speedUp = double(wall(all, 0)) / double(wall(all, way));
        QVERIFY(qAbs(all[u"comparison"][way][u"speedUp"].toDouble() - speedUp) < 0.001);
    }
}

void tst_threewayscli::eachWayIsRunAsItSays()
{
    const QJsonObject all = threeWays(words("-n 3 -- sleep 0.2"));
    QVERIFY(oneAfterAnother(run(all, 0)));
    QVERIFY(allAtOnce(run(all, 1)));
    QVERIFY(allAtOnce(run(all, 2)));
}

void tst_threewayscli::theOneCoreIsThePlansFirst()
{
    const QList<QByteArray> cores = allowedCores();
    const QJsonObject unsaid = threeWays(withChild("-n 2", words("cores")));
    const QByteArray all = cores.join(' ');
    QCOMPARE(outputs(run(unsaid, 0)), QSet<QByteArray>{all});
    QCOMPARE(outputs(run(unsaid, 1)), QSet<QByteArray>{cores.front()});
    QCOMPARE(outputs(run(unsaid, 2)), QSet<QByteArray>{all});

    const QByteArray &last = cores.back();
    const QJsonObject said =
        threeWays(withChild(QByteArray("-n 2 --cores " + last).constData(), words("cores")));
    for (int way = 0; way < 3; ++way)
        QCOMPARE(outputs(run(said, way)), QSet<QByteArray>{last});
}

void tst_threewayscli::coresUsedFromSamples()
{
    const QJsonObject all = threeWays(withChild("--no-trace -n 2", words("spin 100")));
    for (int way = 0; way < 3; ++way) {
        QCOMPARE(run(all, way)[u"observation"].toString(), QStringLiteral("samples"));
        QVERIFY(all[u"comparison"][way][u"onCoreNs"].toInteger() >= 200'000'000);
        QVERIFY(all[u"comparison"][way][u"coresUsed"].toDouble() > 0);
    }
    QVERIFY(all[u"comparison"][1][u"coresUsed"].toDouble() <= 1.05);
}

void tst_threewayscli::theTableAndWhy()
{
    const Finished shown = runProgram(words("three-ways --no-trace -n 2 -- sleep 0.1"));
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.err.isEmpty());
    const QString text = QString::fromUtf8(shown.out);
    for (const char *words : {"Wall time", "1  One after another", "2  All at once, on one core",
                              "3  All at once, on all cores", "1.00 ×", "hardly need a core"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), shown.out);

    // With `--report -`, standard output carries the report alone.
    const Finished both = runProgram(words("three-ways --no-trace --report - -- true"));
    QCOMPARE(reportOf(both)[u"runs"].toArray().size(), 3);
    QVERIFY(both.err.contains("One after another"));

    const Finished quiet = runProgram(words("three-ways --quiet -- true"));
    QCOMPARE(quiet.status, 0);
    QVERIFY(quiet.out.isEmpty() && quiet.err.isEmpty());
}

void tst_threewayscli::exitCodes()
{
    const Finished bad = runProgram(words("three-ways -n 2 -- false"));
    QCOMPARE(bad.status, 1);
    for (const char *words : {"In 1: 2 failed", "In 2: 2 failed", "In 3: 2 failed"})
        QVERIFY2(bad.out.contains(words), bad.out);
    // Here one instance fails only in the last way, as each instance of the three runs makes one
    // more directory.
    const QTemporaryDir directory;
    const Finished last =
        shell(QStringLiteral("\"$0\" three-ways -- sh -c 'mkdir %1/1 || mkdir %1/2'")
                  .arg(directory.path()));
    QCOMPARE(last.status, 1);
    QVERIFY2(last.out.contains("In 3: 1 failed") && !last.out.contains("In 2:"), last.out);
    const Finished missing = runProgram(words("three-ways -- forkscope-no-such-program"));
    QCOMPARE(missing.status, 1);
    QVERIFY2(missing.out.contains("ENOENT, resolve"), missing.out);
    QCOMPARE(runProgram(words("three-ways --report /nonexistent/report -- true")).status, 2);
}

void tst_threewayscli::timeouts()
{
    const QJsonObject all = threeWays(words("-t 0.1 -n 2 -- sleep 10"), 1);
    for (int way = 0; way < 3; ++way)
        QCOMPARE(run(all, way)[u"counts"][u"timedOut"].toInt(), 2);
}

void tst_threewayscli::aSignalEndsTheLaterWaysToo()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("report.json"));
    Running running(words("-n 2 --report") << path,
                    QStringLiteral("echo $$ >> \"$0\"; exec sleep 1000"),
                    QStringLiteral("three-ways"));
    QTRY_COMPARE_WITH_TIMEOUT(running.lines().size(), 1, 30000);
    running.signal(SIGTERM);
    QCOMPARE(running.end().status, 128 + SIGTERM);
    QCOMPARE(running.lines().size(), 1);
    QVERIFY(isGone(running.lines().front().toLongLong()));
    const auto all = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(all[u"runs"].toArray().size(), 1);
    QVERIFY(all[u"comparison"].isArray() && all[u"comparison"].toArray().isEmpty());
}

/// Concurrency is not parallelism: a program that needs a core gains from more cores, but not from
/// taking turns. The test compares a ratio within one measurement, so the machine's speed does not
/// matter, only that other programs and the host leave it some cores.
void tst_threewayscli::loopsGainFromCores()
{
    const QList<QByteArray> cores = allowedCores();
    QStringList measured;
    int quiet = 0;
    for (int attempt = 0; attempt < loopAttempts && quiet < attempts; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        const double busyBefore = busySeconds();
        const QJsonObject all =
            threeWays(words("-n 4 -- /bin/sh -c")
                      << QStringLiteral("\"$0\" cores; exec \"$0\" spin 250") << child);
        const double others =
            (busySeconds() - busyBefore - secondsOnCore(all)) * 1000 / double(timer.elapsed());
        QCOMPARE(outputs(run(all, 1)), QSet<QByteArray>{cores.front()});
        QCOMPARE(outputs(run(all, 2)), QSet<QByteArray>{cores.join(' ')});
        const double used = all[u"comparison"][1][u"coresUsed"].toDouble();
        QVERIFY2(used <= 1.05, qPrintable(QString::number(used)));
        // The work is the same in every way, and one core cannot do it in less than its CPU time.
        QVERIFY(wall(all, 1) >= 4 * 250'000'000LL);
        if (cores.size() < 2)
            return;
        measured << QStringLiteral("%1 × as fast with %2 cores busy with other things")
                        .arg(gain(all))
                        .arg(others);
        quiet += others < quietCores ? 1 : 0;
        if (gain(all) >= 1.6) {
            readyExplains(all);
            return;
        }
    }
    if (quiet == 0)
        QSKIP(qPrintable(measured.join(u'\n')));
    QFAIL(qPrintable(measured.join(u'\n')));
}

void tst_threewayscli::sleepsDoNotGainFromCores()
{
    double least = 2;
    for (int attempt = 0; attempt < attempts && least >= 1.3; ++attempt) {
        const QJsonObject all = threeWays(words("-n 10 -- sleep 0.2"));
        least = std::min(least, gain(all));
        QVERIFY(oneAfterAnother(run(all, 0)));
        QVERIFY(wall(all, 0) > 10 * 200'000'000LL);
    }
    QVERIFY2(least < 1.3, qPrintable(QString::number(least)));
}

CORE_TEST(tst_threewayscli)
#include "tst_threewayscli.moc"
