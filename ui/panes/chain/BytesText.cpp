#include "ui/panes/chain/BytesText.h"

#include "core/base/HexDigit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>

namespace forkscope {

namespace {

struct BytesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::BytesText)
};

/// Returns whether a line of text can hold and show all characters.
bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const auto category = c.category();
        return category != QChar::Other_Control && category != QChar::Other_Format &&
               category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
    });
}

QString escaped(char byte)
{
    switch (byte) {
    case '\n':
        return QStringLiteral("\\n");
    case '\t':
        return QStringLiteral("\\t");
    case '\\':
        return QStringLiteral("\\\\");
    case '\'':
        return QStringLiteral("\\'");
    default:
        break;
    }
    const auto value = static_cast<uchar>(byte);
    if (value >= 0x20 && value < 0x7f)
        return QString(QLatin1Char(byte));
    return QStringLiteral("\\x%1").arg(value, 2, 16, QLatin1Char('0'));
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c == QLatin1Char(',') || c == QLatin1Char(':') || c == QLatin1Char(';');
}

bool isPrefix(const QString &text, qsizetype at)
{
    if (at + 1 >= text.size() || text.at(at + 1).toLower() != QLatin1Char('x'))
        return false;
    return text.at(at) == QLatin1Char('0') || text.at(at) == QLatin1Char('\\');
}

} // namespace

QString textOfBytes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (!decoder.hasError() && text.toUtf8() == bytes && isPlain(text) &&
        !text.startsWith(QStringLiteral("$'")))
        return text;
    QString result = QStringLiteral("$'");
    for (const char byte : bytes)
        result += escaped(byte);
    return result + QLatin1Char('\'');
}

Result<QByteArray, TextProblem> bytesOfText(const QString &text)
{
    if (!text.startsWith(QStringLiteral("$'")))
        return text.toUtf8();
    const QString before = QStringLiteral("x ");
    const auto stages = stagesFromText(before + text);
    if (!stages) {
        TextProblem problem = stages.error();
        problem.column = std::max(1, problem.column - static_cast<int>(before.size()));
        return problem;
    }
    if (stages->size() != 1 || stages->first().arguments.size() != 1)
        return TextProblem{1, BytesTexts::tr("what begins with $' must end with the next '")};
    return stages->first().arguments.first();
}

QString hexOfBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' '));
}

Result<QByteArray, TextProblem> bytesOfHex(const QString &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size();) {
        if (isSeparator(text.at(i))) {
            ++i;
            continue;
        }
        if (isPrefix(text, i)) {
            i += 2;
            if (i == text.size() || hexDigit(text.at(i).unicode()) < 0)
                return TextProblem{static_cast<int>(i) + 1,
                                   BytesTexts::tr("two hex digits are missing")};
        }
        const int high = hexDigit(text.at(i).unicode());
        if (high < 0)
            return TextProblem{static_cast<int>(i) + 1,
                               BytesTexts::tr("“%1” is no hex digit").arg(text.at(i))};
        const int low = i + 1 < text.size() ? hexDigit(text.at(i + 1).unicode()) : -1;
        if (low < 0)
            return TextProblem{static_cast<int>(i) + 1,
                               BytesTexts::tr("a byte is two hex digits, one is missing")};
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return bytes;
}

} // namespace forkscope
