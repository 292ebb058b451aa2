#include "app/CommandLine.h"

#include "app/CommandGrammar.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace forkscope {

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CommandLine)
};

/// The arguments, split at the first bare "--": CLI11 does not see "PROGRAM ARGUMENT…" behind it.
struct SplitArguments
{
    std::vector<std::string> options;
    std::optional<QList<QByteArray>> program;
};

SplitArguments split(const std::vector<std::string> &arguments, const Grammar &grammar)
{
    SplitArguments parts;
    const bool mayHaveProgram =
        !arguments.empty() && std::any_of(grammar.commands().begin(), grammar.commands().end(),
                                          [&arguments](const CommandSyntax &each) {
                                              return each.app().get_name() == arguments.front() &&
                                                     takesProgram(each.app());
                                          });
    const auto dashes =
        mayHaveProgram ? std::find(arguments.begin(), arguments.end(), "--") : arguments.end();
    parts.options.assign(arguments.begin(), dashes);
    if (dashes != arguments.end()) {
        parts.program.emplace();
        for (auto it = std::next(dashes); it != arguments.end(); ++it)
            parts.program->append(QByteArray::fromStdString(*it));
    }
    return parts;
}

/// `command` is a command's name, or empty for the program without one.
UsageError usageError(const QString &message, const QString &command)
{
    const QString help = command.isEmpty() ? QString() : command + u' ';
    return {message + u'\n' + CommandLineTexts::tr("See forkscope %1--help.").arg(help)};
}

/// Returns an error for a former flag of `run` that is a command now.
std::optional<UsageError> formerFlag(const std::vector<std::string> &options)
{
    const std::initializer_list<std::pair<const char *, const char *>> flags{
        {"--three-ways", "three-ways"}, {"--at-once-series", "speed-up"}};
    if (options.empty() || options.front() != "run")
        return std::nullopt;
    for (const auto &[flag, command] : flags) {
        if (std::find(options.begin(), options.end(), flag) != options.end())
            return usageError(
                CommandLineTexts::tr("%1 is a command of its own: forkscope %2 [OPTIONS] …")
                    .arg(QString::fromLatin1(flag), QString::fromLatin1(command)),
                QString::fromLatin1(command));
    }
    return std::nullopt;
}

/// Returns an option of the window that stands before a command which opens no window.
std::optional<QString> misplaced(const Grammar &grammar, const CLI::App &said)
{
    const CLI::App &window = grammar.commands().front().app();
    if (&said == &window)
        return std::nullopt;
    for (const CLI::Option *option : window.get_options()) {
        if (option->count() > 0)
            return CommandLineTexts::tr(
                       "%1 before “%2” is for the window, which a command does not open")
                .arg(QString::fromStdString(option->get_name()),
                     QString::fromStdString(said.get_name()));
    }
    return std::nullopt;
}

/// Returns what is wrong with where the plan comes from.
std::optional<QString> sourceProblem(const CLI::App &command,
                                     const std::optional<QList<QByteArray>> &program)
{
    if (!takesProgram(command))
        return std::nullopt;
    if (command.count("FILE") + command.count("--pipeline") + size_t(program.has_value()) != 1)
        return CommandLineTexts::tr(
                   "%1 needs exactly one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…")
            .arg(QString::fromStdString(command.get_name()));
    if (program && (program->isEmpty() || program->front().isEmpty()))
        return CommandLineTexts::tr("no program after --");
    return std::nullopt;
}

/// Returns a problem if several results go to standard output, which has room for one.
std::optional<Problem> outputProblem(const RunCommand &command)
{
    const bool report = command.report == "-";
    const bool trace = command.trace == "-";
    if (int(command.print) + int(report) + int(trace) < 2)
        return std::nullopt;
    if (!trace)
        return Problem{
            QStringLiteral("--report"),
            CommandLineTexts::tr("--print and --report - would both write to standard output")};
    return Problem{
        QStringLiteral("--trace"),
        command.print
            ? CommandLineTexts::tr("--print and --trace - would both write to standard output")
            : CommandLineTexts::tr("--report - and --trace - would both write to standard output")};
}

/// Returns the part of a command that is about a plan; null where the command takes none.
RunCommand *planIn(Command *command)
{
    if (auto *exporting = std::get_if<ExportCommand>(command))
        return &exporting->plan;
    return std::get_if<RunCommand>(command);
}

/// Returns the value of what CLI11 has parsed.
Command commandOf(CommandSyntax &syntax, const std::optional<QList<QByteArray>> &program,
                  const QString &name)
{
    if (const auto problem = sourceProblem(syntax.app(), program))
        return usageError(*problem, name);
    const auto taken = syntax.take();
    if (!taken)
        return usageError(taken.error().text(), name);
    Command command = *taken;
    RunCommand *plan = planIn(&command);
    if (plan == nullptr)
        return command;
    if (program)
        plan->source = ProgramLine{*program};
    if (const auto problem = outputProblem(*plan))
        return usageError(problem->text(), name);
    return command;
}

} // namespace

Command parseCommandLine(const std::vector<std::string> &arguments)
{
    Grammar grammar;
    SplitArguments parts = split(arguments, grammar);
    if (const auto error = formerFlag(parts.options))
        return *error;
    const auto nameOfSaid = [&grammar] {
        const CLI::App &said = grammar.said().app();
        return said.get_parent() == nullptr ? QString() : QString::fromStdString(said.get_name());
    };
    std::reverse(parts.options.begin(), parts.options.end());
    try {
        grammar.app().parse(std::move(parts.options));
    } catch (const CLI::CallForHelp &) {
        return PrintCommand{QByteArray::fromStdString(helpOf(grammar.said().app()))};
    } catch (const CLI::CallForVersion &version) {
        return PrintCommand{QByteArray(version.what()) + '\n'};
    } catch (const CLI::ParseError &error) {
        return usageError(QString::fromUtf8(error.what()).trimmed(), nameOfSaid());
    }
    if (const auto problem = misplaced(grammar, grammar.said().app()))
        return usageError(*problem, nameOfSaid());
    return commandOf(grammar.said(), parts.program, nameOfSaid());
}

} // namespace forkscope
