#include "ui/workbench/MainWindow.h"

#include "ui/bars/plan/PlanBar.h"
#include "ui/bars/replay/ReplayBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/commands/MainMenu.h"
#include "ui/commands/ShortcutsDialog.h"
#include "ui/files/Examples.h"
#include "ui/files/PlanDocument.h"
#include "ui/files/PlanFiles.h"
#include "ui/files/RecordFiles.h"
#include "ui/panes/bytes/BytesActions.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/code/CodePane.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/panes/timeline/PollSlider.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/preferences/Settings.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/run/RunPlayer.h"
#include "ui/shared/Icons.h"
#include "ui/shared/Zoom.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/handbook/HelpCommands.h"
#include "ui/windows/speedup/SpeedUpWindow.h"
#include "ui/windows/threeways/ThreeWaysWindow.h"
#include "ui/workbench/BytesFiles.h"
#include "ui/workbench/CompareCommands.h"
#include "ui/workbench/LessonDesk.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/PaneProportions.h"
#include "ui/workbench/Presentation.h"
#include "ui/workbench/RunDesk.h"
#include "ui/workbench/WindowPanes.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

namespace forkscope {

namespace {

constexpr int layoutVersion = 3; // of saveState(): another set of panes needs another one
constexpr QSize firstSize{1440, 900};

/// The dock that a pane lies in, directly or where it can be scrolled.
QDockWidget *dockOf(const QWidget *pane)
{
    QWidget *parent = pane->parentWidget();
    while (!qobject_cast<QDockWidget *>(parent))
        parent = parent->parentWidget();
    return qobject_cast<QDockWidget *>(parent);
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<Dialogs> dialogs)
    : m_dialogs(dialogs ? std::move(dialogs) : std::make_unique<Dialogs>()),
      m_document(new PlanDocument(this)),
      m_files(new PlanFiles(m_document, &m_recent, m_dialogs.get(), this)),
      m_commands(new Commands(this))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    buildPanes();
    buildMenu();
    connectFileCommands();
    connectViewCommands();
    connectSession();
    connectReplay();
    connectLessons();
    retranslate();
    m_runs->updateCommands();
    resize(firstSize);
    arrange();
    m_panesNeedSizes = !restoreMemory();
    m_panes->lesson->hide(); // which one it was is not remembered
}

MainWindow::~MainWindow()
{
    letGoOfRecord(); // the record goes before the views do
}

void MainWindow::buildPanes()
{
    m_planBar = new PlanBar(m_document,
                            {m_commands->at(CommandId::Run), m_commands->at(CommandId::Terminate),
                             m_commands->at(CommandId::Kill), m_commands->at(CommandId::ThreeWays)},
                            this);
    m_planBar->setObjectName(QStringLiteral("planBar"));
    addToolBar(Qt::TopToolBarArea, m_planBar);

    m_library = new LibraryPanel(&m_recent);
    m_chain = new ChainEditor(m_document);
    m_instances = new InstancesView;
    m_bytes = new BytesPane;
    m_bytesFiles = new BytesFiles(m_dialogs.get(), this);
    m_timeline = new TimelinePane;
    m_explain = new ExplainPane;
    m_player = new RunPlayer(&m_session, this);
    // Its place is the replay's: it goes first, for both at once would make the window higher.
    connect(m_player, &RunPlayer::changed, m_timeline,
            [this] { m_timeline->poller()->setVisible(!m_player->isOn()); });
    m_replayBar = new ReplayBar(m_player);
    m_timeline->addBelow(m_replayBar);
    m_lessonPane = new LessonPane;
    m_panes = std::make_unique<WindowPanes>(WindowPanes::Contents{m_library, m_chain, m_timeline,
                                                                  m_instances, m_bytes, m_explain,
                                                                  m_lessonPane},
                                            this);
    m_code = new CodePane(m_document, m_dialogs.get());
    m_codeDock = new PaneDock(QStringLiteral("code"), m_code, this);
    m_codeDock->toggleViewAction()->setShortcut(Qt::ALT | Qt::Key_8);
    connect(m_codeDock->toggleViewAction(), &QAction::triggered, m_codeDock, [this](bool shown) {
        if (shown && dockWidgetArea(m_codeDock) == Qt::NoDockWidgetArea) {
            addDockWidget(Qt::RightDockWidgetArea, m_codeDock);
            tabifyDockWidget(m_panes->explain, m_codeDock);
        }
        if (shown)
            m_codeDock->goTo();
    });
    m_presentation = std::make_unique<Presentation>(m_panes.get(), m_planBar, this);
    m_proportions = std::make_unique<PaneProportions>(m_panes.get(), this);

    m_threeWays = new ThreeWaysWindow(&m_session, this);
    m_speedUp = new SpeedUpWindow(&m_session, m_dialogs.get(), this);
    m_comparing = new CompareCommands(&m_session, m_instances, this);
    m_lessons =
        new LessonDesk({m_lessonPane, m_panes.get(), m_library, m_files, m_dialogs.get()}, this);

    m_status = new RunStatusBar(this);
    setStatusBar(m_status);
    listPanes();
    m_runs = new RunDesk({&m_session, m_player, m_document, m_commands, m_planBar, m_chain,
                          m_panes->chain, m_status, m_threeWays, m_speedUp, m_lessons},
                         this);
    connect(m_instances, &InstancesView::stopRequested, &m_session, &RunSession::stopInstance);
}

/// A pane is a row here, and its place in WindowPanes.
void MainWindow::listPanes()
{
    m_list = {
        {.widget = m_library},
        {.widget = m_chain,
         .helpPage = "03-chains",
         .setRecord = [this](const RunRecord *record) { showChainRecord(record); },
         .refresh =
             [this](const std::vector<int> &instances) {
                 if (m_chainRecord)
                     m_chain->refreshRecord(instances);
             },
         .isRefreshedHidden = true,
         .setSelection = [this](Selection selection) { m_chain->setSelection(selection); }},
        {.widget = m_instances,
         .helpPage = "02-words",
         .setRecord = [this](const RunRecord *record) { m_instances->setRecord(record); },
         .refresh = [this](const std::vector<int> &instances) { m_instances->refresh(instances); },
         .isRefreshedHidden = true,
         .setSelection = [this](Selection selection) { m_instances->setSelection(selection); },
         .memory = "window/instances",
         .saveState = [this] { return m_instances->saveState(); },
         .restoreState = [this](const QByteArray &state) { m_instances->restoreState(state); }},
        {.widget = m_timeline,
         .helpPage = "04-timeline",
         .setRecord = [this](const RunRecord *record) { m_timeline->setRecord(record); },
         .refresh = [this](const std::vector<int> &) { m_timeline->refreshFacts(); },
         .catchUp = [this] { m_timeline->refresh(); },
         .setSelection = [this](Selection selection) { m_timeline->setSelection(selection); }},
        {.widget = m_bytes,
         .helpPage = "05-bytes",
         .setRecord = [this](const RunRecord *record) { m_bytes->setRecord(record); },
         .refresh = [this](const std::vector<int> &) { m_bytes->refresh(); },
         .catchUp = [this] { m_bytes->refresh(); },
         .setSelection = [this](Selection selection) { m_bytes->setSelection(selection); },
         .memory = "window/bytes",
         .saveState = [this] { return m_bytes->saveState(); },
         .restoreState = [this](const QByteArray &state) { m_bytes->restoreState(state); }},
        {.widget = m_explain,
         .helpPage = "02-words",
         .setRecord = [this](const RunRecord *record) { m_explain->setRecord(record); },
         .refresh = [this](const std::vector<int> &) { m_explain->refresh(); },
         .isRefreshedHidden = true,
         .setSelection = [this](Selection selection) { m_explain->setSelection(selection); }},
        {.widget = m_code, .helpPage = "10-files"},
        {.widget = m_lessonPane},
    };
    for (const Pane &pane : m_list) {
        if (pane.helpPage)
            setHelpPage(pane.widget, QLatin1String(pane.helpPage));
    }
    setHelpPage(m_planBar, QStringLiteral("03-chains"));
    setHelpPage(m_threeWays, QStringLiteral("07-faster"));
    m_helpCommands = new HelpCommands(this);
}

void MainWindow::buildMenu()
{
    QList<QAction *> toggles{m_planBar->toggleViewAction()};
    for (PaneDock *dock : m_panes->all())
        toggles << dock->toggleViewAction();
    toggles << m_codeDock->toggleViewAction();
    toggles << m_panes->lesson->toggleViewAction();
    const MainMenu::Parts parts{.undoStack = m_document->undoStack(),
                                .chainActions = m_chain->editActions(),
                                .instanceActions = m_instances->rowActions(),
                                .instanceColumns = m_instances->columnsMenu(),
                                .bytesActions = m_bytes->commands()->all(),
                                .timelineActions = m_timeline->viewActions(),
                                .explainActions = m_explain->textActions(),
                                .paneToggles = toggles};
    m_menu = new MainMenu(menuBar(), m_commands, parts, m_files, &m_recent);
}

void MainWindow::connectFileCommands()
{
    connect(m_commands->at(CommandId::NewPlan), &QAction::triggered, m_files, &PlanFiles::newPlan);
    connect(m_commands->at(CommandId::Open), &QAction::triggered, m_files, &PlanFiles::open);
    connect(m_commands->at(CommandId::Save), &QAction::triggered, this, [this] { save(false); });
    connect(m_commands->at(CommandId::SaveAs), &QAction::triggered, this, [this] { save(true); });
    connect(m_commands->at(CommandId::SaveReport), &QAction::triggered, this,
            &MainWindow::saveReport);
    connect(m_commands->at(CommandId::ExportTrace), &QAction::triggered, this,
            &MainWindow::exportTrace);
    connect(m_commands->at(CommandId::Rename), &QAction::triggered, this, &MainWindow::rename);
    connect(m_commands->at(CommandId::Quit), &QAction::triggered, this, &QWidget::close);
    connect(m_library, &LibraryPanel::chosen, m_files, &PlanFiles::openFile);
    connect(m_files, &PlanFiles::sourceChanged, m_library, &LibraryPanel::setShown);
    connect(m_files, &PlanFiles::sourceChanged, this, &MainWindow::updateTitle);
    connect(m_document, &PlanDocument::modifiedChanged, this, &QWidget::setWindowModified);
    connect(m_document, &PlanDocument::planChanged, this, [this] {
        m_status->setWarning(QString());
        updateTitle();
        showChainRecord(m_session.record());
    });
}

void MainWindow::connectViewCommands()
{
    connect(m_commands->at(CommandId::ResetLayout), &QAction::triggered, this,
            &MainWindow::arrange);
    connect(m_commands->at(CommandId::ZoomIn), &QAction::triggered, this,
            [this] { setZoom(zoom::stepAbove(zoom::percent())); });
    connect(m_commands->at(CommandId::ZoomOut), &QAction::triggered, this,
            [this] { setZoom(zoom::stepBelow(zoom::percent())); });
    connect(m_commands->at(CommandId::ZoomUsual), &QAction::triggered, this,
            [this] { setZoom(zoom::usual); });
    connect(m_commands->at(CommandId::Presentation), &QAction::toggled, this,
            &MainWindow::setPresentation);
    connect(m_commands->at(CommandId::FullScreen), &QAction::triggered, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    connect(m_commands->at(CommandId::GoToPlanBar), &QAction::triggered, this, [this] {
        m_planBar->show();
        m_planBar->instances()->setFocus(Qt::ShortcutFocusReason);
        m_planBar->instances()->selectAll();
    });
    const std::initializer_list<std::pair<QAction *, PaneDock *>> goTo{
        {m_commands->at(CommandId::GoToLibrary), m_panes->library},
        {m_commands->at(CommandId::GoToChain), m_panes->chain},
        {m_commands->at(CommandId::GoToTimeline), m_panes->timeline},
        {m_commands->at(CommandId::GoToInstances), m_panes->instances},
        {m_commands->at(CommandId::GoToBytes), m_panes->bytes},
        {m_commands->at(CommandId::GoToExplain), m_panes->explain}};
    for (const auto &[action, dock] : goTo)
        connect(action, &QAction::triggered, dock, &PaneDock::goTo);
    connect(m_commands->at(CommandId::Handbook), &QAction::triggered, m_helpCommands,
            &HelpCommands::showHandbook);
    connect(m_commands->at(CommandId::WhatsThis), &QAction::triggered, m_helpCommands,
            &HelpCommands::askWhatIsThis);
    connect(m_commands->at(CommandId::Shortcuts), &QAction::triggered, this,
            &MainWindow::showShortcuts);
    connect(m_commands->at(CommandId::About), &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_commands->at(CommandId::AboutQt), &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_instances, &InstancesView::selectionChanged, this, &MainWindow::select);
    connect(m_timeline, &TimelinePane::selectionChanged, this, &MainWindow::select);
    connect(m_timeline, &TimelinePane::spanChanged, this,
            [this] { m_instances->setSpan(m_timeline->view()->span()); });
    // Also where the same is selected again: that leaves the band that was chosen before.
    connect(m_timeline, &TimelinePane::selectionChanged, m_explain, &ExplainPane::setSelection);
    connect(m_timeline, &TimelinePane::bandChosen, m_explain, &ExplainPane::showBand);
    connect(m_timeline, &TimelinePane::momentChosen, this, [this](qint64 ns) {
        showMoment(ns);
        m_bytes->revealMoment();
    });
    connect(m_timeline, &TimelinePane::momentDismissed, this, &MainWindow::dismissMoment);
    connect(m_bytes, &BytesPane::momentChosen, this, &MainWindow::showMoment);
    connect(m_bytes, &BytesPane::momentDismissed, this, &MainWindow::dismissMoment);
    connect(m_bytes, &BytesPane::saveRequested, m_bytesFiles, &BytesFiles::save);
    connect(m_timeline, &TimelinePane::coreTimeChosen, m_explain, &ExplainPane::showCoreTime);
    connect(m_chain, &ChainEditor::stageActivated, this, &MainWindow::selectActivatedStage);
    connect(m_chain, &ChainEditor::wireActivated, this, &MainWindow::showActivatedWire);
    for (const Pane &pane : m_list) {
        if (!pane.catchUp)
            continue;
        connect(dockOf(pane.widget), &QDockWidget::visibilityChanged, this,
                [catchUp = pane.catchUp](bool visible) {
                    if (visible)
                        catchUp();
                });
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &RunSession::recordLeaving, this, &MainWindow::letGoOfRecord);
    connect(&m_session, &RunSession::runStarted, this, &MainWindow::showRecord);
    connect(&m_session, &RunSession::recordChanged, this, &MainWindow::refreshViews);
    connect(&m_session, &RunSession::recordGrew, this, [this] {
        if (m_timeline->isVisible() && !isMinimized())
            m_timeline->view()->refreshSoon();
    });
}

void MainWindow::connectReplay()
{
    connect(&m_session, &RunSession::recordReplaced, this, &MainWindow::showRecord);
    connect(m_player, &RunPlayer::changed, this, &MainWindow::showReplay);
    connect(m_player, &RunPlayer::moved, this, &MainWindow::showMoment);
    connect(m_commands->at(CommandId::Replay), &QAction::triggered, this, &MainWindow::setReplay);
    // In the timeline alone: elsewhere the key presses buttons.
    auto *space = new QShortcut(Qt::Key_Space, m_timeline->view());
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, m_player, &RunPlayer::toggle);
}

void MainWindow::setReplay(bool on)
{
    if (!on) {
        m_player->leave();
    } else if (m_session.kept().isTooLarge()) {
        const qint64 mebibytes = qint64(m_session.kept().limit() >> 20);
        m_status->setWarning(
            tr("This run was too large to be replayed: its events take more than %1 MiB.")
                .arg(QLocale().toString(mebibytes)));
    } else if (m_player->begin()) {
        m_panes->timeline->show();
        m_replayBar->playButton()->setFocus(Qt::ShortcutFocusReason);
    }
    showReplay();
}

/// That it is a replay is said wherever a run is shown; nothing of it can be ended or saved.
void MainWindow::showReplay()
{
    m_commands->at(CommandId::Replay)->setChecked(m_player->isOn());
    m_instances->setReplaying(m_player->isOn());
    const qint64 length = m_player->isOn() ? m_player->length() : 0;
    if (std::exchange(m_replayedLength, length) != length)
        m_timeline->view()->setLeastLength(length); // the axis stays while the run comes again
    if (!m_player->isOn())
        dismissMoment();
    updateTitle();
    m_runs->updateCommands();
}

void MainWindow::setPresentation(bool on)
{
    m_chain->setHintShown(!on);
    if (on)
        m_presentation->enter(m_panes->bytes->isAncestorOf(QApplication::focusWidget()));
    else
        m_presentation->leave();
    m_commands->at(CommandId::Presentation)->setChecked(on);
}

/// Everything larger or smaller, now and at the next start.
void MainWindow::setZoom(int percent)
{
    chooseZoom(percent);
}

void MainWindow::connectLessons()
{
    m_files->setLessonOpener([this](const QString &source) { return m_lessons->open(source); });
    connect(m_commands->at(CommandId::SaveWorksheet), &QAction::triggered, m_lessons,
            [this] { m_lessons->saveSheet(SheetKind::Worksheet); });
    connect(m_commands->at(CommandId::SaveAnswers), &QAction::triggered, m_lessons,
            [this] { m_lessons->saveSheet(SheetKind::Answers); });
    connect(m_commands->at(CommandId::ExportPredictions), &QAction::triggered, m_lessons,
            &LessonDesk::exportPredictions);
}

/// The panes as the first start has them.
void MainWindow::arrange()
{
    addToolBar(Qt::TopToolBarArea, m_planBar);
    m_planBar->show();
    m_panes->arrange();
    removeDockWidget(m_codeDock); // until it is asked for
    m_panesNeedSizes = !isVisible();
    if (!m_panesNeedSizes)
        m_panes->giveSizes();
}

void MainWindow::keepWithin(const QSize &room)
{
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(room));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_panesNeedSizes, false))
        m_panes->giveSizes();
}

