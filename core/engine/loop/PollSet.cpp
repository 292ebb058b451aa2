#include "core/engine/loop/PollSet.h"

#include "core/engine/loop/WakeTimer.h"

#include <array>
#include <poll.h>
#include <sys/epoll.h>

namespace forkscope {

using namespace std::chrono_literals;

namespace {

using Events = std::array<epoll_event, 64>;

constexpr Nanoseconds untilNextLook = 10ms;

epoll_event eventOf(int fd, std::uint32_t events, std::uint32_t generation)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = (std::uint64_t(generation) << 32) | std::uint32_t(fd);
    return event;
}

/// EPOLLHUP and EPOLLERR are always reported.
std::uint32_t epollEventsOf(PollSet::Wait wait)
{
    switch (wait) {
    case PollSet::Wait::Readable:
        return EPOLLIN;
    case PollSet::Wait::Writable:
        return EPOLLOUT;
    case PollSet::Wait::Hangup:
        break;
    }
    return 0;
}

short pollEventsOf(PollSet::Wait wait)
{
    switch (wait) {
    case PollSet::Wait::Readable:
        return POLLIN;
    case PollSet::Wait::Writable:
        return POLLOUT;
    case PollSet::Wait::Hangup:
        break;
    }
    return 0;
}

bool isReady(int fd, PollSet::Wait wait)
{
    pollfd one{fd, pollEventsOf(wait), 0};
    return ::poll(&one, 1, 0) > 0;
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

PollSet::PollSet()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_nextLook(std::make_unique<WakeTimer>(*this, [this] { lookAtRefused(); }))
{
}

PollSet::~PollSet() = default;

void PollSet::watch(int fd, Wait wait, PollTarget *target)
{
    Watched watched{target, ++m_generation, wait, false};
    watched.isRefused = !control(EPOLL_CTL_ADD, fd, watched);
    m_watched[fd] = watched;
    if (!watched.isRefused)
        return;
    m_refused.push_back(fd);
    // Only for the first one: otherwise each refused descriptor would postpone the next look.
    if (m_refused.size() == 1)
        lookAgainLater();
}

void PollSet::change(int fd, Wait wait)
{
    const auto found = m_watched.find(fd);
    if (found == m_watched.end())
        return;
    found->second.wait = wait;
    // What a turn that is not over has found of it is not what it waits for now.
    found->second.generation = ++m_generation;
    if (!found->second.isRefused)
        control(EPOLL_CTL_MOD, fd, found->second);
}

void PollSet::forget(int fd)
{
    const auto found = m_watched.find(fd);
    if (found == m_watched.end())
        return;
    if (found->second.isRefused)
        std::erase(m_refused, fd);
    else
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
    m_watched.erase(found);
}

bool PollSet::ask(std::optional<Nanoseconds> longest)
{
    Events events;
    const int count = waitFor(m_epoll.get(), &events, longest);
    m_expecting = 0;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t key = events[size_t(i)].data.u64;
        tell(int(std::uint32_t(key)), std::uint32_t(key >> 32));
    }
    return count > 0 && m_expecting == count;
}

bool PollSet::control(int operation, int fd, const Watched &watched)
{
    epoll_event event = eventOf(fd, epollEventsOf(watched.wait), watched.generation);
    return ::epoll_ctl(m_epoll.get(), operation, fd, &event) == 0;
}

/// Checks the generation, as an earlier target of this turn may have closed `fd` and the number may
/// be reused.
void PollSet::tell(int fd, std::uint32_t generation)
{
    const auto found = m_watched.find(fd);
    if (found != m_watched.end() && found->second.generation == generation)
        found->second.target->descriptorReady(fd);
}

void PollSet::lookAtRefused()
{
    for (const int fd : std::vector<int>(m_refused)) {
        const auto found = m_watched.find(fd);
        if (found == m_watched.end() || !found->second.isRefused)
            continue;
        if (control(EPOLL_CTL_ADD, fd, found->second)) {
            found->second.isRefused = false;
            std::erase(m_refused, fd);
        } else if (isReady(fd, found->second.wait)) {
            tell(fd, found->second.generation);
        }
    }
    if (!m_refused.empty())
        lookAgainLater();
}

void PollSet::lookAgainLater()
{
    if (m_nextLook) // not set yet if the timer itself is refused
        m_nextLook->wakeAt(Clock::now() + untilNextLook);
}

} // namespace forkscope
