#pragma once

#include "core/record/Event.h"

#include <cstddef>
#include <vector>

namespace forkscope {

/// About how much memory an event takes, with what it holds. Bytes of streams are not in events.
[[nodiscard]] std::size_t memoryOf(const Event &event);

/// The events of one run, kept as they came so that the run can be replayed. Of a run whose events
/// take more than `limit` bytes none are kept: half a run cannot be replayed.
class KeptEvents
{
public:
    /// A run of two million switches, about.
    static constexpr std::size_t usualLimit = std::size_t(128) << 20;

    explicit KeptEvents(std::size_t limit = usualLimit) : m_limit(limit) {}

    /// RunStarted lets go of the run before.
    void add(Event event);

    /// The run was too large; its events are gone.
    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    /// From RunStarted to RunEnded.
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
