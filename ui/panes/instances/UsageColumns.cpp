#include "ui/panes/instances/UsageColumns.h"

#include "core/analysis/words/UsageWords.h"
#include "core/analysis/words/Words.h"
#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstanceWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace forkscope::columns {

namespace {

/// The translation context of everything here.
struct UsageColumnTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::InstanceWords)
};

using Shown = InstancesShown;

/// Returns what the processes of a row used together: of a stage, or of all.
Usage usageOf(const Shown &shown, int instance, int stage = -1)
{
    const auto &processes = shown.record.instances()[size_t(instance)].processes;
    if (stage < 0)
        return figures::usageOf(processes);
    return processes.empty() ? Usage{} : processes[size_t(stage)].usage;
}

QString bytesText(qint64 bytes)
{
    return bytes < 0 ? QString() : format::byteCount(bytes);
}

QString bytesMeaning(qint64 bytes)
{
    return bytes < 0 ? QString() : words::exactBytes(bytes);
}

QString countText(qint64 count)
{
    return count < 0 ? QString() : QLocale().toString(count);
}

qint64 allFaults(const Usage &usage)
{
    return usage.minorFaults < 0 || usage.majorFaults < 0 ? -1
                                                          : usage.minorFaults + usage.majorFaults;
}

QString faultsMeaning(const Usage &usage)
{
    return allFaults(usage) < 0 ? QString()
                                : UsageColumnTexts::tr("%Ln of them read from a disk", nullptr,
                                                       format::plural(usage.majorFaults));
}

ColumnKey keyOrMissing(qint64 value)
{
    return value < 0 ? ColumnKey{true} : ColumnKey{false, quint64(value), 0};
}

/// Returns a key by which an upper bound comes right behind the peak that is exactly as large.
ColumnKey keyOfPeak(const PeakMemory &peak)
{
    const qint64 known = peak.atMost >= 0 ? peak.atMost : peak.atLeast;
    return {known <= 0, quint64(known), peak.isExact() ? 0U : 1U};
}

} // namespace

ColumnDefinition memory()
{
    return {
        .id = InstanceColumn::Memory,
        .place = 10,
        .usual = u"≤ 99.9 MiB",
        .isRightAligned = true,
        .isExtra = true,
        .title = [](const EndBytes &) { return UsageColumnTexts::tr("memory"); },
        .titleMeaning =
            [] {
                return UsageColumnTexts::tr(
                    "The most memory that one of its processes had at once, or a bound of it");
            },
        .cell = [](const Shown &shown,
                   int index) { return usages::peakText(usageOf(shown, index).peak); },
        .meaning = [](const Shown &shown,
                      int index) { return usages::peakSentence(usageOf(shown, index).peak); },
        .stageCell =
            [](const Shown &shown, Selection row) {
                return usages::peakText(usageOf(shown, row.instance, row.stage).peak);
            },
        .stageMeaning =
            [](const Shown &shown, Selection row) {
                return usages::peakSentence(usageOf(shown, row.instance, row.stage).peak);
            },
        .key = [](const Shown &shown, int index) { return keyOfPeak(usageOf(shown, index).peak); }};
}

/// Returns a column of one of the two figures of bytes.
template<qint64 Usage::*bytes>
ColumnDefinition bytesColumn(InstanceColumn id, int place, QString (*title)(const EndBytes &),
                             QString (*titleMeaning)())
{
    return {.id = id,
            .place = place,
            .usual = u"999 MiB",
            .isRightAligned = true,
            .isExtra = true,
            .title = title,
            .titleMeaning = titleMeaning,
            .cell = [](const Shown &shown,
                       int index) { return bytesText(usageOf(shown, index).*bytes); },
            .meaning = [](const Shown &shown,
                          int index) { return bytesMeaning(usageOf(shown, index).*bytes); },
            .stageCell =
                [](const Shown &shown, Selection row) {
                    return bytesText(usageOf(shown, row.instance, row.stage).*bytes);
                },
            .stageMeaning =
                [](const Shown &shown, Selection row) {
                    return bytesMeaning(usageOf(shown, row.instance, row.stage).*bytes);
                },
            .key = [](const Shown &shown,
                      int index) { return keyOrMissing(usageOf(shown, index).*bytes); }};
}

ColumnDefinition readBytes()
{
    return bytesColumn<&Usage::readBytes>(
        InstanceColumn::ReadBytes, 11,
        [](const EndBytes &) {
            return UsageColumnTexts::tr("read", "title of the column with bytes read");
        },
        [] {
            return UsageColumnTexts::tr(
                "What its processes have read from anything, once they have ended");
        });
}

ColumnDefinition writtenBytes()
{
    return bytesColumn<&Usage::writtenBytes>(
        InstanceColumn::WrittenBytes, 12,
        [](const EndBytes &) {
            return UsageColumnTexts::tr("written", "title of the column with bytes written");
        },
        [] {
            return UsageColumnTexts::tr(
                "What its processes have written to anything, once they have ended");
        });
}

ColumnDefinition faults()
{
    return {.id = InstanceColumn::Faults,
            .place = 13,
            .usual = u"99,999",
            .isRightAligned = true,
            .isExtra = true,
            .title =
                [](const EndBytes &) {
                    return UsageColumnTexts::tr("faults", "title of the column with page faults");
                },
            .titleMeaning =
                [] {
                    return UsageColumnTexts::tr(
                        "Page faults: how often its processes met a page of memory that they did "
                        "not have yet");
                },
            .cell = [](const Shown &shown,
                       int index) { return countText(allFaults(usageOf(shown, index))); },
            .meaning = [](const Shown &shown,
                          int index) { return faultsMeaning(usageOf(shown, index)); },
            .stageCell =
                [](const Shown &shown, Selection row) {
                    return countText(allFaults(usageOf(shown, row.instance, row.stage)));
                },
            .stageMeaning =
                [](const Shown &shown, Selection row) {
                    return faultsMeaning(usageOf(shown, row.instance, row.stage));
                },
            .key = [](const Shown &shown,
                      int index) { return keyOrMissing(allFaults(usageOf(shown, index))); }};
}

} // namespace forkscope::columns
