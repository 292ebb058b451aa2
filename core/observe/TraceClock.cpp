#include "core/observe/TraceClock.h"

#include "core/observe/PerfRecords.h"

#include <QtCore/QFile>
#include <QtCore/QList>

#include <cerrno>
#include <cstring>
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace forkscope {

namespace {

/// Makes a record of the calling thread: that it gets the name that it has.
void nameItself()
{
    char name[16] = {};
    ::prctl(PR_GET_NAME, name);
    ::prctl(PR_SET_NAME, name);
}

/// Returns the stamp of the first record in a ring whose control page is followed by its data.
std::optional<TimePoint> firstStamp(const char *memory, size_t page)
{
    const auto *control = reinterpret_cast<const perf_event_mmap_page *>(memory);
    perf_event_header header{};
    if (control->data_head < sizeof header)
        return std::nullopt;
    std::memcpy(&header, memory + page, sizeof header);
    quint64 time = 0;
    if (header.size < sizeof header + sizeof time || header.size > control->data_head)
        return std::nullopt;
    std::memcpy(&time, memory + page + header.size - sizeof time, sizeof time);
    return TimePoint{Nanoseconds(qint64(time))};
}

/// Compares the clocks by an event of the calling thread alone.
std::variant<Nanoseconds, TraceRefusal> measureAhead(int event)
{
    const auto page = size_t(::sysconf(_SC_PAGESIZE));
    void *memory = ::mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_SHARED, event, 0);
    if (memory == MAP_FAILED)
        return TraceRefusal{errno, 0, true};
    ::ioctl(event, PERF_EVENT_IOC_ENABLE, 0);
    const TimePoint before = Clock::now();
    nameItself();
    const TimePoint after = Clock::now();
    ::ioctl(event, PERF_EVENT_IOC_DISABLE, 0);
    const auto stamp = firstStamp(static_cast<const char *>(memory), page);
    ::munmap(memory, 2 * page);
    QFile offsets(QStringLiteral("/proc/self/timens_offsets"));
    const QByteArray content = offsets.open(QIODevice::ReadOnly) ? offsets.readAll() : QByteArray();
    const auto ahead = stamp ? clockAhead(*stamp - after, *stamp - before, content) : std::nullopt;
    if (!ahead)
        return TraceRefusal{0, 0, false, true};
    return *ahead;
}

} // namespace

std::variant<Nanoseconds, TraceRefusal> traceClockAhead()
{
    perf_event_attr attributes = traceAttributes();
    attributes.inherit = 0;
    attributes.enable_on_exec = 0;
    attributes.context_switch = 0;
    attributes.task = 0;
    const int event =
        int(::syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
    if (event < 0)
        return TraceRefusal{errno, 0, false};
    const auto ahead = measureAhead(event);
    ::close(event);
    return ahead;
}

std::optional<Nanoseconds> clockAhead(Nanoseconds least, Nanoseconds most,
                                      const QByteArray &timensOffsets)
{
    const auto isMeasured = [least, most](Nanoseconds ahead) {
        return least <= ahead && ahead <= most;
    };
    if (isMeasured(Nanoseconds(0)))
        return Nanoseconds(0);
    for (const QByteArray &line : timensOffsets.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() != 3 || words[0] != "monotonic")
            continue;
        const Nanoseconds ours =
            std::chrono::seconds(words[1].toLongLong()) + Nanoseconds(words[2].toLongLong());
        if (isMeasured(-ours))
            return -ours;
    }
    return std::nullopt;
}

} // namespace forkscope
