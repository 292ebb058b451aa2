#include "ui/panes/bytes/TextLines.h"

#include "ui/panes/bytes/Utf8Character.h"
#include "ui/panes/bytes/VisibleText.h"

#include <algorithm>
#include <utility>

namespace forkscope {

/// The bytes around a place that its line can include.
struct TextLines::Window
{
    ByteRange part; ///< the kept bytes around it up to the gap
    qint64 begin = 0;
    QByteArray bytes;

    [[nodiscard]] qint64 end() const { return begin + bytes.size(); }

    /// Returns the place behind the last line feed before `offset`, or the window's start.
    [[nodiscard]] qint64 behindLineFeed(qint64 offset) const
    {
        if (offset <= begin)
            return begin;
        return begin + bytes.lastIndexOf('\n', offset - begin - 1) + 1;
    }

    /// Returns the place behind the first line feed from `offset` on, or the window's end.
    [[nodiscard]] qint64 lineFeedEnd(qint64 offset) const
    {
        const qsizetype found = bytes.indexOf('\n', offset - begin);
        return found < 0 ? end() : begin + found + 1;
    }
};

TextLines::TextLines(ByteGlimpse seen) : m_seen(std::move(seen))
{
    if (!m_seen.store)
        m_seen = {};
}

ByteRange TextLines::partOf(qint64 offset) const
{
    if (m_seen.extent.dropped() == 0)
        return {0, m_seen.extent.total};
    if (offset < m_seen.extent.gapBegin)
        return {0, m_seen.extent.gapBegin};
    return offset < m_seen.extent.gapEnd ? ByteRange{m_seen.extent.gapBegin, m_seen.extent.gapEnd}
                                         : ByteRange{m_seen.extent.gapEnd, m_seen.extent.total};
}

bool TextLines::isGap(ByteRange line) const
{
    return m_seen.extent.dropped() > 0 && line.begin == m_seen.extent.gapBegin;
}

/// Returns where the fold for a multiple is: behind the character that lies across it.
qint64 TextLines::foldAt(const Window &window, qint64 multiple) const
{
    constexpr qint64 longestCharacter = 4;
    for (qint64 at = std::max(multiple - longestCharacter + 1, window.begin); at < multiple; ++at) {
        const qint64 size =
            firstCharacter(QByteArrayView(window.bytes).sliced(at - window.begin)).bytes;
        if (at + size > multiple)
            return at + size;
    }
    return multiple;
}

ByteRange TextLines::lineOf(qint64 offset) const
{
    const qint64 at = std::clamp<qint64>(offset, 0, std::max<qint64>(m_seen.extent.total - 1, 0));
    const ByteRange part = partOf(at);
    if (part.isEmpty() || isGap(part))
        return part;
    constexpr qint64 reach = 3 * foldEvery + 8;
    Window window{part, std::max(part.begin, at - reach), {}};
    window.bytes = m_seen.read(window.begin, std::min(part.end, at + reach) - window.begin);
    if (window.end() <= at)
        return {at, at + 1}; // dropped meanwhile; the next look at the extent says so
    const qint64 start = window.behindLineFeed(at);
    qint64 fold = at / foldEvery * foldEvery;
    if (fold - foldEvery >= start && foldAt(window, fold) > at)
        fold -= foldEvery; // the character across it belongs to the line before
    const bool isFolded = fold - foldEvery >= start;
    const qint64 begin = isFolded ? foldAt(window, fold) : start;
    qint64 next =
        isFolded ? fold + foldEvery : (start + foldEvery - 1) / foldEvery * foldEvery + foldEvery;
    const qint64 feed = window.lineFeedEnd(at);
    if (next >= feed)
        return {begin, feed};
    next = foldAt(window, next);
    return {begin, std::min(next, feed)};
}

int TextLine::characterOf(qint64 offset) const
{
    const auto found =
        std::upper_bound(characters.begin(), characters.end(), offset,
                         [](qint64 at, const TextCharacter &c) { return at < c.bytes.begin; });
    return found == characters.begin() ? (characters.isEmpty() ? -1 : 0)
                                       : int(found - characters.begin()) - 1;
}

int TextLine::characterAtText(int position) const
{
    const auto found =
        std::upper_bound(characters.begin(), characters.end(), position,
                         [](int at, const TextCharacter &c) { return at < c.textBegin; });
    return found == characters.begin() ? (characters.isEmpty() ? -1 : 0)
                                       : int(found - characters.begin()) - 1;
}

TextLine decodedLine(QByteArrayView bytes, qint64 offset)
{
    TextLine line;
    line.bytes = {offset, offset + bytes.size()};
    line.text.reserve(bytes.size());
    line.characters.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const Utf8Character character = firstCharacter(bytes.sliced(at));
        const int textBegin = int(line.text.size());
        line.text += character.codePoint == U'\n' ? QStringLiteral(" ")
                                                  : visibleCharacter(character.codePoint);
        line.characters.append({{offset + at, offset + at + character.bytes},
                                character.codePoint,
                                textBegin,
                                int(line.text.size())});
        at += character.bytes;
    }
    return line;
}

} // namespace forkscope
