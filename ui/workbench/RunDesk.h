#pragma once

#include "core/pipeline/Plan.h"
#include "core/record/Observation.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

namespace forkscope {

class ChainEditor;
class Commands;
class LessonDesk;
class LessonPane;
class PaneDock;
class PlanBar;
class PlanDocument;
class RunPlayer;
class RunSession;
class RunStatusBar;
class SpeedUpWindow;
class ThreeWaysWindow;

/// The window's work to run something: decides whether it may be run, starts and ends it, and
/// enables the commands meanwhile. It runs a plan only when the user says so.
class RunDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RunSession *session;
        RunPlayer *player;
        PlanDocument *document;
        Commands *commands;
        PlanBar *planBar;
        ChainEditor *chain;
        PaneDock *chainDock;
        RunStatusBar *status;
        ThreeWaysWindow *threeWays;
        SpeedUpWindow *speedUp;
        LessonDesk *lessons;
    };

    RunDesk(const Parts &parts, QMainWindow *window);

    /// Starts a run of the document's plan. Returns false, and starts nothing, if the plan has
    /// problems, which are shown, or if a run is going on.
    bool run();
    /// Runs the plan in three ways, one after another, and compares them in a window of its own.
    bool runThreeWays();
    /// Runs the plan with one at once, two, three …, as set in the window that measures it.
    bool measureSpeedUp();
    /// Makes all runs of the open lesson, one after another. Returns false if predictions are
    /// missing.
    bool runLesson();

    /// Commits what was typed. Returns false, after a message, if it cannot be read.
    [[nodiscard]] bool commitPending();
    /// Enables the commands that can be carried out now.
    void updateCommands();

private:
    void connectCommands();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool mayRun();
    void showProblem(const QString &place, const QString &text);
    [[nodiscard]] ObservationSettings observation() const;

    const Parts m_parts;
    QMainWindow *m_window;
    QPointer<QWidget> m_standIn; ///< has the focus because Run is disabled
};

} // namespace forkscope
