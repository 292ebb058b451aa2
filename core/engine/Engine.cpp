#include "core/engine/Engine.h"

#include "core/pipeline/Mistake.h"

#include "core/engine/process/ChildUsage.h"
#include "core/observe/Cores.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QEventLoop>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

// How often what is to end at once is killed again.
constexpr Nanoseconds killInterval = 200ms;

Nanoseconds ownCpu(const rusage &usage)
{
    const auto time = [](const timeval &t) {
        return std::chrono::seconds(t.tv_sec) + std::chrono::microseconds(t.tv_usec);
    };
    return time(usage.ru_utime) + time(usage.ru_stime);
}

rusage ownUsage()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

int wantedAtOnce(const RunSettings &run)
{
    if (makes(run, Mistake::OneAfterAnother))
        return 1;
    return run.atOnce == 0 ? run.instances : std::min(run.atOnce, run.instances);
}

Schedule scheduleOf(const Plan &plan, int atOnce)
{
    return {plan.run.instances, atOnce, std::chrono::milliseconds(timeLimitMs(plan.run)),
            std::chrono::milliseconds(plan.run.killAfterMs)};
}

} // namespace

EngineFoundation::EngineFoundation()
{
    // A feeder notices by EPIPE that its reader has gone. Children get the default back.
    ::signal(SIGPIPE, SIG_IGN);
    // A spill file that reaches the limit of a file's size (RLIMIT_FSIZE) gets EFBIG.
    ::signal(SIGXFSZ, SIG_IGN);
    // With SIGCHLD ignored the kernel would reap: every child would seem to have crashed.
    ::signal(SIGCHLD, SIG_DFL);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    // Usage of earlier children must not count for our first child. Those of a shell that became
    // this program by exec count here as well.
    usageSinceLastReaping();
}

struct Engine::Run
{
    Run(Engine &engine, const Plan &plan, const Afforded &afforded,
        const ObservationSettings &observation, const QByteArray &spillDirectory,
        const Outlets &outlets)
        : trace(engine.m_events, observation, afforded.observation), prepared(plan),
          capture(std::make_shared<Capture>(
              KeepLimits::ofRun(plan.run.keepBytes, plan.run.keepBytesTotal, spillDirectory),
              outlets)),
          context{prepared,
                  {{engine.m_poller, engine.m_longStreams, engine.m_pipeSpace},
                   *capture,
                   engine.m_events,
                   looks},
                  trace,
                  engine.m_foundation.watchdog,
                  engine.m_nullDevice.get(),
                  engine.m_foundation.descriptors.original(),
                  afforded.observation.lookFiles},
          runner(
              context,
              [this](int instance, const InstanceResult &result) {
                  scheduler.instanceOver(instance, result);
              },
              [&engine] { engine.advanceSoon(); }),
          scheduler(scheduleOf(plan, afforded.atOnce), runner, engine.m_events,
                    [] { return Clock::now(); }),
          pollEvery(std::chrono::milliseconds(plan.run.pollMs)), cpuBefore(ownCpu(ownUsage()))
    {
    }

    TraceReader trace; ///< made before the first process is started
    PreparedRun prepared;
    std::shared_ptr<Capture> capture;
    LookList looks;
    RunnerContext context;
    PipelineRunner runner;
    Scheduler scheduler;
    Nanoseconds pollEvery;
    TimePoint nextPoll{};
    Nanoseconds cpuBefore;
};

Engine::Engine(EngineFoundation &foundation, EventSink &events)
    : m_foundation(foundation), m_events(events),
      m_nullDevice(::open("/dev/null", O_RDONLY | O_CLOEXEC)),
      m_wake(m_poller, [this] { advance(); }), m_pollTimer(m_poller, [this] { poll(); })
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Engine::advance);
}

Engine::~Engine() = default;

void Engine::startRun(const Plan &plan, const ObservationSettings &observation,
                      const QByteArray &spillDirectory, const Outlets &outlets)
{
    if (m_run)
        return;
    const int wanted = wantedAtOnce(plan.run);
    const Afforded afforded = m_foundation.descriptors.afford(
        plan, wanted, observation.trace ? int(onlineCores().size()) : 0);
    m_run = std::make_unique<Run>(*this, plan, afforded, observation, spillDirectory, outlets);
    emitNow(event::RunStarted{plan, QDateTime::currentDateTime(), afforded.atOnce, m_run->capture,
                              m_run->trace.observation()});
    if (afforded.atOnce < wanted)
        emitNow(event::AtOnceLowered{wanted, afforded.atOnce, m_foundation.descriptors.limit()});
    m_run->nextPoll = Clock::now() + m_run->pollEvery;
    m_pollTimer.wakeAt(m_run->nextPoll);
    advance();
}

