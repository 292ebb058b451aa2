#pragma once

#include <memory>

// The names of a record and its parts, for sources that only hand them on.

namespace forkscope {

class TraceStore;
struct Event;
struct InstanceRecord;
struct OutcomeCounts;
struct ProcessRecord;
struct SampleRun;
struct Slice;
struct SliceRef;
struct Task;

class RunRecord;
/// A record that has several readers.
using SharedRecord = std::shared_ptr<const RunRecord>;

} // namespace forkscope
