#pragma once

#include "core/pipeline/Plan.h"
#include "ui/panes/chain/ChainCommand.h"

#include <optional>
#include <variant>

namespace forkscope {

/// What the user asks of the chain's picture, each with the place that it is about. Box 0 is the
/// input, box i + 1 is stage i.
namespace request {

struct GoTo
{
    int box;
};
/// A field on the box of a stage, with its command.
struct EditCommand
{
    int stage;
};
/// A field for a new stage before the one at `index` (the number of stages: at the end).
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
/// From its place to the one that it has afterwards.
struct MoveStage
{
    int from;
    int to;
};
/// Of the wire behind a stage.
struct SetTap
{
    int stage;
    bool on;
};
struct SetAllTaps
{
    bool on;
};
/// The bytes that passed the tapped wire behind a stage.
struct ShowWire
{
    int stage;
};
/// Another stretch of the picture: its x at the left edge.
struct Scroll
{
    int to;
};

} // namespace request

using ChainRequest =
    std::variant<request::GoTo, request::EditCommand, request::AddStage, request::OpenSheet,
                 request::RemoveStage, request::RemoveInput, request::MoveStage, request::SetTap,
                 request::SetAllTaps, request::ShowWire, request::Scroll>;

/// What a command asks when `box`, one of the pipeline's, is the current one; nothing where it
/// cannot be done. Pure.
std::optional<ChainRequest> requestOf(ChainCommand command, const Pipeline &pipeline, int box);

} // namespace forkscope
