#include "app/CommandGrammar.h"

#include <memory>

namespace forkscope {

namespace {

constexpr auto planNotes =
    R"(Times are in seconds, also with decimals. Options override the plan file.

INPUT is one of: none, text:…, hex:…, random:BYTES[:SEED], @FILE, - (our own standard input).

)";

constexpr auto statusNotes = R"(

Exit status: 0 all instances succeeded, 1 some did not, 2 wrong usage or a bad file (nothing was
started), 128+N when signal N stopped the run (after everything that it had started was ended).)";

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
/// CLI11 knows one usage line a command; those that take a plan have three.
class Help : public CLI::Formatter
{
public:
    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        std::string command = "forkscope " + app->get_name();
        if (app->get_name() == "export")
            command += " --to FORMAT";
        else if (!takesProgram(app->get_name()))
            return CLI::Formatter::make_usage(app, std::move(name));
        return "Usage: " + command + " [OPTIONS] FILE\n" + "       " + command +
               " [OPTIONS] --pipeline TEXT\n" + "       " + command +
               " [OPTIONS] -- PROGRAM ARGUMENT...\n";
    }
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

void addAtOnce(CLI::App &run, Seen *seen)
{
    addText(run, "-j,--at-once", &seen->atOnce, "how many at the same time (0: all)", "N");
}

/// What all commands have that run a plan, once or several times.
void addWatchOptions(CLI::App &run, Seen *seen)
{
    addText(run, "--poll", &seen->poll, "time between two looks at a live process", "MS");
    addText(run, "--keep", &seen->keep, "bytes kept of each stream (also 64K, 16M, 1G)", "BYTES");
    addText(run, "--keep-total", &seen->keepTotal, "bytes kept of all streams of the run together",
            "BYTES");
    addText(run, "--spill", &seen->spill,
            "where kept bytes go that do not stay in memory (a directory of ours alone)", "DIR");
    run.add_flag("--tap", seen->tap, "tap every wire: keep what passes from stage to stage");
    addText(run, "--report", &seen->report, "write a JSON report (-: standard output)", "FILE");
    run.add_flag("--no-trace", seen->noTrace, "observe by samples alone, without the exact trace");
    addText(run, "--trace-ring", &seen->traceRing, "")->group("");
    run.add_flag("--quiet", seen->quiet, "no progress, no table");
}

void addRunOptions(CLI::App &run, Seen *seen)
{
    addPlanOptions(run, seen);
    addAtOnce(run, seen);
    addWatchOptions(run, seen);
    addText(run, "--trace", &seen->trace, "write a trace for Perfetto (-: standard output)",
            "FILE");
    addText(run, "--output", &seen->output, "write each stream to a file in a new directory",
            "DIR");
    run.add_flag("--print", seen->print, "print the outputs, in the order of the instances");
    run.footer(std::string(planNotes) + runExamples + statusNotes);
}

void addSeriesOptions(CLI::App &series, Seen *seen, const char *examples)
{
    addPlanOptions(series, seen);
    addWatchOptions(series, seen);
    series.footer(std::string(planNotes) + examples + statusNotes);
}

void addExportOptions(CLI::App &exporting, Seen *seen)
{
    addText(exporting, "--to", &seen->format, "python, bash, c or qt", "FORMAT")->required();
    addText(exporting, "-o", &seen->exportFile, "write it there (-: standard output)", "FILE");
    addPlanOptions(exporting, seen);
    addAtOnce(exporting, seen);
    exporting.footer(exportExamples);
}

} // namespace

Grammar::Grammar()
{
    app.formatter(std::make_shared<Help>());
    for (CLI::App *each : commands)
        each->formatter(std::make_shared<Help>());
    app.set_version_flag("--version", "forkscope " FORKSCOPE_VERSION, "print the version and end");
    app.require_subcommand(0, 1);
    app.footer(mainExamples);
    addText(app, "FILE", &seen.windowFile, "a plan file to show in the window", "");
    app.add_flag("--run-once", seen.runOnce)->group("");
    addText(app, "--screenshot", &seen.screenshot, "")->group("");
    addRunOptions(*run, &seen);
    addSeriesOptions(*threeWays, &seen, threeWaysExamples);
    addSeriesOptions(*speedUp, &seen, speedUpExamples);
    addText(*check, "FILE", &seen.checkFile, "a plan file (.forkscope)", "")->required();
    addExportOptions(*exporting, &seen);
    addText(*lessons, "LESSON", &seen.lesson, "its number or its name", "");
    addText(*lessons, "--language", &seen.language, "en or ko; the system's where left out",
            "NAME");
    lessons->footer(lessonsExamples);
}

bool takesProgram(const std::string &command)
{
    return command == "run" || command == "three-ways" || command == "speed-up" ||
           command == "export";
}

std::string usageOf(const CLI::App &command)
{
    const bool isMain = command.get_parent() == nullptr;
    return Help().make_usage(&command,
                             isMain ? command.get_name() : "forkscope " + command.get_name());
}

} // namespace forkscope
