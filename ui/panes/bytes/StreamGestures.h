#pragma once

#include "ui/panes/bytes/StreamRows.h"

#include <QtCore/QElapsedTimer>

class QKeyEvent;
class QMouseEvent;

namespace forkscope {

struct StreamScene;

/// Turns what the pointer and the keys do into selections, as a text editor does: a click selects a
/// unit, a second click its word, a third its row, and a drag goes on in units of what was selected
/// first. It changes no selection itself.
class StreamGestures
{
public:
    /// Returns what a press, a double click, a move or a release selects; none if the selection
    /// stays.
    std::optional<BytesSelection> selectionOf(const QMouseEvent &event, const StreamScene &scene,
                                              StreamRows *rows);
    /// Returns whether the button was pressed on something and is still down.
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    /// Ends a drag, because what was pressed is no longer shown.
    void letGo() { m_dragging = false; }

    /// Returns by how many rows to scroll while the pointer is held above (negative) or below a
    /// viewport of this height. The further away the pointer is, the more rows.
    [[nodiscard]] qint64 rowsBeyond(int height, int rowHeight) const;
    /// Returns the selection from what was pressed to where the pointer is.
    [[nodiscard]] std::optional<BytesSelection> dragged(const StreamRows &rows) const;

    /// Returns the movement that a key stands for; none for other keys.
    [[nodiscard]] static std::optional<CursorMove> moveOf(const QKeyEvent &event);
    /// Returns the selection after the cursor has moved; none if there is nowhere to go. If there
    /// is no cursor yet, the first step only brings it to the first byte in sight.
    [[nodiscard]] static std::optional<BytesSelection>
    moved(CursorMove move, bool extend, const StreamScene &scene, const StreamRows &rows);

private:
    std::optional<BytesSelection> press(SelectionUnit unit, bool extend, const StreamScene &scene,
                                        StreamRows *rows);
    [[nodiscard]] bool isThirdClick() const;

    bool m_dragging = false;
    QPoint m_pointer; ///< its last position
    ByteRange m_from; ///< what was pressed
    SelectionUnit m_unit = SelectionUnit::Smallest;
    QElapsedTimer m_sinceDoubleClick;
    QPoint m_doubleClicked;
};

} // namespace forkscope
