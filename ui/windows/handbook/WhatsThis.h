#pragma once

#include <QtCore/QObject>

class QWidget;

namespace forkscope {

/// Makes What's This (Shift+F1) show the tool tip of a widget that has no text for it. A tool tip
/// is one plain sentence, and one is enough.
class WhatsThis : public QObject
{
    Q_OBJECT

public:
    /// Works for all widgets of the application while it lives.
    explicit WhatsThis(QObject *parent);

    /// Returns the tool tip of a widget, or that of its nearest ancestor with one: the line in a
    /// spin box has none of its own.
    static QString textOf(const QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forkscope
