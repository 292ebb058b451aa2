#include "ui/bars/status/OwnCost.h"

#include <sys/resource.h>

namespace forkscope {

namespace {

Nanoseconds asNanoseconds(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

Nanoseconds ownCpu()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return asNanoseconds(usage.ru_utime) + asNanoseconds(usage.ru_stime);
}

} // namespace

void OwnCost::restart()
{
    m_cpu = ownCpu();
    m_at = Clock::now();
}

double OwnCost::take()
{
    const Nanoseconds before = m_cpu;
    const TimePoint since = m_at;
    restart();
    const std::chrono::duration<double> used = m_cpu - before;
    const std::chrono::duration<double> passed = m_at - since;
    return passed.count() > 0 ? used / passed : 0;
}

} // namespace forkscope
