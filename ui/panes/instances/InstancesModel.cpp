#include "ui/panes/instances/InstancesModel.h"

#include "ui/panes/instances/InstanceFigures.h"
#include "ui/panes/instances/InstanceWords.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

QVariant alignment(InstanceColumn column)
{
    const bool isRight = definitionOf(column).isRightAligned;
    return int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
}

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

InstancesModel::InstancesModel(QObject *parent) : QAbstractItemModel(parent) {}

void InstancesModel::setRecord(const RunRecord *record)
{
    beginResetModel();
    m_record = record;
    const std::size_t count = record ? record->instances().size() : 0;
    m_begin = record ? record->begin() : TimePoint{};
    m_now = record ? record->end() : TimePoint{};
    m_live.clear();
    m_dirty.clear();
    m_dirtyFlag.assign(count, false);
    m_accepted.assign(count, true);
    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0);
    m_rowOf = m_order;
    m_groups = {};
    for (int instance = 0; instance < int(count); ++instance) {
        updateLive(instance);
        m_groups.take(*record, instance);
    }
    endResetModel();
    markAllDirty();
    reorder();
    Q_EMIT shownChanged();
}

void InstancesModel::refresh(const std::vector<int> &changed)
{
    if (m_record == nullptr)
        return;
    if (isOtherRun()) {
        setRecord(m_record);
        return;
    }
    m_now = std::max(m_now, m_record->end());
    for (const int instance : changed) {
        if (instance < 0 || instance >= allInstances())
            continue;
        markDirty(instance);
        updateLive(instance);
        m_groups.take(*m_record, instance);
    }
    emitRows(changed, 0, instanceColumnCount - 1);
}

void InstancesModel::tick(TimePoint now)
{
    if (m_record == nullptr || now <= m_now)
        return;
    m_now = now;
    const int column = int(InstanceColumn::Time);
    emitRows(std::vector<int>(m_live.begin(), m_live.end()), column, column);
}

void InstancesModel::setFilter(const InstanceFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    markAllDirty();
    reorder();
}

void InstancesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= instanceColumnCount)
        return;
    m_sort.column = InstanceColumn(column);
    m_sort.order = order;
    markAllDirty();
    reorder();
}

void InstancesModel::setEndBytes(const EndBytes &which)
{
    if (which == m_sort.endBytes)
        return;
    m_sort.endBytes = which;
    retranslate();
    if (m_sort.column == InstanceColumn::EndBytes) {
        markAllDirty();
        reorder();
    }
}

bool InstancesModel::needsReorder() const
{
    return !m_dirty.empty() && !(m_filter.isEmpty() && m_sort.column == InstanceColumn::Number);
}

void InstancesModel::reorder()
{
    if (m_record == nullptr || isOtherRun())
        return;
    for (const int instance : m_dirty) {
        m_accepted[at(instance)] = m_filter.accepts(*m_record, instance);
        m_dirtyFlag[at(instance)] = false;
    }
    m_dirty.clear();
    std::vector<int> shown;
    for (int instance = 0; instance < allInstances(); ++instance) {
        if (m_accepted[at(instance)])
            shown.push_back(instance);
    }
    applyOrder(m_sort.isNatural() ? shown
                                  : sortedInstances(*m_record, shown, m_sort, m_now, m_groups));
}

QModelIndex InstancesModel::indexOf(Selection selection, int column) const
{
    if (selection.isEmpty() || selection.instance >= allInstances())
        return {};
    const int row = m_rowOf[at(selection.instance)];
    if (row < 0)
        return {};
    if (selection.stage < 0)
        return index(row, column);
    return index(selection.stage, column, index(row, 0));
}

Selection InstancesModel::selectionOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() != 0)
        return {int(index.internalId()) - 1, index.row()};
    return {m_order[at(index.row())], -1};
}

void InstancesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, instanceColumnCount - 1);
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(shownInstances() - 1, instanceColumnCount - 1));
}

/// The index of a stage holds its instance's number plus one, so it stays valid when rows move.
QModelIndex InstancesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, quintptr(m_order[at(parent.row())]) + 1);
}

QModelIndex InstancesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const int row = m_rowOf[child.internalId() - 1];
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int InstancesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return shownInstances();
    return parent.internalId() == 0 && parent.column() == 0 ? stageCount() : 0;
}

int InstancesModel::columnCount(const QModelIndex &) const
{
    return instanceColumnCount;
}

