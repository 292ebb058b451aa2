#include "ui/workbench/RunDesk.h"

#include "core/base/Problem.h"
#include "core/engine/EngineNeeds.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/run/RunPlayer.h"
#include "ui/run/RunSession.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/LessonDesk.h"
#include "ui/workbench/PaneDock.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QToolButton>

#include <utility>

namespace forkscope {

namespace {

/// Returns the stage that a problem's place is about; −1 if it is about none.
int stageOf(const QString &place)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^pipeline\.stages\[(\d+)\])"));
    const QRegularExpressionMatch match = pattern.match(place);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

RunDesk::RunDesk(const Parts &parts, QMainWindow *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connectCommands();
}

void RunDesk::connectCommands()
{
    m_parts.commands->carryOut(CommandId::Run, this, &RunDesk::run);
    m_parts.commands->carryOut(CommandId::ThreeWays, this, &RunDesk::runThreeWays);
    connect(m_parts.threeWays->run(), &SeriesHost::stepStarted, this, &RunDesk::updateCommands);
    m_parts.commands->carryOut(CommandId::SpeedUp, this, [this] {
        m_parts.speedUp->open(m_parts.document->plan(), SpeedUpWindow::Page::Curve);
    });
    m_parts.commands->carryOut(CommandId::InstanceTimes, this, [this] {
        m_parts.speedUp->open(m_parts.document->plan(), SpeedUpWindow::Page::Times);
    });
    connect(m_parts.speedUp, &SpeedUpWindow::measureRequested, this, &RunDesk::measureSpeedUp);
    connect(m_parts.speedUp->run(), &SeriesHost::stepStarted, this, &RunDesk::updateCommands);
    m_parts.commands->carryOut(CommandId::Terminate, this,
                               [this] { m_parts.session->stop(StopKind::Terminate); });
    m_parts.commands->carryOut(CommandId::Kill, this,
                               [this] { m_parts.session->stop(StopKind::Kill); });
    connect(m_parts.session, &RunSession::runEnded, this, &RunDesk::updateCommands);
    connect(m_parts.session, &RunSession::recordReplaced, this, &RunDesk::updateCommands);
    connect(m_parts.player, &RunPlayer::changed, this, &RunDesk::updateCommands);
    connect(m_parts.lessons, &LessonDesk::runWanted, this, &RunDesk::runLesson);
    connect(m_parts.lessons, &LessonDesk::opened, this, &RunDesk::updateCommands);
    for (const auto changed :
         {&SeriesHost::stepStarted, &SeriesHost::finished, &SeriesHost::abandoned})
        connect(m_parts.lessons->runner(), changed, this, &RunDesk::updateCommands);
}

/// Returns whether runs are observed with the exact trace or by samples alone.
ObservationSettings RunDesk::observation() const
{
    return {.trace = m_parts.commands->at(CommandId::Trace)->isChecked()};
}

bool RunDesk::commitPending()
{
    const bool fields = m_parts.planBar->commitPending();
    const bool chain = m_parts.chain->commitPending();
    if (!fields)
        m_parts.status->setWarning(m_parts.planBar->problem());
    else if (!chain)
        m_parts.status->setWarning(
            tr("The chain has something that was typed and cannot be read."));
    return fields && chain;
}

/// Returns whether a run is going on, or the next one of a series is about to begin.
bool RunDesk::isBusy() const
{
    return m_parts.session->isRunning() || m_parts.threeWays->run()->isRunning() ||
           m_parts.speedUp->run()->isRunning() || m_parts.lessons->runner()->isRunning();
}

/// Commits what was typed. Returns whether the plan may be run, and otherwise shows the problem.
bool RunDesk::mayRun()
{
    if (isBusy() || !commitPending())
        return false;
    const Problems problems = m_parts.document->problems();
    if (!problems.isEmpty()) {
        showProblem(problems.first().place, problems.first().text());
        return false;
    }
    if (const QString missing = missingForPlan(m_parts.document->plan()); !missing.isEmpty()) {
        showProblem({}, missing);
        return false;
    }
    if (!m_parts.lessons->mayRun(m_parts.document->plan()))
        return false;
    m_parts.status->setWarning(QString());
    m_parts.session->setObservation(observation());
    return true;
}

bool RunDesk::run()
{
    if (!mayRun())
        return false;
    m_parts.session->start(m_parts.document->plan());
    updateCommands();
    return true;
}

bool RunDesk::runThreeWays()
{
    if (!mayRun())
        return false;
    m_parts.threeWays->start(m_parts.document->plan());
    updateCommands();
    return true;
}

bool RunDesk::measureSpeedUp()
{
    if (!mayRun())
        return false;
    m_parts.speedUp->start(m_parts.document->plan());
    updateCommands();
    return true;
}

bool RunDesk::runLesson()
{
    if (isBusy())
        return false;
    m_parts.status->setWarning(QString());
    m_parts.session->setObservation(observation());
    const bool started = m_parts.lessons->start();
    updateCommands();
    return started;
}

void RunDesk::showProblem(const QString &place, const QString &text)
{
    m_parts.status->setWarning(tr("Cannot run: %1").arg(text));
    if (const int stage = stageOf(place); stage >= 0)
        m_parts.chain->setSelection({0, stage});
    m_parts.chainDock->goTo();
}

void RunDesk::updateCommands()
{
    const bool running = isBusy();
    const bool hadFocus = m_window->focusWidget() == m_parts.planBar->runButton();
    m_parts.commands->enable([this, running](CommandWhen when) {
        switch (when) {
        case CommandWhen::Always:
            return true;
        case CommandWhen::Idle:
            return !running;
        case CommandWhen::Running:
            return running;
        case CommandWhen::WholeRun:
            return !running && m_parts.session->record() && !m_parts.player->isOn();
        case CommandWhen::Replayable:
            return !running && (m_parts.session->replay() || m_parts.session->canReplay());
        case CommandWhen::Lesson:
            return m_parts.lessons->pane()->hasLesson();
        case CommandWhen::LessonRun:
            return !running && m_parts.lessons->pane()->state().hasRun();
        }
        Q_UNREACHABLE();
    });
    // While Run is disabled another widget has the focus for it, unless the user moves the focus.
    if (hadFocus && running)
        m_standIn = m_window->focusWidget();
    else if (!running && m_standIn &&
             std::exchange(m_standIn, QPointer<QWidget>()) == m_window->focusWidget())
        m_parts.planBar->runButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace forkscope
