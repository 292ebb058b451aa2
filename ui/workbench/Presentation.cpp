#include "ui/workbench/Presentation.h"

#include "ui/bars/plan/PlanBar.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/preferences/Theme.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"
#include "ui/workbench/Docks.h"
#include "ui/workbench/PaneDock.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

#include <algorithm>

namespace forkscope {

Presentation::Presentation(Docks *docks, ChainEditor *chain, PlanBar *planBar, QMainWindow *window)
    : m_docks(docks), m_chain(chain), m_planBar(planBar), m_window(window)
{
}

void Presentation::set(bool on)
{
    m_chain->setHintShown(!on);
    if (on)
        enter(m_docks->at(PaneId::Bytes)->isAncestorOf(QApplication::focusWidget()));
    else
        leave();
}

/// Begins presenting. `withBytes` keeps the bytes' pane, because the focus is in it.
void Presentation::enter(bool withBytes)
{
    if (m_isOn)
        return;
    m_isOn = true;
    m_layout = m_window->saveState();
    m_palette = QApplication::palette();
    // A program without a palette of its own has the system's, which may change meanwhile.
    if (!QCoreApplication::testAttribute(Qt::AA_SetPalette))
        m_palette.reset();
    m_size = m_window->size();
    m_percent = zoom::percent();
    choosePanes(withBytes); // first, so that large panes do not widen the window
    QApplication::setPalette(highContrastPalette(isDark(QApplication::palette())));
    zoom::setPercent(std::max(m_percent, zoom::percentFor(leastPoints)));
    settle();
    giveSizes(withBytes);
    // The chain knows the height that it needs only after it is laid out in its new width and type.
    QTimer::singleShot(0, m_window, [this, withBytes] {
        if (m_isOn)
            giveSizes(withBytes);
    });
}

void Presentation::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    zoom::setPercent(m_percent);
    QApplication::setPalette(m_palette.value_or(QPalette()));
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        m_window->resize(m_size);
    settle();
    m_window->restoreState(m_layout);
    settle(); // the plan bar is back, and the panes have the rest
    m_window->restoreState(m_layout);
}

/// Lays out now, so that the panes know what the new type needs.
void Presentation::settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

/// Shows and hides the usual panes. Other panes, such as that of a lesson, stay as they are.
void Presentation::choosePanes(bool withBytes)
{
    m_planBar->hide();
    for (PaneDock *dock : {m_docks->at(PaneId::Library), m_docks->at(PaneId::Instances)})
        dock->hide();
    m_docks->at(PaneId::Bytes)->setVisible(withBytes);
    for (PaneDock *dock :
         {m_docks->at(PaneId::Chain), m_docks->at(PaneId::Timeline), m_docks->at(PaneId::Explain)})
        dock->show();
}

void Presentation::giveSizes(bool withBytes)
{
    const int width = m_window->width();
    const int height = m_window->height();
    m_window->resizeDocks({m_docks->at(PaneId::Chain), m_docks->at(PaneId::Explain)},
                          {width * 7 / 10, width * 3 / 10}, Qt::Horizontal);
    settle(); // the chain's height depends on its width
    const int top = std::min(m_docks->at(PaneId::Chain)->sizeHint().height(), height * 2 / 5);
    // Menu and status bar need room too. If the sizes were too large, all panes would lose some.
    const int all = m_docks->at(PaneId::Chain)->height() + m_docks->at(PaneId::Timeline)->height() +
                    (withBytes ? m_docks->at(PaneId::Bytes)->height() : 0);
    const int rest = std::max(0, all - top);
    if (withBytes)
        m_window->resizeDocks(
            {m_docks->at(PaneId::Chain), m_docks->at(PaneId::Timeline), m_docks->at(PaneId::Bytes)},
            {top, rest / 2, rest / 2}, Qt::Vertical);
    else
        m_window->resizeDocks({m_docks->at(PaneId::Chain), m_docks->at(PaneId::Timeline)},
                              {top, rest}, Qt::Vertical);
}

} // namespace forkscope
