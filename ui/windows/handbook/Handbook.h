#pragma once

#include "core/lessons/Language.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One page in Markdown. Its first heading is its title.
struct HandbookPage
{
    QString id; ///< the file's name without the suffix: "04-timeline"
    QString title;
    QString text;

    bool operator==(const HandbookPage &) const = default;
};

/// Returns all pages of the handbook in one language, in their order. They are read once.
const QList<HandbookPage> &handbookPages(Language language);

/// A page that has all words that were searched for.
struct HandbookHit
{
    int page = 0; ///< index into the pages
    int weight = 0;
    QString excerpt; ///< around the first word, as one line of plain text

    bool operator==(const HandbookHit &) const = default;
};

/// Returns the pages that have every word of `wanted`, ignoring case, the best first: a word in the
/// title weighs more than one in a heading, and that more than one in the text. Pure.
QList<HandbookHit> searchHandbook(const QList<HandbookPage> &pages, const QString &wanted);

} // namespace forkscope
