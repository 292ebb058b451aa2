#include "core/engine/PollSet.h"

#include <array>
#include <sys/epoll.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

using Events = std::array<epoll_event, 64>;

epoll_event eventOf(int fd, PollSet::Wait wait, std::uint32_t generation)
{
    epoll_event event{};
    switch (wait) {
    case PollSet::Wait::Readable:
        event.events = EPOLLIN;
        break;
    case PollSet::Wait::Writable:
        event.events = EPOLLOUT;
        break;
    case PollSet::Wait::Hangup:
        break; // EPOLLHUP and EPOLLERR are always told
    }
    event.data.u64 = (std::uint64_t(generation) << 32) | std::uint32_t(fd);
    return event;
}

int waitFor(int epoll, Events *events, std::optional<Nanoseconds> longest)
{
    const int most = int(events->size());
    if (!longest || *longest == 0ns)
        return ::epoll_wait(epoll, events->data(), most, longest ? 0 : -1);
    const timespec time{time_t(longest->count() / 1'000'000'000),
                        long(longest->count() % 1'000'000'000)};
    return ::epoll_pwait2(epoll, events->data(), most, &time, nullptr);
}

} // namespace

PollSet::PollSet() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

bool PollSet::watch(int fd, Wait wait, PollTarget *target)
{
    const std::uint32_t generation = ++m_generation;
    epoll_event event = eventOf(fd, wait, generation);
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) != 0)
        return false;
    m_watched[fd] = {target, generation};
    return true;
}

void PollSet::change(int fd, Wait wait)
{
    const auto found = m_watched.find(fd);
    if (found == m_watched.end())
        return;
    epoll_event event = eventOf(fd, wait, found->second.generation);
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void PollSet::forget(int fd)
{
    if (m_watched.erase(fd) != 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

bool PollSet::ask(std::optional<Nanoseconds> longest)
{
    Events events;
    const int count = waitFor(m_epoll.get(), &events, longest);
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
