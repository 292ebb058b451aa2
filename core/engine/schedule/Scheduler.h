#pragma once

#include "core/engine/loop/EventQueue.h"
#include "core/engine/schedule/InstanceRunner.h"
#include "core/engine/schedule/StopLadder.h"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace forkscope {

/// What the scheduler needs to know of a plan.
struct Schedule
{
    int instances = 1;
    int atOnce = 1;         ///< at least 1
    Nanoseconds timeout{0}; ///< 0: none
    Nanoseconds grace{0};   ///< from SIGTERM to SIGKILL
};

/// Decides when each instance is started, and ends those whose time is up or that the user wants
/// ended. Passive: it acts only in advance() and in the commands, has no thread, timer or process
/// of its own, and takes the time from `now`.
class Scheduler
{
public:
    Scheduler(const Schedule &schedule, InstanceRunner &runner, EventSink &events,
              std::function<TimePoint()> now);

    /// Does what is due: starts (for at most a few ms) and signals. Returns when it must be called
    /// again; nothing means after the next instanceOver() or command.
    std::optional<TimePoint> advance();

    /// The runner calls this once for each instance that it was told to start. Call advance()
    /// afterwards, but not from within.
    void instanceOver(int instance, const InstanceResult &result);

    /// All time limits become this much longer, since nothing has run meanwhile.
    void delay(Nanoseconds by);

    void stopRun(StopKind kind);
    void stopInstance(int instance, StopKind kind);

    /// Returns whether all instances have ended.
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] int liveInstances() const { return int(m_active.size()); }

private:
    struct Active
    {
        /// Of the timeout, then of the next step of the stop ladder.
        std::optional<TimePoint> deadline;
        std::optional<SignalReason> stopReason;
        StopLadder ladder;
        size_t nextStep = 0;
    };
    struct Postponed
    {
        int instance = 0;
        int attempts = 0;
        TimePoint retryAt{};
        StartError why;
    };

    void startSome();
    bool startOne(int instance);
    void postpone(int instance, const StartError &why);
    void beginStop(int instance, StopKind kind, SignalReason reason);
    void takeStep(int instance, Active &active);
    void doDueDeadlines();
    void setDeadline(int instance, Active &active, std::optional<TimePoint> when);
    void emitEnded(int instance, Outcome outcome, const InstanceResult &result);
    void emitNow(EventContent what);
    [[nodiscard]] bool hasQueued() const { return m_nextInstance < m_schedule.instances; }

    const Schedule m_schedule;
    InstanceRunner &m_runner;
    EventSink &m_events;
    const std::function<TimePoint()> m_now;
    int m_nextInstance = 0;
    std::unordered_set<int> m_cancelled; ///< ended by the user while queued
    std::unordered_map<int, Active> m_active;
    std::set<std::pair<TimePoint, int>> m_deadlines;
    std::optional<Postponed> m_postponed;
    bool m_isHopeless = false; ///< a shortage has lasted though no instance of ours lived
};

/// Returns an instance's outcome from its result and from why it was ended, if it was.
Outcome outcomeOf(const InstanceResult &result, std::optional<SignalReason> stopReason);

} // namespace forkscope
