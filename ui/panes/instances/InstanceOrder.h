#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/record/RunRecord.h"
#include "ui/panes/instances/EndBytes.h"
#include "ui/panes/instances/InstanceColumn.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace forkscope {

/// Which instances are shown, by how they came out.
enum class OutcomeFilter { All, Running, Succeeded, Failed, TimedOut, Stopped, NotStarted };

/// What an instance must be like to be shown: come out so, and have every word of the text in its
/// number, outcome or state, status, start error or digest (whichever case), and have lived in a
/// time.
class InstanceFilter
{
public:
    InstanceFilter() = default;
    /// `span`: only what lived at some moment of it.
    InstanceFilter(OutcomeFilter outcome, const QString &text,
                   std::optional<TimeSpan> span = std::nullopt);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool accepts(const RunRecord &record, int instance) const;

    bool operator==(const InstanceFilter &) const = default;

private:
    [[nodiscard]] bool livedWithin(const RunRecord &record, const InstanceRecord &instance) const;
    [[nodiscard]] bool acceptsOutcome(const InstanceRecord &instance) const;

    OutcomeFilter m_outcome = OutcomeFilter::All;
    QStringList m_words; ///< with - for a true minus
    std::optional<TimeSpan> m_span;
};

/// The order of the instances. What has no value comes last, whatever the direction; what is equal
/// stays in the order of the numbers.
struct InstanceSort
{
    InstanceColumn column = InstanceColumn::Number;
    Qt::SortOrder order = Qt::AscendingOrder;
    EndBytes endBytes{}; ///< what that column shows; its first 16 bytes are compared

    /// By number, as the record has them.
    [[nodiscard]] bool isNatural() const
    {
        return column == InstanceColumn::Number && order == Qt::AscendingOrder;
    }
    bool operator==(const InstanceSort &) const = default;
};

/// `instances` in the order of `sort`. `now` is the time that live ones have reached; `groups` is
/// needed for the order by them.
std::vector<int> sortedInstances(const RunRecord &record, const std::vector<int> &instances,
                                 InstanceSort sort, TimePoint now, const OutputGroups &groups = {});

} // namespace forkscope
