#pragma once

#include "core/record/RunRecordFwd.h"
#include "core/record/State.h"

#include <QtCore/QString>

#include <array>
#include <vector>

namespace forkscope {

/// The number of processes of one stage in each state, by the state's index in ProcessState.
using StateCounts = std::array<int, std::variant_size_v<ProcessState>>;

/// Counts, for each stage, the states of its processes over all instances, and the bytes of the
/// final outputs. An update counts only the instances that changed, so its cost does not grow with
/// the run.
class StateTally
{
public:
    /// Counts everything anew; nothing for a null record.
    void reset(const RunRecord *record);
    /// Counts these instances again.
    void update(const RunRecord &record, const std::vector<int> &changedInstances);

    /// Returns the counts of a stage; all zero if the run does not have it.
    [[nodiscard]] StateCounts counts(int stage) const;
    /// Returns the bytes of the last stage's standard output over all instances.
    [[nodiscard]] qint64 outputBytes() const { return m_outputBytes; }
    [[nodiscard]] int stages() const { return static_cast<int>(m_counts.size()); }

    bool operator==(const StateTally &) const = default;

private:
    void take(const RunRecord &record, int instance);

    std::vector<StateCounts> m_counts; ///< one for each stage
    std::vector<quint8> m_counted;     ///< the counted state of each process, by instance and stage
    std::vector<qint64> m_countedBytes; ///< the counted output of each instance
    qint64 m_outputBytes = 0;
};

/// Returns one of each state, in the order in which a box shows them.
const std::vector<ProcessState> &statesInOrder();

/// Returns "2 running" or "1 not started".
QString countInWords(const ProcessState &state, int count);

} // namespace forkscope
