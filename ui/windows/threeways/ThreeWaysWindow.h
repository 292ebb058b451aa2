#pragma once

#include "ui/run/SeriesHost.h"
#include "ui/windows/threeways/ThreeWaysPane.h"

namespace forkscope {

/// The window that compares the three runs. It makes them in the session that the main window
/// shows, and appears when the last one has ended.
class ThreeWaysWindow : public QWidget
{
    Q_OBJECT

public:
    ThreeWaysWindow(RunSession *session, QWidget *mainWindow);

    /// Starts the three runs. Ignored while a run is going on.
    void start(const Plan &plan);
    [[nodiscard]] SeriesHost *run() { return &m_run; }
    /// Returns the records of the ways that were run.
    [[nodiscard]] const ThreeWaysRecords &records() const { return m_records; }
    [[nodiscard]] ThreeWaysPane *pane() const { return m_pane; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showResult();

    SeriesHost m_run;
    Plan m_plan;                ///< the plan of start()
    ThreeWaysRecords m_records; ///< complete once m_run has finished
    ThreeWaysPane *m_pane;
};

} // namespace forkscope
