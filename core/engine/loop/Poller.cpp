#include "core/engine/loop/Poller.h"

namespace forkscope {

using namespace std::chrono_literals;

namespace {

constexpr Nanoseconds longestTurn = 1ms;
constexpr Nanoseconds longestWait = 200us;

} // namespace

Poller::Poller(QObject *parent)
    : QObject(parent), m_notifier(PollSet::descriptor(), QSocketNotifier::Read, this)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Poller::turn);
}

void Poller::turn()
{
    // Each query is bounded, so that timers get their time. What is left is reported again at once.
    const TimePoint end = Clock::now() + longestTurn;
    bool again = ask(0ns);
    while (again && Clock::now() < end)
        again = ask(longestWait);
}

} // namespace forkscope
