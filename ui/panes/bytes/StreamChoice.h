#pragma once

#include "core/record/Ids.h"
#include "ui/shared/Selection.h"

#include <QtCore/QList>

#include <functional>
#include <optional>

namespace forkscope {

/// What the user picked last, meant for other instances as well.
struct StreamPreference
{
    StreamKind kind = StreamKind::Output;
    int stage = 0; ///< of Errors and of a tapped Output

    bool operator==(const StreamPreference &) const = default;
};

/// Which streams the instances of a run have.
struct StreamsOfRun
{
    int stages = 0;
    bool hasInput = false;
    QList<int> tapped; ///< stages, ascending, whose wire to the next is kept

    bool operator==(const StreamsOfRun &) const = default;
};

/// The captured streams of an instance, along the chain: its input, every tapped wire, its output
/// (the last stage's), then the errors of every stage. None without stages.
QList<StreamId> streamsOf(int instance, const StreamsOfRun &run);

/// The stream to begin with. Of a stage: the wire behind it if it is tapped, or else its errors, of
/// the last stage its output. Of an instance: what the user prefers, or else the output, unless
/// that is empty and there are errors. None when nothing is selected or there are no stages.
std::optional<StreamId> firstStream(const Selection &selection, const StreamsOfRun &run,
                                    const std::optional<StreamPreference> &preference,
                                    const std::function<bool(StreamId)> &hasBytes);

} // namespace forkscope
