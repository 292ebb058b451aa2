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

/// The window for those at the back of a room: large type, high contrast, and only the panes that
/// matter. Leaving it brings back the layout, the size and the colours that were there before.
class Presentation
{
public:
    static constexpr double leastPoints = 18; ///< of the type

    /// All outlive this.
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
    QByteArray m_layout;               ///< and the rest: as it was before
    std::optional<QPalette> m_palette; ///< none: the system's
    QSize m_size;
    int m_percent = 100;
};

} // namespace forkscope
