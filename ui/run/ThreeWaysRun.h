#pragma once

#include "core/pipeline/Ways.h"
#include "core/record/RunRecord.h"

#include <QtCore/QObject>

#include <memory>

namespace forkscope {

class RunSession;

/// Runs a plan in three ways, one run after the other, and keeps their records.
class ThreeWaysRun : public QObject
{
    Q_OBJECT

public:
    using Records = std::array<std::shared_ptr<const RunRecord>, 3>;

    explicit ThreeWaysRun(RunSession *session, QObject *parent = nullptr);

    /// Starts the first way. Ignored while a run is on.
    void start(const Plan &plan);
    /// From start() until finished() or abandoned().
    [[nodiscard]] bool isRunning() const { return m_step >= 0; }
    /// The way that is on.
    [[nodiscard]] Way way() const { return allWays[size_t(std::max(0, m_step))]; }
    /// What start() was given; each way changes how many at once and on which cores.
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// Complete after finished().
    [[nodiscard]] const Records &records() const { return m_records; }

Q_SIGNALS:
    void wayStarted();
    void finished();
    /// The user ended one of the runs: the others are not made.
    void abandoned();

private:
    void startWay();
    void takeRecord();

    RunSession *m_session;
    Plan m_plan;
    int m_step = -1;
    Records m_records;
};

} // namespace forkscope