/// False where there is no layout to take up.
bool MainWindow::restoreMemory()
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

void MainWindow::saveMemory()
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

void MainWindow::openAtStart()
{
    const QString last = Settings().value(QStringLiteral("window/source")).toString();
    if (!QFileInfo::exists(last) || !m_files->openFile(last))
        m_files->openFile(firstExample());
}

void MainWindow::save(bool underNewName)
{
    if (!m_runs->commitPending())
        return;
    if (underNewName)
        m_files->saveAs();
    else
        m_files->save();
}

void MainWindow::rename()
{
    if (const auto name = m_dialogs->askName(this, m_document->plan().name))
        m_document->setName(name->trimmed());
}

bool MainWindow::saveReport()
{
    const RunRecord *record = m_session.record();
    return record != nullptr && RecordFiles(m_dialogs.get(), this).saveReport(*record);
}

bool MainWindow::exportTrace()
{
    const RunRecord *record = m_session.record();
    return record != nullptr && RecordFiles(m_dialogs.get(), this).exportTrace(*record);
}

void MainWindow::select(Selection selection)
{
    if (m_selecting || selection == m_selection)
        return;
    const QScopedValueRollback guard(m_selecting, true);
    m_selection = selection;
    for (const Pane &pane : m_list) {
        if (pane.setSelection)
            pane.setSelection(selection);
    }
}

