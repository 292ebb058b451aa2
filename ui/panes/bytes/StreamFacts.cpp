#include "ui/panes/bytes/StreamFacts.h"

#include "core/capture/Capture.h"
#include "core/record/RunRecord.h"
#include "ui/panes/bytes/VisibleText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

namespace forkscope {

namespace {

struct StreamFactsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::BytesWords)
};

/// Returns a program's name as a word for a sentence: without directories, safe and not too long.
QString shortName(const QByteArray &program)
{
    constexpr int longest = 32;
    const QString name = visibleText(program.mid(program.lastIndexOf('/') + 1));
    return name.size() > longest ? name.first(longest) + u'…' : name;
}

QString stageName(const RunRecord &record, int stage)
{
    const auto &stages = record.plan().pipeline.stages;
    if (stage < 0 || stage >= stages.size())
        return {};
    const QString name = shortName(stages.at(stage).program);
    const auto same = std::count_if(stages.begin(), stages.end(), [&name](const Stage &other) {
        return shortName(other.program) == name;
    });
    return same > 1 ? StreamFactsTexts::tr("%1 · %2", "a stage's number and program")
                          .arg(QString::number(stage), name)
                    : name;
}

qint64 rateOf(const ByteStore &store, const Extent &extent, TimePoint now)
{
    constexpr std::chrono::seconds span(1);
    return extent.ended ? 0 : extent.total - store.totalAt(now - span);
}

} // namespace

StreamsOfRun streamsOfRun(const RunRecord &record)
{
    StreamsOfRun run;
    const auto &pipeline = record.plan().pipeline;
    run.stages = int(pipeline.stages.size());
    run.hasInput = !std::holds_alternative<NoInput>(pipeline.input);
    for (int stage = 0; stage + 1 < run.stages; ++stage) {
        if (pipeline.stages.at(stage).tap)
            run.tapped.append(stage);
    }
    return run;
}

QString streamName(const RunRecord &record, StreamId stream)
{
    const int stage = stream.process.stage;
    const int last = int(record.plan().pipeline.stages.size()) - 1;
    switch (stream.kind) {
    case StreamKind::Input:
        return StreamFactsTexts::tr("Input of %1").arg(stageName(record, 0));
    case StreamKind::Errors:
        return StreamFactsTexts::tr("Errors of %1").arg(stageName(record, stage));
    case StreamKind::Output:
        break;
    }
    if (stage < last)
        return StreamFactsTexts::tr("%1 → %2 (tap)", "two programs and the wire between")
            .arg(stageName(record, stage), stageName(record, stage + 1));
    return StreamFactsTexts::tr("Output of %1").arg(stageName(record, last));
}

StreamFacts streamFacts(const RunRecord &record, StreamId stream, TimePoint now)
{
    StreamFacts facts{stream, streamName(record, stream), 0, 0, false, {}};
    const auto store = record.capture() ? record.capture()->find(stream) : nullptr;
    const auto &instance = record.instances().at(size_t(stream.process.instance));
    facts.ended = instance.outcome.has_value();
    if (!store)
        return facts;
    const Extent extent = store->extent();
    facts.bytes = extent.total;
    facts.ended = extent.ended;
    facts.bytesPerSecond = rateOf(*store, extent, now);
    if (extent.ended && extent.total > 0)
        facts.digest = store->digest();
    return facts;
}

QString fileWord(StreamId stream)
{
    static const QHash<StreamKind, QString> names{{StreamKind::Input, QStringLiteral("input")},
                                                  {StreamKind::Output, QStringLiteral("output")},
                                                  {StreamKind::Errors, QStringLiteral("errors")}};
    return QStringLiteral("%1-%2-%3")
        .arg(stream.process.instance)
        .arg(stream.process.stage)
        .arg(names.value(stream.kind));
}

std::optional<Nanoseconds> arrivalOf(const ByteStore &store, qint64 offset, TimePoint begin)
{
    const TimePoint came = store.cameBy(offset);
    return came == TimePoint{} ? std::nullopt : std::optional(came - begin);
}

} // namespace forkscope