QVariant InstancesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_record == nullptr || isOtherRun())
        return {};
    const auto column = InstanceColumn(index.column());
    const Selection row = selectionOf(index);
    const InstancesShown shown{*m_record, m_groups, endBytes(), m_now};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(shown, row, column);
    case FullTextRole:
        return fullCellText(shown, row, column);
    case Qt::ToolTipRole: {
        const QString meaning = cellMeaning(shown, row, column);
        return meaning.isEmpty() ? QVariant() : QVariant(meaning);
    }
    case Qt::TextAlignmentRole:
        return alignment(column);
    case StateRole:
        return state(row);
    case OutcomeRole:
        return outcome(row);
    case IsStageRole:
        return row.stage >= 0;
    case ShortTextRole:
        return row.stage < 0 && column == InstanceColumn::Outcome
                   ? words::shortSituation(m_record->instances()[at(row.instance)])
                   : QString();
    default:
        return {};
    }
}

QVariant InstancesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= instanceColumnCount)
        return {};
    const auto column = InstanceColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return definitionOf(column).title(endBytes());
    case Qt::ToolTipRole:
        return definitionOf(column).titleMeaning();
    case Qt::TextAlignmentRole:
        return alignment(column);
    default:
        return {};
    }
}

/// Returns whether another run has begun in the record since setRecord(), so that nothing here
/// fits.
bool InstancesModel::isOtherRun() const
{
    return m_record->instances().size() != m_rowOf.size() || m_record->begin() != m_begin;
}

int InstancesModel::stageCount() const
{
    return m_record ? int(m_record->plan().pipeline.stages.size()) : 0;
}

QVariant InstancesModel::state(Selection row) const
{
    const InstanceRecord &instance = m_record->instances()[at(row.instance)];
    if (row.stage < 0)
        return QVariant::fromValue(figures::tellingState(instance));
    if (!instance.processes.empty())
        return QVariant::fromValue(instance.processes[at(row.stage)].state);
    return QVariant::fromValue(instance.outcome ? ProcessState(state::NotStarted{})
                                                : ProcessState(state::Queued{}));
}

QVariant InstancesModel::outcome(Selection row) const
{
    const InstanceRecord &instance = m_record->instances()[at(row.instance)];
    return instance.outcome ? QVariant::fromValue(*instance.outcome) : QVariant();
}

void InstancesModel::markDirty(int instance)
{
    if (m_dirtyFlag[at(instance)])
        return;
    m_dirtyFlag[at(instance)] = true;
    m_dirty.push_back(instance);
}

void InstancesModel::markAllDirty()
{
    for (int instance = 0; instance < allInstances(); ++instance)
        markDirty(instance);
}

void InstancesModel::updateLive(int instance)
{
    if (figures::isLive(m_record->instances()[at(instance)]))
        m_live.insert(instance);
    else
        m_live.erase(instance);
}

void InstancesModel::emitRows(const std::vector<int> &instances, int firstColumn, int lastColumn)
{
    int first = shownInstances();
    int last = -1;
    for (const int instance : instances) {
        if (instance < 0 || instance >= allInstances() || m_rowOf[at(instance)] < 0)
            continue;
        first = std::min(first, m_rowOf[at(instance)]);
        last = std::max(last, m_rowOf[at(instance)]);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
}

/// Goes from the present rows to `next` in at most four steps that views and selections can follow:
/// rows that go are moved to the end and removed as one range, new rows are added at the end as one
/// range, then all are put in order.
void InstancesModel::applyOrder(const std::vector<int> &next)
{
    if (next == m_order)
        return;
    std::vector<bool> stays(m_rowOf.size());
    for (const int instance : next)
        stays[at(instance)] = true;
    std::vector<int> sequence;
    std::vector<int> added;
    for (const int instance : next)
        (m_rowOf[at(instance)] >= 0 ? sequence : added).push_back(instance);
    const std::size_t kept = sequence.size();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(sequence),
                 [&stays](int instance) { return !stays[at(instance)]; });
    permute(sequence);
    removeFrom(kept);
    appendRows(added);
    permute(next);
    Q_EMIT shownChanged();
}

void InstancesModel::permute(const std::vector<int> &order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Selection> meant;
    for (const QModelIndex &index : before)
        meant.push_back(selectionOf(index));
    m_order = order;
    for (std::size_t row = 0; row < order.size(); ++row)
        m_rowOf[at(order[row])] = int(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(indexOf(meant[static_cast<std::size_t>(i)], before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void InstancesModel::removeFrom(std::size_t first)
{
    if (first == m_order.size())
        return;
    beginRemoveRows({}, int(first), shownInstances() - 1);
    for (std::size_t row = first; row < m_order.size(); ++row)
        m_rowOf[at(m_order[row])] = -1;
    m_order.resize(first);
    endRemoveRows();
}

void InstancesModel::appendRows(const std::vector<int> &instances)
{
    if (instances.empty())
        return;
    beginInsertRows({}, shownInstances(), shownInstances() + int(instances.size()) - 1);
    for (const int instance : instances) {
        m_rowOf[at(instance)] = shownInstances();
        m_order.push_back(instance);
    }
    endInsertRows();
}

} // namespace forkscope
