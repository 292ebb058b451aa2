#include "ui/workbench/PaneProportions.h"

#include "ui/workbench/Docks.h"
#include "ui/workbench/PaneDock.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace forkscope {

PaneProportions::PaneProportions(const Docks *panes, QMainWindow *window)
    : m_docks(panes), m_window(window)
{
    window->installEventFilter(this);
    for (PaneDock *dock : panes->usual())
        dock->installEventFilter(this);
}

bool PaneProportions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        // The layout has finished before this event comes. If the window still has its known size,
        // the user is moving a border.
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
    const QList<PaneDock *> all = m_docks->usual();
    const bool areDocked = std::all_of(all.begin(), all.end(), [](const PaneDock *dock) {
        return dock->isVisible() && !dock->isFloating();
    });
    return areDocked && m_docks->at(PaneId::Library)->x() < m_docks->at(PaneId::Chain)->x() &&
           m_docks->at(PaneId::Chain)->x() < m_docks->at(PaneId::Explain)->x() &&
           m_docks->at(PaneId::Chain)->y() < m_docks->at(PaneId::Timeline)->y() &&
           m_docks->at(PaneId::Timeline)->y() < m_docks->at(PaneId::Instances)->y();
}

void PaneProportions::note()
{
    if (!areAsArranged())
        return;
    m_left = m_docks->at(PaneId::Library)->width();
    m_right = m_docks->at(PaneId::Explain)->width();
    m_top = m_docks->at(PaneId::Chain)->height();
    m_middle = m_docks->at(PaneId::Timeline)->height();
    m_bottom = m_docks->at(PaneId::Instances)->height();
}

void PaneProportions::restore()
{
    if (m_left == 0 || !areAsArranged())
        return;
    const int border =
        m_window->style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, m_window);
    const int width = m_window->width() - m_left - m_right - 2 * border;
    m_window->resizeDocks(
        {m_docks->at(PaneId::Library), m_docks->at(PaneId::Chain), m_docks->at(PaneId::Explain)},
        {m_left, width, m_right}, Qt::Horizontal);
    const int height = m_docks->at(PaneId::Chain)->height() +
                       m_docks->at(PaneId::Timeline)->height() +
                       m_docks->at(PaneId::Instances)->height();
    const int rest = std::max(0, height - m_top);
    // In a low window lanes come first, because rows and bytes are read by scrolling anyway.
    const int lanes = m_docks->at(PaneId::Timeline)->minimumSizeHint().height() * 6 / 5;
    const int most = rest - m_docks->at(PaneId::Instances)->minimumSizeHint().height();
    const int middle =
        std::max(rest * m_middle / std::max(1, m_middle + m_bottom), std::min(lanes, most));
    m_window->resizeDocks(
        {m_docks->at(PaneId::Chain), m_docks->at(PaneId::Timeline), m_docks->at(PaneId::Instances)},
        {m_top, middle, rest - middle}, Qt::Vertical);
}

} // namespace forkscope
