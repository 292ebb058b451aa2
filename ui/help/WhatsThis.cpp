#include "ui/help/WhatsThis.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWhatsThis>
#include <QtWidgets/QWidget>

namespace forkscope {

WhatsThis::WhatsThis(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WhatsThis::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::QueryWhatsThis && event->type() != QEvent::WhatsThis)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !widget->whatsThis().isEmpty())
        return false;
    if (event->type() == QEvent::QueryWhatsThis) {
        event->accept();
        return true;
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!widget->toolTip().isEmpty()) {
        QWhatsThis::showText(help->globalPos(), widget->toolTip(), widget);
        return true;
    }
    // Views have a tip for each place: it is asked for as if the pointer had rested there.
    QHelpEvent tip(QEvent::ToolTip, help->pos(), help->globalPos());
    QCoreApplication::sendEvent(widget, &tip);
    return QToolTip::isVisible();
}

} // namespace forkscope
