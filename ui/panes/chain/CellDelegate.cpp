#include "ui/panes/chain/CellDelegate.h"

#include "ui/panes/chain/EnvironmentModel.h"

#include <QtWidgets/QLineEdit>

#include <limits>

namespace forkscope {

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setMaxLength(std::numeric_limits<int>::max());
        if (index.data(EnvironmentModel::MaskedRole).toBool())
            line->setEchoMode(QLineEdit::Password);
    }
    return editor;
}

} // namespace forkscope
