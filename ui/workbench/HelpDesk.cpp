#include "ui/workbench/HelpDesk.h"

#include "ui/commands/Commands.h"
#include "ui/commands/ShortcutsDialog.h"
#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/handbook/WhatsThis.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QWhatsThis>

namespace forkscope {

HelpDesk::HelpDesk(Commands *commands, const QList<Pane> &panes, QMainWindow *window)
    : QObject(window), m_window(window)
{
    new WhatsThis(this);
    for (const Pane &pane : panes) {
        if (pane.helpPage)
            setHelpPage(pane.widget, QLatin1String(pane.helpPage));
    }
    commands->carryOut(CommandId::Handbook, this,
                       [this] { showPage(helpPageOf(QApplication::focusWidget())); });
    commands->carryOut(CommandId::WhatsThis, this, [] { QWhatsThis::enterWhatsThisMode(); });
    commands->carryOut(CommandId::Shortcuts, this,
                       [this] { ShortcutsDialog(m_window->menuBar(), m_window).exec(); });
    commands->carryOut(CommandId::About, this, &HelpDesk::showAbout);
    commands->carryOut(CommandId::AboutQt, qApp, &QApplication::aboutQt);
}

HandbookWindow *HelpDesk::handbook()
{
    if (!m_handbook)
        m_handbook = new HandbookWindow(m_window);
    return m_handbook;
}

void HelpDesk::showPage(const QString &id)
{
    handbook()->showPage(id);
    handbook()->show();
    handbook()->raise();
    handbook()->activateWindow();
}

void HelpDesk::showAbout()
{
    QMessageBox::about(
        m_window, tr("About Forkscope"),
        tr("<h3>Forkscope %1</h3><p>An oscilloscope for processes and pipes.</p><p>Build a chain "
           "of programs, run N of it at once, and see what really happens.</p><p>MIT licence. "
           "Built with Qt %2.</p>")
            .arg(QStringLiteral(FORKSCOPE_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace forkscope
