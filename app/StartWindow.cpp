#include "app/StartWindow.h"

#include "app/Descriptors.h"
#include "app/console/TerminalText.h"
#include "ui/workbench/WindowStart.h"

#include <QtCore/QFile>
#include <QtWidgets/QApplication>

#include <unistd.h>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::StartWindow)
};

int refuse(const QString &problem)
{
    writeAll(STDERR_FILENO, terminalText(QByteArray("forkscope: " + problem.toUtf8())) + '\n');
    return 2;
}

/// Qt ends with a core dump where it finds no display.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

} // namespace

int startWindow(const WindowCommand &command, int &argc, char **argv)
{
    const QString file = QFile::decodeName(command.file);
    if (!file.isEmpty() && !QFile::exists(file))
        return refuse(Text::tr("%1: there is no such file (see forkscope --help)").arg(file));
    if (!hasDisplay())
        return refuse(Text::tr("there is no display for the window; forkscope run works without"));
    // Only the program's own name: our options are not Qt's.
    argc = 1;
    argv[1] = nullptr;
    QApplication application(argc, argv);
    return runWindow(application, {.file = file});
}

} // namespace forkscope
