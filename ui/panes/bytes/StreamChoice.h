#pragma once

#include "core/record/Ids.h"
#include "ui/shared/Selection.h"

#include <QtCore/QList>

#include <functional>
#include <optional>

namespace forkscope {

/// The kind of stream that the user picked last; it is preferred in other instances too.
struct StreamPreference
{
    StreamKind kind = StreamKind::Output;
    int stage = 0; ///< meaningful for Errors and for a tapped Output

    bool operator==(const StreamPreference &) const = default;
};

/// Which streams the instances of a run have.
struct StreamsOfRun
{
    int stages = 0;
    bool hasInput = false;
    QList<int> tapped; ///< the stages, ascending, whose wire to the next is tapped

    bool operator==(const StreamsOfRun &) const = default;
};

/// Returns the captured streams of an instance along the pipeline: its input, every tapped wire,
/// its output (that of the last stage), then the errors of every stage. Empty without stages.
QList<StreamId> streamsOf(int instance, const StreamsOfRun &run);

/// Returns the stream to show first. For a stage that is its output if it is the last, else the
/// wire behind it if tapped, else its errors. For an instance it is what the user prefers, or else
/// the output, unless that is empty and there are errors. None if nothing is selected or there are
/// no stages.
std::optional<StreamId> firstStream(const Selection &selection, const StreamsOfRun &run,
                                    const std::optional<StreamPreference> &preference,
                                    const std::function<bool(StreamId)> &hasBytes);

} // namespace forkscope
