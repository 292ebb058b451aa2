#pragma once

#include <QtCore/QObject>

class QWidget;

namespace forkscope {

/// What's This (Shift+F1) answers with the tool tip of whatever has no text of its own for it: each
/// is one plain sentence, and one is enough.
class WhatsThis : public QObject
{
    Q_OBJECT

public:
    /// For all widgets of the application, while it lives.
    explicit WhatsThis(QObject *parent);

    /// Its tool tip, or that of what it is a part of: the line in a spin box has none of its own.
    static QString textOf(const QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forkscope
