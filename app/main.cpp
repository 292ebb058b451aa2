// Only wiring: starts what the arguments ask for and returns its exit status.

#include "app/CheckPlan.h"
#include "app/CommandLine.h"
#include "app/Descriptors.h"
#include "app/ExportPlan.h"
#include "app/ProcessSetup.h"
#include "app/StartConsole.h"
#include "app/StartWindow.h"
#include "app/console/ConsoleNotes.h"
#include "core/engine/EngineNeeds.h"

#include <unistd.h>

namespace {

using namespace forkscope;

struct Execute
{
    int &argc;
    char **argv;

    int operator()(const RunCommand &command) const
    {
        return needing([&] { return startConsole(command, argc, argv); });
    }
    int operator()(const CheckCommand &command) const { return checkPlan(command); }
    int operator()(const ExportCommand &command) const { return exportPlan(command); }
    int operator()(const LessonsCommand &command) const
    {
        return needing([&] { return startLessons(command, argc, argv); });
    }
    int operator()(const WindowCommand &command) const
    {
        return needing([&] { return startWindow(command, argc, argv); });
    }

    int operator()(const PrintCommand &command) const
    {
        return writeOnStandardOutput(command.text);
    }

    int operator()(const UsageError &error) const
    {
        writeAll(STDERR_FILENO, QByteArray("forkscope: " + error.message.toUtf8() + '\n'));
        return wrongUsage;
    }

    /// Carries out what starts processes, if the system has all that this needs.
    template<typename Start> int needing(Start start) const
    {
        const QString problem = missingForEngine();
        return problem.isEmpty() ? start() : (*this)(UsageError{problem});
    }
};

} // namespace

int main(int argc, char **argv)
{
    using namespace forkscope;
    prepareProcess();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return std::visit(Execute{argc, argv}, parseCommandLine(arguments));
}
