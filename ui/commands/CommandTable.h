#pragma once

#include <QtCore/QString>
#include <QtGui/QAction>

#include <array>
#include <span>

namespace forkscope {

/// The window's own commands.
enum class CommandId : quint8 {
    NewPlan,
    Open,
    Save,
    SaveAs,
    Rename,
    SaveReport,
    ExportTrace,
    ShowInPerfetto,
    SaveWorksheet,
    SaveAnswers,
    ExportPredictions,
    Quit,
    ClearRecent,
    Run,
    ThreeWays,
    SpeedUp,
    InstanceTimes,
    Replay,
    Terminate,
    Kill,
    Trace,
    GoToPlanBar,
    ZoomIn,
    ZoomOut,
    ZoomUsual,
    ResetLayout,
    Presentation,
    FullScreen,
    Handbook,
    WhatsThis,
    Shortcuts,
    About,
    AboutQt,
};
inline constexpr int commandCount = int(CommandId::AboutQt) + 1;

/// The menu that a command belongs to. Menus have their commands in the order of the table.
enum class CommandMenu : quint8 { File, Recent, Lesson, Edit, Run, View, GoTo, Help };

/// When a command can be carried out.
enum class CommandWhen : quint8 {
    Always,
    Idle,       ///< no run is going on
    Running,    ///< a run is going on
    WholeRun,   ///< a run that has ended is shown, and it is no replay
    Replayable, ///< a run is being replayed, or can be
    Lesson,     ///< a lesson is open
    LessonRun,  ///< a lesson is open, and its runs have been made
};

/// Everything about a command but what it does. Menus, shortcuts and the window of the shortcuts
/// are made from these rows. A new command needs one row here, and one connection where it is
/// carried out.
struct CommandRow
{
    CommandId id;
    CommandMenu menu;
    const char *text;           ///< untranslated, with its mnemonic
    const char *tip = nullptr;  ///< shown by What's This too; null where the text says everything
    std::array<int, 3> keys{};  ///< each a QKeyCombination as a number; 0 ends the list
    const char *icon = nullptr; ///< its name in `:/icons`
    CommandWhen when = CommandWhen::Always;
    bool startsGroup = false; ///< a separator stands above it
    bool isCheckable = false;
    bool isCheckedAtFirst = false;
    QAction::MenuRole role = QAction::TextHeuristicRole;
};

/// Returns a row for each command, in the order of the menus.
std::span<const CommandRow> commandTable();

/// Returns the text in the user's language; tipOf() does so for the tip.
QString textOf(const CommandRow &row);
QString tipOf(const CommandRow &row);

} // namespace forkscope
