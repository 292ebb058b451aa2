// How the window bears many live processes: the longest pause of its thread, and its memory after
// run upon run. Prints one JSON object; ./dev bench puts it into the table.

#include "ui/MainWindow.h"
#include "ui/editor/PlanDocument.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace forkscope;

namespace {

/// The longest time for which the thread did not come back to its event loop, in ns.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed() - interval * 1'000'000);
            m_since.start();
        });
        m_since.start();
        m_timer.start(int(interval));
    }
    [[nodiscard]] double longestMs() const { return double(m_longest) / 1e6; }

private:
    static constexpr qint64 interval = 2; // ms
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Figures
{
    double longestPauseMs = 0;
    int succeeded = 0;
    int peakLive = 0;
};

/// One run in the window, with the pauses from its start until half a second after its end.
Figures runOnce(MainWindow &window)
{
    Figures figures;
    QEventLoop loop;
    const auto connection =
        QObject::connect(window.session(), &RunSession::runEnded, &loop, &QEventLoop::quit);
    const auto counting =
        QObject::connect(window.session(), &RunSession::recordChanged, &loop, [&] {
            figures.peakLive = std::max(figures.peakLive, window.session()->liveProcesses());
        });
    const Heartbeat heartbeat;
    window.run();
    loop.exec();
    wait(500);
    QObject::disconnect(connection);
    QObject::disconnect(counting);
    figures.longestPauseMs = heartbeat.longestMs();
    figures.succeeded = window.session()->record()->counts().succeeded;
    return figures;
}

Plan planOf(int instances, const QByteArray &seconds)
{
    Plan plan;
    Stage stage;
    stage.program = "sleep";
    stage.arguments = {seconds};
    plan.pipeline.stages = {stage};
    plan.run.instances = instances;
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("forkscope-bench"));
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    wait(500);

    double idleMs = 0;
    {
        const Heartbeat heartbeat;
        wait(2000);
        idleMs = heartbeat.longestMs();
    }
    window.document()->load(planOf(1000, "3"), {});
    const Figures first = runOnce(window);
    const qint64 afterFirst = residentKiB();
    Figures last;
    for (int i = 0; i < 3; ++i)
        last = runOnce(window);
    const qint64 afterLast = residentKiB();
    std::printf("{\"idleMs\": %.2f, \"firstMs\": %.2f, \"lastMs\": %.2f, \"peakLive\": %d, "
                "\"succeeded\": %d, \"afterFirstKiB\": %lld, \"afterLastKiB\": %lld}\n",
                idleMs, first.longestPauseMs, last.longestPauseMs,
                std::max(first.peakLive, last.peakLive), last.succeeded,
                static_cast<long long>(afterFirst), static_cast<long long>(afterLast));
    return 0;
}
