#include "ui/panes/bytes/BytesWords.h"

#include "ui/panes/bytes/BytesColours.h"
#include "ui/panes/bytes/BytesFormat.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtCore/QCoreApplication>

namespace forkscope::words {

namespace {

/// The translation context of everything here.
struct BytesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::BytesWords)
};

QString hex(quint8 byte)
{
    return QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
}

QString kindOf(char32_t c)
{
    if (QChar::isLetter(c))
        return BytesTexts::tr("letter");
    if (QChar::isMark(c))
        return BytesTexts::tr("mark on a letter");
    if (QChar::isNumber(c))
        return BytesTexts::tr("digit or number");
    if (QChar::isSpace(c))
        return BytesTexts::tr("white space");
    if (QChar::isPunct(c))
        return BytesTexts::tr("punctuation");
    if (QChar::isSymbol(c))
        return BytesTexts::tr("symbol");
    return isReplaced(c) ? BytesTexts::tr("not a visible character") : BytesTexts::tr("joiner");
}

/// Returns a character as it is shown; white space by its name in code.
QString shown(char32_t c)
{
    switch (c) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\t':
        return QStringLiteral("\\t");
    case U' ':
        return QStringLiteral("␣");
    default:
        return visibleCharacter(c);
    }
}

} // namespace

QString byteClass(ByteClass byteClass)
{
    switch (byteClass) {
    case ByteClass::Zero:
        return BytesTexts::tr("NUL");
    case ByteClass::Control:
        return BytesTexts::tr("control");
    case ByteClass::WhiteSpace:
        return BytesTexts::tr("white space");
    case ByteClass::Printable:
        return BytesTexts::tr("printable");
    case ByteClass::High:
        return BytesTexts::tr("beyond ASCII");
    }
    return {};
}

QString byte(qint64 offset, char byte)
{
    const auto value = quint8(byte);
    const QString place = QStringLiteral("0x") + QString::number(offset, 16);
    if (isShownAsItself(value) && value != ' ')
        return BytesTexts::tr("%1: byte %2, “%3”, %4", "offset, hex digits, character, class")
            .arg(place, hex(value), QString(QLatin1Char(byte)), byteClass(classOf(value)));
    return BytesTexts::tr("%1: byte %2, %3", "offset, hex digits, class")
        .arg(place, hex(value), byteClass(classOf(value)));
}

QString character(std::optional<char32_t> codePoint, QByteArrayView bytes)
{
    QStringList digits;
    for (const char byte : bytes)
        digits += hex(quint8(byte));
    const QString all = digits.join(u' ');
    const QString count = countedBytes(bytes.size());
    if (!codePoint)
        return BytesTexts::tr("not valid UTF-8: %1 %2", "a count of bytes, and they in hex")
            .arg(count, all);
    const QString number = QString::number(*codePoint, 16).toUpper().rightJustified(4, u'0');
    const QString kind =
        *codePoint < 0x20 ? BytesTexts::tr("control character") : kindOf(*codePoint);
    return BytesTexts::tr("%1 U+%2, %3: %4 %5", "character, code point, kind, count of bytes, hex")
        .arg(shown(*codePoint), number, kind, count, all);
}

QString key(const QPalette &palette)
{
    const BytesColours colours(palette);
    QStringList parts;
    for (int i = 0; i < byteClasses; ++i) {
        const auto one = ByteClass(i);
        const QString mark =
            one == ByteClass::Printable ? QStringLiteral("a") : QString(markOf(one));
        parts += QStringLiteral("<span style=\"color:%1\">%2&nbsp;%3</span>")
                     .arg(colours.ink(one).name(), mark,
                          byteClass(one).replace(u' ', QStringLiteral("&nbsp;")));
    }
    return parts.join(QStringLiteral("&nbsp;&nbsp; "));
}

} // namespace forkscope::words