void MainWindow::showMoment(qint64 ns)
{
    const RunRecord *record = m_session.record();
    if (!record)
        return;
    m_timeline->view()->setMoment(ns);
    m_bytes->showMoment(record->begin() + Nanoseconds(ns));
}

void MainWindow::dismissMoment()
{
    m_timeline->view()->setMoment(std::nullopt);
    m_bytes->clearMoment();
}

/// A box of the chain stands for that stage of the selected instance.
void MainWindow::selectActivatedStage(int stage)
{
    const RunRecord *record = m_session.record();
    if (!record || m_selection.isEmpty() || stage >= record->plan().pipeline.stages.size())
        return;
    select({m_selection.instance, stage});
}

/// A wire of the chain stands for what passed it in the selected instance, if it was tapped then.
void MainWindow::showActivatedWire(int stage)
{
    if (m_session.record() && !m_selection.isEmpty())
        m_bytes->showStream({{m_selection.instance, stage}, StreamKind::Output});
}

void MainWindow::letGoOfRecord()
{
    // What is selected stays for the next record: no view's word counts meanwhile.
    const QScopedValueRollback guard(m_selecting, true);
    giveRecord(nullptr);
    m_comparing->letGoOfRecord();
}

void MainWindow::showRecord()
{
    const RunRecord *record = m_session.record();
    const Selection wanted = m_selection.isEmpty() ? Selection{0, -1} : m_selection;
    giveRecord(record);
    m_selection = {};
    const bool fits = wanted.instance < static_cast<int>(record->instances().size()) &&
                      wanted.stage < record->plan().pipeline.stages.size();
    select(fits ? wanted : Selection{0, -1});
    updateTitle();
}

