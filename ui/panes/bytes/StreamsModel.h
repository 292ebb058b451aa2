#pragma once

#include "ui/panes/bytes/StreamFacts.h"

#include <QtCore/QAbstractTableModel>

namespace forkscope {

/// The table of an instance's streams: name, size, rate while they grow, digest.
class StreamsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Rate, Digest, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Sets the rows. Rows of the same streams as before are changed in place.
    void setStreams(const QList<StreamFacts> &streams);
    [[nodiscard]] const QList<StreamFacts> &streams() const { return m_streams; }
    [[nodiscard]] int rowOf(StreamId stream) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] static QString columnHelp(int column);
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const StreamFacts &facts, int column) const;

    QList<StreamFacts> m_streams;
};

} // namespace forkscope
