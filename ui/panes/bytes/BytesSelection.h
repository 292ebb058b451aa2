#pragma once

#include "ui/panes/bytes/BytesLayout.h"

namespace forkscope {

/// The selected bytes from an anchor to a cursor, both included. They are stored as offsets, so a
/// selection stays valid whatever is dropped from the stream.
class BytesSelection
{
public:
    [[nodiscard]] bool isEmpty() const { return m_cursor < 0; }
    /// Returns the offset of the keyboard's cursor; −1 if there is none.
    [[nodiscard]] qint64 cursor() const { return m_cursor; }
    [[nodiscard]] ByteRange range() const;

    void clear();
    void start(qint64 offset);
    /// Moves the cursor and keeps the anchor. Without a selection it begins one at `offset`.
    void extend(qint64 offset);
    /// Returns the selection from one unit (byte, character, word, row) to another, both included
    /// whole. The cursor is at the far end of the second.
    static BytesSelection between(ByteRange anchor, ByteRange cursor);
    /// Returns the offset at which the selection began; −1 if there is none.
    [[nodiscard]] qint64 anchor() const { return m_anchor; }

    bool operator==(const BytesSelection &) const = default;

private:
    qint64 m_anchor = -1;
    qint64 m_cursor = -1;
};

/// The movements that keys make. The first four are single steps.
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

/// Returns the kept byte to which the cursor moves; the gap is skipped. A page has `pageRows` rows.
/// None only if nothing is kept.
std::optional<qint64> movedCursor(const BytesLayout &layout, qint64 cursor, CursorMove move,
                                  qint64 pageRows);

/// Returns the word around a byte: letters, digits, underscores and bytes beyond ASCII, or else the
/// neighbouring bytes of the same class. It reaches at most a few hundred bytes to each side, and
/// never across the gap.
ByteRange wordAround(const ByteStore &store, qint64 offset);

} // namespace forkscope
