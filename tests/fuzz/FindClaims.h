#pragma once

#include "core/capture/search/ByteSearch.h"
#include "tests/fuzz/FuzzInput.h"
#include "tests/fuzz/KeptParts.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace forkscope::fuzz {

/// A byte of a pattern as the plain search compares it: by its halves, or without regard to case.
struct WantedByte
{
    uchar value = 0;
    bool anyHigh = false; ///< the upper four bits may have any value
    bool anyLow = false;
    bool eitherCase = false;

    [[nodiscard]] bool fits(uchar byte) const
    {
        const auto lower = [](uchar c) { return c >= 'A' && c <= 'Z' ? uchar(c + 32) : c; };
        if (eitherCase)
            return lower(byte) == lower(value);
        return (anyHigh || byte / 16 == value / 16) && (anyLow || byte % 16 == value % 16);
    }
};

/// What is searched for, for the finder and for the plain search, which has none for an expression.
struct FindCase
{
    std::optional<ByteQuery> query;
    QList<WantedByte> wanted;
    SearchSizes sizes;
    qint64 keep = 0;
    qint64 at = 0;
    QByteArray all;
};

inline void askForText(FindCase *one, QByteArrayView word, bool eitherCase)
{
    const QString text = QString::fromLatin1(word);
    const auto made = ByteQuery::ofText(text, eitherCase ? ByteQuery::Letters::EitherCase
                                                         : ByteQuery::Letters::Exact);
    claim(made.ok() == !text.isEmpty(), "a text is nothing to search for");
    if (!made)
        return;
    one->query = *made;
    for (const char byte : text.toUtf8())
        one->wanted.append({uchar(byte), false, false, eitherCase});
}

/// `any` has a bit for each half of a byte that may have any value.
inline void askForHex(FindCase *one, QByteArrayView word, quint8 any)
{
    QString text;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool anyHigh = (any >> (2 * i % 8) & 1) != 0;
        const bool anyLow = (any >> ((2 * i + 1) % 8) & 1) != 0;
        const auto value = uchar(word.at(i));
        const QString digits = QString::number(value, 16).rightJustified(2, u'0');
        text += (anyHigh ? u'?' : digits.at(0));
        text += (anyLow ? u'?' : digits.at(1));
        one->wanted.append({value, anyHigh, anyLow, false});
    }
    const auto made = ByteQuery::ofHex(text);
    claim(made.ok() == !word.isEmpty(), "hex digits are nothing to search for");
    if (made)
        one->query = *made;
}

inline void askForExpression(FindCase *one, QByteArrayView word)
{
    if (const auto made =
            ByteQuery::ofExpression(QString::fromUtf8(word), ByteQuery::Letters::Exact))
        one->query = *made;
}

/// With few letters there are many matches and near misses.
inline QByteArray lettersOf(QByteArrayView bytes, bool areFew)
{
    QByteArray letters = bytes.toByteArray();
    for (char &letter : letters)
        letter = areFew ? "abB\n"[uchar(letter) % 4] : letter;
    return letters;
}

inline FindCase caseOf(QByteArrayView bytes)
{
    FuzzInput input(bytes);
    FindCase one;
    const int how = input.choice();
    const bool areFew = (how & 4) != 0;
    one.sizes.chunk = one.sizes.expressionChunk = 1 + input.choice();
    one.sizes.firstChunkBack = 1 + input.choice();
    one.sizes.longestMatch = one.sizes.context = 1 + input.choice();
    const int kept = input.choice();
    const int place = input.choice();
    const quint8 any = input.choice();
    const QByteArrayView word = input.take(input.choice() % 16);
    switch (how % 4) {
    case 0:
    case 1:
        askForText(&one, lettersOf(word, areFew), how % 4 == 1);
        break;
    case 2:
        askForHex(&one, lettersOf(word, areFew), any);
        break;
    default:
        askForExpression(&one, word);
    }
    // An expression may try a lot at each place, so it gets less data.
    one.all = lettersOf(input.take(how % 4 == 3 ? 100 : 4000), areFew);
    one.keep = kept == 0 ? one.all.size() : one.all.size() * kept / 256;
    one.at = one.all.size() * place / 250 - 1;
    return one;
}

