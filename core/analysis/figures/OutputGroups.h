#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QHash>

#include <vector>

namespace forkscope {

/// Groups the outputs of a run's instances by equality, as their digests show, while instances end.
/// A group keeps its number. equalOutputs() does the same for all at once.
class OutputGroups
{
public:
    struct Group
    {
        QByteArray digest;
        std::vector<int> instances; ///< in the order in which take() added them
    };

    /// Adds an instance, once, if it has ended and its output's digest is known. Returns whether it
    /// did.
    bool take(const RunRecord &record, int instance);

    /// Returns the number of an instance's group; −1 if it has none yet.
    [[nodiscard]] int groupOf(int instance) const;
    /// Returns the groups by number, which is the order of their first instances' ends.
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// Returns the groups' numbers, the largest group first, of equally large ones the lower
    /// number.
    [[nodiscard]] std::vector<int> bySize() const;

    /// Returns a group's name: A, B, … Z, AA, AB, …
    static QString letters(int group);

private:
    std::vector<Group> m_groups;
    std::vector<int> m_groupOf; ///< by instance
    QHash<QByteArray, int> m_byDigest;
};

} // namespace forkscope
