#pragma once

#include "core/record/Event.h"

#include <functional>
#include <mutex>
#include <vector>

namespace forkscope {

/// Takes events, in order.
class EventSink
{
public:
    virtual ~EventSink() = default;
    virtual void emitEvent(Event event) = 0;
};

/// Events on their way from the engine's thread to one reader's.
class EventQueue : public EventSink
{
public:
    /// `wake` is called in the engine's thread when the queue stops being empty.
    explicit EventQueue(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void emitEvent(Event event) override
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_events.empty();
            m_events.push_back(std::move(event));
        }
        if (first)
            m_wake();
    }

    /// Any thread.
    std::vector<Event> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_events, {});
    }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Event> m_events;
};

} // namespace forkscope
