#pragma once

#include "core/pipeline/Plan.h"

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

/// What the window does to run something: whether it may be run, who runs it, how it is ended, and
/// which commands there are meanwhile. It runs a plan only when the user says so.
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

    /// Starts a run of the document's plan. False: it has problems, which are shown, or a run is
    /// on; nothing was started.
    bool run();
    /// The same in three ways, one after the other; compared in a window of its own.
    bool runThreeWays();
    /// With one at once, two, three …, as the window that measures it is set.
    bool measureSpeedUp();
    /// All runs of the lesson that is open, one after the other. False: its predictions are
    /// missing.
    bool runLesson();

    /// Takes in what was typed. False, and it is said, where it cannot be read.
    [[nodiscard]] bool commitPending();
    /// Which commands there are now.
    void updateCommands();

private:
    void connectCommands();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool mayRun();
    void showProblem(const QString &place, const QString &text);
    void observeAsSet();

    const Parts m_parts;
    QMainWindow *m_window;
    QPointer<QWidget> m_standIn; ///< that has the focus because Run is disabled
};

} // namespace forkscope
