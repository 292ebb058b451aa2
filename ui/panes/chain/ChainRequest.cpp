#include "ui/panes/chain/ChainRequest.h"

#include <algorithm>

namespace forkscope {

using namespace request;

namespace {

using Asked = std::optional<ChainRequest>;

Asked askedIf(bool possible, const ChainRequest &request)
{
    return possible ? Asked(request) : std::nullopt;
}

bool isTapped(const Stage &stage)
{
    return stage.tap;
}

bool hasTap(const QList<Stage> &stages)
{
    return std::any_of(stages.begin(), stages.end(), isTapped);
}

/// The last stage does not count: there is no wire behind it.
bool hasUntappedWire(const QList<Stage> &stages)
{
    return stages.size() > 1 && !std::all_of(stages.begin(), stages.end() - 1, isTapped);
}

} // namespace

std::optional<ChainRequest> requestOf(ChainCommand command, const Pipeline &pipeline, int box)
{
    const QList<Stage> &stages = pipeline.stages;
    const int last = static_cast<int>(stages.size()); // the last box
    const int stage = box - 1;
    const bool hasWire = stage >= 0 && box < last;
    switch (command) {
    case ChainCommand::Edit:
        return box == 0 ? Asked(OpenSheet{0}) : Asked(EditCommand{stage});
    case ChainCommand::OpenSettings:
        return OpenSheet{box};
    case ChainCommand::AddAfter:
        return AddStage{box};
    case ChainCommand::Remove:
        if (box > 0)
            return RemoveStage{stage};
        return askedIf(!std::holds_alternative<NoInput>(pipeline.input), RemoveInput{});
    case ChainCommand::MoveLeft:
        return askedIf(stage > 0, MoveStage{stage, stage - 1});
    case ChainCommand::MoveRight:
        return askedIf(hasWire, MoveStage{stage, stage + 1});
    case ChainCommand::ToggleTap:
        return hasWire ? Asked(SetTap{stage, !stages.at(stage).tap}) : std::nullopt;
    case ChainCommand::TapAll:
        return askedIf(hasUntappedWire(stages), SetAllTaps{true});
    case ChainCommand::RemoveTaps:
        return askedIf(hasTap(stages), SetAllTaps{false});
    case ChainCommand::GoPrevious:
        return askedIf(box > 0, GoTo{box - 1});
    case ChainCommand::GoNext:
        return askedIf(box < last, GoTo{box + 1});
    case ChainCommand::GoFirst:
        return GoTo{0};
    case ChainCommand::GoLast:
        return GoTo{last};
    }
    return std::nullopt;
}

} // namespace forkscope
