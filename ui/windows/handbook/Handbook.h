#pragma once

#include "core/lessons/Language.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace forkscope {

/// One page: Markdown, its first heading is its title.
struct HandbookPage
{
    QString id; ///< its file's name without the suffix: "04-timeline"
    QString title;
    QString text;

    bool operator==(const HandbookPage &) const = default;
};

/// All pages of the handbook in one language, in their order. Read once.
const QList<HandbookPage> &handbookPages(Language language);

/// A page that has all words of what was looked for.
struct HandbookHit
{
    int page = 0; ///< index into the pages
    int weight = 0;
    QString excerpt; ///< around the first of them, one line, plain

    bool operator==(const HandbookHit &) const = default;
};

/// Pages that hold every word of `wanted`, whatever their case, the best first: a word in the title
/// weighs more than one in a heading, and that more than one in the text. Pure.
QList<HandbookHit> searchHandbook(const QList<HandbookPage> &pages, const QString &wanted);

} // namespace forkscope
