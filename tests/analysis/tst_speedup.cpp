// Measured at once = 1 … 2 × cores: the series, Amdahl's law fitted, the sentences, the files.

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/analysis/words/SpeedUpWords.h"
#include "core/export/SpeedUpReport.h"
#include "core/series/SeriesPlans.h"
#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <cmath>
#include <random>

using namespace forkscope;

namespace {

using Points = std::vector<SpeedUpPoint>;

constexpr double firstNs = 8e9;

double lawful(double share, int atOnce)
{
    return firstNs * (share + (1 - share) / atOnce);
}

SpeedUpPoint point(int atOnce, double wallNs, double coresUsed = 1)
{
    return {atOnce, Nanoseconds(std::llround(wallNs)), coresUsed};
}

/// Returns a run for each number at once up to `last`. Up to `cores` they follow the law, beyond
/// that they are no faster.
Points lawfulPoints(double share, int cores, int last)
{
    Points points;
    for (int n = 1; n <= last; ++n)
        points.push_back(point(n, lawful(share, std::min(n, cores)), std::min(n, cores)));
    return points;
}

QString said(const Points &points, int cores, int instances = 8)
{
    return speedup::conclusions(speedUpSeries(points, cores, instances)).join(u'\n');
}

} // namespace

class tst_speedup : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void recoversTheShare();
    void aQuotaLeavesNoShare();
    void aSmallQuotaIsNoWaiting();
    void errorCoversNoise();
    void beyondTheCoresIsNotFitted();
    void twoNumbersAreKarpFlatt();
    void noFit();
    void steps();
    void medians();
    void unsortedPointsAreTheSame();
    void concludesOfComputing();
    void concludesOfWaiting();
    void concludesOfOneCore();
    void concludesOfNoise();
    void concludesOfNothing();
    void report();
    void csv();
};

void tst_speedup::aQuotaLeavesNoShare()
{
    const Points points = lawfulPoints(0.1, 4, 6);
    const SpeedUpSeries within = speedUpSeries(points, 4, 8, 1.5);
    QVERIFY(!within.fit);
    QCOMPARE(within.quota, std::optional(1.5));
    const QString text = speedup::conclusions(within).join(u'\n');
    QVERIFY(text.contains(QStringLiteral("no more CPU time than 1.50 cores have")));
    QVERIFY(text.contains(QStringLiteral("nothing is said about a serial share")));
    QVERIFY(!text.contains(QStringLiteral("Amdahl")));
    // One that is no less than the cores bounds nothing.
    for (const double enough : {4.0, 16.0}) {
        const SpeedUpSeries free = speedUpSeries(points, 4, 8, enough);
        QVERIFY(free.fit);
        QVERIFY(!free.quota);
    }
}

void tst_speedup::aSmallQuotaIsNoWaiting()
{
    // At a tenth of a core each, jobs that only compute use hardly a core.
    const Points points{point(1, 8e9, 0.1), point(2, 8e9, 0.1)};
    const auto saidUnder = [&points](std::optional<double> quota) {
        return speedup::conclusions(speedUpSeries(points, 4, 8, quota)).join(u'\n');
    };
    QVERIFY(saidUnder({}).contains(QStringLiteral("wait rather than compute")));
    QVERIFY(!saidUnder(0.1).contains(QStringLiteral("wait rather than compute")));
    QVERIFY(saidUnder(3.0).contains(QStringLiteral("wait rather than compute")));
}

void tst_speedup::recoversTheShare()
{
    QVERIFY(rc::check("exactly, where the times follow the law", [] {
        const double share = *rc::gen::inRange(0, 1001) / 1000.0;
        const int cores = *rc::gen::inRange(3, 65);
        const auto fit = amdahlFit(lawfulPoints(share, cores, 2 * cores), cores);
        RC_ASSERT(fit && fit->error);
        RC_ASSERT(std::abs(fit->serialShare - share) < 1e-6);
        RC_ASSERT(*fit->error < 1e-6);
        RC_ASSERT(std::abs(fit->first - firstNs) < 100);
        RC_ASSERT(fit->rest < 1e-6);
        RC_ASSERT(std::abs(fit->wall(cores) - lawful(share, cores)) < 1000);
    }));
}

/// Of many series with normal noise, about 95 in 100 have the true share within two errors.
void tst_speedup::errorCoversNoise()
{
    std::mt19937 generator(7);
    std::normal_distribution<double> noise(0, 0.01 * firstNs);
    constexpr double share = 0.2;
    constexpr int series = 2000;
    int covered = 0;
    for (int i = 0; i < series; ++i) {
        Points points;
        for (int repeat = 0; repeat < 4; ++repeat) {
            for (int n = 1; n <= 8; ++n)
                points.push_back(point(n, lawful(share, n) + noise(generator)));
        }
        const auto fit = amdahlFit(points, 8);
        QVERIFY(fit && fit->error && *fit->error > 0);
        covered += std::abs(fit->serialShare - share) <= 2 * *fit->error ? 1 : 0;
    }
    QVERIFY2(covered > 0.93 * series && covered < 0.98 * series,
             qPrintable(QString::number(covered)));
}

