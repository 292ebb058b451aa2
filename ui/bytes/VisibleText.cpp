#include "ui/bytes/VisibleText.h"

#include <QtCore/QChar>

#include <algorithm>

namespace forkscope {

namespace {

constexpr char32_t replacement = 0xfffd;

/// Acts on its neighbours, cannot be seen, or is in no font. The joiners stay, scripts and emoji
/// need them.
bool mustBeNamed(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c;
    constexpr char32_t joiner = 0x200d;
    constexpr char32_t object = 0xfffc; // a text document takes it for a picture
    if (c == nonJoiner || c == joiner)
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

QString named(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, u'0');
}

} // namespace

QString VisibleText::feed(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() + bytes.size() / 64);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype run = m_missing > 0 ? 0 : plainRun(bytes.sliced(at));
        if (run == 0) {
            feedByte(quint8(bytes[at++]), &text);
            continue;
        }
        text.append(QLatin1StringView(bytes.data() + at, run));
        m_column += int(run);
        at += run;
    }
    return text;
}

/// How many bytes at the begin need no look one by one.
qsizetype VisibleText::plainRun(QByteArrayView bytes) const
{
    const qsizetype room = m_folding == Folding::LongLines ? longestLine - m_column : bytes.size();
    const qsizetype end = std::clamp<qsizetype>(room, 0, bytes.size());
    qsizetype size = 0;
    while (size < end && ((bytes[size] >= 0x20 && bytes[size] < 0x7f) || bytes[size] == '\t'))
        ++size;
    return size;
}

QString VisibleText::finish()
{
    QString text;
    if (m_missing > 0)
        put(replacement, &text);
    m_missing = 0;
    m_column = 0;
    return text;
}

bool VisibleText::isFolded(QStringView line)
{
    return line.size() > longestLine && line.back() == foldMark;
}

void VisibleText::feedByte(quint8 byte, QString *text)
{
    if (m_missing == 0) {
        begin(byte, text);
        return;
    }
    if (byte < m_lowest || byte > m_highest) {
        m_missing = 0;
        put(replacement, text);
        begin(byte, text);
        return;
    }
    m_lowest = 0x80;
    m_highest = 0xbf;
    m_character = m_character << 6 | (byte & 0x3f);
    if (--m_missing == 0)
        put(m_character, text);
}

/// The first byte of a character. The ranges of the second byte leave out overlong forms,
/// surrogates and what is above U+10FFFF.
void VisibleText::begin(quint8 byte, QString *text)
{
    m_lowest = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    m_highest = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    if (byte < 0x80) {
        put(byte, text);
    } else if (byte >= 0xc2 && byte <= 0xdf) {
        m_missing = 1;
        m_character = byte & 0x1f;
    } else if (byte >= 0xe0 && byte <= 0xef) {
        m_missing = 2;
        m_character = byte & 0x0f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
        m_missing = 3;
        m_character = byte & 0x07;
    } else {
        put(replacement, text);
    }
}

void VisibleText::put(char32_t c, QString *text)
{
    constexpr char32_t pictures = 0x2400;
    constexpr char16_t pictureOfDelete = 0x2421;
    if (c == U'\n') {
        text->append(u'\n');
        m_column = 0;
    } else if (c < 0x20 && c != U'\t') {
        putPlain(QString(QChar(char16_t(pictures + c))), text);
    } else if (c == 0x7f) {
        putPlain(QString(QChar(pictureOfDelete)), text);
    } else if (c < 0x7f) { // the first one of a folded line
        const QChar unit = QChar(char16_t(c));
        putPlain(QStringView(&unit, 1), text);
    } else if (mustBeNamed(c)) {
        putPlain(named(c), text);
    } else {
        putPlain(QStringView(QChar::fromUcs4(c)), text);
    }
}

void VisibleText::putPlain(QStringView units, QString *text)
{
    if (m_folding == Folding::LongLines && m_column >= longestLine) {
        text->append(QChar(foldMark));
        text->append(u'\n');
        m_column = 0;
    }
    text->append(units);
    m_column += int(units.size());
}

QString visibleText(QByteArrayView bytes)
{
    VisibleText visible;
    const QString text = visible.feed(bytes);
    return text + visible.finish();
}

} // namespace forkscope
