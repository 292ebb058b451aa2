#pragma once

#include "core/engine/EngineThread.h"
#include "ui/files/Dialogs.h"
#include "ui/files/RecentFiles.h"
#include "ui/run/RunSession.h"
#include "ui/shared/Selection.h"
#include "ui/workbench/Pane.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <memory>

namespace forkscope {

class BytesFiles;
class BytesPane;
class ChainEditor;
class CodePane;
class CompareCommands;
class ExplainPane;
class HelpCommands;
class InstancesView;
class LessonDesk;
class LessonPane;
class LibraryPanel;
class MainMenu;
class PaneDock;
class PaneProportions;
class PlanBar;
class PlanDocument;
class PlanFiles;
class Presentation;
class ReplayBar;
class RunDesk;
class RunPlayer;
class RunStatusBar;
class SpeedUpWindow;
class ThreeWaysWindow;
class TimelinePane;
class WelcomePage;
class Commands;
class WindowPanes;

/// The window: it arranges the panes, passes what is selected from one to the others, and hands
/// the user's commands to those who carry them out.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<Dialogs> dialogs = nullptr);
    ~MainWindow() override;

    /// What is shown where no file was named: what was open last, or else the first example.
    void openAtStart();

    /// Shows three ways in over the window, where nothing was opened or chosen before.
    void welcome();
    [[nodiscard]] WelcomePage *welcomePage() const;

    [[nodiscard]] PlanFiles *files() const { return m_files; }
    [[nodiscard]] PlanDocument *document() const { return m_document; }
    [[nodiscard]] RunSession *session() { return &m_session; }
    [[nodiscard]] RunPlayer *player() const { return m_player; }
    [[nodiscard]] ReplayBar *replayBar() const { return m_replayBar; }
    [[nodiscard]] RecentFiles *recentFiles() { return &m_recent; }
    [[nodiscard]] PlanBar *planBar() const { return m_planBar; }
    [[nodiscard]] InstancesView *instancesView() const { return m_instances; }
    [[nodiscard]] BytesPane *bytesPane() const { return m_bytes; }
    [[nodiscard]] CompareCommands *comparing() const { return m_comparing; }
    [[nodiscard]] ThreeWaysWindow *threeWays() const { return m_threeWays; }
    [[nodiscard]] SpeedUpWindow *speedUp() const { return m_speedUp; }
    [[nodiscard]] TimelinePane *timelinePane() const { return m_timeline; }
    [[nodiscard]] ExplainPane *explainPane() const { return m_explain; }
    [[nodiscard]] LessonDesk *lessons() const { return m_lessons; }
    [[nodiscard]] RunDesk *runs() const { return m_runs; }
    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] RunStatusBar *runStatusBar() const { return m_status; }
    [[nodiscard]] CodePane *codePane() const { return m_code; }
    [[nodiscard]] HelpCommands *help() const { return m_helpCommands; }
    [[nodiscard]] Commands *commands() const { return m_commands; }

    [[nodiscard]] Selection selection() const { return m_selection; }
    /// The same thing selected in every view.
    void select(Selection selection);

    /// Makes it no larger than `room`, before it is shown; one that fills the screen stays.
    void keepWithin(const QSize &room);
    /// The size of the whole interface, in percent; remembered.
    void setZoom(int percent);
    /// Large type, high contrast, the panes that matter; or as before.
    void setPresentation(bool on);
    /// Shows the last run again from its begin, or all of it.
    void setReplay(bool on);

    /// Writes the report of the record, or its trace, to a file that the user chooses.
    bool saveReport();
    bool exportTrace();
    /// Marks a time in the timeline and how far the stream was by then. In ns since the run's
    /// begin.
    void showMoment(qint64 ns);
    void dismissMoment();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void listPanes();
    void buildMenu();
    void connectFileCommands();
    void connectViewCommands();
    void connectSession();
    void connectReplay();
    void showReplay();
    void connectLessons();
    void leaveWelcome();
    void offerRun();
    void arrange();
    bool restoreMemory();
    void saveMemory();
    void retranslate();

    void save(bool underNewName);
    void rename();
    [[nodiscard]] QString otherRun(const Plan &made) const;
    void selectActivatedStage(int stage);
    void showActivatedWire(int stage);
    void letGoOfRecord();
    void showRecord();
    void refreshViews(const std::vector<int> &instances);
    void giveRecord(const RunRecord *record);
    void showChainRecord(const RunRecord *record);
    void updateTitle();
    void showShortcuts();
    void showAbout();

    std::unique_ptr<Dialogs> m_dialogs;
    RecentFiles m_recent;
    RunSession m_session;
    PlanDocument *m_document;
    PlanFiles *m_files;
    Commands *m_commands;
    PlanBar *m_planBar = nullptr;
    ChainEditor *m_chain = nullptr;
    InstancesView *m_instances = nullptr;
    BytesPane *m_bytes = nullptr;
    BytesFiles *m_bytesFiles = nullptr;
    TimelinePane *m_timeline = nullptr;
    ExplainPane *m_explain = nullptr;
    ThreeWaysWindow *m_threeWays = nullptr;
    SpeedUpWindow *m_speedUp = nullptr;
    CompareCommands *m_comparing = nullptr;
    LibraryPanel *m_library = nullptr;
    LessonPane *m_lessonPane = nullptr;
    LessonDesk *m_lessons = nullptr;
    RunDesk *m_runs = nullptr;
    RunStatusBar *m_status = nullptr;
    RunPlayer *m_player = nullptr;
    ReplayBar *m_replayBar = nullptr;
    std::unique_ptr<Presentation> m_presentation;
    QPointer<WelcomePage> m_welcome;
    MainMenu *m_menu = nullptr;
    HelpCommands *m_helpCommands = nullptr;
    CodePane *m_code = nullptr;
    PaneDock *m_codeDock = nullptr; ///< hidden until it is asked for
    std::unique_ptr<WindowPanes> m_panes;
    QList<Pane> m_list; ///< all of them
    std::unique_ptr<PaneProportions> m_proportions;
    const RunRecord *m_chainRecord = nullptr; ///< the record that the chain's picture counts
    Selection m_selection;
    bool m_selecting = false;
    qint64 m_replayedLength = 0;   ///< of the replay that is on; 0: none
    bool m_panesNeedSizes = false; ///< once the window has its own size
};

} // namespace forkscope
