#pragma once

#include "core/pipeline/Plan.h"
#include "ui/panes/chain/ChainCommand.h"

#include <optional>
#include <variant>

namespace forkscope {

/// What the user asks of the chain's picture, each with the place that it concerns. Box 0 is the
/// input, box i + 1 is stage i.
namespace request {

struct GoTo
{
    int box;
};
/// Opens a field with the command of a stage on its box.
struct EditCommand
{
    int stage;
};
/// Opens a field for a new stage before the one at `index` (the number of stages: at the end).
struct AddStage
{
    int index;
};
struct OpenSheet
{
    int box;
};
struct RemoveStage
{
    int stage;
};
struct RemoveInput
{
};
/// Moves a stage to the index that it has afterwards.
struct MoveStage
{
    int from;
    int to;
};
/// Taps or untaps the wire behind a stage.
struct SetTap
{
    int stage;
    bool on;
};
struct SetAllTaps
{
    bool on;
};
/// Shows the bytes that passed the tapped wire behind a stage.
struct ShowWire
{
    int stage;
};
/// Scrolls the picture so that x `to` is at the left edge.
struct Scroll
{
    int to;
};

} // namespace request

using ChainRequest =
    std::variant<request::GoTo, request::EditCommand, request::AddStage, request::OpenSheet,
                 request::RemoveStage, request::RemoveInput, request::MoveStage, request::SetTap,
                 request::SetAllTaps, request::ShowWire, request::Scroll>;

/// Returns what a command asks for when `box`, one of the pipeline's, is the current one; none if
/// it cannot be done. Pure.
std::optional<ChainRequest> requestOf(ChainCommand command, const Pipeline &pipeline, int box);

} // namespace forkscope
