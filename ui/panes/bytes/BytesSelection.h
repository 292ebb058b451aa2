#pragma once

#include "ui/panes/bytes/BytesLayout.h"

namespace forkscope {

/// The selected bytes: from an anchor to a cursor, both included. Offsets, so it outlives any
/// change of what is kept.
class BytesSelection
{
public:
    [[nodiscard]] bool isEmpty() const { return m_cursor < 0; }
    /// Where the keyboard is; −1 for nowhere.
    [[nodiscard]] qint64 cursor() const { return m_cursor; }
    [[nodiscard]] ByteRange range() const;

    void clear();
    void start(qint64 offset);
    /// Moves the cursor and lets the anchor stand. Starts where there is none.
    void extend(qint64 offset);
    /// From one unit to another, both whole: bytes, characters, words, rows. The cursor is at the
    /// far end of the second.
    static BytesSelection between(ByteRange anchor, ByteRange cursor);
    /// Where the selection began; −1 for nowhere.
    [[nodiscard]] qint64 anchor() const { return m_anchor; }

    bool operator==(const BytesSelection &) const = default;

private:
    qint64 m_anchor = -1;
    qint64 m_cursor = -1;
};

/// Where a key leads. The first four are single steps.
enum class CursorMove : quint8 {
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    RowBegin,
    RowEnd,
    Begin,
    End,
};

/// The byte that the cursor comes to: a kept one, the gap is stepped over. `pageRows` are the rows
/// of a page. None only when nothing is kept.
std::optional<qint64> movedCursor(const BytesLayout &layout, qint64 cursor, CursorMove move,
                                  qint64 pageRows);

/// The word around a byte: letters, digits, underscores and what is beyond ASCII, or else the bytes
/// of the same class. At most a few hundred bytes to each side, and never over the gap.
ByteRange wordAround(const ByteStore &store, qint64 offset);

} // namespace forkscope
