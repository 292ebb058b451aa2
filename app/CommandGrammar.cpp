#include "app/CommandGrammar.h"

#include "app/OptionValues.h"
#include "core/pipeline/Plan.h"

#include <algorithm>
#include <memory>

namespace forkscope {

namespace {

constexpr auto planNotes =
    R"(Times are in seconds, also with decimals. Options override the plan file.

INPUT is one of: none, text:…, hex:…, random:BYTES[:SEED], @FILE, - (our own standard input).

)";

constexpr auto statusNotes = R"(

Exit status:
  0      all instances succeeded
  1      some instances did not
  2      nothing was started: wrong usage, a bad file, or the system lacks what is needed
  3      the run is over, but a result could not be written whole, or memory has run out
  128+N  signal N stopped the run, after everything that it had started was ended)";

constexpr auto runExamples =
    R"(Examples:
  forkscope run -n 10 -- sleep 0.1
  forkscope run -t 0.1 -- sleep 10
  forkscope run -n 3 --input random:10 --env password=secret \
      --pipeline 'openssl enc -des3 -pass env:password | md5sum'
  forkscope run -n 100 -j 8 --cores 0,2-3 --report report.json plan.forkscope
  forkscope run -n 4 --trace trace.json --pipeline 'head -c 100M /dev/zero | md5sum'
  printf abc | forkscope run --print --input - -- tr a-z A-Z)";

constexpr auto threeWaysExamples =
    R"(It decides itself how many run at once. A report (--report) holds all three runs.

Example:
  forkscope three-ways -n 4 -- sh -c 'i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done')";

constexpr auto speedUpExamples =
    R"(It decides itself how many run at once: 1 up to twice the cores. A report (--report) holds every
run and the serial share of Amdahl's law, fitted.

Example:
  forkscope speed-up -n 8 --pipeline 'head -c 100M /dev/zero | md5sum')";

constexpr auto mainExamples = R"(Examples:
  forkscope                          the window
  forkscope plan.forkscope           the window with a plan; opening it runs nothing
  forkscope run -n 10 -- sleep 0.1   ten at once, in the terminal
  forkscope three-ways plan.forkscope   one after another, on one core, on all cores
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

constexpr auto planFile = "a plan file (.forkscope)";

/// CLI11 has one usage line per command; commands that take a plan need three.
class Help : public CLI::Formatter
{
public:
    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        if (!takesProgram(*app))
            return CLI::Formatter::make_usage(app, std::move(name));
        std::string command = "forkscope " + app->get_name();
        for (const CLI::Option *option : app->get_options()) {
            if (option->get_required())
                command += ' ' + option->get_name() + ' ' + option->get_type_name();
        }
        return "Usage: " + command + " [OPTIONS] FILE\n" + "       " + command +
               " [OPTIONS] --pipeline TEXT\n" + "       " + command +
               " [OPTIONS] -- PROGRAM ARGUMENT...\n";
    }
};

/// Adds the options that select a plan and change its settings.
void addPlanOptions(CommandSyntax &syntax, RunCommand *plan)
{
    syntax.add("FILE", "", planFile, &plan->source, sourceOf<PlanFile>);
    syntax.add("--pipeline", "TEXT", "the chain as a shell writes it: 'a b | c d'", &plan->source,
               sourceOf<PipelineLine>);
    syntax.add("-n,--instances", "N", "how many of the chain to run", &plan->instances,
               within(1, limits::instances));
    syntax.add("-t,--timeout", "SECONDS", "end an instance after this time (0: never)",
               &plan->timeoutMs, secondsUpTo(limits::timeMs));
    syntax.add("-k,--kill-after", "SECONDS", "grace time between SIGTERM and SIGKILL",
               &plan->killAfterMs, secondsUpTo(limits::timeMs));
    syntax.add("--cores", "LIST", "the cores to run on, as 0,2-3", &plan->cores, coreList);
    syntax.add("--input", "INPUT", "what the first stage of each instance reads", &plan->input,
               inputOption);
    syntax.add("--env", "NAME=VALUE", "a variable for every stage (may be repeated)",
               &plan->environment, variable);
    syntax.add("--cwd", "DIR", "the directory of every stage", &plan->workingDirectory,
               directoryName);
    syntax.add("--mistake", "NAME", "a parent's mistake to make and to see (may be repeated)",
               &plan->mistakes, oneOf(allMistakes));
}

void addAtOnce(CommandSyntax &syntax, RunCommand *plan)
{
    syntax.add("-j,--at-once", "N", "how many at the same time (0: all)", &plan->atOnce,
               within(0, limits::instances));
}

/// Adds the options of every command that runs a plan, once or several times.
void addWatchOptions(CommandSyntax &syntax, RunCommand *run)
{
    syntax.add("--poll", "MS", "time between two looks at a live process", &run->pollMs,
               within(1, limits::pollMs));
    syntax.add("--keep", "BYTES", "bytes kept of each stream (also 64K, 16M, 1G)", &run->keepBytes,
               byteCount);
    syntax.add("--keep-total", "BYTES", "bytes kept of all streams of the run together",
               &run->keepBytesTotal, byteCount);
    syntax.add("--spill", "DIR",
               "where kept bytes go that do not stay in memory (a directory of ours alone)",
               &run->spillDirectory, directoryName);
    syntax.addFlag("--tap", "tap every wire: keep what passes from stage to stage", &run->tap);
    syntax.add("--report", "FILE", "write a JSON report (-: standard output)", &run->report,
               fileName);
    syntax.addFlag("--no-trace", "observe by samples alone, without the exact trace",
                   &run->observation.trace, false);
    syntax.add("--trace-ring", "TEXT", "", &run->observation.ringPages, ringPages)->group("");
    syntax.addFlag("--quiet", "no progress, no table", &run->quiet);
}

