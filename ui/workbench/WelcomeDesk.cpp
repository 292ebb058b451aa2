#include "ui/workbench/WelcomeDesk.h"

#include "ui/bars/plan/PlanBar.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/welcome/WelcomePage.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>

namespace forkscope {

WelcomeDesk::WelcomeDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
}

void WelcomeDesk::welcome()
{
    const Settings settings;
    if (settings.contains(QStringLiteral("window/source")) ||
        settings.contains(QStringLiteral("welcome/seen")) || m_page)
        return;
    m_page = new WelcomePage(m_window);
    connect(m_page, &WelcomePage::dismissed, this, &WelcomeDesk::leave);
    connect(m_page, &WelcomePage::chosen, this, [this](const QByteArray &source) {
        leave();
        m_parts.files->openFile(source);
        offerRun();
    });
    connect(m_page, &WelcomePage::commandGiven, this, [this](const QList<Stage> &stages) {
        leave();
        Plan plan;
        plan.pipeline.stages = stages;
        m_parts.files->openPlan(plan, QByteArray());
        offerRun();
    });
    // A user who opens or runs something needs the page no longer.
    connect(m_parts.files, &PlanFiles::sourceChanged, m_page, [this] { leave(); });
    connect(m_parts.session, &RunSession::runStarted, m_page, [this] { leave(); });
    m_page->show();
    m_page->raise();
    m_page->lessons()->setFocus(Qt::OtherFocusReason);
}

void WelcomeDesk::leave()
{
    if (!m_page)
        return;
    Settings().setValue(QStringLiteral("welcome/seen"), true);
    m_page->hide();
    m_page->deleteLater(); // it may be sending a signal right now
    m_page.clear();
}

/// Gives Run the focus, so that the next step is one key. A lesson needs predictions first.
void WelcomeDesk::offerRun()
{
    if (!m_parts.lesson->hasLesson())
        m_parts.planBar->runButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace forkscope
