#pragma once

#include "core/record/RunRecord.h"

#include <array>
#include <optional>

namespace forkscope {

/// Raw values of an instance as the tree sorts and shows them. Pure.
namespace figures {

/// Started and not yet ended.
bool isLive(const InstanceRecord &instance);

/// From start to end, or to `now` while it lives; none before the start.
std::optional<Nanoseconds> time(const InstanceRecord &instance, TimePoint now);
std::optional<Nanoseconds> time(const ProcessRecord &process, TimePoint now);

/// All cores on which one of its processes was seen.
quint64 cores(const InstanceRecord &instance);

/// Bytes of the last stage's output so far.
qint64 outputBytes(const InstanceRecord &instance);

/// XXH3-128 of the instance's output, 32 hex digits; empty until the output has ended, and where
/// there was none.
QByteArray digest(const RunRecord &record, int instance);

/// Why it could not be started, or null: the error of the first stage that has one.
const StartError *startError(const InstanceRecord &instance);

/// The states in the order of how much they tell about an instance: one that runs tells more than
/// one that waits, and that more than one that has ended.
inline constexpr int stateKinds = int(std::variant_size_v<ProcessState>);
const std::array<ProcessState, stateKinds> &statesByWeight();

/// How many of its processes are in each state, in the order of statesByWeight().
std::array<int, stateKinds> stateCounts(const InstanceRecord &instance);

/// The state of that of its processes that tells most; queued before it starts.
ProcessState tellingState(const InstanceRecord &instance);

/// What is sorted by: first what lives, then what waits for its turn, then what has ended, by
/// outcome.
int situationRank(const InstanceRecord &instance);

} // namespace figures

} // namespace forkscope
