// Measures how the window copes with many live processes: the longest pause of its thread, and its
// memory after run upon run. Prints one JSON object, which ./dev bench puts into the table.

#include "core/record/RunRecord.h"
#include "tests/support/WindowParts.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/RunDesk.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace forkscope;

namespace {

/// Measures the longest time, in ns, for which the thread did not return to its event loop.
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

/// Counts how often per second the timeline is painted while most of the processes live.
class FrameCount : public QObject
{
public:
    explicit FrameCount(QWidget *view) { view->installEventFilter(this); }
    void setCounting(bool counting)
    {
        if (counting == m_counting)
            return;
        m_counting = counting;
        if (counting)
            m_since.start();
        else
            m_counted += m_since.nsecsElapsed();
    }
    [[nodiscard]] double perSecond() const
    {
        return m_counted > 0 ? double(m_frames) * 1e9 / double(m_counted) : 0;
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_counting)
            ++m_frames;
        return QObject::eventFilter(object, event);
    }

private:
    bool m_counting = false;
    QElapsedTimer m_since;
    qint64 m_counted = 0; ///< ns
    qint64 m_frames = 0;
};

struct Figures
{
    double longestPauseMs = 0;
    double framesPerSecond = 0;
    int succeeded = 0;
    int peakLive = 0;
};

/// Measures one run in the window, with the pauses from its start until half a second after its
/// end.
Figures runOnce(Workbench &window)
{
    Figures figures;
    constexpr int many = 900;
    FrameCount frames(the<TimelinePane>(window)->view()->viewport());
    QEventLoop loop;
    const auto connection =
        QObject::connect(the<RunSession>(window), &RunSession::runEnded, &loop, &QEventLoop::quit);
    const auto counting =
        QObject::connect(the<RunSession>(window), &RunSession::recordChanged, &loop, [&] {
            const int live = the<RunSession>(window)->liveProcesses();
            figures.peakLive = std::max(figures.peakLive, live);
            frames.setCounting(live > many);
        });
    const Heartbeat heartbeat;
    the<RunDesk>(window)->run();
    loop.exec();
    wait(500);
    QObject::disconnect(connection);
    QObject::disconnect(counting);
    figures.longestPauseMs = heartbeat.longestMs();
    figures.framesPerSecond = frames.perSecond();
    figures.succeeded = the<RunSession>(window)->record()->counts().succeeded;
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
    Workbench window;
    window.resize(1440, 900);
    window.show();
    wait(500);

    double idleMs = 0;
    {
        const Heartbeat heartbeat;
        wait(2000);
        idleMs = heartbeat.longestMs();
    }
    the<PlanDocument>(window)->load(planOf(1000, "3"), {});
    const Figures first = runOnce(window);
    const qint64 afterFirst = residentKiB();
    Figures last;
    for (int i = 0; i < 3; ++i)
        last = runOnce(window);
    const qint64 afterLast = residentKiB();
    std::printf(
        "{\"idleMs\": %.2f, \"firstMs\": %.2f, \"lastMs\": %.2f, \"framesPerSecond\": %.1f, "
        "\"peakLive\": %d, "
        "\"succeeded\": %d, \"afterFirstKiB\": %lld, \"afterLastKiB\": %lld}\n",
        idleMs, first.longestPauseMs, last.longestPauseMs, last.framesPerSecond,
        std::max(first.peakLive, last.peakLive), last.succeeded, static_cast<long long>(afterFirst),
        static_cast<long long>(afterLast));
    return 0;
}
