#pragma once

#include <optional>

namespace forkscope {

/// Why the scheduler's trace is not to be had.
struct TraceRefusal
{
    int errnum = 0;       ///< of perf_event_open(2) or of mmap(2)
    int core = 0;         ///< the first core that was refused
    bool mapping = false; ///< the event was granted, the memory for its ring was not
    bool operator==(const TraceRefusal &) const = default;
};

/// How a run is to be observed.
struct ObservationSettings
{
    bool trace = true;   ///< false: samples alone
    int ringPages = 128; ///< of 4 KiB, a core; a power of two. Small ones lose records
    bool operator==(const ObservationSettings &) const = default;
};

/// How a run is really observed: with the exact trace, or by samples alone.
struct Observation
{
    bool trace = false;
    std::optional<TraceRefusal> refusal; ///< none where the trace was not asked for
    bool operator==(const Observation &) const = default;
};

} // namespace forkscope
