#pragma once

#include "core/analysis/figures/OutputGroups.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "ui/panes/instances/EndBytes.h"
#include "ui/panes/instances/InstanceColumn.h"
#include "ui/shared/TimeSpan.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace forkscope {

/// Which instances are shown, by outcome.
enum class OutcomeFilter { All, Running, Succeeded, Failed, TimedOut, Stopped, NotStarted };

/// Decides which instances are shown. An instance must match the outcome, must contain every word
/// of the text in its number, outcome or state, status, start error or digest (ignoring case), and
/// must have lived in the time span.
class InstanceFilter
{
public:
    InstanceFilter() = default;
    /// `span` restricts the filter to what lived at some moment of it.
    InstanceFilter(OutcomeFilter outcome, const QString &text,
                   std::optional<TimeSpan> span = std::nullopt);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool accepts(const RunRecord &record, int instance) const;

    bool operator==(const InstanceFilter &) const = default;

private:
    [[nodiscard]] bool livedWithin(const RunRecord &record, const InstanceRecord &instance) const;
    [[nodiscard]] bool acceptsOutcome(const InstanceRecord &instance) const;

    OutcomeFilter m_outcome = OutcomeFilter::All;
    QStringList m_words; ///< with a true minus replaced by -
    std::optional<TimeSpan> m_span;
};

/// The order of the instances. Missing values come last in either direction, and equal ones are
/// ordered by number.
struct InstanceSort
{
    InstanceColumn column = InstanceColumn::Number;
    Qt::SortOrder order = Qt::AscendingOrder;
    EndBytes endBytes{}; ///< what the column EndBytes shows; its first 16 bytes are compared

    /// Returns whether the order is that of the record, by number.
    [[nodiscard]] bool isNatural() const
    {
        return column == InstanceColumn::Number && order == Qt::AscendingOrder;
    }
    bool operator==(const InstanceSort &) const = default;
};

/// Returns `instances` in the order of `sort`. `now` is the time that live ones have reached.
/// `groups` is needed only for sorting by group.
std::vector<int> sortedInstances(const RunRecord &record, const std::vector<int> &instances,
                                 InstanceSort sort, TimePoint now, const OutputGroups &groups = {});

} // namespace forkscope