/// Returns every place where it stands in one kept part, found by looking at each place.
inline QList<ByteRange> placesOf(const FindCase &one, const Extent &extent)
{
    QList<ByteRange> places;
    const qint64 size = one.wanted.size();
    for (const ByteRange &part : partsOf(extent)) {
        for (qint64 at = part.begin; at + size <= part.end; ++at) {
            qint64 fitting = 0;
            while (fitting < size && one.wanted.at(fitting).fits(uchar(one.all.at(at + fitting))))
                ++fitting;
            if (fitting == size)
                places.append({at, at + size});
        }
    }
    return places;
}

inline void claimInSight(const FindCase &one, const ByteStore &store,
                         const QList<ByteRange> &places)
{
    const ByteRange sight{std::max<qint64>(one.at, 0), one.at + one.sizes.firstChunkBack};
    const auto isSeen = [sight](const ByteRange &match) {
        return match.begin < sight.end && match.end > sight.begin;
    };
    const QList<ByteRange> seen = matchesIn(store, *one.query, sight);
    for (const ByteRange &match : seen)
        claim(isSeen(match) && places.contains(match), "what is marked is no match in sight");
    claim(seen.isEmpty() == std::none_of(places.begin(), places.end(), isSeen),
          "a match in sight is not marked");
}

inline void claimAsByLookingAtEachPlace(const FindCase &one, const ByteStore &store)
{
    const QList<ByteRange> places = placesOf(one, store.extent());
    ByteMatch next;
    ByteMatch previous;
    std::vector<qint64> apart;
    qint64 free = 0;
    for (const ByteRange &place : places) {
        if (place.begin >= one.at && next.end == ByteWorkEnd::NotFound)
            next = {ByteWorkEnd::Found, place};
        if (place.end <= one.at)
            previous = {ByteWorkEnd::Found, place};
        if (place.begin >= free) {
            apart.push_back(place.begin);
            free = place.end;
        }
    }
    claim(nextMatch(store, *one.query, one.at, nullptr, one.sizes) == next, "another is next");
    claim(previousMatch(store, *one.query, one.at, nullptr, one.sizes) == previous,
          "another is before");
    const MatchCount count = countMatches(store, *one.query, 100'000, nullptr, one.sizes);
    claim(count.whole && count.begins == apart && count.count == qint64(apart.size()),
          "there are more or fewer");
    claimInSight(one, store, places);
}

/// A plain search for an expression would need another engine, so this claims only what holds for
/// any expression.
inline void claimSound(const FindCase &one, const ByteStore &store)
{
    const QList<ByteRange> parts = partsOf(store.extent());
    const auto isKept = [&parts](const ByteRange &match) {
        return !match.isEmpty() &&
               std::any_of(parts.begin(), parts.end(), [&match](const ByteRange &part) {
                   return match.begin >= part.begin && match.end <= part.end;
               });
    };
    const ByteMatch next = nextMatch(store, *one.query, one.at, nullptr, one.sizes);
    if (next.end == ByteWorkEnd::Found)
        claim(isKept(next.range) && next.range.begin >= one.at, "what is next is not there");
    const ByteMatch previous = previousMatch(store, *one.query, one.at, nullptr, one.sizes);
    if (previous.end == ByteWorkEnd::Found)
        claim(isKept(previous.range) && previous.range.end <= one.at,
              "what is before is not there");
    const MatchCount count = countMatches(store, *one.query, 100'000, nullptr, one.sizes);
    claim(count.count == qint64(count.begins.size()), "not all that are counted are listed");
    claim(std::adjacent_find(count.begins.begin(), count.begins.end(), std::greater_equal<>()) ==
              count.begins.end(),
          "they are not in order");
    for (const ByteRange &match : matchesIn(store, *one.query, {0, one.all.size()}))
        claim(isKept(match), "what is marked is not there");
}

/// Makes the claims of the finder. The input consists of the query, the sizes of its windows, what
/// is kept and where the search begins; the rest is searched.
inline void claimFind(QByteArrayView bytes)
{
    const FindCase one = caseOf(bytes);
    if (!one.query)
        return;
    ByteStore store(one.keep);
    store.append(one.all);
    if (one.query->pattern())
        claimAsByLookingAtEachPlace(one, store);
    else
        claimSound(one, store);
}

} // namespace forkscope::fuzz
