#include "ui/workbench/PaneProportions.h"

#include "ui/workbench/PaneDock.h"
#include "ui/workbench/WindowPanes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace forkscope {

PaneProportions::PaneProportions(const WindowPanes *panes, QMainWindow *window)
    : m_panes(panes), m_window(window)
{
    window->installEventFilter(this);
    for (PaneDock *dock : panes->all())
        dock->installEventFilter(this);
}

bool PaneProportions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        // The layout has done its part before anyone hears of it. While the window still has the
        // size that is known, it is the user who moves a border.
        if (watched == m_window) {
            restore();
            m_known = m_window->size();
        } else if (m_window->size() == m_known) {
            note();
        }
    }
    return QObject::eventFilter(watched, event);
}

bool PaneProportions::areAsArranged() const
{
    const QList<PaneDock *> all = m_panes->all();
    const bool areDocked = std::all_of(all.begin(), all.end(), [](const PaneDock *dock) {
        return dock->isVisible() && !dock->isFloating();
    });
    return areDocked && m_panes->library->x() < m_panes->chain->x() &&
           m_panes->chain->x() < m_panes->explain->x() &&
           m_panes->chain->y() < m_panes->timeline->y() &&
           m_panes->timeline->y() < m_panes->instances->y();
}

void PaneProportions::note()
{
    if (!areAsArranged())
        return;
    m_left = m_panes->library->width();
    m_right = m_panes->explain->width();
    m_top = m_panes->chain->height();
    m_middle = m_panes->timeline->height();
    m_bottom = m_panes->instances->height();
}

void PaneProportions::restore()
{
    if (m_left == 0 || !areAsArranged())
        return;
    const int border =
        m_window->style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, m_window);
    const int width = m_window->width() - m_left - m_right - 2 * border;
    m_window->resizeDocks({m_panes->library, m_panes->chain, m_panes->explain},
                          {m_left, width, m_right}, Qt::Horizontal);
    const int height =
        m_panes->chain->height() + m_panes->timeline->height() + m_panes->instances->height();
    const int rest = std::max(0, height - m_top);
    // Where the window is low the lanes come first: rows and bytes are read by scrolling anyway.
    const int lanes = m_panes->timeline->minimumSizeHint().height() * 6 / 5;
    const int most = rest - m_panes->instances->minimumSizeHint().height();
    const int middle =
        std::max(rest * m_middle / std::max(1, m_middle + m_bottom), std::min(lanes, most));
    m_window->resizeDocks({m_panes->chain, m_panes->timeline, m_panes->instances},
                          {m_top, middle, rest - middle}, Qt::Vertical);
}

} // namespace forkscope
