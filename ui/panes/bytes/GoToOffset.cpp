#include "ui/panes/bytes/GoToOffset.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope {

namespace {

struct GoToOffsetTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::GoToOffset)
};

QString hex(qint64 offset)
{
    return QStringLiteral("0x") + QString::number(offset, 16);
}

/// Reads a count without a sign; none if the text is no count or larger than any offset.
std::optional<qint64> countOf(QString digits)
{
    const bool isHex = digits.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive);
    if (isHex)
        digits = digits.sliced(2);
    bool fits = false;
    const bool hasSign = digits.startsWith(u'+') || digits.startsWith(u'-');
    const qint64 count = digits.toLongLong(&fits, isHex ? 16 : 10);
    return fits && !hasSign ? std::optional(count) : std::nullopt;
}

QString withoutSpaces(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'_' && c != u',')
            result += c == QChar(0x2212) ? QChar(u'-') : c; // a true minus sign
    }
    return result.toLower();
}

/// Returns the place that a signed count starts from, and the rest of the text.
struct Start
{
    qint64 from = 0;
    QString rest;
};

Start startOf(const QString &text, qint64 cursor, qint64 total)
{
    const QString end = QStringLiteral("end");
    if (text.startsWith(end))
        return {std::max<qint64>(total - 1, 0), text.sliced(end.size())};
    const bool isRelative = text.startsWith(u'+') || text.startsWith(u'-');
    return {isRelative ? std::max<qint64>(cursor, 0) : 0, text};
}

GoToResult checked(qint64 from, qint64 step, qint64 total)
{
    if (step < -from)
        return {std::nullopt, GoToOffsetTexts::tr("that is before the first byte")};
    if (step >= total - from)
        return {std::nullopt, GoToOffsetTexts::tr("beyond the end: the last byte is at %1 (%2)")
                                  .arg(hex(total - 1), QLocale().toString(total - 1))};
    return {from + step, {}};
}

} // namespace

GoToResult goToOffset(const QString &text, qint64 cursor, qint64 total)
{
    const QString all = withoutSpaces(text);
    if (all.isEmpty())
        return {std::nullopt, GoToOffsetTexts::tr("an offset, as 0x1f00, 7936, +16, -0x10 or end")};
    if (total <= 0)
        return {std::nullopt, GoToOffsetTexts::tr("there are no bytes yet")};
    const Start start = startOf(all, cursor, total);
    if (start.rest.isEmpty())
        return checked(start.from, 0, total);
    const bool isBack = start.rest.startsWith(u'-');
    const bool isSigned = isBack || start.rest.startsWith(u'+');
    const bool followsEnd = start.rest.size() != all.size();
    const auto count = countOf(isSigned ? start.rest.sliced(1) : start.rest);
    if (!count || (followsEnd && !isSigned))
        return {std::nullopt,
                GoToOffsetTexts::tr("“%1” is no offset: write 0x1f00, 7936, +16, -0x10 or end")
                    .arg(text.trimmed())};
    return checked(start.from, isBack ? -*count : *count, total);
}

} // namespace forkscope
