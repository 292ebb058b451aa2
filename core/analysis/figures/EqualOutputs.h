#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace forkscope {

/// Instances whose outputs are equal byte for byte, as their digests show.
struct EqualOutputs
{
    QByteArray digest;          ///< XXH3-128, see ByteStore
    std::vector<int> instances; ///< ascending

    bool operator==(const EqualOutputs &) const = default;
};

/// Returns the XXH3-128 of an ended instance's output, also of an empty one. Returns nothing if it
/// is not known, because the instance has not started or ended or its bytes were dropped.
std::optional<QByteArray> digestOfOutput(const RunRecord &record, int instance);

/// Groups the ended instances of a run by equal outputs: the largest group first, of equally large
/// ones the one with the first instance. Instances that were not started have no output; those
/// whose bytes were dropped are left out. Pure.
std::vector<EqualOutputs> equalOutputs(const RunRecord &record);

} // namespace forkscope
