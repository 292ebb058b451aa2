#pragma once

#include "core/observe/PerfRecords.h"
#include "core/record/Observation.h"

#include <QtCore/QByteArray>

#include <memory>
#include <variant>

struct perf_event_mmap_page;

namespace forkscope {

/// One core's ring of the scheduler trace: an event that all inherit that the thread that opened it
/// starts from then on, and the memory that the kernel writes its records to. To be used in that
/// thread alone.
class TraceRing
{
public:
    /// `pages` of 4 KiB, a power of two; halved until the kernel grants them
    /// (`kernel.perf_event_mlock_kb`, RLIMIT_MEMLOCK).
    static std::variant<std::unique_ptr<TraceRing>, TraceRefusal> open(int core, int pages);
    ~TraceRing();
    TraceRing(const TraceRing &) = delete;
    TraceRing &operator=(const TraceRing &) = delete;

    /// Becomes readable (poll(2)) when the ring is half full.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int pages() const { return m_pages; }

    /// Adds what the kernel has written since the last call.
    void drain(TraceRecords *records);

private:
    TraceRing(int core, int descriptor, void *memory, int pages);
    [[nodiscard]] qint64 lostByNow() const;

    int m_descriptor = -1;
    perf_event_mmap_page *m_control = nullptr;
    const char *m_data = nullptr;
    int m_pages = 0;
    PerfRecords m_records;
    QByteArray m_wrapped; ///< what lies across the ring's end, put together; kept for its memory
};

} // namespace forkscope
