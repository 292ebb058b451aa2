#include "core/analysis/words/ThreeWaysWords.h"
#include "tests/support/StrictTest.h"

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

using Figures = std::array<WayFigures, 3>;

/// Returns the figures of four loops of 100 ms on two cores, as a trace gives them.
Figures loops()
{
    Figures figures;
    auto &[first, one, all] = figures;
    first = {400ms, 1, 1, 400ms, 0ms, 0ms, 1, 0ms};
    one = {400ms, 1, 1, 400ms, 1200ms, 0ms, 1, 4ms};
    all = {200ms, 2, 2, 400ms, 400ms, 0ms, 2, 4ms};
    return figures;
}

/// Returns the figures of ten sleeps of 100 ms.
Figures sleeps()
{
    Figures figures;
    auto &[first, one, all] = figures;
    first = {1000ms, 1, 0.01, 10ms, 0ms, 990ms, 1, 0ms};
    one = {100ms, 10, 0.1, 10ms, 1ms, 990ms, 1, 0ms};
    all = {100ms, 10, 0.1, 10ms, 0ms, 990ms, 2, 0ms};
    return figures;
}

/// Leaves only what samples can tell, which is neither who ran at the same moment nor how long a
/// turn was.
Figures withoutTrace(Figures figures)
{
    for (WayFigures &way : figures) {
        way.blocked = 0ms;
        way.peakRunning = 0;
        way.meanTurn = 0ms;
    }
    return figures;
}

QString why(const Figures &figures, int instances = 4, int cores = 2)
{
    return threeways::conclusions(figures, instances, cores).join(u' ');
}

} // namespace

class tst_threewayswords : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void jobsThatNeedACore();
    void startsMayOverlap();
    void samplesTellLess();
    void jobsThatWait();
    void nothingGained();
    void oneInstanceAlone();
    void aQuotaIsNotTheProgram_data();
    void aQuotaIsNotTheProgram();
};

void tst_threewayswords::jobsThatNeedACore()
{
    QCOMPARE(why(loops()),
             QStringLiteral(
                 "In 2 the 4 instances took turns on one core, about 4.00 ms each time. At any "
                 "moment only one was running; together they waited 1.20 s for the core. Taking "
                 "turns is no faster: the same work is done by the same core. In 3 up to 2 were "
                 "running at the same moment and 2.00 of 2 cores were used on the average: 2.00 × "
                 "as fast as one after another."));
}

void tst_threewayswords::startsMayOverlap()
{
    Figures figures = loops();
    figures[1].peakRunning = 2;
    const QString text = why(figures);
    QVERIFY(!text.contains(u"At any moment"));
    QVERIFY2(text.contains(u"took turns") &&
                 text.contains(u"Apart from the moments of their starts"),
             qPrintable(text));
}

void tst_threewayswords::samplesTellLess()
{
    QCOMPARE(why(withoutTrace(loops())),
             QStringLiteral("Taking turns is no faster: the same work is done by the same core. In "
                            "3, 2.00 of 2 cores were used on the average: 2.00 × as fast as one "
                            "after another."));
}

void tst_threewayswords::jobsThatWait()
{
    const QString text = why(sleeps(), 10);
    QVERIFY2(text.contains(u"had one for 1 % of the time"), qPrintable(text));
    QVERIFY2(text.contains(u"even on one core: 10.00 ×."), qPrintable(text));
    QVERIFY2(text.contains(u"More cores make no difference"), qPrintable(text));
    QCOMPARE(why(withoutTrace(sleeps()), 10), text);
}

void tst_threewayswords::nothingGained()
{
    Figures figures = loops();
    figures[2] = figures[1];
    QVERIFY(why(figures, 4, 1).contains(u"one core only, so 3 cannot differ from 2"));
    QVERIFY(why(figures, 4, 2).contains(u"3 was not faster here"));
}

void tst_threewayswords::oneInstanceAlone()
{
    QCOMPARE(threeways::conclusions(loops(), 1, 2).size(), 1);
}

void tst_threewayswords::aQuotaIsNotTheProgram_data()
{
    QTest::addColumn<double>("quota");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("half a core") << 0.5 << true;
    QTest::newRow("one of two") << 1.0 << true;
    QTest::newRow("as many as there are") << 2.0 << false;
    QTest::newRow("more than there are") << 8.0 << false;
}

void tst_threewayswords::aQuotaIsNotTheProgram()
{
    QFETCH(const double, quota);
    QFETCH(const bool, isTold);
    Figures figures = loops();
    for (WayFigures &way : figures)
        way.quota = quota;
    QCOMPARE(why(figures).contains(u"control group"), isTold);
    figures[2] = figures[1];
    QCOMPARE(why(figures).contains(u"may be busy with something else"), !isTold);
    // Jobs that had little of a core because no more was granted did not wait for anything else.
    figures[0].coresUsed = 0.5 * std::min(1.0, quota);
    QVERIFY(!why(figures).contains(u"hardly need a core"));
    figures[0].coresUsed = 0.1 * std::min(1.0, quota);
    QVERIFY(why(figures).contains(u"hardly need a core"));
}

CORE_TEST(tst_threewayswords)
#include "tst_threewayswords.moc"
