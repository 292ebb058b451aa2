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

/// `--input -`: what comes on our own standard input, read to its end before the run starts.
struct OwnStandardInput
{
    bool operator==(const OwnStandardInput &) const = default;
};

using InputOption = std::variant<Input, OwnStandardInput>;

/// Where a run's chain comes from: a plan file, a line of text, or one program as it stands.
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

/// `forkscope run`, `three-ways` and `speed-up`: what was said, and nothing that was not. An option
/// left out leaves what the plan file says.
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
    /// `three-ways` and `speed-up` make several runs of it and compare them.
    SeriesKind series = SeriesKind::Once;
    QList<Mistake> mistakes; ///< added to those of the plan
    bool tap = false;        ///< every wire
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

/// `forkscope export`: a plan as a program in another language.
struct ExportCommand
{
    RunCommand plan; ///< its source and what else is said of the plan; nothing of a run
    CodeFormat format = CodeFormat::Python;
    QByteArray file; ///< empty or "-" for standard output

    bool operator==(const ExportCommand &) const = default;
};

/// `forkscope lessons [LESSON]`: the list of them, or one in the terminal.
struct LessonsCommand
{
    QString lesson;                   ///< its number or name; empty for the list
    std::optional<Language> language; ///< none: the system's
    bool operator==(const LessonsCommand &) const = default;
};

/// `--theme`: what the window looks like.
enum class ThemeOption : quint8 { System, Light, Dark };

/// `forkscope [FILE]`: the window. An option left out leaves what the user has chosen in it.
struct WindowCommand
{
    QByteArray file;
    std::optional<ThemeOption> theme;
    std::optional<Language> language;
    std::optional<int> zoom; ///< percent
    bool operator==(const WindowCommand &) const = default;
};

/// `--help` and `--version`: a text for standard output and nothing else to do.
struct PrintCommand
{
    QByteArray text;
    bool operator==(const PrintCommand &) const = default;
};

/// Wrong usage: what to say on standard error before ending with status 2.
struct UsageError
{
    QString message;
    bool operator==(const UsageError &) const = default;
};

using Command = std::variant<WindowCommand, RunCommand, CheckCommand, ExportCommand, LessonsCommand,
                             PrintCommand, UsageError>;

/// Reads the arguments after the program's own name; bytes, as the kernel hands them over. Pure:
/// no file is looked at, nothing is printed.
Command parseCommandLine(const std::vector<std::string> &arguments);

} // namespace forkscope
