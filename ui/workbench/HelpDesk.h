#pragma once

#include "ui/workbench/Pane.h"

#include <QtCore/QObject>

class QMainWindow;

namespace forkscope {

class Commands;
class HandbookWindow;

/// What the window does to help: the handbook, on the page about what has the focus, What's This,
/// the list of shortcuts, and who made this.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    /// Gives each pane its page. `commands` and the window outlive this.
    HelpDesk(Commands *commands, const QList<Pane> &panes, QMainWindow *window);

    /// Made when it is first asked for.
    [[nodiscard]] HandbookWindow *handbook();
    void showPage(const QString &id);

private:
    void showAbout();

    QMainWindow *m_window;
    HandbookWindow *m_handbook = nullptr;
};

} // namespace forkscope
