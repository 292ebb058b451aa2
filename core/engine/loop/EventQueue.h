#pragma once

#include "core/record/Event.h"

#include <functional>
#include <mutex>
#include <vector>

namespace forkscope {

/// Receives events, in order.
class EventSink
{
public:
    virtual ~EventSink() = default;
    virtual void emitEvent(Event event) = 0;
};

/// Passes events from the engine's thread to that of one reader.
class EventQueue : public EventSink
{
public:
    /// `wake` is called in the engine's thread when the queue stops being empty, and for RunEnded.
    explicit EventQueue(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void emitEvent(Event event) override
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            m_over = std::holds_alternative<event::RunEnded>(event.what);
            first = m_events.empty() || m_over;
            m_events.push_back(std::move(event));
        }
        if (first)
            m_wake();
    }

    /// Returns whether the last event is a run's end, so that the reader should not wait longer.
    /// Any thread.
    [[nodiscard]] bool isOver() const
    {
        const std::lock_guard lock(m_mutex);
        return m_over;
    }

    /// Returns all events since the last call. Any thread.
    std::vector<Event> take()
    {
        const std::lock_guard lock(m_mutex);
        m_over = false;
        return std::exchange(m_events, {});
    }

private:
    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    bool m_over = false;
    std::vector<Event> m_events;
};

} // namespace forkscope
