#include "app/OptionValues.h"

#include "core/base/HexDigit.h"
#include "core/lessons/LessonBook.h"
#include "core/pipeline/CoreList.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QCoreApplication>

#include <bit>
#include <charconv>

namespace forkscope {

namespace {

struct OptionValuesTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CommandLine)
};

constexpr qint64 mostRingPages = 65536;

/// Accepts only digits: no sign, no space, nothing behind them.
std::optional<qint64> digits(QByteArrayView text)
{
    qint64 value = 0;
    if (text.isEmpty() || text.front() < '0' || text.front() > '9')
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end())
        return std::nullopt;
    return value;
}

Problem outOfRange(const QString &place, const QByteArray &text, qint64 least, qint64 most)
{
    return {place, OptionValuesTexts::tr("“%1” is not a whole number from %2 to %3")
                       .arg(QString::fromUtf8(text))
                       .arg(least)
                       .arg(most)};
}

Result<InputOption, Problem> hexInput(const QString &place, const QByteArray &text)
{
    if (text.size() % 2 != 0)
        return Problem{place, OptionValuesTexts::tr("“%1” has an odd number of hex digits")
                                  .arg(QString::fromUtf8(text))};
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(static_cast<unsigned char>(text[i]));
        const int low = hexDigit(static_cast<unsigned char>(text[i + 1]));
        if (high < 0 || low < 0)
            return Problem{place, OptionValuesTexts::tr("“%1” is not a byte in hex")
                                      .arg(QString::fromUtf8(text.mid(i, 2)))};
        bytes.append(static_cast<char>(high * 16 + low));
    }
    return InputOption(Input(BytesInput{bytes}));
}

Result<InputOption, Problem> randomInput(const QString &place, const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    const auto count =
        wholeNumber(place, text.left(colon < 0 ? text.size() : colon), 0, limits::randomBytes);
    if (!count)
        return count.error();
    RandomInput input{*count, std::nullopt};
    if (colon >= 0) {
        const auto seed = wholeNumber(place, text.mid(colon + 1), 0, limits::seed);
        if (!seed)
            return seed.error();
        input.seed = *seed;
    }
    return InputOption(Input(input));
}

} // namespace

Result<QByteArray, Problem> anyBytes(const QString & /*place*/, const QByteArray &text)
{
    return text;
}

Result<QByteArray, Problem> fileName(const QString &place, const QByteArray &text)
{
    if (text.isEmpty())
        return Problem{place, OptionValuesTexts::tr("the name of the file is empty")};
    return text;
}

Result<QByteArray, Problem> directoryName(const QString &place, const QByteArray &text)
{
    if (text.isEmpty())
        return Problem{place, OptionValuesTexts::tr("the name of the directory is empty")};
    return text;
}

Result<qint64, Problem> wholeNumber(const QString &place, const QByteArray &text, qint64 least,
                                    qint64 most)
{
    const std::optional<qint64> value = digits(text);
    if (!value || *value < least || *value > most)
        return outOfRange(place, text, least, most);
    return *value;
}

Result<qint64, Problem> seconds(const QString &place, const QByteArray &text, qint64 most)
{
    const Problem wrong{place, OptionValuesTexts::tr(
                                   "“%1” is not a time in seconds from 0 to %2 with at most three "
                                   "decimals")
                                   .arg(QString::fromUtf8(text))
                                   .arg(most / 1000)};
    const qsizetype point = text.indexOf('.');
    const QByteArray whole = point < 0 ? text : text.left(point);
    QByteArray decimals = point < 0 ? QByteArray() : text.mid(point + 1);
    if (whole.isEmpty() && decimals.isEmpty())
        return wrong;
    while (decimals.size() > 3 && decimals.endsWith('0'))
        decimals.chop(1);
    if (decimals.size() > 3)
        return wrong;
    const auto wholeSeconds = whole.isEmpty() ? std::optional<qint64>(0) : digits(whole);
    const auto milliseconds = digits(decimals.leftJustified(3, '0'));
    if (!wholeSeconds || !milliseconds || *wholeSeconds > most / 1000)
        return wrong;
    const qint64 total = *wholeSeconds * 1000 + *milliseconds;
    if (total > most)
        return wrong;
    return total;
}

Result<int, Problem> ringPages(const QString &place, const QByteArray &text)
{
    const auto pages = wholeNumber(place, text, 1, mostRingPages);
    if (!pages)
        return pages.error();
    if (!std::has_single_bit(quint64(*pages)))
        return Problem{place, OptionValuesTexts::tr("“%1” is not a power of two").arg(*pages)};
    return int(*pages);
}

Result<QList<int>, Problem> coreList(const QString &place, const QByteArray &text)
{
    const auto cores = coresFromText(QString::fromUtf8(text));
    if (!cores) {
        return Problem{place, OptionValuesTexts::tr("“%1” is not a list of cores such as 0,2-3")
                                  .arg(QString::fromUtf8(text))};
    }
    return *cores;
}

Result<qint64, Problem> byteCount(const QString &place, const QByteArray &text)
{
    const qsizetype unit = text.isEmpty() ? -1 : QByteArrayView("KMG").indexOf(text.back());
    const qint64 factor = unit < 0 ? 1 : 1LL << (10 * (unit + 1));
    const auto count = digits(unit < 0 ? text : text.left(text.size() - 1));
    if (!count || *count > limits::keepBytes / factor)
        return outOfRange(place, text, 0, limits::keepBytes);
    return *count * factor;
}

Result<Variable, Problem> variable(const QString &place, const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals <= 0)
        return Problem{
            place, OptionValuesTexts::tr("“%1” is not NAME=VALUE").arg(QString::fromUtf8(text))};
    return Variable{text.left(equals), text.mid(equals + 1), false};
}

Result<InputOption, Problem> inputOption(const QString &place, const QByteArray &text)
{
    if (text == "none")
        return InputOption(Input(NoInput{}));
    if (text == "-")
        return InputOption(OwnStandardInput{});
    if (text.startsWith("hex:"))
        return hexInput(place, text.mid(4));
    if (text.startsWith("random:"))
        return randomInput(place, text.mid(7));
    if (text.startsWith('@') && text.size() > 1)
        return InputOption(Input(FileInput{text.mid(1)}));
    if (text.startsWith("text:")) {
        const QByteArray bytes = text.mid(5);
        return InputOption(QUtf8StringView(bytes).isValidUtf8() ? Input(TextInput{bytes})
                                                                : Input(BytesInput{bytes}));
    }
    return Problem{place, OptionValuesTexts::tr("“%1” is not one of: none, text:…, hex:…, "
                                                "random:BYTES[:SEED], @FILE, -")
                              .arg(QString::fromUtf8(text))};
}

Result<QString, Problem> LessonName::operator()(const QString & /*place*/,
                                                const QByteArray &text) const
{
    return QString::fromUtf8(text);
}

QList<QByteArray> LessonName::names() const
{
    QList<QByteArray> all;
    for (const Lesson &lesson : lessonBook())
        all << lesson.name.toUtf8();
    return all;
}

Problem noneOf(const QString &place, const QByteArray &text, const QList<QByteArray> &names)
{
    return {place, OptionValuesTexts::tr("“%1” is not one of: %2")
                       .arg(QString::fromUtf8(text), QString::fromUtf8(names.join(", ")))};
}

} // namespace forkscope
