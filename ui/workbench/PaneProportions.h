#pragma once

#include <QtCore/QObject>
#include <QtCore/QSize>

class QMainWindow;

namespace forkscope {

class Docks;

/// When the window is resized, what it has more or less is the middle's: the sides keep their width
/// and the chain its height, as far as there is room. Qt gives all of it to the pane at the left.
/// Where the user has arranged the panes in another way, nothing is done.
class PaneProportions : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    PaneProportions(const Docks *panes, QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool areAsArranged() const;
    void note();
    void restore();

    const Docks *m_docks;
    QMainWindow *m_window;
    QSize m_known;  ///< of the window, when the panes were noted
    int m_left = 0; ///< widths and heights that the user or the first start gave
    int m_right = 0;
    int m_top = 0;
    int m_middle = 0;
    int m_bottom = 0;
};

} // namespace forkscope
