#include "core/base/LookAlikes.h"

#include <QtCore/QChar>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

struct Named
{
    char32_t character;
    char meant;
    const char *name;
};

/// In the order of their numbers. Those that look like a plain character, and those of the
/// invisible ones that people meet; others have the name of their category.
constexpr std::array named{
    Named{0x0085, '\0', "NEXT LINE"},
    Named{0x00a0, ' ', "NO-BREAK SPACE"},
    Named{0x00a6, '|', "BROKEN BAR"},
    Named{0x00ab, '"', "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"},
    Named{0x00ad, '\0', "SOFT HYPHEN"},
    Named{0x00b4, '\'', "ACUTE ACCENT"},
    Named{0x00bb, '"', "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK"},
    Named{0x01c0, '|', "LATIN LETTER DENTAL CLICK"},
    Named{0x02bc, '\'', "MODIFIER LETTER APOSTROPHE"},
    Named{0x034f, '\0', "COMBINING GRAPHEME JOINER"},
    Named{0x05be, '-', "HEBREW PUNCTUATION MAQAF"},
    Named{0x05c0, '|', "HEBREW PUNCTUATION PASEQ"},
    Named{0x05f3, '\'', "HEBREW PUNCTUATION GERESH"},
    Named{0x05f4, '"', "HEBREW PUNCTUATION GERSHAYIM"},
    Named{0x115f, '\0', "HANGUL CHOSEONG FILLER"},
    Named{0x1160, '\0', "HANGUL JUNGSEONG FILLER"},
    Named{0x1680, ' ', "OGHAM SPACE MARK"},
    Named{0x17b4, '\0', "KHMER VOWEL INHERENT AQ"},
    Named{0x17b5, '\0', "KHMER VOWEL INHERENT AA"},
    Named{0x2000, ' ', "EN QUAD"},
    Named{0x2001, ' ', "EM QUAD"},
    Named{0x2002, ' ', "EN SPACE"},
    Named{0x2003, ' ', "EM SPACE"},
    Named{0x2004, ' ', "THREE-PER-EM SPACE"},
    Named{0x2005, ' ', "FOUR-PER-EM SPACE"},
    Named{0x2006, ' ', "SIX-PER-EM SPACE"},
    Named{0x2007, ' ', "FIGURE SPACE"},
    Named{0x2008, ' ', "PUNCTUATION SPACE"},
    Named{0x2009, ' ', "THIN SPACE"},
    Named{0x200a, ' ', "HAIR SPACE"},
    Named{0x200b, '\0', "ZERO WIDTH SPACE"},
    Named{0x200c, '\0', "ZERO WIDTH NON-JOINER"},
    Named{0x200d, '\0', "ZERO WIDTH JOINER"},
    Named{0x200e, '\0', "LEFT-TO-RIGHT MARK"},
    Named{0x200f, '\0', "RIGHT-TO-LEFT MARK"},
    Named{0x2010, '-', "HYPHEN"},
    Named{0x2011, '-', "NON-BREAKING HYPHEN"},
    Named{0x2012, '-', "FIGURE DASH"},
    Named{0x2013, '-', "EN DASH"},
    Named{0x2014, '-', "EM DASH"},
    Named{0x2015, '-', "HORIZONTAL BAR"},
    Named{0x2018, '\'', "LEFT SINGLE QUOTATION MARK"},
    Named{0x2019, '\'', "RIGHT SINGLE QUOTATION MARK"},
    Named{0x201a, '\'', "SINGLE LOW-9 QUOTATION MARK"},
    Named{0x201b, '\'', "SINGLE HIGH-REVERSED-9 QUOTATION MARK"},
    Named{0x201c, '"', "LEFT DOUBLE QUOTATION MARK"},
    Named{0x201d, '"', "RIGHT DOUBLE QUOTATION MARK"},
    Named{0x201e, '"', "DOUBLE LOW-9 QUOTATION MARK"},
    Named{0x201f, '"', "DOUBLE HIGH-REVERSED-9 QUOTATION MARK"},
    Named{0x2028, '\0', "LINE SEPARATOR"},
    Named{0x2029, '\0', "PARAGRAPH SEPARATOR"},
    Named{0x202f, ' ', "NARROW NO-BREAK SPACE"},
    Named{0x2032, '\'', "PRIME"},
    Named{0x2033, '"', "DOUBLE PRIME"},
    Named{0x2035, '\'', "REVERSED PRIME"},
    Named{0x2036, '"', "REVERSED DOUBLE PRIME"},
    Named{0x2039, '\'', "SINGLE LEFT-POINTING ANGLE QUOTATION MARK"},
    Named{0x203a, '\'', "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK"},
    Named{0x2043, '-', "HYPHEN BULLET"},
    Named{0x205f, ' ', "MEDIUM MATHEMATICAL SPACE"},
    Named{0x2060, '\0', "WORD JOINER"},
    Named{0x2212, '-', "MINUS SIGN"},
    Named{0x2223, '|', "DIVIDES"},
    Named{0x23d0, '|', "VERTICAL LINE EXTENSION"},
    Named{0x2500, '-', "BOX DRAWINGS LIGHT HORIZONTAL"},
    Named{0x2502, '|', "BOX DRAWINGS LIGHT VERTICAL"},
    Named{0x2503, '|', "BOX DRAWINGS HEAVY VERTICAL"},
    Named{0x2506, '|', "BOX DRAWINGS LIGHT TRIPLE DASH VERTICAL"},
    Named{0x2551, '|', "BOX DRAWINGS DOUBLE VERTICAL"},
    Named{0x2758, '|', "LIGHT VERTICAL BAR"},
    Named{0x2759, '|', "MEDIUM VERTICAL BAR"},
    Named{0x275a, '|', "HEAVY VERTICAL BAR"},
    Named{0x275b, '\'', "HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT"},
    Named{0x275c, '\'', "HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT"},
    Named{0x275d, '"', "HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT"},
    Named{0x275e, '"', "HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT"},
    Named{0x2800, ' ', "BRAILLE PATTERN BLANK"},
    Named{0x2e42, '"', "DOUBLE LOW-REVERSED-9 QUOTATION MARK"},
    Named{0x3000, ' ', "IDEOGRAPHIC SPACE"},
    Named{0x301d, '"', "REVERSED DOUBLE PRIME QUOTATION MARK"},
    Named{0x301e, '"', "DOUBLE PRIME QUOTATION MARK"},
    Named{0x301f, '"', "LOW DOUBLE PRIME QUOTATION MARK"},
    Named{0x3164, '\0', "HANGUL FILLER"},
    Named{0xfe31, '|', "PRESENTATION FORM FOR VERTICAL EM DASH"},
    Named{0xfe58, '-', "SMALL EM DASH"},
    Named{0xfe63, '-', "SMALL HYPHEN-MINUS"},
    Named{0xfeff, '\0', "ZERO WIDTH NO-BREAK SPACE"},
    Named{0xff02, '"', "FULLWIDTH QUOTATION MARK"},
    Named{0xff07, '\'', "FULLWIDTH APOSTROPHE"},
    Named{0xff0d, '-', "FULLWIDTH HYPHEN-MINUS"},
    Named{0xff40, '\'', "FULLWIDTH GRAVE ACCENT"},
    Named{0xff5c, '|', "FULLWIDTH VERTICAL LINE"},
    Named{0xffa0, '\0', "HALFWIDTH HANGUL FILLER"},
    Named{0xffe4, '|', "FULLWIDTH BROKEN BAR"},
    Named{0xffe8, '|', "HALFWIDTH FORMS LIGHT VERTICAL"},
};

