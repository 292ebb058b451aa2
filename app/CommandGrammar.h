#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace forkscope {

/// What CLI11 saw, as bytes; made into values afterwards, so that one place words all errors.
struct Seen
{
    std::optional<std::string> runFile, checkFile, windowFile, screenshot, lesson, language;
    std::optional<std::string> pipeline, instances, atOnce, cores, timeout, killAfter, poll, keep;
    std::optional<std::string> input, cwd, report, trace, traceRing, output, keepTotal, spill;
    std::optional<std::string> format, exportFile;
    std::vector<std::string> environment, mistakes;
    bool tap = false, print = false, quiet = false, noTrace = false, runOnce = false;
};

/// All that can be said on the command line, with the words of --help. CLI11 puts what was said
/// into `seen`.
struct Grammar
{
    Seen seen;
    CLI::App app{"Forkscope, an oscilloscope for processes and pipes.", "forkscope"};
    CLI::App *run = app.add_subcommand("run", "run a plan without a window");
    CLI::App *threeWays = app.add_subcommand(
        "three-ways", "run a plan one after another, on one core and on all cores, and compare");
    CLI::App *speedUp = app.add_subcommand(
        "speed-up", "run a plan with 1, 2, 3 ... at once, each three times, and compare");
    CLI::App *check =
        app.add_subcommand("check", "say what is wrong with a plan file; run nothing");
    CLI::App *exporting =
        app.add_subcommand("export", "write a plan as a program in another language");
    CLI::App *lessons =
        app.add_subcommand("lessons", "list the lessons, or run one in the terminal");

    /// All of them but the program itself, in the order of --help.
    const std::vector<CLI::App *> commands{run, threeWays, speedUp, check, exporting, lessons};

    Grammar();
    Grammar(const Grammar &) = delete; // its options point into it
    Grammar &operator=(const Grammar &) = delete;
};

/// Whether a command takes "-- PROGRAM ARGUMENT…", as all do that need a plan.
bool takesProgram(const std::string &command);

/// The lines that --help begins with, from "Usage: " on, of the program or one of its commands.
std::string usageOf(const CLI::App &command);

} // namespace forkscope
