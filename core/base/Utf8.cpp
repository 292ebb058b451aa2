#include "core/base/Utf8.h"

#include <QtCore/QStringDecoder>

namespace forkscope {

namespace {

struct Lead
{
    int length;
    char32_t bits;
    char32_t least; ///< smaller values of this length are overlong
};

Lead leadOf(uchar byte)
{
    if (byte < 0x80)
        return {1, byte, 0};
    if (byte >= 0xc2 && byte <= 0xdf)
        return {2, byte & 0x1fU, 0x80};
    if (byte >= 0xe0 && byte <= 0xef)
        return {3, byte & 0x0fU, 0x800};
    if (byte >= 0xf0 && byte <= 0xf4)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

} // namespace

CodePoint codePointAt(QByteArrayView bytes, qsizetype at)
{
    const Lead lead = leadOf(static_cast<uchar>(bytes[at]));
    if (lead.length == 0 || at + lead.length > bytes.size())
        return {};
    char32_t value = lead.bits;
    for (int i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<uchar>(bytes[at + i]);
        if ((byte & 0xc0) != 0x80)
            return {};
        value = (value << 6) | (byte & 0x3fU);
    }
    if (value < lead.least || value > QChar::LastValidCodePoint || QChar::isSurrogate(value))
        return {};
    return {value, lead.length};
}

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const int length = codePointAt(bytes, at).length;
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

bool isPlain(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return character == U' ';
    default:
        return !QChar::isNonCharacter(character);
    }
}

bool isPlainUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        if (point.length == 0 || !isPlain(point.value))
            return false;
        at += point.length;
    }
    return true;
}

QByteArray utf8Of(char32_t character)
{
    const auto units = QChar::fromUcs4(character);
    return QStringView(units).toUtf8();
}

QString textOfUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

} // namespace forkscope
