// A plot: figures as values, the places of their parts, and how they are read.

#include "tests/support/Generators.h"
#include "tests/support/StrictTest.h"
#include "ui/shared/plots/DurationsPlot.h"
#include "ui/shared/plots/PlotView.h"
#include "ui/shared/plots/SpeedUpPlot.h"

#include <QtGui/QMouseEvent>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

SpeedUpSeries someSeries()
{
    const std::vector<SpeedUpPoint> points{
        {1, 8s, 1.0}, {2, 5s, 1.6}, {3, 4s, 2.0}, {3, 4200ms, 1.9}, {4, 4100ms, 2.0}};
    return speedUpSeries(points, 3, 8);
}

int differentPixels(const QImage &a, const QImage &b)
{
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            different += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return different;
}

} // namespace

class tst_plotview : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void niceTicks();
    void curveIsReadWithKeysAndPointer();
    void curveBeforeAnything();
    void quantityChangesThePicture();
    void typeIsLarge();
    void histogramIsRead();
    void whatIsReadStaysAtItsPlace();
    void aSeriesAsValues();
    void durationsAsValues();
    void barsAreReadWhereTheyStand();
};

void tst_plotview::niceTicks()
{
    QCOMPARE(plot::tickStep(10, 5), 2.0);
    QCOMPARE(plot::tickStep(0.9, 5), 0.2);
    QCOMPARE(plot::ticks(0, 1, plot::tickStep(1, 5)).size(), 6);
    QCOMPARE(plot::tickText(0.2, 0.2), QStringLiteral("0.2"));
    QCOMPARE(plot::tickText(20, 20), QStringLiteral("20"));
    QCOMPARE(plot::timeUnit(2e9).name, QStringLiteral("s"));
    QVERIFY(rc::check("a few, evenly, inside", [] {
        const double from = *rc::gen::inRange(0, 100000) / 7.0;
        const double range = *rc::gen::inRange(1, 1000000) / 13.0;
        const int wanted = *rc::gen::inRange(2, 10);
        const QList<double> all = plot::ticks(from, from + range, plot::tickStep(range, wanted));
        RC_ASSERT(all.size() <= wanted + 1);
        RC_ASSERT(all.size() * 3 >= wanted - 3);
        for (const double tick : all)
            RC_ASSERT(tick > from - range * 1e-6 && tick < from + range * (1 + 1e-6));
    }));
}

void tst_plotview::curveIsReadWithKeysAndPointer()
{
    PlotView view;
    view.resize(800, 500);
    view.setFigure(speedUpPlot(someSeries(), SpeedUpQuantity::WallTime));
    QCOMPARE(view.readout(), QString());
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.readout(), QString::fromUtf8("1 at once: 8.00 s, 1.00 ×, 1.00 cores used"));
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.current(), 3);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), 3);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.readout(), QString::fromUtf8("3 at once: 4.00 s, 2.00 ×, 2.00 cores used "
                                               "(2 runs: 4.00 s … 4.20 s)"));
    QCOMPARE(view.accessibleDescription(), view.readout());
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.current(), 0);
    QMouseEvent move(QEvent::MouseMove, QPointF(790, 200), QPointF(790, 200), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
    QCOMPARE(view.current(), 3);
}

void tst_plotview::curveBeforeAnything()
{
    PlotView view;
    view.setFigure(speedUpPlot({}, SpeedUpQuantity::WallTime));
    view.resize(400, 300);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), -1);
    PlotView times;
    times.setFigure(durationsPlot({}));
    QVERIFY(!times.grab().isNull());
    QTest::keyClick(&times, Qt::Key_End);
    QCOMPARE(times.current(), -1);
    QCOMPARE(times.figure().summary, QString());
}

void tst_plotview::quantityChangesThePicture()
{
    PlotView view;
    view.resize(800, 500);
    const QImage empty = view.grab().toImage();
    view.setFigure(speedUpPlot(someSeries(), SpeedUpQuantity::WallTime));
    const QImage wall = view.grab().toImage();
    QVERIFY(differentPixels(empty, wall) > 2000);
    view.setFigure(speedUpPlot(someSeries(), SpeedUpQuantity::SpeedUp));
    const QImage speedUp = view.grab().toImage();
    QVERIFY(differentPixels(speedUp, wall) > 2000);
    QVERIFY(view.accessibleName().contains(QStringLiteral("Speed-up")));
}

void tst_plotview::typeIsLarge()
{
    QFont small;
    small.setPointSizeF(8);
    QVERIFY(plot::plotFont(small, false).pointSizeF() >= 12);
    QCOMPARE(plot::plotFont(small, true).pointSizeF(), 8.0);
    small.setPointSizeF(18);
    QVERIFY(plot::plotFont(small, false).pointSizeF() > 18);
}

