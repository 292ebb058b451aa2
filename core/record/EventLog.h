#pragma once

#include "core/record/Event.h"

#include <cstddef>
#include <vector>

namespace forkscope {

/// Returns roughly how much memory an event takes, with its content. The bytes of streams are not
/// in events.
[[nodiscard]] std::size_t memoryOf(const Event &event);

/// The events of one run, kept as they came so that the run can be replayed. If they take more than
/// `limit` bytes, none of them are kept: half a run cannot be replayed.
class EventLog
{
public:
    /// Enough for a run of about two million switches.
    static constexpr std::size_t usualLimit = std::size_t(128) << 20;

    explicit EventLog(std::size_t limit = usualLimit) : m_limit(limit) {}

    /// Adds an event. RunStarted drops the events of the previous run.
    void add(Event event);

    /// Returns whether the run was too large, so that its events were dropped.
    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    /// Returns whether there are all events from RunStarted to RunEnded.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] const std::vector<Event> &events() const { return m_events; }
    [[nodiscard]] std::size_t memory() const { return m_memory; }
    [[nodiscard]] std::size_t limit() const { return m_limit; }

private:
    std::size_t m_limit;
    std::size_t m_memory = 0;
    std::vector<Event> m_events;
    bool m_tooLarge = false;
};

} // namespace forkscope
