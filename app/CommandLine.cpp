#include "app/CommandLine.h"

#include "app/OptionValues.h"
#include "core/lessons/LessonBook.h"
#include "core/pipeline/Mistake.h"
#include "core/pipeline/Plan.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <bit>
#include <functional>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CommandLine)
};

constexpr qint64 mostRingPages = 65536;

constexpr auto runExamples =
    R"(Times are in seconds, also with decimals. Options override the plan file.

INPUT is one of: none, text:…, hex:…, random:BYTES[:SEED], @FILE, - (our own standard input).

Examples:
  forkscope run -n 10 -- sleep 0.1
  forkscope run -t 0.1 -- sleep 10
  forkscope run -n 3 --input random:10 --env password=secret \
      --pipeline 'openssl enc -des3 -pass env:password | md5sum'
  forkscope run -n 100 -j 8 --cores 0,2-3 --report report.json plan.forkscope
  forkscope run -n 4 --three-ways -- sh -c 'i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done'
  forkscope run -n 4 --trace trace.json --pipeline 'head -c 100M /dev/zero | md5sum'
  printf abc | forkscope run --print --input - -- tr a-z A-Z

Exit status: 0 all instances succeeded, 1 some did not, 2 wrong usage or a bad file (nothing was
started), 128+N when signal N stopped the run (after everything that it had started was ended).)";

constexpr auto mainExamples = R"(Examples:
  forkscope                          the window
  forkscope plan.forkscope           the window with a plan; opening it runs nothing
  forkscope run -n 10 -- sleep 0.1   ten at once, in the terminal
  forkscope check plan.forkscope     is it a plan, and are its programs here?
  forkscope lessons                  the lessons; "forkscope lessons 3" runs one
  forkscope export --to python plan.forkscope   the same as a program
"forkscope run --help" lists the options of a run.)";

constexpr auto exportExamples =
    R"(The program prints what "forkscope run --print --quiet" would, and ends with the same status.

Examples:
  forkscope export --to python plan.forkscope
  forkscope export --to bash -n 3 --pipeline 'seq 100 | sort -r'
  forkscope export --to c -o sleeps.c -n 10 -- sleep 0.1)";

constexpr auto lessonsExamples =
    R"(A lesson asks for predictions, runs real processes and shows both beside each other. It reads
answers line by line from standard input.

Examples:
  forkscope lessons
  forkscope lessons 3
  forkscope lessons --language ko ten-sleeps
  printf '1\n0.2\n' | forkscope lessons 3)";

/// CLI11 knows one usage line a command; `run` and `export` have three.
class Help : public CLI::Formatter
{
public:
    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        std::string command = "forkscope " + app->get_name();
        if (app->get_name() == "export")
            command += " --to FORMAT";
        else if (app->get_name() != "run")
            return CLI::Formatter::make_usage(app, std::move(name));
        return "Usage: " + command + " [OPTIONS] FILE\n" +
               "       " + command + " [OPTIONS] --pipeline TEXT\n" +
               "       " + command + " [OPTIONS] -- PROGRAM ARGUMENT...\n";
    }
};

/// What CLI11 saw, as bytes; made into values afterwards, so that one place words all errors.
struct Seen
{
    std::optional<std::string> runFile, checkFile, windowFile, screenshot, lesson, language;
    std::optional<std::string> pipeline, instances, atOnce, cores, timeout, killAfter, poll, keep;
    std::optional<std::string> input, cwd, report, trace, traceRing, output, keepTotal, spill;
    std::optional<std::string> format, exportFile;
    std::vector<std::string> environment, mistakes;
    bool tap = false, print = false, quiet = false, noTrace = false, threeWays = false,
         atOnceSeries = false,
         runOnce = false;
};

/// An option with one value of any bytes. (CLI11's own conversions take "{}" for an empty list.)
CLI::Option *addText(CLI::App &app, const std::string &names, std::optional<std::string> *target,
                     const std::string &description, const std::string &typeName = "TEXT")
{
    return app
        .add_option(
            names,
            [target](const CLI::results_t &results) {
                *target = results.back();
                return true;
            },
            description)
        ->type_size(1)
        ->type_name(typeName);
}

