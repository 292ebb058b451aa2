#pragma once

#include "ui/panes/instances/InstanceOrder.h"
#include "ui/shared/Selection.h"

#include <QtCore/QAbstractItemModel>

#include <set>
#include <vector>

namespace forkscope {

/// Instances and, under each, its stages. Rows are an index into the record, filtered and sorted;
/// the index is made anew only by sort(), setFilter() and reorder(), so that rows stay where they
/// are while a run goes on. An instance's stages are those of the plan, from the start.
class InstancesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Beside the texts: the raw values.
    enum Role {
        StateRole = Qt::UserRole, ///< ProcessState: of a stage, or the most telling of an instance
        OutcomeRole,              ///< Outcome; invalid until the instance has ended
        FullTextRole,             ///< the text for copying: digests whole
        IsStageRole,              ///< bool
        ShortTextRole,            ///< of an outcome's cell, where its text does not fit; or empty
    };

    explicit InstancesModel(QObject *parent = nullptr);

    /// Shows another record (or none); it must outlive this or the next call.
    void setRecord(const RunRecord *record);
    /// Instances of the record have changed (RunRecord::takeChanged()). One dataChanged for all of
    /// them, which stands for their stages too: a signal for each would cost ten times as much.
    /// A run that began in the same record is noticed, and shown from its begin.
    void refresh(const std::vector<int> &changed);
    /// Live instances have reached this time.
    void tick(TimePoint now);

    void setFilter(const InstanceFilter &filter);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Something changed since that may belong elsewhere or not be shown any more.
    [[nodiscard]] bool needsReorder() const;
    /// Filters and sorts by what the record holds now.
    void reorder();

    /// Which bytes the column EndBytes shows.
    void setEndBytes(const EndBytes &which);
    [[nodiscard]] const EndBytes &endBytes() const { return m_sort.endBytes; }

    [[nodiscard]] const RunRecord *record() const { return m_record; }
    [[nodiscard]] int shownInstances() const { return int(m_order.size()); }
    [[nodiscard]] int allInstances() const { return int(m_rowOf.size()); }
    [[nodiscard]] bool hasLiveInstances() const { return !m_live.empty(); }

    /// The outputs of those that have ended, by equality.
    [[nodiscard]] const OutputGroups &outputGroups() const { return m_groups; }

    /// The row of an instance or stage; invalid where it is not shown.
    [[nodiscard]] QModelIndex indexOf(Selection selection, int column = 0) const;
    [[nodiscard]] Selection selectionOf(const QModelIndex &index) const;

    /// The language has changed.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// How many are shown, or of how many, has changed.
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
    TimePoint m_begin{}; ///< of the run that is shown
    TimePoint m_now{};
    InstanceFilter m_filter;
    InstanceSort m_sort;
    std::vector<int> m_order; ///< row → instance
    std::vector<int> m_rowOf; ///< instance → row, −1 where it is not shown
    std::vector<bool> m_accepted;
    std::vector<bool> m_dirtyFlag;
    std::vector<int> m_dirty; ///< instances to be filtered and sorted anew
    std::set<int> m_live;
    OutputGroups m_groups;
};

} // namespace forkscope
