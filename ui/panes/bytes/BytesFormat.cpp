#include "ui/panes/bytes/BytesFormat.h"

#include "ui/panes/bytes/ByteClass.h"
#include "ui/panes/bytes/VisibleText.h"
#include "ui/shared/BytesLiteral.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int perLine = BytesLayout::usualBytesPerRow;
constexpr char digits[] = "0123456789abcdef";

void appendHex(QByteArray *line, char byte)
{
    line->append(digits[quint8(byte) >> 4]);
    line->append(digits[quint8(byte) & 0xf]);
}

void appendOffset(QByteArray *line, qint64 offset)
{
    line->append(QByteArray::number(offset, 16).rightJustified(8, '0'));
}

/// Appends one line: offset, two groups of eight, characters. The last line may be shorter.
void appendHexdumpLine(QByteArray *lines, qint64 offset, QByteArrayView bytes)
{
    appendOffset(lines, offset);
    for (int column = 0; column < perLine; ++column) {
        lines->append(column % (perLine / 2) == 0 ? "  " : " ");
        if (column < bytes.size())
            appendHex(lines, bytes[column]);
        else
            lines->append("  ");
    }
    lines->append("  |");
    for (const char byte : bytes)
        lines->append(isShownAsItself(quint8(byte)) ? byte : '.');
    lines->append("|\n");
}

/// Returns the lines of a part, and the closing line that has only the offset of the end.
QString hexdump(const BytesPart &part)
{
    constexpr qsizetype lineLength = 79;
    QByteArray lines;
    lines.reserve((part.bytes.size() / perLine + 2) * lineLength);
    const QByteArrayView bytes(part.bytes);
    for (qsizetype at = 0; at < bytes.size(); at += perLine)
        appendHexdumpLine(&lines, part.offset + at,
                          bytes.sliced(at, std::min<qsizetype>(perLine, bytes.size() - at)));
    appendOffset(&lines, part.end());
    lines.append('\n');
    return QString::fromLatin1(lines);
}

QString hexDigits(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve(3 * bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text.append(i % perLine == 0 ? '\n' : ' ');
        appendHex(&text, bytes.at(i));
    }
    return QString::fromLatin1(text);
}

/// Returns the lines between the braces.
QString arrayLines(const QByteArray &bytes)
{
    constexpr int onALine = 12;
    QByteArray text;
    text.reserve(6 * bytes.size() + 4 * (bytes.size() / onALine + 1));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text.append(i % onALine == 0 ? "    0x" : " 0x");
        appendHex(&text, bytes.at(i));
        text.append((i + 1) % onALine == 0 || i + 1 == bytes.size() ? ",\n" : ",");
    }
    return QString::fromLatin1(text);
}

QString base64Lines(const QByteArray &bytes)
{
    constexpr int lineLength = 76;
    const QByteArray all = bytes.toBase64();
    QByteArray text;
    text.reserve(all.size() + all.size() / lineLength);
    for (qsizetype at = 0; at < all.size(); at += lineLength) {
        if (at > 0)
            text.append('\n');
        text.append(all.mid(at, lineLength));
    }
    return QString::fromLatin1(text);
}

/// Returns the text with what has to stand around the parts.
QString framed(const QString &text, const QList<BytesPart> &parts, BytesFormat format)
{
    if (format == BytesFormat::PythonBytes && parts.size() > 1)
        return u'(' + text + u')';
    if (format != BytesFormat::CArray || parts.isEmpty())
        return text;
    qint64 count = 0;
    for (const BytesPart &part : parts)
        count += part.bytes.size();
    return QStringLiteral("static const unsigned char bytes[%1] = {\n").arg(count) + text +
           QStringLiteral("};\n");
}

QString formattedPart(const BytesPart &part, BytesFormat format)
{
    switch (format) {
    case BytesFormat::Hexdump:
        return hexdump(part);
    case BytesFormat::HexDigits:
        return hexDigits(part.bytes);
    case BytesFormat::Text:
        return visibleText(part.bytes);
    case BytesFormat::PythonBytes:
        return pythonLiteral(part.bytes);
    case BytesFormat::CArray:
        return arrayLines(part.bytes);
    case BytesFormat::Base64:
        return base64Lines(part.bytes);
    }
    return {};
}

/// Returns what stands between two parts. A part of a hexdump ends with a line feed already.
QString formattedGap(qint64 bytes, BytesFormat format)
{
    switch (format) {
    case BytesFormat::Hexdump:
        return u'[' + gapText(bytes) + QStringLiteral("]\n");
    case BytesFormat::PythonBytes:
        return QStringLiteral("\n # ") + gapText(bytes) + QStringLiteral("\n ");
    case BytesFormat::CArray:
        return QStringLiteral("    /* ") + gapText(bytes) + QStringLiteral(" */\n");
    default:
        return QStringLiteral("\n[") + gapText(bytes) + QStringLiteral("]\n");
    }
}

template<typename Source, typename ExtentOf>
QList<BytesPart> partsWithin(const Source &store, const ExtentOf &extentOf, ByteRange range)
{
    QList<BytesPart> parts;
    qint64 at = std::max<qint64>(range.begin, 0);
    while (at < range.end) {
        const QByteArray bytes = store.read(at, range.end - at);
        if (!bytes.isEmpty()) {
            parts.append({at, bytes});
            at += bytes.size();
            continue;
        }
        const Extent extent = extentOf();
        if (at < extent.gapBegin || at >= extent.gapEnd)
            break;
        at = extent.gapEnd;
    }
    return parts;
}

} // namespace

QList<BytesPart> partsOf(const ByteStore &store, ByteRange range)
{
    return partsWithin(store, [&store] { return store.extent(); }, range);
}

QList<BytesPart> partsOf(const ByteGlimpse &seen, ByteRange range)
{
    return partsWithin(seen, [&seen] { return seen.extent; }, range);
}

QString formatted(const QList<BytesPart> &parts, BytesFormat format)
{
    QString text;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += formattedGap(parts.at(i).offset - parts.at(i - 1).end(), format);
        text += formattedPart(parts.at(i), format);
    }
    return framed(text, parts, format);
}

QString gapText(qint64 bytes)
{
    if (bytes == 1)
        return QCoreApplication::translate("forkscope::BytesWords", "gap: 1 byte not kept");
    return QCoreApplication::translate("forkscope::BytesWords", "gap: %1 bytes not kept")
        .arg(QLocale().toString(bytes));
}

QString countedBytes(qint64 bytes)
{
    if (bytes == 1)
        return QCoreApplication::translate("forkscope::BytesWords", "1 byte");
    return QCoreApplication::translate("forkscope::BytesWords", "%1 bytes")
        .arg(QLocale().toString(bytes));
}

} // namespace forkscope
