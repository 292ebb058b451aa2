#pragma once

#include "ui/workbench/Pane.h"

#include <QtCore/QObject>

class QMainWindow;

namespace forkscope {

class Commands;
class HandbookWindow;

/// The window's help: the handbook, opened at the page about what has the focus, What's This, the
/// list of shortcuts, and the About boxes.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    /// Gives each pane its page. `commands` and `window` must outlive it.
    HelpDesk(Commands *commands, const QList<Pane> &panes, QMainWindow *window);

    /// Returns the handbook, which is made when it is first asked for.
    [[nodiscard]] HandbookWindow *handbook();
    void showPage(const QString &id);

private:
    void showAbout();

    QMainWindow *m_window;
    HandbookWindow *m_handbook = nullptr;
};

} // namespace forkscope
