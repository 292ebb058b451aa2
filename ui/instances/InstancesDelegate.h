#pragma once

#include "core/record/State.h"

#include <QtCore/QHash>
#include <QtGui/QIcon>
#include <QtWidgets/QStyledItemDelegate>

namespace forkscope {

/// Colours and marks of the tree of instances, from the palette it is painted with: a lettered
/// square for a state, a dot for an outcome; stages in a quieter colour than their instance.
class InstancesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Side of the marks, in device-independent pixels.
    static constexpr int markSize = 12;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QIcon mark(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable QHash<quint64, QIcon> m_marks; ///< by state or outcome, darkness and pixel ratio
};

} // namespace forkscope
