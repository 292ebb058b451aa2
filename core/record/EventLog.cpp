#include "core/record/EventLog.h"

namespace forkscope {

std::size_t memoryOf(const Event &event)
{
    std::size_t bytes = sizeof(Event);
    if (const auto *traced = std::get_if<event::Traced>(&event.what)) {
        bytes += traced->records.memory();
    } else if (const auto *polled = std::get_if<event::Polled>(&event.what)) {
        bytes += polled->looks.size() * sizeof(Look);
        bytes += polled->relatives.size() * sizeof(RelativeLook);
        bytes += polled->wires.size() * sizeof(WireLook);
    }
    return bytes;
}

void EventLog::add(Event event)
{
    if (std::holds_alternative<event::RunStarted>(event.what)) {
        m_events.clear();
        m_memory = 0;
        m_tooLarge = false;
    }
    if (m_tooLarge)
        return;
    m_memory += memoryOf(event);
    if (m_memory > m_limit) {
        m_events = {}; // frees its memory as well
        m_memory = 0;
        m_tooLarge = true;
        return;
    }
    m_events.push_back(std::move(event));
}

bool EventLog::isWhole() const
{
    return !m_events.empty() && std::holds_alternative<event::RunStarted>(m_events.front().what) &&
           std::holds_alternative<event::RunEnded>(m_events.back().what);
}

} // namespace forkscope
