#include "app/CommandLine.h"

#include "app/CommandGrammar.h"
#include "app/OptionValues.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <bit>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CommandLine)
};

constexpr qint64 mostRingPages = 65536;

/// "PROGRAM ARGUMENT…" after the first bare "--" is none of CLI11's business.
struct SplitArguments
{
    std::vector<std::string> options;
    std::optional<QList<QByteArray>> program;
};

SplitArguments split(const std::vector<std::string> &arguments)
{
    SplitArguments parts;
    const bool mayHaveProgram = !arguments.empty() && takesProgram(arguments.front());
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

QByteArray bytes(const std::optional<std::string> &text)
{
    return text ? QByteArray::fromStdString(*text) : QByteArray();
}

/// Takes option values over into a command until the first one that is wrong.
class Taking
{
public:
    template<typename Target, typename Parse>
    void operator()(const char *name, const std::optional<std::string> &text,
                    std::optional<Target> *target, Parse parse)
    {
        if (!text || m_problem)
            return;
        const auto value = parse(QString::fromLatin1(name), QByteArray::fromStdString(*text));
        if (value)
            *target = static_cast<Target>(*value);
        else
            m_problem = value.error();
    }

    void refuse(const QString &place, const QString &message)
    {
        if (!m_problem)
            m_problem = Problem{place, message};
    }

    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    std::optional<Problem> m_problem;
};

/// A parser of whole numbers of a range, in the form that Taking wants.
auto within(qint64 least, qint64 most)
{
    return [least, most](const QString &place, const QByteArray &text) {
        return wholeNumber(place, text, least, most);
    };
}

auto secondsUpTo(qint64 most)
{
    return
        [most](const QString &place, const QByteArray &text) { return seconds(place, text, most); };
}

void takeSource(const Seen &seen, const std::optional<QList<QByteArray>> &program,
                const char *command, PlanSource *source, Taking *take)
{
    const int sources =
        int(seen.runFile.has_value()) + int(seen.pipeline.has_value()) + int(program.has_value());
    if (sources != 1)
        take->refuse(QString(),
                     Text::tr("%1 needs one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…")
                         .arg(QString::fromLatin1(command)));
    else if (seen.runFile)
        *source = PlanFile{bytes(seen.runFile)};
    else if (seen.pipeline)
        *source = PipelineLine{bytes(seen.pipeline)};
    else if (program->isEmpty() || program->front().isEmpty())
        take->refuse(QString(), Text::tr("no program after --"));
    else
        *source = ProgramLine{*program};
}

void takeEnvironment(const Seen &seen, RunCommand *command, Taking *take)
{
    const QString place = QStringLiteral("--env");
    for (const std::string &text : seen.environment) {
        const auto parsed = variable(place, QByteArray::fromStdString(text));
        if (parsed)
            command->environment.append(*parsed);
        else
            take->refuse(parsed.error().place, parsed.error().message);
    }
}

/// How many results go to standard output, where there is room for one.
int onStandardOutput(const RunCommand &command)
{
    return int(command.print) + int(command.report == "-") + int(command.trace == "-");
}

void takeResults(const Seen &seen, RunCommand *command, Taking *take)
{
    command->report = bytes(seen.report);
    command->trace = bytes(seen.trace);
    command->outputDirectory = bytes(seen.output);
    command->spillDirectory = bytes(seen.spill);
    command->print = seen.print;
    command->quiet = seen.quiet;
    if (seen.report && command->report.isEmpty())
        take->refuse(QStringLiteral("--report"), Text::tr("no file named"));
    if (seen.trace && command->trace.isEmpty())
        take->refuse(QStringLiteral("--trace"), Text::tr("no file named"));
    if (seen.output && command->outputDirectory.isEmpty())
        take->refuse(QStringLiteral("--output"), Text::tr("no directory named"));
    if (seen.spill && command->spillDirectory.isEmpty())
        take->refuse(QStringLiteral("--spill"), Text::tr("no directory named"));
    if (onStandardOutput(*command) < 2)
        return;
    if (command->trace == "-") {
        take->refuse(
            QStringLiteral("--trace"),
            command->print
                ? Text::tr("--print and --trace - would both write to standard output")
                : Text::tr("--report - and --trace - would both write to standard output"));
    } else {
        take->refuse(QStringLiteral("--report"),
                     Text::tr("--print and --report - would both write to standard output"));
    }
}

void takeObservation(const Seen &seen, RunCommand *command, Taking *take)
{
    command->observation.trace = !seen.noTrace;
    std::optional<int> pages;
    (*take)("--trace-ring", seen.traceRing, &pages, within(1, mostRingPages));
    if (pages && !std::has_single_bit(unsigned(*pages)))
        take->refuse(QStringLiteral("--trace-ring"), Text::tr("is not a power of two"));
    else if (pages)
        command->observation.ringPages = *pages;
}

void takeMistakes(const Seen &seen, RunCommand *command, Taking *take)
{
    for (const std::string &name : seen.mistakes) {
        const QString mistake = QString::fromStdString(name);
        if (mistakeNamed(mistake)) {
            command->mistakes << mistake;
            continue;
        }
        QStringList known;
        for (const Mistake each : allMistakes)
            known << nameOf(each);
        take->refuse(QStringLiteral("--mistake"),
                     Text::tr("is one of: %1").arg(known.join(QStringLiteral(", "))));
    }
}

Command lessonsCommand(const Seen &seen)
{
    LessonsCommand command;
    command.lesson = QString::fromUtf8(bytes(seen.lesson));
    if (!seen.language)
        return command;
    if (*seen.language != "en" && *seen.language != "ko")
        return UsageError{Text::tr("--language: is one of: %1").arg(QStringLiteral("en, ko"))};
    command.language = *seen.language == "ko" ? Language::Korean : Language::English;
    return command;
}

/// `command` is "run" or another that has many options, or empty.
UsageError usageError(const QString &message, const QString &command)
{
    const QString help = command.isEmpty() ? QString() : command + u' ';
    return {message + u'\n' + Text::tr("See forkscope %1--help.").arg(help)};
}

/// What was a flag of `run` and is a command now.
std::optional<UsageError> formerFlag(const std::vector<std::string> &options)
{
    const std::initializer_list<std::pair<const char *, const char *>> flags{
        {"--three-ways", "three-ways"}, {"--at-once-series", "speed-up"}};
    if (options.empty() || options.front() != "run")
        return std::nullopt;
    for (const auto &[flag, command] : flags) {
        if (std::find(options.begin(), options.end(), flag) != options.end())
            return usageError(Text::tr("%1 is a command of its own: forkscope %2 [OPTIONS] …")
                                  .arg(QString::fromLatin1(flag), QString::fromLatin1(command)),
                              QString::fromLatin1(command));
    }
    return std::nullopt;
}

void takePlan(const Seen &seen, RunCommand *command, Taking *take)
{
    (*take)("--instances", seen.instances, &command->instances, within(1, limits::instances));
    (*take)("--at-once", seen.atOnce, &command->atOnce, within(0, limits::instances));
    (*take)("--timeout", seen.timeout, &command->timeoutMs, secondsUpTo(limits::timeMs));
    (*take)("--kill-after", seen.killAfter, &command->killAfterMs, secondsUpTo(limits::timeMs));
    (*take)("--cores", seen.cores, &command->cores, coreList);
    takeMistakes(seen, command, take);
    (*take)("--input", seen.input, &command->input, inputOption);
    takeEnvironment(seen, command, take);
    if (seen.cwd)
        command->workingDirectory = bytes(seen.cwd);
    if (seen.cwd && seen.cwd->empty())
        take->refuse(QStringLiteral("--cwd"), Text::tr("no directory named"));
}

Command runCommand(const Seen &seen, const std::optional<QList<QByteArray>> &program,
                   const QString &name, SeriesKind series)
{
    RunCommand command;
    command.series = series;
    Taking take;
    takeSource(seen, program, qPrintable(name), &command.source, &take);
    takePlan(seen, &command, &take);
    take("--poll", seen.poll, &command.pollMs, within(1, limits::pollMs));
    take("--keep", seen.keep, &command.keepBytes, byteCount);
    take("--keep-total", seen.keepTotal, &command.keepBytesTotal, byteCount);
    command.tap = seen.tap;
    takeObservation(seen, &command, &take);
    takeResults(seen, &command, &take);
    if (take.problem())
        return usageError(take.problem()->text(), name);
    return command;
}

void takeFormat(const Seen &seen, ExportCommand *command, Taking *take)
{
    if (const auto format = codeFormatNamed(QString::fromUtf8(bytes(seen.format)))) {
        command->format = *format;
        return;
    }
    QStringList known;
    for (const CodeFormat each : allCodeFormats)
        known << nameOf(each);
    take->refuse(QStringLiteral("--to"),
                 Text::tr("is one of: %1").arg(known.join(QStringLiteral(", "))));
}

Command exportCommand(const Seen &seen, const std::optional<QList<QByteArray>> &program)
{
    ExportCommand command;
    Taking take;
    takeFormat(seen, &command, &take);
    takeSource(seen, program, "export", &command.plan.source, &take);
    takePlan(seen, &command.plan, &take);
    command.file = bytes(seen.exportFile);
    if (seen.exportFile && command.file.isEmpty())
        take.refuse(QStringLiteral("-o"), Text::tr("no file named"));
    if (take.problem())
        return usageError(take.problem()->text(), QStringLiteral("export"));
    return command;
}

} // namespace

