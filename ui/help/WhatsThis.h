#pragma once

#include <QtCore/QObject>

namespace forkscope {

/// What's This (Shift+F1) answers with the tool tip of whatever has no text of its own for it: each
/// is one plain sentence, and one is enough.
class WhatsThis : public QObject
{
    Q_OBJECT

public:
    /// For all widgets of the application, while it lives.
    explicit WhatsThis(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace forkscope
