#include "core/engine/EngineNeeds.h"

#include "core/engine/loop/Descriptor.h"
#include "core/engine/process/VforkStart.h"
#include "core/engine/schedule/DescriptorBudget.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <poll.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <vector>

namespace forkscope {

namespace {

struct EngineNeedsTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::EngineNeeds)
};

/// Says which need is not met.
struct Lack
{
    const char *call; ///< as its manual page is called
    int errnum;
    int had = 0; ///< what there was of it
};

using Found = std::optional<Lack>;

constexpr int standardStreams = 3;
constexpr int patienceMs = 1000;

/// Returns the limits; those of a system that does not tell them are never reached.
rlimit descriptorLimit()
{
    rlimit limit{};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit : rlimit{RLIM_INFINITY, RLIM_INFINITY};
}

/// A low soft limit is no lack: the engine raises it, and gives children the original.
Found tryDescriptors()
{
    const rlimit before = descriptorLimit();
    const rlimit raised{before.rlim_max, before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &raised);
    std::array<Descriptor, size_t(descriptorsOfEngine)> open;
    Found lack;
    for (int i = 0; i < descriptorsOfEngine && !lack; ++i) {
        open[size_t(i)] = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (!open[size_t(i)].isOpen())
            lack = Lack{"open(2) /dev/null", errno, i};
    }
    setrlimit(RLIMIT_NOFILE, &before);
    return lack;
}

/// Returns what there must be of address space: for the stacks of two threads, which the C library
/// makes as large as the limit says, and for what a small run keeps.
size_t neededMemory()
{
    constexpr size_t mebibyte = size_t(1) << 20;
    rlimit stack{};
    const bool isLimited = getrlimit(RLIMIT_STACK, &stack) == 0 && stack.rlim_cur != RLIM_INFINITY;
    return 2 * (isLimited ? size_t(stack.rlim_cur) : 2 * mebibyte) + 16 * mebibyte;
}

/// The limit of address space (ulimit -v) or of data (-d) can be too low.
Found tryMemory()
{
    const size_t needed = neededMemory();
    void *memory = ::mmap(nullptr, needed, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return Lack{"mmap(2)", errno};
    ::munmap(memory, needed);
    return std::nullopt;
}

Found tryPipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Lack{"pipe2(2)", errno};
    const Descriptor readEnd(ends[0]);
    const Descriptor writeEnd(ends[1]);
    if (::fcntl(readEnd.get(), F_SETFL, O_NONBLOCK) != 0)
        return Lack{"fcntl(2)", errno};
    pollfd waits{writeEnd.get(), POLLOUT, 0};
    if (::poll(&waits, 1, patienceMs) != 1)
        return Lack{"poll(2)", errno};
    return std::nullopt;
}

Found tryBell()
{
    const Descriptor bell(::eventfd(1, EFD_CLOEXEC | EFD_NONBLOCK));
    eventfd_t rings = 0;
    if (!bell.isOpen() || ::eventfd_read(bell.get(), &rings) != 0)
        return Lack{"eventfd(2)", errno};
    return std::nullopt;
}

Found tryTimer()
{
    const Descriptor timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (!timer.isOpen())
        return Lack{"timerfd_create(2)", errno};
    const itimerspec soon{{}, {0, 1}};
    if (::timerfd_settime(timer.get(), 0, &soon, nullptr) != 0)
        return Lack{"timerfd_settime(2)", errno};
    const Descriptor set(::epoll_create1(EPOLL_CLOEXEC));
    if (!set.isOpen())
        return Lack{"epoll_create1(2)", errno};
    epoll_event event{};
    event.events = EPOLLIN;
    if (::epoll_ctl(set.get(), EPOLL_CTL_ADD, timer.get(), &event) != 0)
        return Lack{"epoll_ctl(2)", errno};
    if (::epoll_wait(set.get(), &event, 1, patienceMs) != 1)
        return Lack{"epoll_wait(2)", errno};
    return std::nullopt;
}

/// Reaps as QProcess does.
Found reap(pid_t child)
{
    siginfo_t ended{};
    while (::waitid(P_PID, id_t(child), &ended, WEXITED) != 0) {
        if (errno != EINTR)
            return Lack{"waitid(2)", errno};
    }
    return std::nullopt;
}

/// Starts a child from a thread of its own, as the engine does.
Found tryThread()
{
    Found lack;
    const auto startChild = [](void *result) -> void * {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        *static_cast<Found *>(result) = child < 0 ? Lack{"clone(2)", errno} : reap(child);
        return nullptr;
    };
    pthread_t thread{};
    if (const int why = ::pthread_create(&thread, nullptr, startChild, &lack); why != 0)
        return Lack{"clone3(2)", why};
    ::pthread_join(thread, nullptr);
    return lack;
}

