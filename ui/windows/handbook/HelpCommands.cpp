#include "ui/windows/handbook/HelpCommands.h"

#include "ui/windows/handbook/HandbookWindow.h"
#include "ui/windows/handbook/WhatsThis.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWhatsThis>

namespace forkscope {

HelpCommands::HelpCommands(QWidget *window) : QObject(window), m_window(window)
{
    new WhatsThis(this);
}

HandbookWindow *HelpCommands::handbook()
{
    if (!m_handbook)
        m_handbook = new HandbookWindow(m_window);
    return m_handbook;
}

void HelpCommands::showHandbook()
{
    showPage(helpPageOf(QApplication::focusWidget()));
}

void HelpCommands::showPage(const QString &id)
{
    handbook()->showPage(id);
    handbook()->show();
    handbook()->raise();
    handbook()->activateWindow();
}

void HelpCommands::askWhatIsThis()
{
    QWhatsThis::enterWhatsThisMode();
}

} // namespace forkscope
