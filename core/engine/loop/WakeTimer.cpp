#include "core/engine/loop/WakeTimer.h"

#include <algorithm>
#include <sys/timerfd.h>

namespace forkscope {

WakeTimer::WakeTimer(PollSet &pollSet, std::function<void()> wake)
    : m_pollSet(pollSet), m_wake(std::move(wake)),
      m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK))
{
    m_pollSet.watch(m_timer.get(), PollSet::Wait::Readable, this);
}

WakeTimer::~WakeTimer()
{
    m_pollSet.forget(m_timer.get());
}

void WakeTimer::wakeAt(TimePoint when)
{
    if (when == m_when)
        return;
    m_when = when;
    // Zero would disarm the timer.
    set(std::max(when.time_since_epoch(), Nanoseconds(1)));
}

void WakeTimer::cancel()
{
    if (m_when == TimePoint{})
        return;
    m_when = {};
    set(Nanoseconds(0));
}

void WakeTimer::descriptorReady(int fd)
{
    std::uint64_t expirations = 0;
    if (::read(fd, &expirations, sizeof expirations) != sizeof expirations)
        return; // set anew meanwhile
    m_when = {};
    m_wake();
}

void WakeTimer::set(Nanoseconds absolute)
{
    itimerspec spec{};
    spec.it_value.tv_sec = absolute.count() / 1'000'000'000;
    spec.it_value.tv_nsec = absolute.count() % 1'000'000'000;
    ::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &spec, nullptr);
}

} // namespace forkscope
