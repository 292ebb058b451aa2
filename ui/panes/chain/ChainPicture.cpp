#include "ui/panes/chain/ChainPicture.h"

#include "core/record/RunRecord.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/chain/BytesText.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr int editedBoxWidth = 360; ///< room for a command while it is typed

bool sameCommand(const Stage &a, const Stage &b)
{
    return a.program == b.program && a.arguments == b.arguments;
}

bool sameChain(const QList<Stage> &a, const QList<Stage> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), sameCommand);
}

void addProblemOfInput(BoxContent &content, const PlanDocument &document)
{
    for (const Problem &problem : document.problems()) {
        if (!problem.place.startsWith(QStringLiteral("pipeline.input")))
            continue;
        content.problem = content.fullProblem = problem.message;
        return;
    }
}

void addProblemOfStage(BoxContent &content, const PlanDocument &document, int stage)
{
    const Problems problems = document.problemsOfStage(stage);
    const auto error = document.stageError(stage);
    if (!problems.isEmpty()) {
        content.problem = content.fullProblem = problems.first().message;
    } else if (error) {
        content.problem = shortText(*error);
        content.fullProblem = error->message;
    }
}

/// Replaces a value and returns whether the new one differs.
template<typename T> bool replace(T &place, T value)
{
    const bool differs = place != value;
    place = std::move(value);
    return differs;
}

} // namespace

std::optional<int> ChainPicture::addedBox() const
{
    const bool adds = field && field->purpose == FieldPlace::Purpose::AddStage;
    return adds ? std::optional(field->box) : std::nullopt;
}

int ChainPicture::stages() const
{
    return static_cast<int>(boxes.size()) - (addedBox() ? 2 : 1);
}

bool ChainPicture::isTapped(int wire) const
{
    const auto index = static_cast<std::size_t>(wire);
    return wire > 0 && index + 1 < boxes.size() && boxes[index].tap;
}

void ChainPicture::showPlan(const PlanDocument &document, const std::optional<FieldPlace> &typed)
{
    const Pipeline &pipeline = document.plan().pipeline;
    boxes = {contentOf(pipeline.input)};
    addProblemOfInput(boxes.front(), document);
    for (int stage = 0; stage < static_cast<int>(pipeline.stages.size()); ++stage) {
        boxes.push_back(contentOf(pipeline.stages.at(stage)));
        boxes.back().note = textOfBytes(document.resolvedPath(stage));
        addProblemOfStage(boxes.back(), document, stage);
    }
    outputBytes.reset();
    wires.clear();
    field = typed;
    if (const auto added = addedBox())
        boxes.insert(boxes.begin() + *added, BoxContent{});
}

ChainPicture::Change ChainPicture::showRun(const ChainRun &run, const QList<Stage> &stages)
{
    const bool shown = run.record && run.record->isStarted();
    const QList<Stage> started = shown ? run.record->plan().pipeline.stages : QList<Stage>();
    const bool whole = shown && sameChain(stages, started);
    std::vector<WireContent> passing;
    if (whole)
        passing = wiresOf(*run.record, gaugedInstance(*run.record, run.instance));
    const std::optional<int> added = addedBox();
    if (added && passing.size() >= static_cast<std::size_t>(*added))
        passing.insert(passing.begin() + *added, WireContent{});
    bool differs = replace(wires, std::move(passing));
    differs |= replace(outputBytes, whole ? std::optional(run.tally.outputBytes()) : std::nullopt);
    bool widths = false;
    for (qsizetype i = 0; i < stages.size() && !added; ++i) {
        std::optional<StateCounts> &counts = boxes[static_cast<std::size_t>(i) + 1].counts;
        const bool had = counts.has_value();
        const bool same = i < started.size() && sameCommand(started.at(i), stages.at(i));
        differs |= replace(counts, same ? std::optional(run.tally.counts(static_cast<int>(i)))
                                        : std::nullopt);
        widths |= had != counts.has_value();
    }
    return widths ? Change::Widths : differs ? Change::Figures : Change::None;
}

void ChainPicture::layOut(const ChainFonts &fonts, const ChainRun &run, int width)
{
    const int instances = run.record ? static_cast<int>(run.record->instances().size()) : 0;
    ChainMetrics metrics = metricsFor(fonts);
    std::vector<int> wanted;
    wanted.reserve(boxes.size());
    for (const BoxContent &content : boxes)
        wanted.push_back(wantedWidth(content, fonts, instances));
    if (field) {
        for (int &box : wanted)
            box = std::min(box, metrics.maximumBox);
        metrics.maximumBox = std::max(metrics.maximumBox, editedBoxWidth);
        wanted[static_cast<std::size_t>(field->box)] = editedBoxWidth;
    }
    layout = ChainLayout(metrics, wanted, width);
}

} // namespace forkscope
