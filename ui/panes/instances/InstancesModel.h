#pragma once

#include "ui/panes/instances/InstanceOrder.h"
#include "ui/shared/Selection.h"

#include <QtCore/QAbstractItemModel>

#include <set>
#include <vector>

namespace forkscope {

/// The model of instances with the stages under each. Rows are a filtered and sorted index into the
/// record. Only sort(), setFilter() and reorder() make the index anew, so rows stay in place while
/// a run goes on. From the start, an instance has all stages of the plan.
class InstancesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Roles for raw values, beside the texts.
    enum Role {
        StateRole = Qt::UserRole, ///< ProcessState of a stage, or tellingState() of an instance
        OutcomeRole,              ///< Outcome; invalid until the instance has ended
        FullTextRole,             ///< the text for copying, with whole digests
        IsStageRole,              ///< bool
        ShortTextRole,            ///< a shorter text for an outcome's cell, or empty
    };

    explicit InstancesModel(QObject *parent = nullptr);

    /// Shows another record, null for none. It must live until the next call or the model's end.
    void setRecord(const RunRecord *record);
    /// Updates the instances that have changed (RunRecord::takeChanged()). It sends one
    /// dataChanged() for all of them and their stages, since a signal for each would cost ten times
    /// as much. If another run has begun in the same record, it is shown from its start.
    void refresh(const std::vector<int> &changed);
    /// Sets the time that live instances have reached.
    void tick(TimePoint now);

    void setFilter(const InstanceFilter &filter);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Returns whether changed instances may belong to other places or be hidden by the filter.
    [[nodiscard]] bool needsReorder() const;
    /// Filters and sorts by the record's present values.
    void reorder();

    /// Sets which bytes the column EndBytes shows.
    void setEndBytes(const EndBytes &which);
    [[nodiscard]] const EndBytes &endBytes() const { return m_sort.endBytes; }

    [[nodiscard]] const RunRecord *record() const { return m_record; }
    [[nodiscard]] int shownInstances() const { return int(m_order.size()); }
    [[nodiscard]] int allInstances() const { return int(m_rowOf.size()); }
    [[nodiscard]] bool hasLiveInstances() const { return !m_live.empty(); }

    /// Returns the groups of equal outputs among the instances that have ended.
    [[nodiscard]] const OutputGroups &outputGroups() const { return m_groups; }

    /// Returns the row of an instance or stage; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOf(Selection selection, int column = 0) const;
    [[nodiscard]] Selection selectionOf(const QModelIndex &index) const;

    /// Sets all texts anew in the current language.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Sent when the number of shown instances, or of all, has changed.
    void shownChanged();

private:
    [[nodiscard]] bool isOtherRun() const;
    [[nodiscard]] int stageCount() const;
    [[nodiscard]] QVariant state(Selection row) const;
    [[nodiscard]] QVariant outcome(Selection row) const;
    void markDirty(int instance);
    void markAllDirty();
    void updateLive(int instance);
    void emitRows(const std::vector<int> &instances, int firstColumn, int lastColumn);
    void applyOrder(const std::vector<int> &next);
    void permute(const std::vector<int> &order);
    void removeFrom(std::size_t first);
    void appendRows(const std::vector<int> &instances);

    const RunRecord *m_record = nullptr;
    TimePoint m_begin{}; ///< beginning of the run that is shown
    TimePoint m_now{};
    InstanceFilter m_filter;
    InstanceSort m_sort;
    std::vector<int> m_order; ///< row → instance
    std::vector<int> m_rowOf; ///< instance → row, −1 where it is not shown
    std::vector<bool> m_accepted;
    std::vector<bool> m_dirtyFlag;
    std::vector<int> m_dirty; ///< instances that must be filtered and sorted anew
    std::set<int> m_live;
    OutputGroups m_groups;
};

} // namespace forkscope
