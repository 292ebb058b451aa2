#pragma once

#include "core/record/EventContent.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "core/record/State.h"

#include <array>
#include <optional>
#include <vector>

namespace forkscope {

struct StartError;

/// Raw values of an instance by which the tree sorts and which it shows. Pure.
namespace figures {

/// Returns whether the instance has started and not ended.
bool isLive(const InstanceRecord &instance);

/// Returns the time from start to end, or to `now` while it lives; none before the start.
std::optional<Nanoseconds> time(const InstanceRecord &instance, TimePoint now);
std::optional<Nanoseconds> time(const ProcessRecord &process, TimePoint now);

/// Returns, as bits, all cores on which one of its processes was seen.
quint64 cores(const InstanceRecord &instance);

/// Returns the bytes of the last stage's output so far.
qint64 outputBytes(const InstanceRecord &instance);

/// Returns what the processes used together: the largest peak, and the sums of the rest. What is
/// not known of one that was started is not known of all.
Usage usageOf(const std::vector<ProcessRecord> &processes);

/// Returns XXH3-128 of the instance's output as 32 hex digits; empty until the output has ended,
/// and if there was none.
QByteArray digest(const RunRecord &record, int instance);

/// Returns why the instance could not be started, that is the error of the first stage that has
/// one; null if it could.
const StartError *startError(const InstanceRecord &instance);

/// The states, ordered by how much they say about an instance: a running process says more than a
/// waiting one, and that more than one that has ended.
inline constexpr int stateKinds = int(std::variant_size_v<ProcessState>);
const std::array<ProcessState, stateKinds> &statesByWeight();

/// Returns how many of its processes are in each state, in the order of statesByWeight().
std::array<int, stateKinds> stateCounts(const InstanceRecord &instance);

/// Returns the first state of statesByWeight() that one of its processes has; queued before it
/// starts.
ProcessState tellingState(const InstanceRecord &instance);

/// Returns the rank for sorting: first live instances, then queued ones, then those that have
/// ended, by outcome.
int situationRank(const InstanceRecord &instance);

} // namespace figures

} // namespace forkscope
