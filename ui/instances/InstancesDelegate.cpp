#include "ui/instances/InstancesDelegate.h"

#include "ui/instances/InstancesModel.h"
#include "ui/shared/StateStyle.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>

namespace forkscope {

namespace {

QPixmap dot(const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal margin = size / 5.0;
    painter.drawEllipse(QRectF(margin, margin, size - 2 * margin, size - 2 * margin));
    return pixmap;
}

/// A mark keeps its colours on a selected row.
QIcon iconOf(const QPixmap &pixmap)
{
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

bool isFixedPitch(const QModelIndex &index)
{
    const auto column = InstanceColumn(index.column());
    return column == InstanceColumn::Digest ||
           (column == InstanceColumn::Number && index.data(InstancesModel::IsStageRole).toBool());
}

QColor textColor(const QModelIndex &index, const QPalette &palette)
{
    if (index.data(InstancesModel::IsStageRole).toBool())
        return style::secondaryText(palette);
    const auto column = InstanceColumn(index.column());
    const QVariant outcome = index.data(InstancesModel::OutcomeRole);
    if (outcome.isValid() &&
        (column == InstanceColumn::Outcome || column == InstanceColumn::Status))
        return style::text(outcome.value<Outcome>(), palette);
    if (column == InstanceColumn::Digest)
        return style::secondaryText(palette);
    return palette.color(QPalette::Text);
}

} // namespace

QSize InstancesDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() + 5)};
}

void InstancesDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->palette.setColor(QPalette::Text, textColor(index, option->palette));
    if (isFixedPitch(index)) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(option->font.pointSizeF());
        option->font = fixed;
        option->fontMetrics = QFontMetrics(fixed);
    }
    if (InstanceColumn(index.column()) == InstanceColumn::Outcome) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(markSize, markSize);
        option->icon = mark(*option, index);
    }
}

QIcon InstancesDelegate::mark(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool dark = isDark(option.palette);
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
    const QVariant outcome = index.data(InstancesModel::OutcomeRole);
    const bool ended = outcome.isValid() && !index.data(InstancesModel::IsStageRole).toBool();
    const auto state = index.data(InstancesModel::StateRole).value<ProcessState>();
    const auto kind = ended ? quint64(outcome.value<Outcome>()) : quint64(state.index());
    const quint64 key =
        kind | quint64(ended) << 8 | quint64(dark) << 9 | quint64(qRound(ratio * 100)) << 16;
    const auto known = m_marks.constFind(key);
    if (known != m_marks.constEnd())
        return *known;
    const QPixmap pixmap = ended ? dot(style::fill(outcome.value<Outcome>(), dark), markSize, ratio)
                                 : style::swatch(state, option.palette, markSize, ratio);
    return *m_marks.insert(key, iconOf(pixmap));
}

} // namespace forkscope