CLI::Option *addRepeated(CLI::App &app, const std::string &names, std::vector<std::string> *target,
                         const std::string &description, const std::string &typeName)
{
    return app
        .add_option(
            names,
            [target](const CLI::results_t &results) {
                *target = results;
                return true;
            },
            description)
        ->type_size(1)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name(typeName);
}

/// What says which plan is meant, and what of it is another than in its file.
void addPlanOptions(CLI::App &run, Seen *seen)
{
    addText(run, "FILE", &seen->runFile, "a plan file (.forkscope)", "");
    addText(run, "--pipeline", &seen->pipeline, "the chain as a shell writes it: 'a b | c d'");
    addText(run, "-n,--instances", &seen->instances, "how many of the chain to run", "N");
    addText(run, "-j,--at-once", &seen->atOnce, "how many at the same time (0: all)", "N");
    addText(run, "-t,--timeout", &seen->timeout, "end an instance after this time (0: never)",
            "SECONDS");
    addText(run, "-k,--kill-after", &seen->killAfter, "grace time between SIGTERM and SIGKILL",
            "SECONDS");
    addText(run, "--cores", &seen->cores, "the cores to run on, as 0,2-3", "LIST");
    addText(run, "--input", &seen->input, "what the first stage of each instance reads", "INPUT");
    addRepeated(run, "--env", &seen->environment, "a variable for every stage (may be repeated)",
                "NAME=VALUE");
    addText(run, "--cwd", &seen->cwd, "the directory of every stage", "DIR");
    addRepeated(run, "--mistake", &seen->mistakes,
                "a parent's mistake to make and to see (may be repeated)", "NAME");
}

void addRunOptions(CLI::App &run, Seen *seen)
{
    addPlanOptions(run, seen);
    run.add_flag("--three-ways", seen->threeWays,
                 "run it one after another, on one core and on all cores, and compare");
    run.add_flag("--at-once-series", seen->atOnceSeries,
                 "run it with 1, 2, 3 ... at once, each three times, and compare");
    addText(run, "--poll", &seen->poll, "time between two looks at a live process", "MS");
    addText(run, "--keep", &seen->keep, "bytes kept of each stream (also 64K, 16M, 1G)", "BYTES");
    addText(run, "--keep-total", &seen->keepTotal, "bytes kept of all streams of the run together",
            "BYTES");
    addText(run, "--spill", &seen->spill,
            "where kept bytes go that do not stay in memory (a directory of ours alone)", "DIR");
    run.add_flag("--tap", seen->tap, "tap every wire: keep what passes from stage to stage");
    addText(run, "--report", &seen->report, "write a JSON report (-: standard output)", "FILE");
    addText(run, "--trace", &seen->trace, "write a trace for Perfetto (-: standard output)",
            "FILE");
    run.add_flag("--no-trace", seen->noTrace, "observe by samples alone, without the exact trace");
    addText(run, "--trace-ring", &seen->traceRing, "")->group("");
    addText(run, "--output", &seen->output, "write each stream to a file in a new directory",
            "DIR");
    run.add_flag("--print", seen->print, "print the outputs, in the order of the instances");
    run.add_flag("--quiet", seen->quiet, "no progress, no table");
    run.footer(runExamples);
}

void addExportOptions(CLI::App &exporting, Seen *seen)
{
    addText(exporting, "--to", &seen->format, "python, bash, c or qt", "FORMAT")->required();
    addText(exporting, "-o", &seen->exportFile, "write it there (-: standard output)", "FILE");
    addPlanOptions(exporting, seen);
    exporting.footer(exportExamples);
}

/// "PROGRAM ARGUMENT…" after the first bare "--" is none of CLI11's business.
struct SplitArguments
{
    std::vector<std::string> options;
    std::optional<QList<QByteArray>> program;
};