void Engine::stopRun(StopKind kind)
{
    if (!m_run)
        return;
    m_run->scheduler.stopRun(kind);
    advanceSoon();
}

void Engine::stopInstance(int instance, StopKind kind)
{
    if (!m_run)
        return;
    m_run->scheduler.stopInstance(instance, kind);
    advanceSoon();
}

void Engine::suspend()
{
    if (!m_run || m_suspendedAt)
        return;
    m_suspendedAt = Clock::now();
    m_run->runner.sendSignalToAll(SIGSTOP);
}

void Engine::resume()
{
    if (!m_run || !m_suspendedAt)
        return;
    const TimePoint from = *std::exchange(m_suspendedAt, std::nullopt);
    const Nanoseconds duration = Clock::now() - from;
    m_run->scheduler.delay(duration);
    m_run->runner.delay(duration);
    m_run->runner.sendSignalToAll(SIGCONT);
    emitNow(event::Suspended{from, duration});
    advanceSoon();
}

void Engine::endEverything(Nanoseconds limit)
{
    if (!m_run)
        return;
    m_suspendedAt.reset();
    m_run->scheduler.stopRun(StopKind::Kill);
    m_run->runner.killAll();
    const TimePoint end = Clock::now() + limit;
    // Who is being started meanwhile is killed next time. Each time asks /proc for all of them.
    TimePoint killAgain = Clock::now() + killInterval;
    while (m_run && Clock::now() < end) {
        m_wake.wakeAt(Clock::now() + 5ms);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (m_run && Clock::now() >= killAgain) {
            m_run->runner.killAll();
            killAgain = Clock::now() + killInterval;
        }
    }
}

void Engine::advance()
{
    if (!m_run || m_suspendedAt)
        return;
    m_advanceAgain = false;
    // A start takes a ms, and an end is not to wait behind it.
    m_poller.ask(0ns);
    if (!m_run)
        return; // it could be finished within
    std::optional<TimePoint> next = m_run->runner.advance();
    const std::optional<TimePoint> nextStart = m_run->scheduler.advance();
    if (nextStart && (!next || *nextStart < *next))
        next = nextStart;
    if (m_run->scheduler.isOver() && m_run->runner.isIdle())
        finishRun();
    else if (m_advanceAgain || (next && *next <= Clock::now()))
        m_soon.start();
    else if (next)
        m_wake.wakeAt(*next);
    else
        m_wake.cancel();
}

void Engine::advanceSoon()
{
    m_advanceAgain = true;
    m_soon.start();
}

void Engine::poll()
{
    if (!m_run)
        return;
    const Stillness stillness = m_run->trace.stillness();
    event::Polled polled = m_run->runner.look(stillness);
    polled.restIsStill = stillness.isKnown;
    m_run->trace.look(stillness, &polled.relatives);
    m_run->runner.lookAtFamilies(stillness, polled.relatives);
    // This comes after all looks and before their event, so that what a look saw is explained by
    // all that is known to have happened up to its time.
    m_run->trace.take();
    if (m_run->runner.isWatching() || !polled.relatives.empty())
        emitNow(std::move(polled));
    // Polls stay on the grid of the interval. A round that came late is not made up for.
    const TimePoint now = Clock::now();
    while (m_run->nextPoll <= now)
        m_run->nextPoll += m_run->pollEvery;
    m_pollTimer.wakeAt(m_run->nextPoll);
}

void Engine::finishRun()
{
    m_wake.cancel();
    m_pollTimer.cancel();
    m_run->runner.reapAdopted();
    m_run->trace.finish();
    const Nanoseconds cpu = ownCpu(ownUsage()) - m_run->cpuBefore;
    m_run.reset();
    emitNow(event::RunEnded{cpu, ownPeakRssKiB()});
}

void Engine::emitNow(EventContent what)
{
    m_events.emitEvent({Clock::now(), std::move(what)});
}

} // namespace forkscope
