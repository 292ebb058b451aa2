#include "core/engine/Poller.h"

#include <array>
#include <sys/epoll.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

constexpr Nanoseconds longestTurn = 1ms;
constexpr Nanoseconds longestWait = 200us;

epoll_event eventOf(int fd, Poller::Wait wait, std::uint32_t generation)
{
    epoll_event event{};
    switch (wait) {
    case Poller::Wait::Readable:
        event.events = EPOLLIN;
        break;
    case Poller::Wait::Writable:
        event.events = EPOLLOUT;
        break;
    case Poller::Wait::Hangup:
        break; // EPOLLHUP and EPOLLERR are always told
    }
    event.data.u64 = (std::uint64_t(generation) << 32) | std::uint32_t(fd);
    return event;
}

} // namespace

Poller::Poller(QObject *parent)
    : QObject(parent), m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_notifier(m_epoll.get(), QSocketNotifier::Read, this)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Poller::turn);
}

bool Poller::watch(int fd, Wait wait, PollTarget *target)
{
    const std::uint32_t generation = ++m_generation;
    epoll_event event = eventOf(fd, wait, generation);
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) != 0)
        return false;
    m_watched[fd] = {target, generation};
    return true;
}

void Poller::change(int fd, Wait wait)
{
    const auto found = m_watched.find(fd);
    if (found == m_watched.end())
        return;
    epoll_event event = eventOf(fd, wait, found->second.generation);
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void Poller::forget(int fd)
{
    if (m_watched.erase(fd) != 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

void Poller::turn()
{
    const TimePoint end = Clock::now() + longestTurn;
    bool again = turnOnce(0ns);
    while (again && Clock::now() < end)
        again = turnOnce(longestWait);
}

/// Whether bytes flow and nothing else happened.
bool Poller::turnOnce(Nanoseconds longest)
{
    // Bounded, so that timers get their time; what is left is reported again at once.
    std::array<epoll_event, 64> events;
    const int most = int(events.size());
    const timespec time{0, longest.count()};
    // Where it cannot wait for so short a time it fails, and that is the end of the turn.
    const int count = longest > 0ns
                          ? ::epoll_pwait2(m_epoll.get(), events.data(), most, &time, nullptr)
                          : ::epoll_wait(m_epoll.get(), events.data(), most, 0);
    m_expecting = 0;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t key = events[size_t(i)].data.u64;
        const int fd = int(std::uint32_t(key));
        // An earlier target of this turn may have closed it, and the number may be in use anew.
        const auto found = m_watched.find(fd);
        if (found != m_watched.end() && found->second.generation == std::uint32_t(key >> 32))
            found->second.target->descriptorReady(fd);
    }
    return count > 0 && m_expecting == count;
}

} // namespace forkscope