void addRunOptions(CommandSyntax &syntax)
{
    auto *run = syntax.value<RunCommand>();
    addPlanOptions(syntax, run);
    addAtOnce(syntax, run);
    addWatchOptions(syntax, run);
    syntax.add("--trace", "FILE", "write a trace for Perfetto (-: standard output)", &run->trace,
               fileName);
    syntax.add("--output", "DIR", "write each stream, while it comes, to a file in a new directory",
               &run->outputDirectory, directoryName);
    syntax.addFlag("--print", "print the outputs while they come, in the order of the instances",
                   &run->print);
    syntax.app().footer(std::string(planNotes) + runExamples + statusNotes);
}

void addSeriesOptions(CommandSyntax &syntax, SeriesKind series, const char *examples)
{
    auto *run = syntax.value<RunCommand>();
    run->series = series;
    addPlanOptions(syntax, run);
    addWatchOptions(syntax, run);
    syntax.app().footer(std::string(planNotes) + examples + statusNotes);
}

void addExportOptions(CommandSyntax &syntax)
{
    auto *exporting = syntax.value<ExportCommand>();
    syntax
        .add("--to", "FORMAT", "python, bash, c or qt", &exporting->format, oneOf(allCodeFormats))
        ->required();
    syntax.add("-o", "FILE", "write it there (-: standard output)", &exporting->file, fileName);
    addPlanOptions(syntax, &exporting->plan);
    addAtOnce(syntax, &exporting->plan);
    syntax.app().footer(exportExamples);
}

OneOf<Language> languages()
{
    return {{{"en", Language::English}, {"ko", Language::Korean}}};
}

void addLessonsOptions(CommandSyntax &syntax)
{
    auto *lessons = syntax.value<LessonsCommand>();
    syntax.add("LESSON", "", "its number or its name", &lessons->lesson, LessonName());
    syntax.add("--language", "NAME", "en or ko; the system's where left out", &lessons->language,
               languages());
    syntax.app().footer(lessonsExamples);
}

void addWindowOptions(CommandSyntax &syntax)
{
    auto *window = syntax.value<WindowCommand>();
    syntax.add("FILE", "", "a plan file to show in the window", &window->file, anyBytes);
    syntax.add("--theme", "NAME", "system, light or dark, for this once", &window->theme,
               OneOf<ThemeOption>{{{"system", ThemeOption::System},
                                   {"light", ThemeOption::Light},
                                   {"dark", ThemeOption::Dark}}});
    syntax.add("--language", "NAME", "en or ko, for this once", &window->language, languages());
    syntax.add("--zoom", "PERCENT", "how large everything is, 50 to 300, for this once",
               &window->zoom, within(50, 300));
}

} // namespace

Grammar::Grammar()
{
    m_app.formatter(std::make_shared<Help>()); // its commands inherit it
    m_app.set_version_flag("--version", "forkscope " FORKSCOPE_VERSION,
                           "print the version and end");
    m_app.require_subcommand(0, 1);
    addWindowOptions(m_commands.emplace_back(&m_app, WindowCommand()));
    addRunOptions(add("run", "run a plan without a window", RunCommand()));
    addSeriesOptions(add("three-ways",
                         "run a plan one after another, on one core and on all cores, and compare",
                         RunCommand()),
                     SeriesKind::ThreeWays, threeWaysExamples);
    addSeriesOptions(add("speed-up",
                         "run a plan with 1, 2, 3 ... at once, each three times, and compare",
                         RunCommand()),
                     SeriesKind::AtOnceCurve, speedUpExamples);
    CommandSyntax &check =
        add("check", "say what is wrong with a plan file; run nothing", CheckCommand());
    check.add("FILE", "", planFile, &check.value<CheckCommand>()->file, anyBytes)->required();
    addExportOptions(
        add("export", "write a plan as a program in another language", ExportCommand()));
    addLessonsOptions(
        add("lessons", "list the lessons, or run one in the terminal", LessonsCommand()));
    m_app.footer(mainExamples); // last, because a new command would inherit it
}

CommandSyntax &Grammar::add(const char *name, const char *summary, Command value)
{
    return m_commands.emplace_back(m_app.add_subcommand(name, summary), std::move(value));
}

CommandSyntax &Grammar::said()
{
    const auto found = std::find_if(std::next(m_commands.begin()), m_commands.end(),
                                    [](const CommandSyntax &each) { return each.app().parsed(); });
    return found == m_commands.end() ? m_commands.front() : *found;
}

bool takesProgram(const CLI::App &command)
{
    return command.get_option_no_throw("--pipeline") != nullptr;
}

std::string helpOf(const CLI::App &command)
{
    return command.help(command.get_parent() == nullptr ? "" : "forkscope");
}

std::string usageOf(const CLI::App &command)
{
    const bool isMain = command.get_parent() == nullptr;
    return Help().make_usage(&command,
                             isMain ? command.get_name() : "forkscope " + command.get_name());
}

} // namespace forkscope
