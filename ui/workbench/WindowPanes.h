#pragma once

#include <QtCore/QList>

class QMainWindow;
class QWidget;

namespace forkscope {

class PaneDock;

/// The window's panes as docks: which there are, and where they are at first.
class WindowPanes
{
public:
    struct Contents
    {
        QWidget *library;
        QWidget *chain;
        QWidget *timeline;
        QWidget *instances;
        QWidget *bytes;
        QWidget *explain;
        QWidget *lesson;
    };

    WindowPanes(const Contents &contents, QMainWindow *window);

    PaneDock *library;
    PaneDock *chain;
    PaneDock *timeline;
    PaneDock *instances;
    PaneDock *bytes;
    PaneDock *explain;
    PaneDock *lesson; ///< hidden until a lesson is opened; none of all()

    /// In the order of the menus.
    [[nodiscard]] QList<PaneDock *> all() const;
    /// Puts all of them where the first start has them, and shows them.
    void arrange();
    /// Brings the lesson's pane up, large enough to be read.
    void showLesson();
    /// Gives them the sizes of the first start; the window has its own by then.
    void giveSizes();
    void retranslate();
    /// A word beside the titles of those that show a run.
    void setRunDetail(const QString &detail);

private:
    QMainWindow *m_window;
};

} // namespace forkscope
