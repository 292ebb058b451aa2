#pragma once

#include "core/record/KeptEvents.h"

#include <optional>

namespace forkscope {

class RunRecord;

/// The events of a run by the times at which they happened, not at which the engine learnt of them:
/// the scheduler's trace comes in batches, and here each of its records has its own time. Pure.
class ReplayScript
{
public:
    /// Of a whole run; the events must outlive this.
    explicit ReplayScript(const std::vector<Event> &events);

    /// Of the run, in ns.
    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] std::size_t steps() const { return m_steps.size(); }
    /// How many steps have happened at this time (ns since the begin).
    [[nodiscard]] std::size_t stepsUntil(qint64 ns) const;
    /// When something happens next after this time, or happened last before it. Looks of polls and
    /// growing streams are nothing that happens; nothing: there is no more.
    [[nodiscard]] std::optional<qint64> nextTime(qint64 ns) const;
    [[nodiscard]] std::optional<qint64> previousTime(qint64 ns) const;

    /// Appends the steps [from, to).
    void append(RunRecord *record, std::size_t from, std::size_t to) const;

    /// Nothing has happened since the last step that was appended, and it is this time now.
    void advance(RunRecord *record, qint64 ns) const;

private:
    struct Step
    {
        qint64 at = 0; ///< ns since the begin
        quint32 event = 0;
        qint32 record = -1; ///< of the trace, within its event; −1: the event itself
    };

    void take(quint32 event);
    void startBeforeTheirTraces();
    [[nodiscard]] bool isWorthAStep(const Step &step) const;

    const std::vector<Event> &m_events;
    std::vector<Step> m_steps;
    TimePoint m_begin{};
    qint64 m_length = 0;
};

} // namespace forkscope
