#pragma once

#include "core/observe/PerfRecords.h"
#include "core/record/Observation.h"

#include <QtCore/QByteArray>

#include <memory>
#include <variant>

struct perf_event_mmap_page;

namespace forkscope {

/// One core's ring of the scheduler's trace: a perf event that everything inherits that the opening
/// thread starts from then on, and the memory that the kernel writes records to. For that thread
/// only.
class TraceRing
{
public:
    /// Opens a ring of `pages` × 4 KiB, a power of two, which is halved until the kernel grants it
    /// (`kernel.perf_event_mlock_kb`, RLIMIT_MEMLOCK).
    static std::variant<std::unique_ptr<TraceRing>, TraceRefusal> open(int core, int pages,
                                                                       Nanoseconds ahead);
    ~TraceRing();
    TraceRing(const TraceRing &) = delete;
    TraceRing &operator=(const TraceRing &) = delete;

    /// Returns a descriptor that becomes readable (poll(2)) when the ring is half full.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int pages() const { return m_pages; }

    /// Appends what the kernel has written since the last call.
    void drain(TraceRecords *records);

private:
    TraceRing(int core, int descriptor, void *memory, int pages, Nanoseconds ahead);
    [[nodiscard]] qint64 lostByNow() const;

    int m_descriptor = -1;
    perf_event_mmap_page *m_control = nullptr;
    const char *m_data = nullptr;
    int m_pages = 0;
    PerfRecords m_records;
    /// A record across the ring's end, joined; a member only to reuse its memory.
    QByteArray m_wrapped;
};

} // namespace forkscope
