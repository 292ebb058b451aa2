#pragma once

#include "core/record/State.h"

#include <QtCore/QHash>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QIcon>
#include <QtWidgets/QStyledItemDelegate>

#include <array>

namespace forkscope {

/// Paints the tree of instances with colours and marks that follow its palette: a lettered square
/// for a state, a dot for an outcome, and a quieter colour for stages than for their instance.
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
    /// Values that are computed once for a palette and a font, not for every cell.
    struct Look
    {
        qint64 paletteKey = -1;
        QFont font;
        QFont fixed;
        QColor stageText;
        std::array<QColor, 5> outcomeText; ///< indexed by Outcome
        bool dark = false;
    };
    static void shorten(QStyleOptionViewItem *option, const QModelIndex &index);
    const Look &look(const QStyleOptionViewItem &option) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index, bool stage, const Look &look) const;
    [[nodiscard]] QIcon mark(const QStyleOptionViewItem &option, const QModelIndex &index,
                             bool stage) const;

    mutable Look m_look;
    mutable QHash<quint64, QIcon> m_marks; ///< keys are state or outcome, darkness and pixel ratio
};

} // namespace forkscope