/// Tries that thread while a child lives, since the engine's lives beside the watchdog.
Found tryChildren()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Lack{"pipe2(2)", errno};
    const Descriptor readEnd(ends[0]);
    Descriptor writeEnd(ends[1]);
    const pid_t child = ::fork();
    if (child == 0) {
        writeEnd.close();
        char nothing = 0;
        [[maybe_unused]] const ssize_t end = ::read(readEnd.get(), &nothing, 1);
        ::_exit(0);
    }
    if (child < 0)
        return Lack{"clone(2)", errno};
    const Found noThread = tryThread();
    writeEnd.close();
    const Found notReaped = reap(child);
    return noThread ? noThread : notReaped;
}

/// Has as many threads at once as an instance of so many stages needs processes, beside the engine
/// and the watchdog. The system counts both alike (RLIMIT_NPROC in getrlimit(2), pids.max), and
/// threads cost less.
Found tryStages(int stages)
{
    const auto wait = [](void *gate) -> void * {
        const std::scoped_lock passing(*static_cast<std::mutex *>(gate));
        return nullptr;
    };
    pthread_attr_t small{};
    ::pthread_attr_init(&small);
    ::pthread_attr_setstacksize(&small, size_t(64) << 10);
    std::mutex gate;
    std::unique_lock closed(gate);
    std::vector<pthread_t> threads;
    Found lack;
    while (int(threads.size()) < stages + 2 && !lack) {
        pthread_t thread{};
        if (const int why = ::pthread_create(&thread, &small, wait, &gate); why != 0)
            lack = Lack{"clone(2)", why};
        else
            threads.push_back(thread);
    }
    closed.unlock();
    for (const pthread_t thread : threads)
        ::pthread_join(thread, nullptr);
    ::pthread_attr_destroy(&small);
    return lack;
}

QString sentence(const Lack &lack)
{
    const QString call = QLatin1StringView(lack.call);
    switch (lack.errnum) {
    case EMFILE:
        return EngineNeedsTexts::tr(
                   "at most %1 files may be open at once, so that %2 more can be opened, and "
                   "Forkscope itself needs %3; raise the limit (ulimit -n)")
            .arg(descriptorLimit().rlim_max)
            .arg(lack.had)
            .arg(descriptorsOfEngine);
    case ENOMEM:
        return EngineNeedsTexts::tr(
                   "there is not enough memory: Forkscope itself needs %1 MiB more; raise "
                   "the limit (ulimit -v, -d)")
            .arg(neededMemory() >> 20);
    case EAGAIN:
        return EngineNeedsTexts::tr(
                   "%1: the limit of processes and threads is reached; end some, or "
                   "raise the limit (ulimit -u, or pids.max of the control group, TasksMax "
                   "of systemd)")
            .arg(call);
    case EPERM:
    case ENOSYS:
        return EngineNeedsTexts::tr(
                   "%1: %2; a filter of system calls, as containers have, must allow "
                   "it, since Forkscope cannot work without")
            .arg(call, qt_error_string(lack.errnum));
    default:
        return EngineNeedsTexts::tr("%1: %2; Forkscope cannot work without")
            .arg(call, qt_error_string(lack.errnum));
    }
}

} // namespace

QString missingForEngine()
{
    QString qt = vforkProblem(QVersionNumber(QT_VERSION_MAJOR, QT_VERSION_MINOR, QT_VERSION_PATCH),
                              QVersionNumber::fromString(QLatin1StringView(qVersion())));
    if (!qt.isEmpty())
        return qt;
    for (const auto attempt :
         {tryDescriptors, tryMemory, tryPipe, tryBell, tryTimer, tryChildren}) {
        if (const Found lack = attempt())
            return sentence(*lack);
    }
    return {};
}

QString missingForPlan(const Plan &plan)
{
    const rlim_t most = descriptorLimit().rlim_max;
    const int stages = int(plan.pipeline.stages.size());
    const int taps = tapsHeldBy(plan);
    const int spillFile = 1;
    const int needed = standardStreams + descriptorsOfEngine + spillFile +
                       descriptorsOfStart(stages, taps) +
                       descriptorsOfInstance(stages, taps, LookFiles::Reopened);
    if (rlim_t(needed) > most)
        return EngineNeedsTexts::tr(
                   "one instance of this plan needs up to %1 open files at once, and at "
                   "most %2 may be open; raise the limit (ulimit -n)")
            .arg(needed)
            .arg(most);
    if (tryStages(stages))
        return EngineNeedsTexts::tr(
            "one instance of this plan needs up to %n processes and threads at once, and "
            "the limit does not allow so many more; end some, or raise it (ulimit -u, or "
            "pids.max of the control group, TasksMax of systemd)",
            nullptr, stages + 2);
    return {};
}

} // namespace forkscope
