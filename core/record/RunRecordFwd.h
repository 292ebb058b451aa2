#pragma once

#include <memory>

namespace forkscope {

struct Event;
class TraceStore;
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
