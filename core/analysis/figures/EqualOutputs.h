#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace forkscope {

/// Instances whose outputs are the same, byte for byte (as far as their digests tell).
struct EqualOutputs
{
    QByteArray digest;          ///< XXH3-128, see ByteStore
    std::vector<int> instances; ///< ascending

    bool operator==(const EqualOutputs &) const = default;
};

/// XXH3-128 of an ended instance's output, also of an empty one; none where it is not known: not
/// ended, not started, or its bytes were let go of.
std::optional<QByteArray> digestOfOutput(const RunRecord &record, int instance);

/// The outputs of a run's ended instances by equality: the largest group first, of equally large
/// ones the one with the first instance. An instance that was not started has no output; one whose
/// bytes were let go of is left out. Pure.
std::vector<EqualOutputs> equalOutputs(const RunRecord &record);

} // namespace forkscope
