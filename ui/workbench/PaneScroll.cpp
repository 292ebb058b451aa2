#include "ui/workbench/PaneScroll.h"

#include "ui/shared/Zoom.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace forkscope {

PaneScroll::PaneScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // it is what it holds that takes the focus
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
    // Of the height there is less: titles, menu and plan bar have become larger, too.
    const double share = double(zoom::usual) / std::max(zoom::usual, zoom::percent());
    return {qRound(least.width() * share), qRound(least.height() * share * share)};
}

bool PaneScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // it needs more or less than before
    return QScrollArea::eventFilter(watched, event);
}

} // namespace forkscope
