#include "ui/panes/library/LibraryDelegate.h"

#include "ui/shared/PaneTitle.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace forkscope {

namespace {

constexpr int sideMargin = 12;  // logical pixels
constexpr int rowMargin = 3;    // above and below an entry
constexpr int sectionAbove = 8; // above a section's title

bool isSection(const QModelIndex &index)
{
    return !index.parent().isValid();
}

QFont detailFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

} // namespace

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QRect row = option.rect.adjusted(sideMargin, 0, -sideMargin / 2, 0);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->save();
    if (isSection(index)) {
        painter->setFont(paneTitleFont(option.font));
        painter->setPen(style::secondaryText(option.palette));
        painter->drawText(row.adjusted(0, sectionAbove, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          paneTitleText(name));
        painter->restore();
        return;
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QFontMetrics nameMetrics(option.font);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(text);
    painter->setFont(option.font);
    QRect line(row.left(), row.top() + rowMargin, row.width(), nameMetrics.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      nameMetrics.elidedText(name, Qt::ElideRight, line.width()));
    const QFont small = detailFont(option.font);
    const QFontMetrics detailMetrics(small);
    line = QRect(row.left(), line.bottom() + 1, row.width(), detailMetrics.height());
    painter->setFont(small);
    painter->setPen(selected ? text : style::secondaryText(option.palette));
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        detailMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, line.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isSection(index)) {
        return {0,
                sectionAbove + 2 * rowMargin + QFontMetrics(paneTitleFont(option.font)).height()};
    }
    const bool hasDetail = !index.data(DetailRole).toString().isEmpty();
    return {0, 2 * rowMargin + QFontMetrics(option.font).height() +
                   (hasDetail ? QFontMetrics(detailFont(option.font)).height() : 0)};
}

} // namespace forkscope
