#include "ui/windows/handbook/WhatsThis.h"

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

QString WhatsThis::textOf(const QWidget *widget)
{
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (!widget->toolTip().isEmpty())
            return widget->toolTip();
    }
    return {};
}

bool WhatsThis::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::QueryWhatsThis && event->type() != QEvent::WhatsThis)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !widget->whatsThis().isEmpty())
        return false;
    const QString tip = textOf(widget);
    if (event->type() == QEvent::QueryWhatsThis) {
        event->accept();
        return true;
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    // Views have a tip for each place. It is asked for as if the pointer had rested there.
    QHelpEvent place(QEvent::ToolTip, help->pos(), help->globalPos());
    if (tip.isEmpty() && QCoreApplication::sendEvent(widget, &place) && QToolTip::isVisible())
        return true;
    if (!tip.isEmpty())
        QWhatsThis::showText(help->globalPos(), tip, widget);
    return !tip.isEmpty();
}

} // namespace forkscope
