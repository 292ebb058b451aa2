#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace forkscope {

/// Edits cells of bytes in fields without the usual limit of 32 767 characters, which would cut the
/// text. Characters of a masked cell (EnvironmentModel::MaskedRole) are hidden.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
};

} // namespace forkscope
