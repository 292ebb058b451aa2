#include "core/observe/TraceRing.h"

#include <linux/perf_event.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace forkscope {

namespace {

// PERF_FORMAT_LOST, Linux 6.0; headers may be older than the kernel.
constexpr quint64 formatLost = 1U << 4;
// No record of ours is larger than this.
constexpr quint64 largestRecord = 128;

size_t pageSize()
{
    static const auto size = size_t(::sysconf(_SC_PAGESIZE));
    return size;
}

int openEvent(perf_event_attr &attributes, int core)
{
    for (const quint64 format : {formatLost, quint64(0)}) {
        attributes.read_format = format;
        const int descriptor =
            int(::syscall(SYS_perf_event_open, &attributes, 0, core, -1, PERF_FLAG_FD_CLOEXEC));
        if (descriptor >= 0 || errno != EINVAL)
            return descriptor;
    }
    return -1;
}

} // namespace

std::variant<std::unique_ptr<TraceRing>, TraceRefusal> TraceRing::open(int core, int pages,
                                                                       Nanoseconds ahead)
{
    perf_event_attr attributes = traceAttributes();
    for (;; pages /= 2) {
        // The event is opened anew each time, as its watermark cannot be changed later.
        attributes.wakeup_watermark = quint32(size_t(pages) * pageSize() / 2);
        const int descriptor = openEvent(attributes, core);
        if (descriptor < 0)
            return TraceRefusal{errno, core, false};
        // The first page is the control page.
        void *memory = ::mmap(nullptr, size_t(pages + 1) * pageSize(), PROT_READ | PROT_WRITE,
                              MAP_SHARED, descriptor, 0);
        if (memory != MAP_FAILED)
            return std::unique_ptr<TraceRing>(
                new TraceRing(core, descriptor, memory, pages, ahead));
        const TraceRefusal refusal{errno, core, true};
        ::close(descriptor);
        if (pages <= 1)
            return refusal;
    }
}

TraceRing::TraceRing(int core, int descriptor, void *memory, int pages, Nanoseconds ahead)
    : m_descriptor(descriptor), m_control(static_cast<perf_event_mmap_page *>(memory)),
      m_data(static_cast<const char *>(memory) + pageSize()), m_pages(pages),
      m_records(core, Clock::now(), ahead)
{
}

TraceRing::~TraceRing()
{
    ::munmap(m_control, size_t(m_pages + 1) * pageSize());
    ::close(m_descriptor);
}

void TraceRing::drain(TraceRecords *records)
{
    // The kernel publishes data_head after the data and reads data_tail before it overwrites any
    // (perf_event_open(2), "MMAP layout"): so acquire here, release at the end.
    const quint64 head = std::atomic_ref(m_control->data_head).load(std::memory_order_acquire);
    const quint64 tail = m_control->data_tail;
    if (head == tail)
        return;
    const quint64 size = quint64(m_pages) * pageSize();
    const quint64 begin = tail % size;
    const quint64 length = head - tail;
    if (begin + length <= size) {
        m_records.read({m_data + begin, qsizetype(length)}, records);
    } else {
        m_wrapped.clear();
        m_wrapped.append(m_data + begin, qsizetype(size - begin));
        m_wrapped.append(m_data, qsizetype(length - (size - begin)));
        m_records.read(m_wrapped, records);
    }
    const TimePoint now = Clock::now();
    std::atomic_ref(m_control->data_tail).store(head, std::memory_order_release);
    // The kernel reports losses only before the next record, which may never come.
    if (length + largestRecord > size)
        m_records.noteLost(lostByNow(), now, records);
}

/// Returns the number of lost records; 0 if the kernel does not say.
qint64 TraceRing::lostByNow() const
{
    struct
    {
        quint64 count;
        quint64 lost;
    } values{};
    return ::read(m_descriptor, &values, sizeof values) == ssize_t(sizeof values)
               ? qint64(values.lost)
               : 0;
}

} // namespace forkscope
