#pragma once

#include "ui/preferences/LanguageChoice.h"
#include "ui/preferences/ThemeChoice.h"

#include <QtCore/QString>

class QApplication;

namespace forkscope {

/// What was said on the command line. What was not is as the user chose it in the window.
struct WindowOptions
{
    QString file; ///< a plan or a lesson; empty: what was open last
    std::optional<ThemeChoice> theme{};
    std::optional<LanguageChoice> language{};
    std::optional<int> zoom{}; ///< in percent
};

/// Shows the window until it is closed; returns the program's exit status.
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace forkscope
