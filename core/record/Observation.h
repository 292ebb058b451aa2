#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace forkscope {

/// Why the scheduler's trace is not available.
struct TraceRefusal
{
    int errnum = 0;       ///< of perf_event_open(2) or of mmap(2)
    int core = 0;         ///< the first core that was refused
    bool mapping = false; ///< the event was granted, but not the memory for its ring
    bool clock = false;   ///< its stamps are of another clock, and by how much is not known
    bool operator==(const TraceRefusal &) const = default;
};

/// How a run shall be observed.
struct ObservationSettings
{
    bool trace = true;   ///< false: only samples
    int ringPages = 128; ///< of 4 KiB, per core; a power of two; small rings lose records
    bool operator==(const ObservationSettings &) const = default;
};

/// Whether files of /proc stay open between two looks. Open ones are read faster, and cannot come
/// to mean another process; where descriptors are scarce they are opened for each look.
enum class LookFiles : quint8 { KeptOpen, Reopened };

/// What there are descriptors for.
struct ObservationMeans
{
    bool trace = true; ///< for its rings
    LookFiles lookFiles = LookFiles::KeptOpen;
    int relatives = 0; ///< descendants that may be looked at at a time
    bool operator==(const ObservationMeans &) const = default;
};

/// How a run is really observed: with the exact trace or only by samples, if by these.
struct Observation
{
    bool trace = false;
    std::optional<TraceRefusal> refusal; ///< nothing if the trace was not asked for
    bool looks = true; ///< false: this /proc does not show the run's processes (procRoot())
    /// CPU time that the system granted to all processes together, in cores (cpuQuota()); nothing
    /// if there is no quota.
    std::optional<double> cpuQuota = std::nullopt;
    bool operator==(const Observation &) const = default;
};

} // namespace forkscope
