#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace forkscope {

/// Bytes as text that can be shown safely, piece by piece: UTF-8 with every invalid part as one
/// U+FFFD, control characters other than line feed and tab as control pictures (␀ ␍ ␛ …), and
/// everything else that would act on its neighbours, be invisible or has no glyph (bidirectional
/// controls, line separators, code points without a character, …) as ⟨U+202E⟩. Nothing is
/// interpreted. The same bytes give the same text however they are cut into pieces.
class VisibleText
{
public:
    /// LongLines: a line is broken after longestLine units of UTF-16, with foldMark at the break,
    /// as no text widget is fast with one line of a megabyte.
    enum class Folding : quint8 { None, LongLines };
    static constexpr int longestLine = 4096;
    static constexpr char16_t foldMark = u'↩';

    explicit VisibleText(Folding folding = Folding::None) : m_folding(folding) {}

    [[nodiscard]] QString feed(QByteArrayView bytes);
    /// What a character that was cut off at the end becomes; begins afresh.
    [[nodiscard]] QString finish();

    /// Whether a line of the text ends in a break that the bytes do not have.
    static bool isFolded(QStringView line);

private:
    [[nodiscard]] qsizetype plainRun(QByteArrayView bytes) const;
    void feedByte(quint8 byte, QString *text);
    void begin(quint8 byte, QString *text);
    void put(char32_t character, QString *text);
    void putPlain(QStringView units, QString *text);

    Folding m_folding;
    char32_t m_character = 0; ///< of a sequence that is not complete
    int m_missing = 0;        ///< its bytes yet to come
    quint8 m_lowest = 0x80;   ///< the range in which its next byte must be
    quint8 m_highest = 0xbf;
    int m_column = 0;
};

/// All of `bytes` at once.
QString visibleText(QByteArrayView bytes);

} // namespace forkscope
