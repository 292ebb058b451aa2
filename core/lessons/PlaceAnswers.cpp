#include "core/lessons/AnswerParts.h"

#include "core/analysis/figures/Bands.h"
#include "core/analysis/words/Words.h"
#include "core/record/RunRecord.h"

namespace forkscope::answers {

namespace {

/// Returns the longest band of a kind.
std::optional<Answer> longest(const RunRecord &record, int run, int index, BandKind kind)
{
    std::optional<Band> best;
    Answer answer;
    for (int i = 0; i < int(record.instances().size()); ++i) {
        for (int stage = 0; stage <= lastStage(record); ++stage) {
            const ProcessId process{i, stage};
            const auto bands =
                bandsOf(record, laneOf(record, process), record.begin(), record.end());
            for (const Band &band : bands) {
                if (band.kind != kind || (best && band.to - band.from <= best->to - best->from))
                    continue;
                best = band;
                answer.place =
                    TimelinePlace{run, index, process, band.from + (band.to - band.from) / 2};
            }
        }
    }
    if (!best)
        return std::nullopt;
    const QString time = format::duration(best->to - best->from);
    const QString at = figure(seconds(answer.place->at - record.begin()), 3);
    const QString who = processName(record, answer.place->process);
    answer.measured = {QStringLiteral("%1, for %2 around %3 s").arg(who, time, at),
                       QStringLiteral("%1, %3초 무렵 %2 동안").arg(who, time, at)};
    return answer;
}

Answer notSeen()
{
    Answer answer;
    answer.notShown = {
        QStringLiteral("Nothing of that kind was seen just now. Run it once more."),
        QStringLiteral("이번에는 그런 순간이 보이지 않았습니다. 다시 실행해 보세요.")};
    return answer;
}

bool isOfKind(const RunRecord &record, const TimelinePlace &place, BandKind kind)
{
    const auto band = bandAt(record, laneOf(record, place.process), place.at);
    return band && band->kind == kind;
}

template<BandKind kind> std::optional<Answer> placeOf(const AnswerSource &source)
{
    // Of three ways, the one with all on one core shows it best.
    const int index = source.made().series == SeriesKind::ThreeWays ? 1 : 0;
    return longest(source.record(size_t(index)), source.run, index, kind).value_or(notSeen());
}

template<BandKind kind> bool holds(const RunRecord &record, const TimelinePlace &place)
{
    return isOfKind(record, place, kind);
}

} // namespace

std::vector<AnswerFunction> placeFunctions()
{
    constexpr auto point = QuestionKind::PointAt;
    return {
        {"readyWithoutCore", point, placeOf<BandKind::Ready>, holds<BandKind::Ready>},
        {"blockedByFullPipe", point, placeOf<BandKind::PipeFull>, holds<BandKind::PipeFull>},
        {"blockedByEmptyPipe", point, placeOf<BandKind::PipeEmpty>, holds<BandKind::PipeEmpty>},
        {"zombie", point, placeOf<BandKind::Zombie>, holds<BandKind::Zombie>},
    };
}

} // namespace forkscope::answers
