#pragma once

#include <QtCore/QString>

class QApplication;

namespace forkscope {

/// What the window is started with.
struct WindowOptions
{
    /// A plan file or an example (":/examples/…") to show; empty: what was open last, or else the
    /// first example.
    QString file;
    bool runOnce = false; ///< run it, as if Run had been pressed
    /// A PNG of the window is written there, after the run where there is one, and the program
    /// ends. Nothing is remembered then, so that the same plan gives the same window.
    QString screenshot;
};

/// Shows the window until it is closed; returns the exit status (1: the picture could not be made).
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace forkscope
