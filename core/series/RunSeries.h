#pragma once

#include "core/record/RunRecord.h"

#include <functional>
#include <memory>

namespace forkscope {

/// One run of a series: what is run, and which part of the series it belongs to.
struct SeriesStep
{
    Plan plan;
    int part = 0;
};

/// A part for each plan; all of them in so many rounds.
QList<SeriesStep> seriesSteps(const QList<Plan> &plans, int rounds = 1);

/// Several plans that are run in turn, each after the one before has ended, and what becomes of
/// them. Passive, without an engine, a clock or a thread: whoever has an engine asks for the next
/// step, runs it and hands back its record.
class RunSeries
{
public:
    enum class State : quint8 {
        Waiting,   ///< the next step can be begun; at first, and between two runs
        Running,   ///< next() was called, and its record is not there yet
        Finished,  ///< all steps have been run
        Abandoned, ///< it was stopped, or somebody ended one of its runs: the others are not made
    };
    /// Told of each run once it has ended, also of one that was stopped.
    using Taker = std::function<void(const SeriesStep &step, const SharedRecord &record)>;

    /// A series without a step has finished.
    RunSeries() = default;
    RunSeries(QList<SeriesStep> steps, Taker taker);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] int size() const { return int(m_steps.size()); }
    /// stop() was called: the run that is on may be cut short.
    [[nodiscard]] bool isStopping() const { return m_stopped; }
    /// Runs that have ended.
    [[nodiscard]] int made() const { return m_made; }
    /// The step that is on, or else the last that was; the first before there was one. Only where
    /// there are steps.
    [[nodiscard]] const SeriesStep &current() const;

    /// The step to run now; null where none is to be begun.
    const SeriesStep *next();
    /// How the step that is on went. Ignored where none is.
    void take(const SharedRecord &record);
    /// No further step is begun. The one that is on is still taken. Ignored where it is over.
    void stop() { m_stopped = m_stopped || !isOver(); }

private:
    QList<SeriesStep> m_steps;
    Taker m_taker;
    int m_made = 0;
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace forkscope
