#pragma once

#include "core/engine/loop/Descriptor.h"
#include "core/engine/loop/PollSet.h"
#include "core/record/Ids.h"

#include <functional>

namespace forkscope {

/// Calls back at a moment of CLOCK_MONOTONIC, to the microsecond (timerfd); QTimer rounds to ms.
class WakeTimer : private PollTarget
{
public:
    WakeTimer(PollSet &pollSet, std::function<void()> wake);
    ~WakeTimer() override;

    /// Replaces the moment set before. A moment in the past wakes at the next turn.
    void wakeAt(TimePoint when);
    void cancel();

private:
    void descriptorReady(int fd) override;
    void set(Nanoseconds absolute);

    PollSet &m_pollSet;
    std::function<void()> m_wake;
    Descriptor m_timer;
    TimePoint m_when{};
};

} // namespace forkscope
