#pragma once

#include "core/base/Problem.h"
#include "core/export/CodeFormat.h"
#include "core/lessons/Language.h"
#include "core/pipeline/Input.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Stage.h"
#include "core/record/Observation.h"
#include "core/series/SeriesPlans.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace forkscope {

/// The exit status that says that nothing was started, because the command or its plan is wrong.
inline constexpr int wrongUsage = 2;
/// The exit status that says that a result could not be written whole, or not at all because memory
/// had run out in the middle of a run.
inline constexpr int resultNotWhole = 3;

/// `--input -`: our own standard input. Each instance of each run gets all of it.
struct OwnStandardInput
{
    bool operator==(const OwnStandardInput &) const = default;
};

using InputOption = std::variant<Input, OwnStandardInput>;

/// Where a run's chain comes from: a plan file, a line of text, or a single program.
struct PlanFile
{
    QByteArray path;
    bool operator==(const PlanFile &) const = default;
};
struct PipelineLine
{
    QByteArray text;
    bool operator==(const PipelineLine &) const = default;
};
struct ProgramLine
{
    QList<QByteArray> words; ///< the program and its arguments; never empty
    bool operator==(const ProgramLine &) const = default;
};
using PlanSource = std::variant<PlanFile, PipelineLine, ProgramLine>;

/// `forkscope run`, `three-ways` and `speed-up`: only what was given. An option that is left out
/// keeps the plan file's setting.
struct RunCommand
{
    PlanSource source;
    std::optional<int> instances;
    std::optional<int> atOnce;
    std::optional<QList<int>> cores;
    std::optional<qint64> timeoutMs;
    std::optional<qint64> killAfterMs;
    std::optional<qint64> pollMs;
    std::optional<qint64> keepBytes;
    std::optional<qint64> keepBytesTotal;
    std::optional<InputOption> input;
    QList<Variable> environment;
    std::optional<QByteArray> workingDirectory;
    QByteArray report;          ///< a file, "-" for standard output, empty for none
    QByteArray trace;           ///< a file, "-" for standard output, empty for none
    QByteArray outputDirectory; ///< empty for none
    QByteArray spillDirectory;  ///< empty for the usual one
    ObservationSettings observation;
    /// `three-ways` and `speed-up` run the plan several times and compare the runs.
    SeriesKind series = SeriesKind::Once;
    QList<Mistake> mistakes; ///< added to those of the plan
    bool tap = false;        ///< tap every wire
    bool print = false;
    bool quiet = false;

    bool operator==(const RunCommand &) const = default;
};

/// `forkscope check FILE`.
struct CheckCommand
{
    QByteArray file;
    bool operator==(const CheckCommand &) const = default;
};

/// `forkscope export`: writes a plan as a program in another language.
struct ExportCommand
{
    RunCommand plan; ///< its source and settings of the plan; settings of a run are unused
    CodeFormat format = CodeFormat::Python;
    QByteArray file; ///< empty or "-" for standard output

    bool operator==(const ExportCommand &) const = default;
};

/// `forkscope lessons [LESSON]`: lists the lessons, or runs one in the terminal.
struct LessonsCommand
{
    QString lesson;                   ///< its number or name; empty for the list
    std::optional<Language> language; ///< nothing: the system's
    bool operator==(const LessonsCommand &) const = default;
};

/// `--theme`: the colours of the window.
enum class ThemeOption : quint8 { System, Light, Dark };

/// `forkscope [FILE]`: opens the window. An option that is left out keeps the user's choice.
struct WindowCommand
{
    QByteArray file;
    std::optional<ThemeOption> theme;
    std::optional<Language> language;
    std::optional<int> zoom; ///< in percent
    bool operator==(const WindowCommand &) const = default;
};

/// `--help` and `--version`: a text for standard output; nothing else is done.
struct PrintCommand
{
    QByteArray text;
    bool operator==(const PrintCommand &) const = default;
};

/// Wrong usage: the message for standard error before the program ends with status 2.
struct UsageError
{
    QString message;
    bool operator==(const UsageError &) const = default;
};

using Command = std::variant<WindowCommand, RunCommand, CheckCommand, ExportCommand, LessonsCommand,
                             PrintCommand, UsageError>;

/// Parses the arguments after the program's own name; they are bytes, as the kernel passes them.
/// Pure: looks at no file and prints nothing.
Command parseCommandLine(const std::vector<std::string> &arguments);

} // namespace forkscope
