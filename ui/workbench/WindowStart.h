#pragma once

#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/ThemeChoice.h"

#include <QtCore/QByteArray>

class QApplication;

namespace forkscope {

/// The options of the command line. For what is not given, the user's choices in the window count.
struct WindowOptions
{
    QByteArray file; ///< a plan or a lesson; empty for what was open last
    std::optional<ThemeChoice> theme{};
    std::optional<LanguageChoice> language{};
    std::optional<int> zoom{}; ///< in percent
};

/// Shows the window until it is closed; returns the program's exit status.
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace forkscope
