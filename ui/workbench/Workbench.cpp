#include "ui/workbench/Workbench.h"

#include "core/record/RunRecord.h"
#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/replay/ReplayBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/preferences/Settings.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/run/RunPlayer.h"
#include "ui/shared/Icons.h"
#include "ui/shared/Zoom.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/BytesFiles.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/Docks.h"
#include "ui/workbench/FileDesk.h"
#include "ui/workbench/HelpDesk.h"
#include "ui/workbench/LessonDesk.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/PaneProportions.h"
#include "ui/workbench/Presentation.h"
#include "ui/workbench/ReplayDesk.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/RunViews.h"
#include "ui/workbench/WelcomeDesk.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QMenuBar>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr int layoutVersion = 3; // of saveState(); another set of panes needs another version
constexpr QSize firstSize{1440, 900};

QList<MenuPart> menusOf(const QList<Pane> &panes)
{
    QList<MenuPart> menus;
    for (const Pane &pane : panes)
        menus += pane.menus;
    return menus;
}

} // namespace

Workbench::Workbench(std::unique_ptr<Dialogs> dialogs)
    : m_dialogs(dialogs ? std::move(dialogs) : std::make_unique<Dialogs>()), m_recent(this),
      m_session(this), m_document(new PlanDocument(this)),
      m_files(new PlanFiles(m_document, &m_recent, m_dialogs.get(), this)),
      m_commands(new Commands(this)),
      m_planBar(new PlanBar(m_document,
                            {m_commands->at(CommandId::Run), m_commands->at(CommandId::Terminate),
                             m_commands->at(CommandId::Kill), m_commands->at(CommandId::ThreeWays)},
                            this)),
      m_status(new RunStatusBar(this)), m_panes(makePanes(m_document, &m_recent, m_dialogs.get())),
      m_list(paneList(m_panes))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    buildBars();
    buildDesks();
    connectView();
    connectFiles();
    retranslate();
    m_runs->updateCommands();
    resize(firstSize);
    arrange();
    m_needsSizes = !restoreMemory();
    m_docks->at(PaneId::Lesson)->hide(); // which lesson it showed is not remembered
}

Workbench::~Workbench()
{
    m_views->letGoOfRecord(); // the record is deleted before the views
}

void Workbench::buildBars()
{
    m_planBar->setObjectName(QStringLiteral("planBar"));
    addToolBar(Qt::TopToolBarArea, m_planBar);
    setStatusBar(m_status);
    m_docks = std::make_unique<Docks>(m_list, this);
    m_presentation = std::make_unique<Presentation>(m_docks.get(), m_panes.chain, m_planBar, this);
    m_proportions = std::make_unique<PaneProportions>(m_docks.get(), this);
    m_menu = new MainMenu(
        menuBar(), m_commands,
        {.undoStack = m_document->undoStack(),
         .panes = menusOf(m_list),
         .paneToggles = QList<QAction *>{m_planBar->toggleViewAction()} + m_docks->toggles(),
         .goTo = m_docks->goTo()},
        m_files, &m_recent);
}

void Workbench::buildDesks()
{
    m_views = new RunViews({m_panes, m_list, &m_session, m_document}, this);
    m_replay = new ReplayDesk({&m_session, m_commands, m_panes.timeline, m_panes.instances,
                               m_docks.get(), m_views, m_status},
                              this);
    auto *threeWays = new ThreeWaysWindow(&m_session, this);
    auto *speedUp = new SpeedUpWindow(&m_session, m_dialogs.get(), this);
    auto *comparing = new CompareCommands(&m_session, m_panes.instances, this);
    setHelpPage(threeWays, QStringLiteral("07-faster"));
    m_lessons = new LessonDesk({m_panes.lesson, m_panes.timeline, m_docks.get(), &m_session,
                                m_views, m_panes.library, m_files, m_dialogs.get()},
                               this);
    m_runs = new RunDesk({&m_session, m_replay->player(), m_document, m_commands, m_planBar,
                          m_panes.chain, m_docks->at(PaneId::Chain), m_status, threeWays, speedUp,
                          m_lessons},
                         this);
    m_fileDesk = new FileDesk(
        {m_commands, m_files, m_document, m_dialogs.get(), m_panes.library, &m_session, m_runs},
        this);
    m_welcome = new WelcomeDesk({m_files, &m_session, m_panes.lesson, m_planBar}, this);
    m_help = new HelpDesk(m_commands, m_list, this);
    setHelpPage(m_planBar, QStringLiteral("03-chains"));
    auto *bytesFiles = new BytesFiles(m_dialogs.get(), this);
    connect(m_panes.bytes, &BytesPane::saveRequested, bytesFiles, &BytesFiles::save);
    connect(m_views, &RunViews::recordGiven, comparing, &CompareCommands::setRecord);
    connect(m_views, &RunViews::recordGiven, m_status, &RunStatusBar::setRecord);
    connect(&m_session, &RunSession::recordChanged, m_status, [this] { m_status->refresh(); });
}