void MainWindow::giveRecord(const RunRecord *record)
{
    for (const Pane &pane : m_list) {
        if (pane.setRecord)
            pane.setRecord(record);
    }
    m_status->setRecord(record);
}

/// The picture shows the plan of the document; a run of another chain does not belong to it.
void MainWindow::showChainRecord(const RunRecord *record)
{
    const bool same = record && record->plan().pipeline == m_document->plan().pipeline;
    if (std::exchange(m_chainRecord, same ? record : nullptr) != m_chainRecord)
        m_chain->showRecord(m_chainRecord);
}

void MainWindow::refreshViews(const std::vector<int> &instances)
{
    for (const Pane &pane : m_list) {
        if (pane.refresh && (pane.isRefreshedHidden || pane.widget->isVisible()))
            pane.refresh(instances);
    }
    m_status->refresh();
}

void MainWindow::updateTitle()
{
    QString name = m_files->displayName();
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    const QString replay =
        m_player->isOn() ? tr("replay, %1").arg(slownessText(m_player->slower())) : QString();
    setWindowTitle(
        replay.isEmpty()
            ? tr("%1[*] — Forkscope").arg(name)
            : tr("%1[*] — %2 — Forkscope", "a plan, “replay, 20 × slower”").arg(name, replay));
    setWindowModified(m_document->isModified());
    const RunRecord *record = m_session.record();
    const QString detail = record ? otherRun(record->plan()) : QString();
    m_panes->setRunDetail(replay.isEmpty() ? detail : replay);
}

