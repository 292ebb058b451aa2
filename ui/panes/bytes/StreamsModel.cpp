#include "ui/panes/bytes/StreamsModel.h"

#include "core/analysis/words/Words.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int shownDigits = 8; ///< of a digest, as in the table of instances

QList<StreamId> idsOf(const QList<StreamFacts> &streams)
{
    QList<StreamId> ids;
    for (const StreamFacts &facts : streams)
        ids.append(facts.stream);
    return ids;
}

} // namespace

void StreamsModel::setStreams(const QList<StreamFacts> &streams)
{
    if (streams == m_streams)
        return;
    if (idsOf(streams) != idsOf(m_streams)) {
        beginResetModel();
        m_streams = streams;
        endResetModel();
        return;
    }
    m_streams = streams;
    if (!m_streams.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_streams.size()) - 1, ColumnCount - 1));
}

int StreamsModel::rowOf(StreamId stream) const
{
    return int(idsOf(m_streams).indexOf(stream));
}

void StreamsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int StreamsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_streams.size());
}

int StreamsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StreamsModel::text(const StreamFacts &facts, int column) const
{
    switch (column) {
    case Name:
        return facts.name;
    case Size:
        return facts.bytes == 0 ? tr("empty") : format::byteCount(facts.bytes);
    case Rate:
        return facts.ended || facts.bytes == 0
                   ? QString()
                   : tr("%1/s", "bytes in a second").arg(format::byteCount(facts.bytesPerSecond));
    case Digest:
        return QString::fromLatin1(facts.digest.left(shownDigits));
    default:
        return {};
    }
}

QVariant StreamsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StreamFacts &facts = m_streams.at(index.row());
    if (role == Qt::DisplayRole)
        return text(facts, index.column());
    if (role == Qt::ToolTipRole && index.column() == Digest && !facts.digest.isEmpty())
        return tr("XXH3-128 of all bytes: %1").arg(QString::fromLatin1(facts.digest));
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == Size || index.column() == Rate;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

/// Returns what a column is for.
QString StreamsModel::columnHelp(int column)
{
    switch (column) {
    case Name:
        return tr("Whose stream it is, and which");
    case Size:
        return tr("How many bytes there are by now, kept or not");
    case Rate:
        return tr("How many bytes a second came on the average");
    case Digest:
        return tr("XXH3-128 of all bytes: equal where the bytes are");
    default:
        return {};
    }
}

QVariant StreamsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole)
        return columnHelp(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("stream");
    case Size:
        return tr("size");
    case Rate:
        return tr("rate");
    case Digest:
        return tr("digest");
    default:
        return {};
    }
}

} // namespace forkscope
