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

/// Where a command stands. Menus have their commands in the order of the table.
enum class CommandMenu : quint8 { File, Recent, Lesson, Edit, Run, View, GoTo, Help };

/// When a command can be carried out.
enum class CommandWhen : quint8 {
    Always,
    Idle,       ///< nothing runs
    Running,    ///< something does
    WholeRun,   ///< a run is shown to its end, and is no replay
    Replayable, ///< a run is replayed, or can be
    Lesson,     ///< a lesson is open
    LessonRun,  ///< and its runs have been made
};

/// All that is special about a command. Menus, shortcuts and the window of the shortcuts are made
/// from these rows; a new command is one row, and one connection where it is carried out.
struct CommandRow
{
    CommandId id;
    CommandMenu menu;
    const char *text;           ///< untranslated, with the mark of its key
    const char *tip = nullptr;  ///< also said by What's This; null: the text says all
    std::array<int, 3> keys{};  ///< QKeyCombination as a number; 0: no more
    const char *icon = nullptr; ///< of `:/icons`
    CommandWhen when = CommandWhen::Always;
    bool startsGroup = false; ///< a line stands above it
    bool isCheckable = false;
    bool isCheckedAtFirst = false;
    QAction::MenuRole role = QAction::TextHeuristicRole;
};

/// A row for each command, in the order of the menus.
std::span<const CommandRow> commandTable();

/// In the user's language.
QString textOf(const CommandRow &row);
QString tipOf(const CommandRow &row);

} // namespace forkscope
