#pragma once

#include "core/record/ReplayScript.h"
#include "core/record/RunRecordFwd.h"

#include <memory>
#include <vector>

namespace forkscope {

/// A run that is over, shown as it was at some moment: its record is made of its events anew. A
/// value; for one thread.
class ReplayedRun
{
public:
    /// How showUntil() changed the record.
    enum class Change : quint8 { None, Grown, Replaced };

    /// `events` are those of `whole` and must outlive this object. Shows the run's start.
    ReplayedRun(SharedRecord whole, const std::vector<Event> &events);

    /// Shows what had happened at this time of the run (ns).
    Change showUntil(qint64 ns);

    [[nodiscard]] const ReplayScript &script() const { return m_script; }
    /// Returns the record that is shown, which is another one after Change::Replaced.
    [[nodiscard]] const std::shared_ptr<RunRecord> &record() const { return m_record; }
    /// Returns the record of the run as it was in the end.
    [[nodiscard]] const SharedRecord &whole() const { return m_whole; }

private:
    Change goTo(std::size_t steps);

    SharedRecord m_whole;
    ReplayScript m_script;
    std::shared_ptr<RunRecord> m_record;
    std::size_t m_steps = 0; ///< steps of the script that the record has
};

} // namespace forkscope
