// The speed-up window: its axes, its curve, its histogram, the runs that it makes.

#include "core/observe/Cores.h"
#include "core/series/SeriesPlans.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"
#include "ui/files/Dialogs.h"
#include "ui/run/RunSession.h"
#include "ui/shared/plots/HistogramView.h"
#include "ui/windows/speedup/SpeedUpWindow.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace forkscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

class PathDialogs : public Dialogs
{
public:
    QString askPointsPath(QWidget *, const QString &) override { return path; }
    QString path;
};

Plan sleeping(int instances, const QByteArray &seconds)
{
    Plan plan = script::plan(instances, {"sleep"});
    plan.pipeline.stages.first().arguments = {seconds};
    return plan;
}

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

class tst_speedupview : public StrictTest
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
    void measures();
    void aStoppedRunEndsIt();
    void exportsPoints();
};

void tst_speedupview::niceTicks()
{
    QCOMPARE(plot::tickStep(10, 5), 2.0);
    QCOMPARE(plot::tickStep(0.9, 5), 0.2);
    QCOMPARE(plot::ticks(0, 1, 5).size(), 6);
    QCOMPARE(plot::tickText(0.2, 0.2), QStringLiteral("0.2"));
    QCOMPARE(plot::tickText(20, 20), QStringLiteral("20"));
    QCOMPARE(plot::timeUnit(2e9).name, QStringLiteral("s"));
    QVERIFY(rc::check("a few, evenly, inside", [] {
        const double from = *rc::gen::inRange(0, 100000) / 7.0;
        const double range = *rc::gen::inRange(1, 1000000) / 13.0;
        const int wanted = *rc::gen::inRange(2, 10);
        const QList<double> all = plot::ticks(from, from + range, wanted);
        RC_ASSERT(all.size() <= wanted + 1);
        RC_ASSERT(all.size() * 3 >= wanted - 3);
        for (const double tick : all)
            RC_ASSERT(tick > from - range * 1e-6 && tick < from + range * (1 + 1e-6));
    }));
}

void tst_speedupview::curveIsReadWithKeysAndPointer()
{
    CurveView view;
    view.resize(800, 500);
    view.setSeries(someSeries());
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

void tst_speedupview::curveBeforeAnything()
{
    CurveView view;
    view.resize(400, 300);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), -1);
    HistogramView times;
    QVERIFY(!times.grab().isNull());
    QTest::keyClick(&times, Qt::Key_End);
    QCOMPARE(times.current(), -1);
    QCOMPARE(times.figures(), QString());
}

void tst_speedupview::quantityChangesThePicture()
{
    CurveView view;
    view.resize(800, 500);
    const QImage empty = view.grab().toImage();
    view.setSeries(someSeries());
    const QImage wall = view.grab().toImage();
    QVERIFY(differentPixels(empty, wall) > 2000);
    view.setQuantity(CurveView::Quantity::SpeedUp);
    const QImage speedUp = view.grab().toImage();
    QVERIFY(differentPixels(speedUp, wall) > 2000);
    QVERIFY(view.accessibleName().contains(QStringLiteral("Speed-up")));
}

void tst_speedupview::typeIsLarge()
{
    QFont small;
    small.setPointSizeF(8);
    QVERIFY(plot::plotFont(small, false).pointSizeF() >= 12);
    QCOMPARE(plot::plotFont(small, true).pointSizeF(), 8.0);
    small.setPointSizeF(18);
    QVERIFY(plot::plotFont(small, false).pointSizeF() > 18);
}

void tst_speedupview::histogramIsRead()
{
    HistogramView view;
    view.resize(800, 500);
    std::vector<Nanoseconds> times;
    for (int i = 1; i <= 100; ++i)
        times.emplace_back(i * 1ms);
    view.setDurations(durationsOf(times));
    const QString figures = view.figures().replace(QChar::Nbsp, u' ');
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
    view.setDurations(durationsOf({5ms, 5ms}));
    QCOMPARE(view.current(), -1);
    QVERIFY(!view.grab().isNull());
}

void tst_speedupview::measures()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    const Plan plan = sleeping(3, "0.02");
    window.open(plan, SpeedUpWindow::Page::Curve);
    const int cores = int(allowedCores().size());
    QCOMPARE(window.instances()->value(), std::max(3, 2 * cores));
    window.instances()->setValue(4);
    window.repeats()->setValue(2);
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    connect(&window, &SpeedUpWindow::measureRequested, &window, [&] { window.start(plan); });
    window.measure()->click();
    QVERIFY(window.run()->isRunning());
    QVERIFY(!window.measure()->isEnabled());
    QVERIFY(finished.wait(patience));
    const QList<int> steps = atOnceSteps(cores, 4);
    QCOMPARE(window.points().size(), size_t(2 * steps.size()));
    for (size_t i = 0; i < window.points().size(); ++i)
        QCOMPARE(window.points()[i].atOnce, steps[qsizetype(i) % steps.size()]);
    QVERIFY(!window.conclusions().contains(QStringLiteral("did not succeed")));
    QVERIFY(window.points()[0].wall >= 4 * 20ms);
    QVERIFY2(window.conclusions().contains(QStringLiteral("wait rather than compute")),
             qPrintable(window.conclusions()));
    QTRY_VERIFY(window.measure()->isEnabled());
    QVERIFY(window.figures().replace(QChar::Nbsp, u' ').contains(QStringLiteral("N = 4")));
}

void tst_speedupview::aStoppedRunEndsIt()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    QSignalSpy abandoned(window.run(), &SeriesHost::abandoned);
    window.start(sleeping(3, "30"));
    QTRY_COMPARE_WITH_TIMEOUT(session.liveProcesses(), 1, patience);
    session.stop(StopKind::Kill);
    QVERIFY(abandoned.wait(patience));
    QVERIFY(!window.run()->isRunning());
    QCOMPARE(finished.count(), 0);
    QVERIFY(window.points().empty());
}

void tst_speedupview::exportsPoints()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    QVERIFY(!window.exportPoints()); // nothing yet
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    window.instances()->setValue(2);
    window.repeats()->setValue(1);
    window.start(sleeping(2, "0.01"));
    QVERIFY(finished.wait(patience));
    QVERIFY(!window.exportPoints()); // cancelled
    const QTemporaryDir directory;
    dialogs.path = directory.filePath(QStringLiteral("points.csv"));
    QVERIFY(window.exportPoints());
    QFile file(dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QByteArray("at_once,wall_ns,cores_used"));
    QVERIFY(lines[1].startsWith("1,"));
    QVERIFY(lines[2].startsWith("2,"));
}

WINDOW_TEST(tst_speedupview)
#include "tst_speedupview.moc"
