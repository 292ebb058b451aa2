#include "ui/workbench/PaneScroll.h"

#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace forkscope {

PaneScroll::PaneScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the content takes the focus
    setWidgetResizable(true);
    const bool filled = content->autoFillBackground();
    setWidget(content);
    content->setAutoFillBackground(filled);
    viewport()->setAutoFillBackground(false);
}

QSize PaneScroll::sizeHint() const
{
    return widget()->sizeHint();
}

QSize PaneScroll::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    // There is even less height, because titles, menu and plan bar have become larger too.
    const double share = double(zoom::usual) / std::max(zoom::usual, zoom::percent());
    return {qRound(least.width() * share), qRound(least.height() * share * share)};
}

bool PaneScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // the content needs more or less room
    return QScrollArea::eventFilter(watched, event);
}

} // namespace forkscope
