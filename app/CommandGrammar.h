#pragma once

#include "app/CommandSyntax.h"

#include <list>
#include <string>

namespace forkscope {

/// All that can be said on the command line, with the words of --help.
class Grammar
{
public:
    Grammar();

    /// The program itself, with all its commands.
    [[nodiscard]] CLI::App &app() { return m_app; }
    /// The program without a command comes first, then the commands in the order of --help.
    [[nodiscard]] const std::list<CommandSyntax> &commands() const { return m_commands; }
    /// The command that was said, once app() has parsed.
    [[nodiscard]] CommandSyntax &said();

private:
    CommandSyntax &add(const char *name, const char *summary, Command value);

    CLI::App m_app{"Forkscope, an oscilloscope for processes and pipes.", "forkscope"};
    std::list<CommandSyntax> m_commands; // they stay where they are
};

/// Whether a command takes "-- PROGRAM ARGUMENT…", as all do that need a plan.
bool takesProgram(const CLI::App &command);

/// The text of --help.
std::string helpOf(const CLI::App &command);

/// The lines that --help begins with, from "Usage: " on, of the program or one of its commands.
std::string usageOf(const CLI::App &command);

} // namespace forkscope