Command parseCommandLine(const std::vector<std::string> &arguments)
{
    Grammar grammar;
    const Seen &seen = grammar.seen;
    CLI::App &app = grammar.app;
    SplitArguments parts = split(arguments);
    if (const auto error = formerFlag(parts.options))
        return *error;
    const auto given = [&grammar]() -> const CLI::App * {
        const auto found = std::find_if(grammar.commands.begin(), grammar.commands.end(),
                                        [](const CLI::App *each) { return each->parsed(); });
        return found == grammar.commands.end() ? nullptr : *found;
    };
    std::reverse(parts.options.begin(), parts.options.end());
    try {
        app.parse(std::move(parts.options));
    } catch (const CLI::CallForHelp &) {
        const CLI::App *asked = given();
        return PrintCommand{
            QByteArray::fromStdString(asked ? asked->help("forkscope") : app.help(""))};
    } catch (const CLI::CallForVersion &version) {
        return PrintCommand{QByteArray(version.what()) + '\n'};
    } catch (const CLI::ParseError &error) {
        const CLI::App *asked = given();
        const std::string name = asked && takesProgram(asked->get_name()) ? asked->get_name() : "";
        return usageError(QString::fromUtf8(error.what()).trimmed(), QString::fromStdString(name));
    }
    const CLI::App *command = given();
    if (command == grammar.run)
        return runCommand(seen, parts.program, QStringLiteral("run"), SeriesKind::Once);
    if (command == grammar.threeWays)
        return runCommand(seen, parts.program, QStringLiteral("three-ways"), SeriesKind::ThreeWays);
    if (command == grammar.speedUp)
        return runCommand(seen, parts.program, QStringLiteral("speed-up"), SeriesKind::AtOnceCurve);
    if (command == grammar.exporting)
        return exportCommand(seen, parts.program);
    if (command == grammar.check)
        return CheckCommand{bytes(seen.checkFile)};
    if (command == grammar.lessons)
        return lessonsCommand(seen);
    return WindowCommand{bytes(seen.windowFile), bytes(seen.screenshot), seen.runOnce};
}

} // namespace forkscope
