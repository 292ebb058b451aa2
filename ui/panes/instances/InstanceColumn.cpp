#include "ui/panes/instances/InstanceColumn.h"

#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstanceWords.h"
#include "ui/panes/instances/UsageColumns.h"
#include "ui/shared/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>

namespace forkscope {

namespace {

/// The translation context of everything here.
struct InstanceColumnTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::InstanceWords)
};

using Shown = InstancesShown;

constexpr qsizetype shortDigest = 8; // hex digits

const InstanceRecord &instanceOf(const Shown &shown, int index)
{
    return shown.record.instances()[static_cast<std::size_t>(index)];
}

/// Returns the process of a stage's row; an empty one before its instance has started.
const ProcessRecord &processOf(const Shown &shown, Selection row)
{
    static const ProcessRecord unknown;
    const auto &processes = instanceOf(shown, row.instance).processes;
    return processes.empty() ? unknown : processes[static_cast<std::size_t>(row.stage)];
}

ColumnKey keyOf(qint64 value)
{
    constexpr quint64 signBit = quint64(1) << 63;
    return {false, quint64(value) ^ signBit, 0}; // flips the sign, so that negative ones come first
}

ColumnKey keyOfHex(const QByteArray &hex)
{
    return {hex.isEmpty(), hex.left(16).toULongLong(nullptr, 16),
            hex.mid(16).toULongLong(nullptr, 16)};
}

/// Returns a key that compares as the first 16 bytes do.
ColumnKey keyOfBytes(const QByteArray &bytes)
{
    constexpr qsizetype held = 16;
    ColumnKey key = keyOfHex(bytes.left(held).toHex().leftJustified(2 * held, '0'));
    key.missing = bytes.isEmpty();
    return key;
}

ColumnKey keyIf(bool isThere, qint64 value)
{
    return isThere ? keyOf(value) : ColumnKey{true};
}

// The places put results before observations. In a window of 1440 pixels all columns up to the last
// bytes of each output are in sight.

ColumnDefinition number()
{
    return {.id = InstanceColumn::Number,
            .place = 0,
            .usual = u"openssl",
            .title =
                [](const EndBytes &) {
                    return InstanceColumnTexts::tr(
                        "#", "title of the column with the instance's number");
                },
            .titleMeaning =
                [] {
                    return InstanceColumnTexts::tr(
                        "The instance's number, from 0; below it the programs of its stages");
                },
            .cell = [](const Shown &, int index) { return QString::number(index); },
            .stageCell =
                [](const Shown &shown, Selection row) {
                    return QString::fromUtf8(
                        shown.record.plan().pipeline.stages.value(row.stage).program);
                },
            .stageMeaning =
                [](const Shown &shown, Selection row) {
                    const ProcessRecord &process = processOf(shown, row);
                    return process.pid == 0 ? words::startError(process)
                                            : InstanceColumnTexts::tr("%1, process %2")
                                                  .arg(QString::fromUtf8(process.path),
                                                       QString::number(process.pid));
                },
            .key = [](const Shown &, int index) { return keyOf(index); }};
}

ColumnDefinition outcome()
{
    return {
        .id = InstanceColumn::Outcome,
        .place = 1,
        .usual = u"running 1 \u00b7",
        .ink = CellInk::Outcome,
        .title = [](const EndBytes &) { return InstanceColumnTexts::tr("outcome"); },
        .titleMeaning =
            [] {
                return InstanceColumnTexts::tr(
                    "What it is doing, and once it has ended: how it came out");
            },
        .cell = [](const Shown &shown,
                   int index) { return words::situation(instanceOf(shown, index)); },
        .meaning = [](const Shown &shown,
                      int index) { return words::outcomeMeaning(instanceOf(shown, index)); },
        .stageCell =
            [](const Shown &shown, Selection row) {
                // If the instance ended without starting, that says the state of its stages too.
                const InstanceRecord &instance = instanceOf(shown, row.instance);
                return format::state(instance.outcome && instance.processes.empty()
                                         ? ProcessState(state::NotStarted{})
                                         : processOf(shown, row).state);
            },
        .stageMeaning = [](const Shown &shown,
                           Selection row) { return words::startError(processOf(shown, row)); },
        .key = [](const Shown &shown,
                  int index) { return keyOf(figures::situationRank(instanceOf(shown, index))); }};
}

