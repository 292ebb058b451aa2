#pragma once

#include <QtCore/QObject>
#include <QtCore/QSize>

class QMainWindow;

namespace forkscope {

class Docks;

/// Gives the change in size to the middle when the window is resized: the sides keep their width
/// and the chain its height, as far as there is room. Qt would give all of it to the pane on the
/// left. Nothing is done if the user has arranged the panes in another way.
class PaneProportions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PaneProportions(const Docks *panes, QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool areAsArranged() const;
    void note();
    void restore();

    const Docks *m_docks;
    QMainWindow *m_window;
    QSize m_known;  ///< size of the window when the panes' sizes were noted
    int m_left = 0; ///< the widths and heights that the user or the first start chose
    int m_right = 0;
    int m_top = 0;
    int m_middle = 0;
    int m_bottom = 0;
};

} // namespace forkscope
