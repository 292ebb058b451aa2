#include "ui/panes/bytes/VisibleText.h"

#include "ui/panes/bytes/Utf8Character.h"

#include <QtCore/QChar>

#include <algorithm>

namespace forkscope {

namespace {

constexpr char16_t invalidPart = 0xfffd;

bool isControl(char32_t c)
{
    return (c < 0x20 && c != U'\n' && c != U'\t') || c == 0x7f;
}

/// Returns whether a code point acts on its neighbours, cannot be seen, or is in no font. Joiners
/// are none of these, because scripts and emoji need them.
bool mustBeNamed(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c;
    constexpr char32_t joiner = 0x200d;
    constexpr char32_t object = 0xfffc; // QTextLayout takes it for a picture
    if (c < 0x7f || c == nonJoiner || c == joiner)
        return false;
    if (c == object)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// Returns the name of a control character as in ASCII.
QString controlName(char32_t c)
{
    static const char *const names[] = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL",
                                        "BS",  "HT",  "LF",  "VT",  "FF",  "CR",  "SO",  "SI",
                                        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
                                        "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};
    return QLatin1StringView(c == 0x7f ? "DEL" : names[c]);
}

QString named(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, u'0');
}

/// Returns how many bytes at the start can be copied without a look at each.
qsizetype plainRun(QByteArrayView bytes)
{
    const auto end = std::find_if_not(bytes.begin(), bytes.end(), [](char c) {
        return (c >= 0x20 && c < 0x7f) || c == '\t' || c == '\n';
    });
    return end - bytes.begin();
}

} // namespace

QString visibleCharacter(std::optional<char32_t> codePoint)
{
    if (!codePoint)
        return QString(QChar(invalidPart));
    const char32_t c = *codePoint;
    if (isControl(c))
        return u'⟨' + controlName(c) + u'⟩';
    return mustBeNamed(c) ? named(c) : QStringView(QChar::fromUcs4(c)).toString();
}

bool isReplaced(std::optional<char32_t> codePoint)
{
    return !codePoint || isControl(*codePoint) || mustBeNamed(*codePoint);
}

QString visibleText(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() + bytes.size() / 64);
    for (qsizetype at = 0; at < bytes.size();) {
        if (const qsizetype run = plainRun(bytes.sliced(at)); run > 0) {
            text.append(QLatin1StringView(bytes.data() + at, run));
            at += run;
            continue;
        }
        const Utf8Character character = firstCharacter(bytes.sliced(at));
        text.append(visibleCharacter(character.codePoint));
        at += character.bytes;
    }
    return text;
}

} // namespace forkscope