ColumnDefinition status()
{
    return {.id = InstanceColumn::Status,
            .place = 2,
            .usual = u"\u221215 SIGTERM",
            .ink = CellInk::Outcome,
            .title = [](const EndBytes &) { return InstanceColumnTexts::tr("status"); },
            .titleMeaning =
                [] {
                    return InstanceColumnTexts::tr(
                        "The exit code, or \u2212N when signal N ended it; of an instance: that of "
                        "its rightmost failing stage");
                },
            .cell =
                [](const Shown &shown, int index) {
                    const InstanceRecord &instance = instanceOf(shown, index);
                    return instance.outcome
                               ? words::status(instance.status, figures::startError(instance))
                               : QString();
                },
            .meaning =
                [](const Shown &shown, int index) {
                    const InstanceRecord &instance = instanceOf(shown, index);
                    const StartError *error = figures::startError(instance);
                    if (!instance.status)
                        return error ? error->message : QString();
                    return format::statusMeaning(instance.status);
                },
            .stageCell =
                [](const Shown &shown, Selection row) {
                    const ProcessRecord &process = processOf(shown, row);
                    return process.status || process.startError
                               ? words::status(process.status, process.startError.get())
                               : QString();
                },
            .stageMeaning =
                [](const Shown &shown, Selection row) {
                    const ProcessRecord &process = processOf(shown, row);
                    return process.status ? format::statusMeaning(process.status)
                                          : words::startError(process);
                },
            .key =
                [](const Shown &shown, int index) {
                    const std::optional<int> status = instanceOf(shown, index).status;
                    return keyIf(status.has_value(), status.value_or(0));
                }};
}

ColumnDefinition time()
{
    return {.id = InstanceColumn::Time,
            .place = 3,
            .usual = u"≤ 0.000 s",
            .isRightAligned = true,
            .title = [](const EndBytes &) { return InstanceColumnTexts::tr("time"); },
            .titleMeaning =
                [] {
                    return InstanceColumnTexts::tr(
                        "From start to end, by the clock; ≤: the end is known only by the "
                        "reaping");
                },
            .cell =
                [](const Shown &shown, int index) {
                    const InstanceRecord &instance = instanceOf(shown, index);
                    return words::time(figures::time(instance, shown.now),
                                       !instance.outcome || instance.endIsExact);
                },
            .stageCell =
                [](const Shown &shown, Selection row) {
                    const ProcessRecord &process = processOf(shown, row);
                    return words::time(figures::time(process, shown.now),
                                       !process.status || process.exitedAt != TimePoint{});
                },
            .key =
                [](const Shown &shown, int index) {
                    const auto time = figures::time(instanceOf(shown, index), shown.now);
                    return keyIf(time.has_value(), time.value_or(Nanoseconds(0)).count());
                }};
}

ColumnDefinition cores()
{
    return {
        .id = InstanceColumn::Cores,
        .place = 9,
        .usual = u"0, 1, 2",
        .isRightAligned = true,
        .title = [](const EndBytes &) { return InstanceColumnTexts::tr("cores"); },
        .titleMeaning =
            [] { return InstanceColumnTexts::tr("The cores on which the polls saw it"); },
        .cell = [](const Shown &shown,
                   int index) { return format::cores(figures::cores(instanceOf(shown, index))); },
        .stageCell = [](const Shown &shown,
                        Selection row) { return format::cores(processOf(shown, row).coresSeen); },
        .key =
            [](const Shown &shown, int index) {
                const quint64 cores = figures::cores(instanceOf(shown, index));
                return ColumnKey{cores == 0, cores};
            }};
}

ColumnDefinition polls()
{
    return {.id = InstanceColumn::Polls,
            .place = 8,
            .usual = u"1,000",
            .isRightAligned = true,
            .title = [](const EndBytes &) { return InstanceColumnTexts::tr("polls"); },
            .titleMeaning = [] { return InstanceColumnTexts::tr("How often it was looked at"); },
            .cell =
                [](const Shown &shown, int index) {
                    const InstanceRecord &instance = instanceOf(shown, index);
                    return instance.started ? QLocale().toString(instance.polls) : QString();
                },
            .key =
                [](const Shown &shown, int index) {
                    const InstanceRecord &instance = instanceOf(shown, index);
                    return keyIf(instance.started, instance.polls);
                }};
}

/// Returns whether a row has an output. Only the last stage's is always read; that of another stage
/// has bytes only if it is tapped.
bool hasOutput(const Shown &shown, Selection row)
{
    const ProcessRecord &process = processOf(shown, row);
    const bool last = row.stage + 1 == shown.record.plan().pipeline.stages.size();
    return process.pid != 0 && (last || process.output.total > 0 || process.output.ended);
}

ColumnDefinition bytes()
{
    return {
        .id = InstanceColumn::Bytes,
        .place = 5,
        .usual = u"999 MiB",
        .isRightAligned = true,
        .title = [](const EndBytes &) { return InstanceColumnTexts::tr("bytes"); },
        .titleMeaning = [] { return InstanceColumnTexts::tr("What it has written to its output"); },
        .cell =
            [](const Shown &shown, int index) {
                const InstanceRecord &instance = instanceOf(shown, index);
                return instance.started ? format::byteCount(figures::outputBytes(instance))
                                        : QString();
            },
        .meaning =
            [](const Shown &shown, int index) {
                const InstanceRecord &instance = instanceOf(shown, index);
                return instance.started ? words::exactBytes(figures::outputBytes(instance))
                                        : QString();
            },
        .stageCell =
            [](const Shown &shown, Selection row) {
                return hasOutput(shown, row) ? format::byteCount(processOf(shown, row).output.total)
                                             : QString();
            },
        .stageMeaning =
            [](const Shown &shown, Selection row) {
                return hasOutput(shown, row) ? words::exactBytes(processOf(shown, row).output.total)
                                             : QString();
            },
        .key =
            [](const Shown &shown, int index) {
                const InstanceRecord &instance = instanceOf(shown, index);
                return keyIf(instance.started, figures::outputBytes(instance));
            }};
}

