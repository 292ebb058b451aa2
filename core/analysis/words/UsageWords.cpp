#include "core/analysis/words/UsageWords.h"

#include "core/analysis/words/Words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::usages {

namespace {

struct UsageTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Usage)
};

QString sizeText(qint64 kib)
{
    return format::byteCount(kib * 1024);
}

QString bytesSentence(const Usage &usage)
{
    if (usage.readBytes < 0 || usage.writtenBytes < 0)
        return UsageTexts::tr(
            "How much it read and wrote is not known: the system does not show us that "
            "of this process.");
    return UsageTexts::tr("With the children that it waited for, it read %1 and wrote %2.")
        .arg(format::byteCount(usage.readBytes), format::byteCount(usage.writtenBytes));
}

QString faultsSentence(const Usage &usage)
{
    if (usage.minorFaults < 0 || usage.majorFaults < 0)
        return {};
    const qint64 all = usage.minorFaults + usage.majorFaults;
    return UsageTexts::tr("It had %Ln page faults; for %1 of them a disk was read.", nullptr,
                          format::plural(all))
        .arg(QLocale().toString(usage.majorFaults));
}

} // namespace

QString peakText(const PeakMemory &peak)
{
    if (peak.isExact())
        return sizeText(peak.atMost);
    if (peak.atMost >= 0)
        return UsageTexts::tr("≤ %1").arg(sizeText(peak.atMost));
    return peak.atLeast > 0 ? UsageTexts::tr("≥ %1").arg(sizeText(peak.atLeast)) : QString();
}

QString peakSentence(const PeakMemory &peak)
{
    if (peak.isExact())
        return UsageTexts::tr("Its memory was %1 at its peak.").arg(sizeText(peak.atMost));
    if (peak.atMost < 0)
        return peak.atLeast > 0 ? UsageTexts::tr("Its memory has been at least %1 at its peak.")
                                      .arg(sizeText(peak.atLeast))
                                : QString();
    const QString why =
        UsageTexts::tr("The system counts it from what Forkscope itself had when the "
                       "program began.");
    const QString known =
        peak.atLeast > 0
            ? UsageTexts::tr("Its memory was between %1 and %2 at its peak.")
                  .arg(sizeText(peak.atLeast), sizeText(peak.atMost))
            : UsageTexts::tr("Its memory was at most %1 at its peak.").arg(sizeText(peak.atMost));
    return known + u' ' + why;
}

QStringList sentences(const Usage &usage)
{
    if (usage.peak.atMost < 0)
        return {};
    return {peakSentence(usage.peak), bytesSentence(usage), faultsSentence(usage)};
}

} // namespace forkscope::usages
