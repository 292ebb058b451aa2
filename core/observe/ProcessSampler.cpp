#include "core/observe/ProcessSampler.h"

#include "core/base/SourceFile.h"
#include "core/observe/WaitReasons.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

// Even a process that does not run can be stopped, continued or become a zombie without a change of
// its schedstat, so its stat is read at least this often.
constexpr int readStatAtLeastEvery = 8;
// The peak of the memory is in the most expensive file (6 µs against 1 µs) and only ever grows.
constexpr int readStatusEvery = 16;
constexpr qint64 mostStatusBytes = 1 << 20; // somebody may be in 65536 groups

QByteArrayView readAt(int fd, std::array<char, 4096> &buffer)
{
    ssize_t got = 0;
    do {
        got = ::pread(fd, buffer.data(), buffer.size(), 0);
    } while (got < 0 && errno == EINTR);
    return got > 0 ? QByteArrayView(buffer.data(), got) : QByteArrayView();
}

int openFile(const QByteArray &path)
{
    return ::open(path.constData(), O_RDONLY | O_CLOEXEC);
}

/// Splits a line into words at blanks, without allocating, as every look at a process uses it.
class StatWords
{
public:
    explicit StatWords(QByteArrayView text) : m_rest(text) {}

    /// Returns the next word; empty if there are no more.
    QByteArrayView next()
    {
        qsizetype begin = 0;
        while (begin < m_rest.size() && isBlank(m_rest[begin]))
            ++begin;
        qsizetype end = begin;
        while (end < m_rest.size() && !isBlank(m_rest[end]))
            ++end;
        const QByteArrayView word = m_rest.sliced(begin, end - begin);
        m_rest = m_rest.sliced(end);
        return word;
    }
    void skip(int count)
    {
        for (int i = 0; i < count; ++i)
            next();
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n'; }

    QByteArrayView m_rest;
};

std::optional<qint64> number(QByteArrayView text)
{
    qint64 value = 0;
    const char *end = text.data() + text.size();
    const auto [parsed, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && parsed == end ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<SchedStat> parseSchedStat(QByteArrayView content)
{
    StatWords fields(content);
    const auto onCore = number(fields.next());
    const auto ready = number(fields.next());
    if (!onCore || !ready)
        return std::nullopt;
    return SchedStat{Nanoseconds(*onCore), Nanoseconds(*ready)};
}

std::optional<ProcStat> parseProcStat(QByteArrayView content)
{
    // The name in parentheses may contain blanks and parentheses, so fields are counted from the
    // last one.
    const qsizetype nameEnd = content.lastIndexOf(')');
    if (nameEnd < 0)
        return std::nullopt;
    StatWords fields(content.sliced(nameEnd + 1));
    // proc(5) counts the state as field 3.
    const QByteArrayView state = fields.next();
    const auto parent = number(fields.next());
    const auto group = number(fields.next());
    const auto session = number(fields.next());
    fields.skip(22 - 7);
    const auto start = number(fields.next());
    fields.skip(39 - 23);
    const auto core = number(fields.next());
    if (state.size() != 1 || !parent || !group || !session || !start || !core)
        return std::nullopt;
    ProcStat stat{state[0], int(*core), *group, *parent, *session, *start};
    if (stat.state == 'T') {
        fields.skip(52 - 40);
        stat.stopSignal = int(number(fields.next()).value_or(0));
    }
    return stat;
}

qint64 parsePeakRss(QByteArrayView content)
{
    static constexpr char key[] = "VmHWM:";
    const qsizetype at = content.indexOf(QByteArrayView(key));
    if (at < 0)
        return 0;
    const QByteArrayView rest = content.sliced(at + qsizetype(sizeof key) - 1).trimmed();
    const qsizetype end = rest.indexOf(' ');
    return end < 0 ? 0 : number(rest.first(end)).value_or(0);
}

ProcessSampler::ProcessSampler(qint64 pid, LookFiles files, const QByteArray &root)
    : m_directory(root + '/' + QByteArray::number(pid)), m_files(files)
{
    if (files == LookFiles::KeptOpen)
        m_stat.descriptor = openFile(m_directory + m_stat.name);
}

ProcessSampler::~ProcessSampler()
{
    for (const File &file : {m_schedstat, m_stat, m_status, m_wchan}) {
        if (file.descriptor >= 0)
            ::close(file.descriptor);
    }
}

QByteArrayView ProcessSampler::read(File *file, Buffer *buffer) const
{
    if (file->descriptor < 0)
        file->descriptor = openFile(m_directory + file->name);
    const QByteArrayView content = readAt(file->descriptor, *buffer);
    if (m_files == LookFiles::Reopened && file->descriptor >= 0)
        ::close(std::exchange(file->descriptor, -1));
    return content;
}

std::optional<Sample> ProcessSampler::look()
{
    // Who was gone when the sampler was made has no files; what came after it is somebody else.
    if (m_files == LookFiles::KeptOpen && m_stat.descriptor < 0)
        return std::nullopt;
    Buffer buffer;
    std::optional<SchedStat> times;
    // Many processes end before a second look, so the first one opens only what it needs.
    if (++m_looks >= 2)
        times = parseSchedStat(read(&m_schedstat, &buffer));
    const bool moved = !m_last || !times || times->onCore != m_last->times.onCore ||
                       times->ready != m_last->times.ready;
    m_hasMoved = moved;
    if (!moved && ++m_unmoved % readStatAtLeastEvery != 0) {
        m_last->peakRssKiB = 0;
        return m_last;
    }
    const std::optional<ProcStat> stat = parseProcStat(read(&m_stat, &buffer));
    if (!stat || (m_startTicks >= 0 && stat->startTicks != m_startTicks))
        return std::nullopt;
    m_startTicks = stat->startTicks;
    const bool hasRun = !m_last || m_looks <= 2 || !times || times->onCore != m_last->times.onCore;
    Sample sample;
    sample.state = stateFrom(*stat, hasRun);
    if (auto *blocked = std::get_if<state::Blocked>(&sample.state))
        blocked->reason = lookAtReason();
    sample.core = stat->core;
    sample.times = times.value_or(SchedStat{});
    if (moved)
        m_unmoved = 0;
    lookAtMemory(&sample);
    m_last = sample;
    return sample;
}

std::optional<Sample> ProcessSampler::lookAtStill()
{
    if (!isSettled())
        return look();
    m_hasMoved = false;
    m_last->peakRssKiB = 0;
    return m_last;
}

ProcessState ProcessSampler::stateFrom(const ProcStat &stat, bool hasRun) const
{
    switch (stat.state) {
    case 'R':
        // R is running or runnable; only the growth of its time on a core tells which.
        return hasRun ? ProcessState(state::Running{stat.core}) : ProcessState(state::Ready{});
    case 'T':
    case 't':
        return state::Stopped{stat.stopSignal};
    case 'Z':
    case 'X':
        return state::Zombie{};
    default: // S, D, I, P …: not runnable
        return state::Blocked{};
    }
}

WaitReason ProcessSampler::lookAtReason()
{
    Buffer buffer;
    const std::optional<WaitReason> reason = reasonOfWchan(read(&m_wchan, &buffer));
    // On a kernel that gives names, no name means that it runs again.
    if (!reason && m_namesAreTold)
        return WaitReason::Other;
    m_namesAreTold = reason.has_value();
    // A kernel without names, or one that shows them only to root, still shows the system call. The
    // call also decides if the name is ambiguous.
    return reason && *reason != WaitReason::Other ? *reason : reasonOfCall();
}

WaitReason ProcessSampler::reasonOfCall() const
{
    Buffer buffer;
    const int fd = openFile(m_directory + "/syscall");
    if (fd < 0)
        return WaitReason::Other;
    const std::optional<WaitingCall> call = callOf(readAt(fd, buffer));
    ::close(fd);
    if (!call || call->descriptor < 0)
        return call ? call->reason : WaitReason::Other;
    const QByteArray path = m_directory + "/fd/" + QByteArray::number(call->descriptor);
    const ssize_t length = ::readlink(path.constData(), buffer.data(), buffer.size());
    return length < 0 ? WaitReason::Other
                      : reasonOfTransfer({buffer.data(), length}, call->isWrite);
}

void ProcessSampler::lookAtMemory(Sample *sample)
{
    if (m_looks % readStatusEvery != 2)
        return;
    Buffer buffer;
    const QByteArrayView begin = read(&m_status, &buffer);
    sample->peakRssKiB = parsePeakRss(begin);
    // Somebody may be in so many groups, which the file lists before it, that more is to be read.
    if (sample->peakRssKiB == 0 && size_t(begin.size()) == buffer.size()) {
        const auto whole = readFile(m_directory + m_status.name, mostStatusBytes);
        sample->peakRssKiB = whole ? parsePeakRss(*whole) : 0;
    }
}

} // namespace forkscope
