#pragma once

#include "app/console/TerminalText.h"
#include "tests/fuzz/FuzzInput.h"
#include "tests/fuzz/KeptParts.h"
#include "ui/panes/bytes/TextLines.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace forkscope::fuzz {

/// Returns whether a character has Unicode's property Bidi_Control (PropList.txt).
inline bool turnsText(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// Claims that nothing in the text acts on a view, except line feeds where they may be there.
inline void claimHarmless(const QString &text, bool mayHaveLineFeeds)
{
    claim(text.isValidUtf16(), "the text is no UTF-16");
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool isJoiner = c == 0x200c || c == 0x200d;
        const bool isAllowed = c == U'\t' || (c == U'\n' && mayHaveLineFeeds);
        claim(category != QChar::Other_Control || isAllowed, "a control character is shown");
        claim(category != QChar::Other_Format || isJoiner, "a format character is shown");
        claim(category != QChar::Separator_Line && category != QChar::Separator_Paragraph,
              "a separator of lines is shown");
        claim(!turnsText(c), "the text is turned");
    }
}

/// Qt's encoder and decoder give a second opinion on what these bytes are.
inline void claimCharacter(const TextCharacter &character, QByteArrayView bytes)
{
    if (character.codePoint) {
        const char32_t codePoint = *character.codePoint;
        claim(QString::fromUcs4(&codePoint, 1).toUtf8() == bytes, "it is not these bytes");
        const QString shown = visibleCharacter(codePoint);
        claim(isReplaced(codePoint) || shown.toUcs4() == QList<uint>{uint(codePoint)},
              "what is not replaced is shown as something else");
        return;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    static_cast<void>(QString(decoder(bytes)));
    claim(decoder.hasError(), "a valid character is taken for an invalid part");
}

inline TextLine claimDecoded(QByteArrayView bytes, qint64 offset)
{
    const TextLine line = decodedLine(bytes, offset);
    qint64 at = offset;
    int text = 0;
    for (const TextCharacter &character : line.characters) {
        claim(character.bytes.begin == at && character.textBegin == text, "there is a hole");
        const qint64 size = character.bytes.size();
        claim(size >= 1 && size <= 4 && character.textEnd > text, "a character is nothing");
        claimCharacter(character, bytes.sliced(at - offset, size));
        at = character.bytes.end;
        text = character.textEnd;
    }
    claim(at == offset + bytes.size() && text == line.text.size(), "the end is missing");
    claimHarmless(line.text, false);
    return line;
}

inline void claimTerminal(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(terminalText(bytes));
    claim(!decoder.hasError(), "a terminal gets what is no UTF-8");
    for (const char32_t c : text.toUcs4()) {
        const bool isControl = QChar::category(c) == QChar::Other_Control;
        claim(!isControl || c == U'\n' || c == U'\t', "a terminal gets a control character");
        claim(!turnsText(c), "a terminal's text is turned");
    }
}

/// Claims that a line ends after its only line feed, where the part ends, or at a fold, by the rule
/// of TextLines.
inline void claimLineEnd(const QByteArray &all, ByteRange line, qint64 partEnd)
{
    claim(line.size() <= TextLines::longestLine, "a line is too long");
    const qsizetype feed = all.indexOf('\n', line.begin);
    const bool hasFeed = feed >= 0 && feed < line.end;
    claim(!hasFeed || feed == line.end - 1, "a line goes on behind its line feed");
    if (hasFeed || line.end == partEnd)
        return;
    const qint64 fold = line.end / TextLines::foldEvery * TextLines::foldEvery;
    claim(line.end - fold < 4, "a fold is elsewhere");
    const qint64 before = all.lastIndexOf('\n', fold - 1);
    claim(fold > 0 && before < fold - TextLines::foldEvery, "a fold is too near to a line feed");
}

inline void claimSameFromInside(const TextLines &lines, ByteRange line)
{
    constexpr qint64 step = 97; // a prime, so that places of all kinds are met
    for (qint64 at = line.begin; at < line.end; at += step)
        claim(lines.lineOf(at) == line, "it is another line from inside");
    claim(lines.lineOf(line.end - 1) == line, "it is another line from its end");
}

/// Claims that the lines of one kept part follow one another, and that decoding them one by one
/// gives the same as decoding the whole part.
inline void claimLinesOfPart(const TextLines &lines, const QByteArray &all, ByteRange part)
{
    QList<TextCharacter> characters;
    for (qint64 at = part.begin; at < part.end;) {
        const ByteRange line = lines.lineOf(at);
        claim(line.begin == at && !line.isEmpty() && line.end <= part.end, "lines leave a hole");
        claim(!lines.isGap(line), "kept bytes are taken for the gap");
        claimLineEnd(all, line, part.end);
        claimSameFromInside(lines, line);
        characters += decodedLine(QByteArrayView(all).sliced(at, line.size()), at).characters;
        at = line.end;
    }
    const TextLine whole =
        claimDecoded(QByteArrayView(all).sliced(part.begin, part.size()), part.begin);
    const auto isSame = [](const TextCharacter &a, const TextCharacter &b) {
        return a.bytes == b.bytes && a.codePoint == b.codePoint;
    };
    claim(std::equal(characters.begin(), characters.end(), whole.characters.begin(),
                     whole.characters.end(), isSame),
          "a line's end cuts a character");
}

inline void claimLines(const QByteArray &all, qint64 keep)
{
    ByteStore store(keep);
    store.append(all);
    store.finish();
    const Extent extent = store.extent();
    const TextLines lines(&store, extent);
    claim(lines.lineOf(-1) == lines.lineOf(0), "before the beginning is another line");
    for (const ByteRange &part : partsOf(extent))
        claimLinesOfPart(lines, all, part);
    if (const ByteRange gap{extent.gapBegin, extent.gapEnd}; !gap.isEmpty()) {
        claim(lines.lineOf(gap.begin) == gap && lines.isGap(gap), "the gap is no line");
        claimSameFromInside(lines, gap);
    }
}

/// Makes the claims about everything that makes text of a program's bytes. The input consists of
/// how much is kept, how often the rest is repeated (only long lines are folded), and the rest.
inline void claimText(QByteArrayView bytes)
{
    constexpr qsizetype longest = 12 << 10;
    FuzzInput input(bytes);
    const int kept = input.choice();
    const int repeated = input.choice();
    const QByteArray piece = input.take(longest).toByteArray();
    const qsizetype most = longest / std::max<qsizetype>(piece.size(), 1);
    const QByteArray all = piece.repeated(1 + std::min<qsizetype>(repeated, most));

    claimTerminal(all);
    claimHarmless(visibleText(all), true);
    QString inOneLine = visibleText(all);
    inOneLine.replace(u'\n', u' ');
    claim(claimDecoded(all, kept).text == inOneLine, "a line's text is not the visible text");
    claimLines(all, kept == 0 ? all.size() : all.size() * kept / 256);
}

} // namespace forkscope::fuzz