constexpr bool isBefore(const Named &one, const Named &other)
{
    return one.character < other.character;
}
static_assert(std::is_sorted(named.begin(), named.end(), isBefore));

/// Returns the name of an invisible category; nothing for characters that are seen.
const char *invisibleCategory(char32_t character)
{
    // By their category they are marks, as are those that are seen.
    const bool isMongolian = character >= 0x180b && character <= 0x180f && character != 0x180e;
    const bool isCommon = character >= 0xfe00 && character <= 0xfe0f;
    if (isMongolian || isCommon || (character >= 0xe0100 && character <= 0xe01ef))
        return "variation selector";
    switch (QChar::category(character)) {
    case QChar::Other_Control:
        return "control character";
    case QChar::Other_Format:
        return "format character";
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return "space character";
    default:
        return nullptr;
    }
}

QString withNumber(const char *name, char32_t character)
{
    return QStringLiteral("%1 (U+%2)")
        .arg(QLatin1StringView(name))
        .arg(QString::number(uint(character), 16).toUpper().rightJustified(4, u'0'));
}

} // namespace

std::optional<LookAlike> lookAlike(char32_t character)
{
    if (character >= 0x20 && character < 0x7f)
        return std::nullopt;
    const auto found =
        std::lower_bound(named.begin(), named.end(), Named{character, '\0', ""}, isBefore);
    if (found != named.end() && found->character == character)
        return LookAlike{withNumber(found->name, character), found->meant};
    if (const char *category = invisibleCategory(character))
        return LookAlike{withNumber(category, character), '\0'};
    return std::nullopt;
}

} // namespace forkscope
