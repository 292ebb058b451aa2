// The speed-up window: the runs that it makes, and what it says about them.

#include "core/observe/Cores.h"
#include "core/series/SeriesPlans.h"
#include "tests/support/StrictTest.h"
#include "tests/support/TraceScript.h"
#include "ui/files/Dialogs.h"
#include "ui/run/RunSession.h"
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

} // namespace

class tst_speedupwindow : public StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void measures();
    void aStoppedRunEndsIt();
    void exportsPoints();
};

void tst_speedupwindow::measures()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    const Plan plan = script::sleeping(3, "0.02");
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

void tst_speedupwindow::aStoppedRunEndsIt()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    QSignalSpy abandoned(window.run(), &SeriesHost::abandoned);
    window.start(script::sleeping(3, "30"));
    QTRY_COMPARE_WITH_TIMEOUT(session.liveProcesses(), 1, patience);
    session.stop(StopKind::Kill);
    QVERIFY(abandoned.wait(patience));
    QVERIFY(!window.run()->isRunning());
    QCOMPARE(finished.count(), 0);
    QVERIFY(window.points().empty());
}

void tst_speedupwindow::exportsPoints()
{
    RunSession session;
    PathDialogs dialogs;
    SpeedUpWindow window(&session, &dialogs, nullptr);
    QVERIFY(!window.exportPoints()); // there are no points yet
    QSignalSpy finished(window.run(), &SeriesHost::finished);
    window.instances()->setValue(2);
    window.repeats()->setValue(1);
    window.start(script::sleeping(2, "0.01"));
    QVERIFY(finished.wait(patience));
    QVERIFY(!window.exportPoints()); // the user cancelled
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

WINDOW_TEST(tst_speedupwindow)
#include "tst_speedupwindow.moc"