void tst_speedup::beyondTheCoresIsNotFitted()
{
    Points points = lawfulPoints(0.1, 4, 4);
    const auto before = amdahlFit(points, 4);
    points.push_back(point(5, 3 * firstNs));
    const auto after = amdahlFit(points, 4);
    QVERIFY(before && after);
    QCOMPARE(after->serialShare, before->serialShare);
    QCOMPARE(speedUpSeries(points, 4, 8).fittedSteps, 4);
}

void tst_speedup::twoNumbersAreKarpFlatt()
{
    // e = (1/ψ − 1/p) / (1 − 1/p), with ψ = 1.6 and p = 2: (0.625 − 0.5) / 0.5.
    const auto fit = amdahlFit(Points{point(1, 8e9), point(2, 5e9)}, 2);
    QVERIFY(fit);
    QVERIFY(!fit->error);
    QVERIFY(std::abs(fit->serialShare - 0.25) < 1e-9);
    // With repetitions there is an error too.
    const auto again =
        amdahlFit(Points{point(1, 8.1e9), point(1, 7.9e9), point(2, 5.1e9), point(2, 4.9e9)}, 2);
    QVERIFY(again && again->error && *again->error > 0.001);
    QVERIFY(std::abs(again->serialShare - 0.25) < 1e-9);
    // With the same number of runs of each, the error is that of (2a − b) / b by the usual
    // propagation. The variance of each mean is 0.01 s² (0.02 with 2 of 4 degrees of freedom,
    // divided by 2).
    const double byFirst = 2 * 5 / 64.0;
    const double bySecond = 2 / 8.0;
    const double expected = std::sqrt(0.01 * (byFirst * byFirst + bySecond * bySecond));
    QVERIFY2(std::abs(*again->error - expected) < 1e-6, qPrintable(QString::number(*again->error)));
}

void tst_speedup::noFit()
{
    QVERIFY(!amdahlFit(Points{}, 4));
    QVERIFY(!amdahlFit(Points{point(1, 1e9), point(1, 2e9), point(1, 3e9)}, 4)); // only one number
    QVERIFY(!amdahlFit(Points{point(1, 1e9), point(2, 1e9), point(3, 1e9)}, 1)); // only one core
    QVERIFY(!amdahlFit(Points{point(1, 0), point(2, 0), point(3, 0)}, 4));
}

