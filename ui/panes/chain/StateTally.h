#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QString>

#include <array>
#include <vector>

namespace forkscope {

/// How many processes of one stage are in each state, by the state's place in ProcessState.
using StateCounts = std::array<int, std::variant_size_v<ProcessState>>;

/// Counts the states of a run's processes for each stage over all instances, and the bytes of the
/// final outputs. Kept up to date from the instances that changed, so its cost does not grow with
/// the run.
class StateTally
{
public:
    /// Counts all anew; no record: nothing is counted.
    void reset(const RunRecord *record);
    /// Counts only these instances again.
    void update(const RunRecord &record, const std::vector<int> &changedInstances);

    /// All zero for a stage that the run does not have.
    [[nodiscard]] StateCounts counts(int stage) const;
    /// Bytes of the last stage's standard output, all instances together.
    [[nodiscard]] qint64 outputBytes() const { return m_outputBytes; }
    [[nodiscard]] int stages() const { return static_cast<int>(m_counts.size()); }

    bool operator==(const StateTally &) const = default;

private:
    void take(const RunRecord &record, int instance);

    std::vector<StateCounts> m_counts;  ///< one a stage
    std::vector<quint8> m_counted;      ///< state of each process as counted, by instance and stage
    std::vector<qint64> m_countedBytes; ///< output of each instance as counted
    qint64 m_outputBytes = 0;
};

/// The states in the order in which a box shows them, one of each.
const std::vector<ProcessState> &statesInOrder();

/// "2 running", "1 not started".
QString countInWords(const ProcessState &state, int count);

} // namespace forkscope
