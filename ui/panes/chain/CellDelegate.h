#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace forkscope {

/// Cells of bytes: fields without the usual limit of 32 767 characters, which would cut what they
/// are given; hidden characters where the cell is masked (EnvironmentModel::MaskedRole).
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
};

} // namespace forkscope
