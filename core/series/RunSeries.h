#pragma once

#include "core/pipeline/Plan.h"
#include "core/record/RunRecordFwd.h"

#include <functional>
#include <memory>

namespace forkscope {

/// One run of a series: its plan, and which part of the series it belongs to.
struct SeriesStep
{
    Plan plan;
    int part = 0;
};

/// Returns the steps of `rounds` rounds over all plans, where each plan is a part of its own.
QList<SeriesStep> seriesSteps(const QList<Plan> &plans, int rounds = 1);

/// Several plans that are run in turn, each after the previous run has ended. Passive, without an
/// engine, a clock or a thread: the owner of an engine asks for the next step, runs it and hands
/// back its record.
class RunSeries
{
public:
    enum class State : quint8 {
        Waiting,   ///< the next step can begin: at first, and between two runs
        Running,   ///< next() was called, and its record is not here yet
        Finished,  ///< all steps have been run
        Abandoned, ///< the other runs are not made, as the series was stopped or somebody ended one
                   ///< of its runs
    };
    /// Called after each run, also after one that was stopped, but not of one that is made again.
    using Taker = std::function<void(const SeriesStep &step, const SharedRecord &record)>;

    /// A series without steps has finished.
    RunSeries() = default;
    RunSeries(QList<SeriesStep> steps, Taker taker);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] int size() const { return int(m_steps.size()); }
    /// Returns whether stop() was called, so that the present run may be cut short.
    [[nodiscard]] bool isStopping() const { return m_stopped; }
    /// Returns how many runs have ended.
    [[nodiscard]] int made() const { return m_made; }
    /// Returns the present step, else the last one, or the first one if none has begun. There must
    /// be steps.
    [[nodiscard]] const SeriesStep &current() const;

    /// Returns the step to run now; null if none is to begin.
    const SeriesStep *next();
    /// Takes the record of the present step. Ignored if there is none. Returns whether the step has
    /// to be made again: if its run was suspended (Ctrl+Z), and the series compares runs. Its times
    /// say nothing, as a program that waits for a time waits on meanwhile, and others do not.
    bool take(const SharedRecord &record);
    /// Begins no further step; the present one is still taken. Ignored if the series is over.
    void stop() { m_stopped = m_stopped || !isOver(); }

private:
    QList<SeriesStep> m_steps;
    Taker m_taker;
    int m_made = 0;
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace forkscope
