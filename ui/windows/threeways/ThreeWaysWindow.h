#pragma once

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
    [[nodiscard]] ThreeWaysRun *run() { return &m_run; }
    [[nodiscard]] ThreeWaysPane *pane() const { return m_pane; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showResult();

    ThreeWaysRun m_run;
    ThreeWaysPane *m_pane;
};

} // namespace forkscope