void tst_speedup::steps()
{
    QCOMPARE(atOnceSteps(2, 8), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(atOnceSteps(1, 8), (QList<int>{1, 2}));
    QCOMPARE(atOnceSteps(4, 3), (QList<int>{1, 2, 3}));
    QVERIFY(rc::check("they begin with one and hold the cores and twice as many", [] {
        const int cores = *rc::gen::inRange(1, 600);
        const QList<int> steps = atOnceSteps(cores, 2 * cores);
        RC_ASSERT(steps.size() <= 10);
        RC_ASSERT(std::is_sorted(steps.begin(), steps.end()));
        RC_ASSERT(QSet<int>(steps.begin(), steps.end()).size() == steps.size());
        RC_ASSERT(steps.first() == 1 && steps.contains(cores) && steps.last() == 2 * cores);
    }));
}

void tst_speedup::medians()
{
    const SpeedUpSeries series =
        speedUpSeries(Points{point(2, 5, 1.5), point(1, 12, 0.9), point(1, 10, 0.8),
                             point(1, 30, 0.7), point(2, 7, 1.2)},
                      2, 4);
    QCOMPARE(series.steps.size(), size_t(2));
    const SpeedUpStep &one = series.steps[0];
    QCOMPARE(one.runs, 3);
    QCOMPARE(one.wall, Nanoseconds(12));
    QCOMPARE(one.least, Nanoseconds(10));
    QCOMPARE(one.most, Nanoseconds(30));
    QCOMPARE(one.coresUsed, 0.9);
    QCOMPARE(one.speedUp, 1.0);
    QCOMPARE(series.steps[1].wall, Nanoseconds(5)); // the shorter of the two in the middle
    QCOMPARE(series.steps[1].speedUp, 12.0 / 5);
    // There is nothing to compare it with.
    QCOMPARE(speedUpSeries(Points{point(2, 5)}, 2, 4).steps[0].speedUp, 0.0);
}

void tst_speedup::unsortedPointsAreTheSame()
{
    Points points = lawfulPoints(0.3, 4, 8);
    const SpeedUpSeries before = speedUpSeries(points, 4, 8);
    std::reverse(points.begin(), points.end());
    const SpeedUpSeries after = speedUpSeries(points, 4, 8);
    QCOMPARE(after.steps.size(), before.steps.size());
    for (size_t i = 0; i < after.steps.size(); ++i) {
        QCOMPARE(after.steps[i].atOnce, int(i) + 1);
        QCOMPARE(after.steps[i].wall, before.steps[i].wall);
    }
}

void tst_speedup::concludesOfComputing()
{
    const QString text = said(lawfulPoints(0.1, 4, 8), 4);
    QVERIFY2(text.contains(QStringLiteral("with 4 at once: 3.08 × as fast")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("4.00 of 4 cores")));
    QVERIFY(text.contains(QStringLiteral("is 10 % ± 0.0 %")));
    QVERIFY(text.contains(QStringLiteral("at most 10.00 × as fast")));
    QVERIFY(text.contains(QStringLiteral("more at once than there are cores")));
    QVERIFY(!text.contains(QStringLiteral("wait rather")));
    QVERIFY(!text.contains(QStringLiteral("two numbers")));
    const QString two = said(lawfulPoints(0.1, 2, 2), 2);
    QVERIFY2(two.contains(QStringLiteral("Karp and Flatt")), qPrintable(two));
    QVERIFY(!two.contains(QStringLiteral("more at once than there are cores")));
    QVERIFY(said(lawfulPoints(0, 4, 4), 4).contains(QStringLiteral("cannot be told from none")));
}

void tst_speedup::concludesOfWaiting()
{
    Points points;
    for (int n = 1; n <= 4; ++n)
        points.push_back(point(n, firstNs / n, 0.01 * n));
    const QString text = said(points, 2);
    QVERIFY2(text.contains(QStringLiteral("wait rather than compute")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("does not hold")));
    QVERIFY(!text.contains(QStringLiteral("serial share")));
}

void tst_speedup::concludesOfOneCore()
{
    const QString text = said(lawfulPoints(0, 1, 2), 1);
    QVERIFY2(text.contains(QStringLiteral("one core only")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("was not faster here")));
    QVERIFY(!text.contains(QStringLiteral("fitted")));
}

void tst_speedup::concludesOfNoise()
{
    Points points = lawfulPoints(0.1, 4, 4);
    QVERIFY(!said(points, 4).contains(QStringLiteral("busy with something else")));
    points.push_back(point(3, 2 * lawful(0.1, 3)));
    const QString text = said(points, 4);
    QVERIFY2(text.contains(QStringLiteral("with 3 at once the longest")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("are 100 % of the median apart")));
    QVERIFY(text.contains(QStringLiteral("Do not trust the share")));
}

void tst_speedup::concludesOfNothing()
{
    QVERIFY(said({}, 4).contains(QStringLiteral("Nothing has been run yet")));
    QVERIFY(said({point(2, 5)}, 4).contains(QStringLiteral("Nothing has been run yet")));
    QVERIFY(said({point(1, 5)}, 4, 1).contains(QStringLiteral("try several")));
    QVERIFY(said({point(1, 5)}, 4).contains(QStringLiteral("no fit of Amdahl's law")));
}

void tst_speedup::report()
{
    const Points points = lawfulPoints(0.25, 4, 5);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(
        writeSpeedUpReport(speedUpSeries(points, 4, 8), points, QStringLiteral("loops"), &buffer));
    const QJsonObject json = QJsonDocument::fromJson(buffer.data()).object();
    QCOMPARE(json[u"kind"].toString(), QStringLiteral("atOnceSeries"));
    QCOMPARE(json[u"name"].toString(), QStringLiteral("loops"));
    QCOMPARE(json[u"cores"].toInt(), 4);
    QCOMPARE(json[u"instances"].toInt(), 8);
    QCOMPARE(json[u"steps"].toArray().size(), 5);
    QCOMPARE(json[u"steps"][3][u"speedUp"].toDouble(), 2.286);
    QCOMPARE(json[u"runs"][1][u"wallNs"].toInteger(), 5'000'000'000);
    QCOMPARE(json[u"amdahl"][u"serialPercent"].toDouble(), 25.0);
    QCOMPARE(json[u"amdahl"][u"numbersAtOnce"].toInt(), 4);
}

void tst_speedup::csv()
{
    QCOMPARE(speedUpCsv(Points{point(1, 80, 0.5), point(2, 40, 1.25)}),
             QByteArray("at_once,wall_ns,cores_used\n1,80,0.500\n2,40,1.250\n"));
}

CORE_TEST(tst_speedup)
#include "tst_speedup.moc"
