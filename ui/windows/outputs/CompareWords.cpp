#include "ui/windows/outputs/CompareWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace forkscope::words {

namespace {

struct CompareTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::CompareWords)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Returns "312 (0x138)".
QString place(qint64 offset)
{
    return QStringLiteral("%1 (0x%2)").arg(number(offset), QString::number(offset, 16));
}

QString bytes(qint64 count)
{
    return count == 1 ? CompareTexts::tr("1 byte")
                      : CompareTexts::tr("%1 bytes").arg(number(count));
}

QString differingText(const Comparison &all)
{
    const QString begin = place(all.first.range.begin);
    if (all.differing == 1)
        return CompareTexts::tr("1 byte differs, at byte %1").arg(begin);
    const QString count = number(all.differing);
    if (all.places == 1)
        return CompareTexts::tr("%1 bytes differ in one place, from byte %2 on").arg(count, begin);
    return CompareTexts::tr("%1 bytes differ in %2 places, first at byte %3")
        .arg(count, number(all.places), begin);
}

/// Returns "#3 is longer by 12 bytes", or an empty text.
QString lengthText(const Comparison &all, const QString &first, const QString &second)
{
    const qint64 more = all.firstExtent.total - all.secondExtent.total;
    if (more == 0)
        return {};
    const bool bothEnded = all.firstExtent.ended && all.secondExtent.ended;
    const QString longer = more > 0 ? first : second;
    return bothEnded ? CompareTexts::tr("%1 is longer by %2").arg(longer, bytes(std::abs(more)))
                     : CompareTexts::tr("%1 is ahead by %2").arg(longer, bytes(std::abs(more)));
}

QString equalText(const Comparison &all)
{
    const qint64 common = std::min(all.firstExtent.total, all.secondExtent.total);
    const bool bothEnded = all.firstExtent.ended && all.secondExtent.ended;
    const bool sameLength = all.firstExtent.total == all.secondExtent.total;
    if (all.unknown > 0) {
        return bothEnded && sameLength
                   ? CompareTexts::tr(
                         "What both have kept is equal: they differ in what is not kept")
                   : CompareTexts::tr("What both have kept is equal");
    }
    if (sameLength && bothEnded)
        return CompareTexts::tr("Equal: %1").arg(bytes(common));
    return sameLength ? CompareTexts::tr("Equal so far: %1").arg(bytes(common))
                      : CompareTexts::tr("The first %1 are equal").arg(bytes(common));
}

} // namespace

QString comparison(const Comparison &all, const QString &first, const QString &second)
{
    if (all.sameDigest) {
        return all.firstExtent.total == 0 ? CompareTexts::tr("Both are empty")
                                          : CompareTexts::tr("Equal: %1, of the same digest")
                                                .arg(bytes(all.firstExtent.total));
    }
    QStringList parts;
    if (all.places > 0)
        parts += differingText(all);
    else if (all.whole)
        parts += equalText(all);
    if (const QString length = lengthText(all, first, second); !length.isEmpty() && all.whole)
        parts += length;
    if (all.unknown > 0)
        parts += CompareTexts::tr("%1 not compared, since not both have kept them")
                     .arg(bytes(all.unknown));
    return parts.join(QStringLiteral(" · "));
}

QString firstDifference(const Difference &found)
{
    const QString begin = place(found.range.begin);
    if (found.end == ByteWorkEnd::NotFound)
        return CompareTexts::tr("in what is not kept");
    if (found.end != ByteWorkEnd::Found)
        return {};
    switch (found.kind) {
    case DifferenceKind::Bytes:
        return CompareTexts::tr("at byte %1").arg(begin);
    case DifferenceKind::OnlyInFirst:
        return CompareTexts::tr("shorter: ends at byte %1").arg(begin);
    case DifferenceKind::OnlyInSecond:
        return CompareTexts::tr("longer: goes on at byte %1").arg(begin);
    }
    return {};
}

QString groups(const OutputGroups &groups, const std::vector<qint64> &firsts)
{
    const std::vector<int> order = groups.bySize();
    if (order.empty())
        return CompareTexts::tr("No output has ended yet");
    const auto count = [&](size_t i) {
        return qint64(groups.groups()[size_t(order[i])].instances.size());
    };
    if (order.size() == 1) {
        return count(0) == 1 ? CompareTexts::tr("One output, nothing to compare it with")
                             : CompareTexts::tr("All %1 outputs are equal").arg(number(count(0)));
    }
    if (count(0) == 1)
        return CompareTexts::tr("All %1 outputs differ from each other")
            .arg(number(qint64(order.size())));
    if (order.size() == 2) {
        const qint64 first = firsts.empty() ? -1 : firsts.front();
        const QString others = count(1) == 1 ? CompareTexts::tr("1 differs")
                                             : CompareTexts::tr("%1 differ").arg(number(count(1)));
        const QString text = CompareTexts::tr("%1 equal, %2").arg(number(count(0)), others);
        return first < 0 ? text : CompareTexts::tr("%1 at byte %2").arg(text, number(first));
    }
    qint64 rest = 0;
    for (size_t i = 1; i < order.size(); ++i)
        rest += count(i);
    return CompareTexts::tr("%1 equal, %2 differ in %3 ways")
        .arg(number(count(0)), number(rest), number(qint64(order.size()) - 1));
}

} // namespace forkscope::words
