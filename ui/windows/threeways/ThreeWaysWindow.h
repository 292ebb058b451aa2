#pragma once

#include "ui/run/SeriesHost.h"
#include "ui/windows/threeways/ThreeWaysPane.h"

namespace forkscope {

/// The window in which the three runs are compared. It makes the runs, through the session that the
/// main window shows, and comes up when the last has ended.
class ThreeWaysWindow : public QWidget
{
    Q_OBJECT

public:
    ThreeWaysWindow(RunSession *session, QWidget *mainWindow);

    /// Ignored while a run is on.
    void start(const Plan &plan);
    [[nodiscard]] SeriesHost *run() { return &m_run; }
    /// Of the ways that were run.
    [[nodiscard]] const ThreeWaysRecords &records() const { return m_records; }
    [[nodiscard]] ThreeWaysPane *pane() const { return m_pane; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showResult();

    SeriesHost m_run;
    Plan m_plan;                ///< what start() was given
    ThreeWaysRecords m_records; ///< complete once m_run has finished
    ThreeWaysPane *m_pane;
};

} // namespace forkscope