void Workbench::connectView()
{
    m_commands->carryOut(CommandId::ResetLayout, this, &Workbench::arrange);
    m_commands->carryOut(CommandId::ZoomIn, this,
                         [] { chooseZoom(zoom::stepAbove(zoom::percent())); });
    m_commands->carryOut(CommandId::ZoomOut, this,
                         [] { chooseZoom(zoom::stepBelow(zoom::percent())); });
    m_commands->carryOut(CommandId::ZoomUsual, this, [] { chooseZoom(zoom::usual); });
    connect(m_commands->at(CommandId::Presentation), &QAction::toggled, this,
            [this](bool on) { m_presentation->set(on); });
    m_commands->carryOut(CommandId::FullScreen, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    m_commands->carryOut(CommandId::GoToPlanBar, m_planBar, &PlanBar::goTo);
}

void Workbench::connectFiles()
{
    m_files->setLessonOpener([this](const QByteArray &source) { return m_lessons->open(source); });
    connect(m_files, &PlanFiles::sourceChanged, this, &Workbench::updateTitle);
    connect(m_document, &PlanDocument::modifiedChanged, this, &QWidget::setWindowModified);
    connect(m_document, &PlanDocument::planChanged, this, [this] {
        m_status->setWarning(QString());
        updateTitle();
    });
    connect(m_views, &RunViews::recordGiven, this, &Workbench::updateTitle);
    connect(m_replay, &ReplayDesk::changed, this, &Workbench::updateTitle);
}

/// Arranges the panes as at the first start.
void Workbench::arrange()
{
    addToolBar(Qt::TopToolBarArea, m_planBar);
    m_planBar->show();
    m_docks->arrange();
    m_needsSizes = !isVisible();
    if (!m_needsSizes)
        m_docks->giveSizes();
}

void Workbench::open(const QByteArray &file)
{
    if (file.isEmpty() || !m_files->openFile(file))
        m_fileDesk->openAtStart();
}

void Workbench::welcome()
{
    m_welcome->welcome();
}

void Workbench::keepWithin(const QSize &room)
{
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(room));
}

/// Restores what was remembered. Returns false if there is no layout to restore.
bool Workbench::restoreMemory()
{
    const Settings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    for (const Pane &pane : m_list) {
        if (pane.memory)
            pane.restoreState(settings.value(QLatin1String(pane.memory)).toByteArray());
    }
    m_commands->at(CommandId::FullScreen)->setChecked(isFullScreen());
    m_commands->at(CommandId::Trace)
        ->setChecked(settings.value(QStringLiteral("run/trace"), true).toBool());
    return restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(),
                        layoutVersion);
}

void Workbench::saveMemory()
{
    Settings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), saveState(layoutVersion));
    for (const Pane &pane : m_list) {
        if (pane.memory)
            settings.setValue(QLatin1String(pane.memory), pane.saveState());
    }
    settings.setValue(QStringLiteral("window/source"), m_files->source());
    settings.setValue(QStringLiteral("run/trace"), m_commands->at(CommandId::Trace)->isChecked());
}

void Workbench::updateTitle()
{
    QString name = m_files->displayName();
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    const RunPlayer *player = m_replay->player();
    const QString replay =
        player->isOn() ? tr("replay, %1").arg(slownessText(player->slower())) : QString();
    setWindowTitle(
        replay.isEmpty()
            ? tr("%1[*] — Forkscope").arg(name)
            : tr("%1[*] — %2 — Forkscope", "a plan, “replay, 20 × slower”").arg(name, replay));
    setWindowModified(m_document->isModified());
    const RunRecord *record = m_session.record();
    m_docks->setRunDetail(replay.isEmpty() && record ? otherRun(record->plan()) : replay);
}

/// Returns which run is shown if it is not one of the edited plan; otherwise empty.
QString Workbench::otherRun(const Plan &made) const
{
    const Plan &plan = m_document->plan();
    if (made.name != plan.name && !made.name.isEmpty())
        return tr("of the run “%1”").arg(shownPlanName(made.name));
    const bool same = made.name == plan.name && made.pipeline == plan.pipeline &&
                      made.run.mistakes == plan.run.mistakes;
    return same ? QString() : tr("of an earlier run");
}

void Workbench::retranslate()
{
    m_document->retranslate();
    m_commands->retranslate();
    m_menu->retranslate();
    m_docks->retranslate();
    updateTitle();
}

void Workbench::closeEvent(QCloseEvent *event)
{
    m_planBar->commitPending();
    m_panes.chain->commitPending();
    const int live = m_session.isRunning() ? std::max(1, m_session.liveProcesses()) : 0;
    if (!m_files->mayLeave() || (live > 0 && !m_dialogs->askEndProcesses(this, live))) {
        event->ignore();
        return;
    }
    // The layout to remember is the one before presenting.
    m_commands->at(CommandId::Presentation)->setChecked(false);
    saveMemory();
    event->accept();
}

void Workbench::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_needsSizes, false))
        m_docks->giveSizes();
}

void Workbench::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_help) // not before everything is built
        retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_commands->at(CommandId::FullScreen)->setChecked(isFullScreen());
}

void Workbench::dragEnterEvent(QDragEnterEvent *event)
{
    if (FileDesk::canDrop(event->mimeData()))
        event->acceptProposedAction();
}

void Workbench::dropEvent(QDropEvent *event)
{
    m_fileDesk->drop(event);
}

} // namespace forkscope