/// Which run is shown, where it is none of the plan that is edited.
QString MainWindow::otherRun(const Plan &made) const
{
    const Plan &plan = m_document->plan();
    if (made.name != plan.name && !made.name.isEmpty())
        return tr("of the run “%1”").arg(shownPlanName(made.name));
    const bool same = made.name == plan.name && made.pipeline == plan.pipeline &&
                      made.run.mistakes == plan.run.mistakes;
    return same ? QString() : tr("of an earlier run");
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(menuBar(), this).exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Forkscope"),
        tr("<h3>Forkscope %1</h3><p>An oscilloscope for processes and pipes.</p><p>Build a chain "
           "of "
           "programs, run N of it at once, and see what really happens.</p><p>MIT licence. Built "
           "with Qt %2.</p>")
            .arg(QStringLiteral(FORKSCOPE_VERSION), QString::fromLatin1(qVersion())));
}

void MainWindow::retranslate()
{
    m_document->retranslate();
    m_commands->retranslate();
    m_menu->retranslate();
    m_panes->retranslate();
    m_codeDock->setWindowTitle(tr("Code"));
    m_codeDock->toggleViewAction()->setToolTip(
        tr("The plan as a program in Python, bash, C or Qt"));
    updateTitle();
}

} // namespace forkscope
