#include "app/StartWindow.h"

#include "app/Descriptors.h"
#include "app/console/TerminalText.h"
#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "ui/workbench/WindowStart.h"

#include <QtWidgets/QApplication>

#include <unistd.h>

namespace forkscope {

namespace {

struct StartWindowTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::StartWindow)
};

int refuseWindow(const QString &problem)
{
    writeAll(STDERR_FILENO, terminalText(QByteArray("forkscope: " + problem.toUtf8())) + '\n');
    return wrongUsage;
}

/// Qt ends with a core dump if it finds no display.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

ThemeChoice themeOf(ThemeOption option)
{
    switch (option) {
    case ThemeOption::System:
        return ThemeChoice::System;
    case ThemeOption::Light:
        return ThemeChoice::Light;
    case ThemeOption::Dark:
        return ThemeChoice::Dark;
    }
    Q_UNREACHABLE();
}

WindowOptions optionsOf(const WindowCommand &command)
{
    WindowOptions options{.file = absolutePath(command.file), .zoom = command.zoom};
    if (command.theme)
        options.theme = themeOf(*command.theme);
    if (command.language)
        options.language = *command.language == Language::Korean ? LanguageChoice::Korean
                                                                 : LanguageChoice::English;
    return options;
}

} // namespace

int startWindow(const WindowCommand &command, int &argc, char **argv)
{
    const WindowOptions options = optionsOf(command);
    if (!command.file.isEmpty() && ::access(options.file.constData(), F_OK) != 0)
        return refuseWindow(StartWindowTexts::tr("%1: there is no such file (see forkscope --help)")
                                .arg(shownBytes(command.file)));
    if (!hasDisplay())
        return refuseWindow(StartWindowTexts::tr(
            "there is no display for the window; forkscope run works without"));
    // Qt gets only the program's own name: our options are not Qt's.
    argc = 1;
    argv[1] = nullptr;
    QApplication application(argc, argv);
    return runWindow(application, options);
}

} // namespace forkscope
