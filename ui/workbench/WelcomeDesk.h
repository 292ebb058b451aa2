#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QWidget;

namespace forkscope {

class LessonPane;
class PlanBar;
class PlanFiles;
class RunSession;
class WelcomePage;

/// Shows three ways in over the window, until the user has found one.
class WelcomeDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PlanFiles *files;
        RunSession *session;
        LessonPane *lesson;
        PlanBar *planBar;
    };

    /// All of `parts` outlive this.
    WelcomeDesk(const Parts &parts, QWidget *window);

    /// Only where nothing was opened or chosen before.
    void welcome();

private:
    void leave();
    void offerRun();

    const Parts m_parts;
    QWidget *m_window;
    QPointer<WelcomePage> m_page;
};

} // namespace forkscope
