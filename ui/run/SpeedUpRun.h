#pragma once

#include "core/analysis/figures/SpeedUp.h"

#include <QtCore/QObject>

#include <vector>

namespace forkscope {

class RunSession;

/// Runs a plan with 1, 2, 3 … of its instances at once, one run after the other, and keeps what
/// each took. Rounds of all numbers are repeated, so that what changes slowly disturbs all alike.
class SpeedUpRun : public QObject
{
    Q_OBJECT

public:
    explicit SpeedUpRun(RunSession *session, QObject *parent = nullptr);

    /// Starts the first run. Ignored while a run is on.
    void start(const Plan &plan, int repeats);
    /// From start() until finished() or abandoned().
    [[nodiscard]] bool isRunning() const { return m_step >= 0; }
    [[nodiscard]] int done() const { return int(m_points.size()); }
    [[nodiscard]] int total() const { return int(m_steps.size()) * m_repeats; }
    /// What start() was given; each run changes how many at once.
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// In the order of the runs; complete after finished().
    [[nodiscard]] const std::vector<SpeedUpPoint> &points() const { return m_points; }
    /// Instances that did not succeed, of all runs together.
    [[nodiscard]] int failures() const { return m_failures; }

Q_SIGNALS:
    void stepStarted();
    void finished();
    /// The user ended one of the runs: the others are not made.
    void abandoned();

private:
    void startStep();
    void takeRecord();
    void abandon();

    RunSession *m_session;
    Plan m_plan;
    QList<int> m_steps;
    int m_repeats = 1;
    int m_step = -1;
    int m_failures = 0;
    std::vector<SpeedUpPoint> m_points;
};

} // namespace forkscope
