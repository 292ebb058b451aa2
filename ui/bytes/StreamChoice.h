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
    int stage = 0; ///< of Errors

    bool operator==(const StreamPreference &) const = default;
};

/// The captured streams of an instance with so many stages: its output (the last stage's), then
/// the errors of every stage.
QList<StreamId> streamsOf(int instance, int stages);

/// The stream to begin with. Of a stage: its errors, of the last stage its output. Of an instance:
/// what the user prefers, or else the output, unless that is empty and there are errors. None
/// when nothing is selected or there are no stages.
std::optional<StreamId> firstStream(const Selection &selection, int stages,
                                    const std::optional<StreamPreference> &preference,
                                    const std::function<bool(StreamId)> &hasBytes);

} // namespace forkscope
