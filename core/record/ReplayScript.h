#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <optional>
#include <vector>

namespace forkscope {

/// The events of a run, sorted by when they happened instead of when the engine learnt of them: the
/// scheduler's trace comes in batches, and here each of its records has its own time. Pure.
class ReplayScript
{
public:
    /// `events` are those of a whole run and must outlive this object.
    explicit ReplayScript(const std::vector<Event> &events);

    /// Returns the length of the run in ns.
    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] std::size_t steps() const { return m_steps.size(); }
    /// Returns how many steps have happened by this time (ns since the run's beginning).
    [[nodiscard]] std::size_t stepsUntil(qint64 ns) const;
    /// Return when something happens next after this time, or happened last before it; nothing if
    /// there is no more. Looks of polls and growing streams do not count.
    [[nodiscard]] std::optional<qint64> nextTime(qint64 ns) const;
    [[nodiscard]] std::optional<qint64> previousTime(qint64 ns) const;

    /// Appends the steps [from, to) to `record`.
    void append(RunRecord *record, std::size_t from, std::size_t to) const;

    /// Tells `record` that it is `ns` now and that nothing has happened since the last appended
    /// step.
    void advance(RunRecord *record, qint64 ns) const;

private:
    struct Step
    {
        qint64 at = 0; ///< ns since the run's beginning
        quint32 event = 0;
        qint32 record = whole; ///< index of a trace record within its event, or one of the below
    };
    static constexpr qint32 whole = -1;       ///< the event itself
    static constexpr qint32 expectation = -2; ///< that the start, the event, will have records

    void take(quint32 event);
    void expectTheirTraces();
    [[nodiscard]] bool isWorthAStep(const Step &step) const;

    const std::vector<Event> &m_events;
    std::vector<Step> m_steps;
    TimePoint m_begin{};
    qint64 m_length = 0;
};

} // namespace forkscope
