#pragma once

#include "core/capture/store/ByteGlimpse.h"
#include "ui/panes/bytes/BytesLayout.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// Finds the line around any place of a stream by reading a few kilobytes around it. A line ends
/// behind its line feed, where the gap begins or the stream ends, or at a fold, since a line of a
/// gigabyte cannot be shown. A fold is at a multiple of foldEvery bytes (behind a character that
/// lies across it) if there is no line feed in the foldEvery bytes before it, so the same bytes are
/// cut in the same way from whatever place one starts. The gap is a line of its own.
class TextLines
{
public:
    static constexpr qint64 foldEvery = 2048;
    /// The length in bytes that no line exceeds.
    static constexpr qint64 longestLine = 2 * foldEvery + 4;

    /// `store` must outlive this object; null means no lines. Nothing beyond `extent` is read.
    TextLines(const ByteStore *store, const Extent &extent) : TextLines({extent, store, 0, {}}) {}
    /// Reads from `seen`, whose store may be null.
    explicit TextLines(ByteGlimpse seen);

    /// Returns the line of a byte, with its line feed, or the gap's range for a byte in the gap. An
    /// offset behind the end belongs to the last line. Empty only if there are no bytes.
    [[nodiscard]] ByteRange lineOf(qint64 offset) const;
    [[nodiscard]] bool isGap(ByteRange line) const;
    [[nodiscard]] qint64 total() const { return m_seen.extent.total; }

private:
    struct Window;
    [[nodiscard]] ByteRange partOf(qint64 offset) const;
    [[nodiscard]] qint64 foldAt(const Window &window, qint64 multiple) const;

    ByteGlimpse m_seen;
};

/// A character of a line and its place in the line's text.
struct TextCharacter
{
    ByteRange bytes;
    std::optional<char32_t> codePoint; ///< none: an invalid part
    int textBegin = 0;                 ///< in units of UTF-16
    int textEnd = 0;

    bool operator==(const TextCharacter &) const = default;
};

/// A decoded line. Its text is made by visibleCharacter(), with a space for a line feed.
struct TextLine
{
    ByteRange bytes;
    QString text;
    QList<TextCharacter> characters; ///< in order, without gaps

    /// Returns the index of the character that holds a byte, or of the nearest; −1 if the line has
    /// none.
    [[nodiscard]] int characterOf(qint64 offset) const;
    /// Returns the index of the character at a place in the text, or of the nearest; −1 if the line
    /// has none.
    [[nodiscard]] int characterAtText(int position) const;
};

/// Decodes a line whose first byte is at `offset`. Pure.
TextLine decodedLine(QByteArrayView bytes, qint64 offset);

} // namespace forkscope
