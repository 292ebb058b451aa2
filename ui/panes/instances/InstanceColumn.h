#pragma once

namespace forkscope {

/// The columns of the tree of instances, in their first order. Saved layouts hold these numbers:
/// new ones go to the end.
enum class InstanceColumn {
    Number,
    Outcome,
    Status,
    Time,
    Cores,
    Polls,
    Bytes,
    Digest,
    EndBytes,
    Group
};

inline constexpr int instanceColumnCount = int(InstanceColumn::Group) + 1;

} // namespace forkscope
