#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtGui/QPalette>

#include <optional>

class QMainWindow;

namespace forkscope {

class PlanBar;
class WindowPanes;

/// The window for those at the back of a room: large type, high contrast, and only the panes that
/// matter. Leaving it brings back the layout, the size and the colours that were there before.
class Presentation
{
public:
    static constexpr double leastPoints = 18; ///< of the type

    /// All outlive this.
    Presentation(WindowPanes *panes, PlanBar *planBar, QMainWindow *window);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// `withBytes`: what is selected is bytes.
    void enter(bool withBytes);
    void leave();

private:
    void choosePanes(bool withBytes);
    void giveSizes(bool withBytes);
    static void settle();

    WindowPanes *m_panes;
    PlanBar *m_planBar;
    QMainWindow *m_window;
    bool m_isOn = false;
    QByteArray m_layout;               ///< and the rest: as it was before
    std::optional<QPalette> m_palette; ///< none: the system's
    QSize m_size;
    int m_percent = 100;
};

} // namespace forkscope
