#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QHash>

#include <vector>

namespace forkscope {

/// The outputs of a run's instances by equality, as their digests tell. Grows with the instances
/// that end; a group keeps its number. For all at once there is equalOutputs().
class OutputGroups
{
public:
    struct Group
    {
        QByteArray digest;
        std::vector<int> instances; ///< in the order in which they were taken
    };

    /// Takes an instance in if it has ended and its output's digest is known; once. True: it was.
    bool take(const RunRecord &record, int instance);

    /// The number of an instance's group; −1 where it has none yet.
    [[nodiscard]] int groupOf(int instance) const;
    /// By number, that is in the order of their first instances' ends.
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// Their numbers, the largest group first, of equally large ones the one with the lower number.
    [[nodiscard]] std::vector<int> bySize() const;

    /// A, B, … Z, AA, AB, …
    static QString letters(int group);

private:
    std::vector<Group> m_groups;
    std::vector<int> m_groupOf; ///< by instance
    QHash<QByteArray, int> m_byDigest;
};

} // namespace forkscope
