#pragma once

#include "ui/panes/bytes/StreamRows.h"

#include <QtCore/QElapsedTimer>

class QKeyEvent;
class QMouseEvent;

namespace forkscope {

struct StreamScene;

/// Turns what the pointer and the keys do over a stream into what is selected, as a text editor
/// does: a click takes a unit, a second one its word, a third its row, and a drag goes on by what
/// was taken first. It changes no selection itself.
class StreamGestures
{
public:
    /// What a press, a double click, a move or a release selects; nothing: what is selected stays.
    std::optional<BytesSelection> selectionOf(const QMouseEvent &event, const StreamScene &scene,
                                              StreamRows *rows);
    /// Something was pressed, and the button is still down.
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    /// What was pressed is shown no more.
    void letGo() { m_dragging = false; }

    /// By how many rows to scroll while the pointer is held above (negative) or below a viewport of
    /// this height: the further, the more.
    [[nodiscard]] qint64 rowsBeyond(int height, int rowHeight) const;
    /// What is selected from what was pressed to where the pointer is.
    [[nodiscard]] std::optional<BytesSelection> dragged(const StreamRows &rows) const;

    /// What a key means; nothing: it is none of ours.
    [[nodiscard]] static std::optional<CursorMove> moveOf(const QKeyEvent &event);
    /// What is selected after the cursor has moved; nothing where there is nowhere to go. Where
    /// there is no cursor yet, the first step only brings it to the first byte in sight.
    [[nodiscard]] static std::optional<BytesSelection>
    moved(CursorMove move, bool extend, const StreamScene &scene, const StreamRows &rows);

private:
    std::optional<BytesSelection> press(SelectionUnit unit, bool extend, const StreamScene &scene,
                                        StreamRows *rows);
    [[nodiscard]] bool isThirdClick() const;

    bool m_dragging = false;
    QPoint m_pointer; ///< where it was last
    ByteRange m_from; ///< what was pressed
    SelectionUnit m_unit = SelectionUnit::Smallest;
    QElapsedTimer m_sinceDoubleClick;
    QPoint m_doubleClicked;
};

} // namespace forkscope
