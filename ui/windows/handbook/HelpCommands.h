#pragma once

#include <QtCore/QObject>

class QWidget;

namespace forkscope {

class HandbookWindow;

/// Opens the handbook, on the page about what has the focus, and What's This.
class HelpCommands : public QObject
{
    Q_OBJECT

public:
    explicit HelpCommands(QWidget *window);

    /// Made when it is first asked for.
    [[nodiscard]] HandbookWindow *handbook();

public Q_SLOTS:
    void showHandbook();
    void showPage(const QString &id);
    void askWhatIsThis();

private:
    QWidget *m_window;
    HandbookWindow *m_handbook = nullptr;
};

} // namespace forkscope
