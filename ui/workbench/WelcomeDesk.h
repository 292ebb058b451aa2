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

/// Shows the welcome page over the window until the user has begun something.
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

    /// All of `parts` must outlive it.
    WelcomeDesk(const Parts &parts, QWidget *window);

    /// Shows the page, but only if nothing was ever opened or chosen before.
    void welcome();

private:
    void leave();
    void offerRun();

    const Parts m_parts;
    QWidget *m_window;
    QPointer<WelcomePage> m_page;
};

} // namespace forkscope
