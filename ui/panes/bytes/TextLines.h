#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// The lines of a stream as text, found from any place in it by reading a few kilobytes around
/// that: a line ends behind its line feed, where the gap begins or the stream ends, or, as one of a
/// gigabyte cannot be shown, at a fold. Folds are at multiples of foldEvery bytes (behind a
/// character that lies across) with no line feed in the foldEvery bytes before, so that the same
/// bytes are cut the same way from wherever one comes. The gap is a line of its own.
class TextLines
{
public:
    static constexpr qint64 foldEvery = 2048;
    /// No line is longer.
    static constexpr qint64 longestLine = 2 * foldEvery + 4;

    /// The store must outlive this; null: no lines. Nothing beyond `extent` is read.
    TextLines(const ByteStore *store, const Extent &extent) : TextLines({extent, store, 0, {}}) {}
    /// The same; the store of `seen` may be null.
    explicit TextLines(ByteGlimpse seen);

    /// The line of a byte, with its line feed; the gap's range inside it. The last line behind the
    /// end; empty only where there is nothing.
    [[nodiscard]] ByteRange lineOf(qint64 offset) const;
    [[nodiscard]] bool isGap(ByteRange line) const;
    [[nodiscard]] qint64 total() const { return m_seen.extent.total; }

private:
    struct Window;
    [[nodiscard]] ByteRange partOf(qint64 offset) const;
    [[nodiscard]] qint64 foldAt(const Window &window, qint64 multiple) const;

    ByteGlimpse m_seen;
};

/// A character of a line, and where it stands in the line's text.
struct TextCharacter
{
    ByteRange bytes;
    std::optional<char32_t> codePoint; ///< none: an invalid part
    int textBegin = 0;                 ///< units of UTF-16
    int textEnd = 0;

    bool operator==(const TextCharacter &) const = default;
};

/// A line decoded: its text as visibleCharacter() has it, a line feed as a space.
struct TextLine
{
    ByteRange bytes;
    QString text;
    QList<TextCharacter> characters; ///< in order, without holes

    /// The character that holds a byte, or the nearest; −1 where the line has none.
    [[nodiscard]] int characterOf(qint64 offset) const;
    /// The character at a place in the text, or the nearest; −1 where the line has none.
    [[nodiscard]] int characterAtText(int position) const;
};

/// `offset` is that of the first byte. Pure.
TextLine decodedLine(QByteArrayView bytes, qint64 offset);

} // namespace forkscope
