#pragma once

#include "app/CommandSyntax.h"

#include <list>
#include <string>

namespace forkscope {

/// Everything that the command line accepts, with the texts of --help.
class Grammar
{
public:
    Grammar();

    /// Returns the program with all its commands.
    [[nodiscard]] CLI::App &app() { return m_app; }
    /// Returns the program without a command first, then the commands in the order of --help.
    [[nodiscard]] const std::list<CommandSyntax> &commands() const { return m_commands; }
    /// Returns the command that was given, once app() has parsed.
    [[nodiscard]] CommandSyntax &said();

private:
    CommandSyntax &add(const char *name, const char *summary, Command value);

    CLI::App m_app{"Forkscope, an oscilloscope for processes and pipes.", "forkscope"};
    std::list<CommandSyntax> m_commands; // a list, because its elements must not move
};

/// Returns whether a command takes "-- PROGRAM ARGUMENT…", as all do that need a plan.
bool takesProgram(const CLI::App &command);

/// Returns the text of --help.
std::string helpOf(const CLI::App &command);

/// Returns the first lines of --help, from "Usage: " on, for the program or one of its commands.
std::string usageOf(const CLI::App &command);

} // namespace forkscope