ColumnDefinition digest()
{
    return {.id = InstanceColumn::Digest,
            .place = 6,
            .usual = u"00000000",
            .isRightAligned = true,
            .isFixed = true,
            .ink = CellInk::Secondary,
            .title = [](const EndBytes &) { return InstanceColumnTexts::tr("digest"); },
            .titleMeaning =
                [] {
                    return InstanceColumnTexts::tr(
                        "The beginning of the XXH3-128 of its whole output: equal outputs "
                        "have equal digests");
                },
            .cell =
                [](const Shown &shown, int index) {
                    return QString::fromLatin1(
                        figures::digest(shown.record, index).left(shortDigest));
                },
            .fullCell =
                [](const Shown &shown, int index) {
                    return QString::fromLatin1(figures::digest(shown.record, index));
                },
            .meaning =
                [](const Shown &shown, int index) {
                    const QByteArray digest = figures::digest(shown.record, index);
                    return digest.isEmpty()
                               ? QString()
                               : InstanceColumnTexts::tr("XXH3-128 of the whole output: %1")
                                     .arg(QString::fromLatin1(digest));
                },
            .key = [](const Shown &shown,
                      int index) { return keyOfHex(figures::digest(shown.record, index)); }};
}

ColumnDefinition endOfOutput()
{
    return {
        .id = InstanceColumn::EndBytes,
        .place = 4,
        .usual = u"b'cf8427e  -\\n'",
        .isFixed = true,
        .title = endBytesTitle,
        .titleMeaning =
            [] {
                return InstanceColumnTexts::tr(
                    "How its output ends (or begins, see the menu of the titles)");
            },
        .cell = [](const Shown &shown,
                   int index) { return endBytesText(shown.record, {index, -1}, shown.endBytes); },
        .stageCell = [](const Shown &shown,
                        Selection row) { return endBytesText(shown.record, row, shown.endBytes); },
        .key =
            [](const Shown &shown, int index) {
                return keyOfBytes(endBytes(shown.record, {index, -1}, shown.endBytes));
            }};
}

ColumnDefinition group()
{
    return {.id = InstanceColumn::Group,
            .place = 7,
            .usual = u"AA",
            .title =
                [](const EndBytes &) {
                    return InstanceColumnTexts::tr(
                        "group", "title of the column with a letter for equal outputs");
                },
            .titleMeaning =
                [] {
                    return InstanceColumnTexts::tr(
                        "Instances with the same letter wrote the same output, byte for byte");
                },
            .cell =
                [](const Shown &shown, int index) {
                    const int group = shown.groups.groupOf(index);
                    return group < 0 ? QString() : OutputGroups::letters(group);
                },
            .meaning = [](const Shown &shown,
                          int index) { return words::groupMeaning(shown.groups, index); },
            .key =
                [](const Shown &shown, int index) {
                    const int group = shown.groups.groupOf(index);
                    return keyIf(group >= 0, group);
                }};
}

} // namespace

const ColumnDefinition &definitionOf(InstanceColumn column)
{
    static const std::array<ColumnDefinition, instanceColumnCount> all{number(),
                                                                       outcome(),
                                                                       status(),
                                                                       time(),
                                                                       cores(),
                                                                       polls(),
                                                                       bytes(),
                                                                       digest(),
                                                                       endOfOutput(),
                                                                       group(),
                                                                       columns::memory(),
                                                                       columns::readBytes(),
                                                                       columns::writtenBytes(),
                                                                       columns::faults()};
    return all.at(std::size_t(column));
}

QString cellText(const InstancesShown &shown, Selection row, InstanceColumn column)
{
    const ColumnDefinition &is = definitionOf(column);
    if (row.stage < 0)
        return is.cell(shown, row.instance);
    return is.stageCell ? is.stageCell(shown, row) : QString();
}

QString fullCellText(const InstancesShown &shown, Selection row, InstanceColumn column)
{
    const ColumnDefinition &is = definitionOf(column);
    return row.stage < 0 && is.fullCell ? is.fullCell(shown, row.instance)
                                        : cellText(shown, row, column);
}

QString cellMeaning(const InstancesShown &shown, Selection row, InstanceColumn column)
{
    const ColumnDefinition &is = definitionOf(column);
    if (row.stage < 0)
        return is.meaning ? is.meaning(shown, row.instance) : QString();
    return is.stageMeaning ? is.stageMeaning(shown, row) : QString();
}

} // namespace forkscope
