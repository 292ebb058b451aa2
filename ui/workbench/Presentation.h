#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtGui/QPalette>

#include <optional>

class QMainWindow;

namespace forkscope {

class ChainEditor;
class PlanBar;
class Docks;

/// Makes the window readable from the back of a room: large type, high contrast, and only the panes
/// that matter. Leaving it restores the layout, the size and the colours.
class Presentation
{
public:
    static constexpr double leastPoints = 18; ///< size of the type

    /// All arguments must outlive it.
    Presentation(Docks *docks, ChainEditor *chain, PlanBar *planBar, QMainWindow *window);

    void set(bool on);

private:
    void enter(bool withBytes);
    void leave();
    void choosePanes(bool withBytes);
    void giveSizes(bool withBytes);
    static void settle();

    Docks *m_docks;
    ChainEditor *m_chain;
    PlanBar *m_planBar;
    QMainWindow *m_window;
    bool m_isOn = false;
    QByteArray m_layout;               ///< this and the following: as before presenting
    std::optional<QPalette> m_palette; ///< none: the system's palette
    QSize m_size;
    int m_percent = 100;
};

} // namespace forkscope