SplitArguments split(const std::vector<std::string> &arguments)
{
    SplitArguments parts;
    const bool takesProgram =
        !arguments.empty() && (arguments.front() == "run" || arguments.front() == "export");
    const auto dashes =
        takesProgram ? std::find(arguments.begin(), arguments.end(), "--") : arguments.end();
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
        take->refuse(QString(), Text::tr("%1 needs one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…")
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

/// Three runs are compared: what is of one run alone has no place beside that.
void takeThreeWays(const Seen &seen, RunCommand *command, Taking *take)
{
    command->threeWays = seen.threeWays;
    if (!seen.threeWays)
        return;
    if (seen.atOnce)
        take->refuse(QStringLiteral("--at-once"),
                     Text::tr("--three-ways itself decides how many run at once"));
    const QString oneRun = Text::tr("is for one run, and --three-ways makes three");
    if (seen.trace)
        take->refuse(QStringLiteral("--trace"), oneRun);
    if (seen.print)
        take->refuse(QStringLiteral("--print"), oneRun);
    if (seen.output)
        take->refuse(QStringLiteral("--output"), oneRun);
}

void takeAtOnceSeries(const Seen &seen, RunCommand *command, Taking *take)
{
    command->atOnceSeries = seen.atOnceSeries;
    if (!seen.atOnceSeries)
        return;
    if (seen.atOnce)
        take->refuse(QStringLiteral("--at-once"),
                     Text::tr("--at-once-series itself decides how many run at once"));
    const QString oneRun = Text::tr("is for one run, and --at-once-series makes many");
    const std::initializer_list<std::pair<bool, const char *>> others{
        {seen.threeWays, "--three-ways"},
        {seen.trace.has_value(), "--trace"},
        {seen.print, "--print"},
        {seen.output.has_value(), "--output"}};
    for (const auto &[said, name] : others) {
        if (said)
            take->refuse(QString::fromLatin1(name), oneRun);
    }
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

Command runCommand(const Seen &seen, const std::optional<QList<QByteArray>> &program)
{
    RunCommand command;
    Taking take;
    takeSource(seen, program, "run", &command.source, &take);
    takePlan(seen, &command, &take);
    take("--poll", seen.poll, &command.pollMs, within(1, limits::pollMs));
    take("--keep", seen.keep, &command.keepBytes, byteCount);
    take("--keep-total", seen.keepTotal, &command.keepBytesTotal, byteCount);
    command.tap = seen.tap;
    takeObservation(seen, &command, &take);
    takeResults(seen, &command, &take);
    takeThreeWays(seen, &command, &take);
    takeAtOnceSeries(seen, &command, &take);
    if (take.problem())
        return usageError(take.problem()->text(), QStringLiteral("run"));
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

/// All that can be said on the command line; what is said is put into `seen`.
struct Grammar
{
    Seen seen;
    CLI::App app{"Forkscope, an oscilloscope for processes and pipes.", "forkscope"};
    CLI::App *run = app.add_subcommand("run", "run a plan without a window");
    CLI::App *check = app.add_subcommand("check", "say what is wrong with a plan file; run nothing");
    CLI::App *exporting =
        app.add_subcommand("export", "write a plan as a program in another language");
    CLI::App *lessons = app.add_subcommand("lessons", "list the lessons, or run one in the terminal");

    Grammar()
    {
        for (CLI::App *each : {&app, run, check, exporting, lessons})
            each->formatter(std::make_shared<Help>());
        app.set_version_flag("--version", "forkscope " FORKSCOPE_VERSION, "print the version and end");
        app.require_subcommand(0, 1);
        app.footer(mainExamples);
        addText(app, "FILE", &seen.windowFile, "a plan file to show in the window", "");
        app.add_flag("--run-once", seen.runOnce)->group("");
        addText(app, "--screenshot", &seen.screenshot, "")->group("");
        addRunOptions(*run, &seen);
        addText(*check, "FILE", &seen.checkFile, "a plan file (.forkscope)", "")->required();
        addExportOptions(*exporting, &seen);
        addText(*lessons, "LESSON", &seen.lesson, "its number or its name", "");
        addText(*lessons, "--language", &seen.language, "en or ko; the system's where left out",
                "NAME");
        lessons->footer(lessonsExamples);
    }
    Grammar(const Grammar &) = delete; // its options point into it
    Grammar &operator=(const Grammar &) = delete;
};

QList<QByteArray> choicesOf(const QByteArray &name)
{
    QList<QByteArray> names;
    if (name == "--mistake") {
        for (const Mistake each : allMistakes)
            names << nameOf(each).toUtf8();
    } else if (name == "--to") {
        for (const CodeFormat each : allCodeFormats)
            names << nameOf(each).toUtf8();
    } else if (name == "--language") {
        names = {"en", "ko"};
    } else if (name == "LESSON") {
        for (const Lesson &lesson : lessonBook())
            names << lesson.name.toUtf8();
    }
    return names;
}

OptionText textOf(const CLI::Option &option)
{
    OptionText text;
    text.isArgument = option.get_positional();
    text.isRepeated = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    for (const std::string &name : option.get_snames())
        text.names << QByteArray::fromStdString('-' + name);
    for (const std::string &name : option.get_lnames())
        text.names << QByteArray::fromStdString("--" + name);
    if (text.isArgument)
        text.names << QByteArray::fromStdString(option.get_name(true));
    else if (option.get_items_expected_max() > 0)
        text.value = QByteArray::fromStdString(option.get_type_name());
    text.summary = QByteArray::fromStdString(option.get_description());
    text.choices = choicesOf(text.names.back());
    return text;
}

CommandText textOf(const CLI::App &app)
{
    CommandText text;
    const bool isMain = app.get_parent() == nullptr;
    text.name = isMain ? QByteArray() : QByteArray::fromStdString(app.get_name());
    text.summary = QByteArray::fromStdString(app.get_description());
    text.usage = QByteArray::fromStdString(
        Help().make_usage(&app, isMain ? app.get_name() : "forkscope " + app.get_name()));
    text.usage.replace("Usage: ", "").replace("       ", "");
    text.usage = text.usage.trimmed();
    text.notes = QByteArray::fromStdString(app.get_footer());
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_group().empty())
            text.options << textOf(*option);
    }
    return text;
}

} // namespace

QList<CommandText> commandTexts()
{
    const Grammar grammar;
    QList<CommandText> texts;
    texts << textOf(grammar.app);
    for (const CLI::App *each : {grammar.run, grammar.check, grammar.exporting, grammar.lessons})
        texts << textOf(*each);
    return texts;
}

Command parseCommandLine(const std::vector<std::string> &arguments)
{
    Grammar grammar;
    const Seen &seen = grammar.seen;
    CLI::App &app = grammar.app;
    const CLI::App *const run = grammar.run, *const check = grammar.check,
                          *const exporting = grammar.exporting, *const lessons = grammar.lessons;
    SplitArguments parts = split(arguments);
    std::reverse(parts.options.begin(), parts.options.end());
    try {
        app.parse(std::move(parts.options));
    } catch (const CLI::CallForHelp &) {
        const CLI::App *asked = run->parsed()         ? run
                                : check->parsed()     ? check
                                : exporting->parsed() ? exporting
                                : lessons->parsed()   ? lessons
                                                      : &app;
        return PrintCommand{
            QByteArray::fromStdString(asked->help(asked == &app ? "" : "forkscope"))};
    } catch (const CLI::CallForVersion &version) {
        return PrintCommand{QByteArray(version.what()) + '\n'};
    } catch (const CLI::ParseError &error) {
        const QString command = run->parsed()         ? QStringLiteral("run")
                                : exporting->parsed() ? QStringLiteral("export")
                                                      : QString();
        return usageError(QString::fromUtf8(error.what()).trimmed(), command);
    }
    if (run->parsed())
        return runCommand(seen, parts.program);
    if (exporting->parsed())
        return exportCommand(seen, parts.program);
    if (check->parsed())
        return CheckCommand{bytes(seen.checkFile)};
    if (lessons->parsed())
        return lessonsCommand(seen);
    return WindowCommand{bytes(seen.windowFile), bytes(seen.screenshot), seen.runOnce};
}

} // namespace forkscope
