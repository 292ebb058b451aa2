#include "ui/panes/bytes/FindWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace forkscope::words {

namespace {

struct FindTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::FindWords)
};

/// Returns the whole character at a place.
QString characterAt(const QString &text, qsizetype at)
{
    const bool pair = at < text.size() && text.at(at).isHighSurrogate();
    return text.mid(at, pair ? 2 : 1);
}

} // namespace

QString queryError(const QueryError &error, const QString &text)
{
    const QLocale locale;
    const QString place = locale.toString(error.at + 1);
    switch (error.kind) {
    case QueryError::Kind::Empty:
        return FindTexts::tr("Nothing to search for.");
    case QueryError::Kind::TooLong:
        return FindTexts::tr("Longer than %1 bytes.")
            .arg(locale.toString(ByteQuery::longestPattern));
    case QueryError::Kind::NotHex:
        return FindTexts::tr("“%1” (character %2) is no hex digit, nor ? for any.")
            .arg(characterAt(text, error.at), place);
    case QueryError::Kind::HalfByte:
        return FindTexts::tr("The byte at character %1 has only one digit.").arg(place);
    case QueryError::Kind::NoByte:
        return FindTexts::tr("The number at character %1 is above ff: no byte.").arg(place);
    case QueryError::Kind::CharacterInClass:
        return FindTexts::tr("“%1” (character %2) is more than one byte, so it cannot be in […]; "
                             "write (a|%1).")
            .arg(characterAt(text, error.at), place);
    case QueryError::Kind::BadExpression:
        return FindTexts::tr("At character %1: %2.").arg(place, error.detail);
    }
    return {};
}

QString matchNumber(const MatchCount &count, const ByteRange &match)
{
    if (!count.whole)
        return {};
    const QString all = QLocale().toString(count.count);
    const bool listed = std::binary_search(count.begins.begin(), count.begins.end(), match.begin);
    if (!match.isEmpty() && listed)
        return FindTexts::tr("%1 of %2", "a match and how many there are")
            .arg(QLocale().toString(count.numberOf(match.begin)), all);
    return count.count == 1 ? FindTexts::tr("1 match") : FindTexts::tr("%1 matches").arg(all);
}

QString searching(qint64 done, qint64 total)
{
    const qint64 percent =
        total > 0 ? std::min<qint64>(100 * (done / 1024) / (total / 1024 + 1), 99) : 0;
    return FindTexts::tr("Searching… %1 %").arg(QLocale().toString(percent));
}

} // namespace forkscope::words