void tst_plotview::histogramIsRead()
{
    PlotView view;
    view.resize(800, 500);
    std::vector<Nanoseconds> times;
    for (int i = 1; i <= 100; ++i)
        times.emplace_back(i * 1ms);
    view.setFigure(durationsPlot(durationsOf(times)));
    const QString figures = QString(view.figure().summary).replace(QChar::Nbsp, u' ');
    QVERIFY2(figures.contains(QString::fromUtf8("mean 50.5 ms ± 29.0 ms (σ)")),
             qPrintable(figures));
    QVERIFY(figures.contains(QStringLiteral("median 50.0 ms")));
    QVERIFY(figures.contains(QStringLiteral("p95 95.0 ms")));
    QVERIFY(figures.contains(QStringLiteral("p99 99.0 ms")));
    QVERIFY(figures.contains(QStringLiteral("N = 100")));
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY2(view.readout().endsWith(QStringLiteral("of 100 instances")),
             qPrintable(view.readout()));
    QVERIFY(!view.grab().isNull());
    view.setFigure(durationsPlot(durationsOf({5ms, 5ms})));
    QCOMPARE(view.current(), -1);
    QVERIFY(!view.grab().isNull());
}

void tst_plotview::whatIsReadStaysAtItsPlace()
{
    PlotView view;
    view.setFigure(speedUpPlot(someSeries(), SpeedUpQuantity::WallTime));
    view.setCurrent(2);
    view.setFigure(speedUpPlot(someSeries(), SpeedUpQuantity::SpeedUp));
    QCOMPARE(view.current(), 2);
    const std::vector<SpeedUpPoint> fewer{{1, 8s, 1.0}, {2, 5s, 1.6}, {4, 3s, 2.0}};
    view.setFigure(speedUpPlot(speedUpSeries(fewer, 3, 8), SpeedUpQuantity::SpeedUp));
    QCOMPARE(view.current(), -1);
    QCOMPARE(view.accessibleDescription(), view.figure().summary);
}

void tst_plotview::aSeriesAsValues()
{
    const plot::Figure wall = speedUpPlot(someSeries(), SpeedUpQuantity::WallTime);
    QCOMPARE(wall.items.size(), size_t(4));
    QCOMPARE(wall.x.ticks, (std::vector<double>{1, 2, 3, 4}));
    QCOMPARE(wall.y.title, QStringLiteral("Wall time [s]"));
    QVERIFY(wall.y.to > 8e9);
    QCOMPARE(wall.items[2].value, 4e9);
    QCOMPARE(wall.items[2].least, 4e9);
    QCOMPARE(wall.items[2].most, 4.2e9);
    QVERIFY(wall.limit);
    QCOMPARE(wall.limit->at, 3.0);
    QCOMPARE(wall.lines.size(), size_t(2)); // these are the ideal and the law
    const plot::Figure speedUp = speedUpPlot(someSeries(), SpeedUpQuantity::SpeedUp);
    QCOMPARE(speedUp.items[2].value, 2.0);
    QCOMPARE(speedUp.items[2].most, 2.0); // the shortest run is the fastest
    QVERIFY(speedUp.items[2].least < 2.0);
    // The ideal speed-up is the number at once, but never more than the number of cores.
    const QList<QPointF> &ideal = speedUp.lines[0].points;
    QCOMPARE(ideal.first(), QPointF(1, 1));
    QCOMPARE(ideal.last().y(), 3.0);
    QVERIFY(speedUp.y.to > 3);
    // If no run had as many at once as there are cores, their limit would be out of sight.
    QVERIFY(!speedUpPlot(speedUpSeries(std::vector<SpeedUpPoint>{{1, 8s, 1.0}}, 3, 8),
                         SpeedUpQuantity::WallTime)
                 .limit);
    QVERIFY(speedUpPlot({}, SpeedUpQuantity::SpeedUp).isEmpty());
}

void tst_plotview::durationsAsValues()
{
    const plot::Figure figure = durationsPlot(durationsOf({1ms, 2ms, 2ms, 9ms}));
    double all = 0;
    for (const plot::Item &item : figure.items)
        all += item.value;
    QCOMPARE(all, 4.0);
    QCOMPARE(figure.marks.size(), size_t(4));
    QCOMPARE(figure.marks[0].at, 3.5e6);
    QCOMPARE(figure.marks[1].at, 2e6);
    QVERIFY(figure.spread);
    QCOMPARE(figure.spread->first + figure.spread->second, 2 * 3.5e6);
    QVERIFY(figure.x.from <= figure.items.front().from && figure.items.back().to <= figure.x.to);
    QVERIFY(!durationsPlot(durationsOf({5ms, 5ms})).spread); // they do not deviate
}

void tst_plotview::barsAreReadWhereTheyStand()
{
    const plot::Figure figure = durationsPlot(durationsOf({1ms, 2ms, 2ms, 9ms}));
    const plot::Layout layout(figure, {800, 500}, QFont(), plot::Room::Ample);
    for (int i = 0; i < int(figure.items.size()); ++i) {
        const QRectF bar = layout.bar(figure.items[size_t(i)]);
        QCOMPARE(layout.itemAt(bar.left() + 0.5), i);
        QCOMPARE(bar.bottom(), layout.area().bottom());
        QVERIFY(bar.top() >= layout.area().top() && bar.right() <= layout.area().right());
    }
    QCOMPARE(layout.itemAt(layout.area().left() - 5), -1);
    QCOMPARE(layout.itemAt(layout.x(figure.items.back().to) + 5), -1);
}

WINDOW_TEST(tst_plotview)
#include "tst_plotview.moc"
