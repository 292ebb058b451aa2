#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace forkscope {

/// Paints the library: section titles in small grey capitals, entries as a name with a grey line of
/// detail below.
class LibraryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< the text of the grey line
        SourceRole,                ///< file or resource to open; empty for a section's title
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace forkscope
