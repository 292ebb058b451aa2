#include "ui/workbench/WindowStart.h"

#include "core/base/StopSignals.h"
#include "ui/preferences/ZoomChoice.h"
#include "ui/workbench/Workbench.h"

#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

#include <csignal>

namespace forkscope {

namespace {

constexpr QSize frameRoom{8, 28}; // at most what a window manager draws around a window

} // namespace

int runWindow(QApplication &application, const WindowOptions &options)
{
    application.setApplicationDisplayName(QStringLiteral("Forkscope"));
    application.setDesktopFileName(QStringLiteral("forkscope"));
    wearChosenTheme(options.theme);
    speakChosenLanguage(options.language);
    takeChosenZoom(options.zoom);
    Workbench window;
    window.keepWithin(window.screen()->availableSize() - frameRoom);
    window.open(options.file);
    window.show();
    if (options.file.isEmpty())
        window.welcome();
    // Ctrl+Z in the terminal that the window was started from.
    const StopSignals signals{SIGTSTP};
    QObject::connect(&signals, &StopSignals::suspendRequested, &window, &Workbench::suspend);
    return application.exec();
}

} // namespace forkscope
