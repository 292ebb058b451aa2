#include "ui/panes/instances/InstancesDelegate.h"

#include "ui/panes/instances/InstancesModel.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

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

/// Returns an icon that keeps its colours on a selected row.
QIcon iconOf(const QPixmap &pixmap)
{
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace

QSize InstancesDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() + 4)};
}

void InstancesDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Look &shown = look(*option);
    const auto column = InstanceColumn(index.column());
    const bool stage = index.data(InstancesModel::IsStageRole).toBool();
    option->palette.setColor(QPalette::Text, textColor(index, stage, shown));
    // In the column of numbers a stage has its program, in the font for what is typed.
    if (definitionOf(column).isFixed || (column == InstanceColumn::Number && stage))
        option->font = shown.fixed;
    if (column == InstanceColumn::Outcome) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(uiPixels(markSize), uiPixels(markSize));
        option->icon = mark(*option, index, stage);
        shorten(option, index);
    }
}

/// Replaces words that would be cut off by letters.
void InstancesDelegate::shorten(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const int room = option->rect.width() - 2 * uiPixels(markSize);
    if (option->fontMetrics.horizontalAdvance(option->text) <= room)
        return;
    const QString text = index.data(InstancesModel::ShortTextRole).toString();
    if (!text.isEmpty())
        option->text = text;
}

const InstancesDelegate::Look &InstancesDelegate::look(const QStyleOptionViewItem &option) const
{
    if (m_look.paletteKey == option.palette.cacheKey() && m_look.font == option.font)
        return m_look;
    m_look.paletteKey = option.palette.cacheKey();
    m_look.font = option.font;
    m_look.fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (option.font.pointSizeF() > 0)
        m_look.fixed.setPointSizeF(option.font.pointSizeF());
    m_look.stageText = style::secondaryText(option.palette);
    for (std::size_t i = 0; i < m_look.outcomeText.size(); ++i)
        m_look.outcomeText[i] = style::text(Outcome(i), option.palette);
    m_look.dark = isDark(option.palette);
    return m_look;
}

QColor InstancesDelegate::textColor(const QModelIndex &index, bool stage, const Look &look) const
{
    const CellInk ink = definitionOf(InstanceColumn(index.column())).ink;
    if (stage || ink == CellInk::Secondary)
        return look.stageText;
    if (ink == CellInk::Outcome) {
        const QVariant outcome = index.data(InstancesModel::OutcomeRole);
        if (outcome.isValid())
            return look.outcomeText[static_cast<std::size_t>(outcome.value<Outcome>())];
    }
    return look.outcomeText[static_cast<std::size_t>(Outcome::Succeeded)];
}

QIcon InstancesDelegate::mark(const QStyleOptionViewItem &option, const QModelIndex &index,
                              bool stage) const
{
    const bool dark = m_look.dark;
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
    const int size = uiPixels(markSize);
    const QVariant outcome = index.data(InstancesModel::OutcomeRole);
    const bool ended = outcome.isValid() && !stage;
    const auto state = index.data(InstancesModel::StateRole).value<ProcessState>();
    const auto kind = ended ? quint64(outcome.value<Outcome>()) : quint64(state.index());
    const quint64 key = kind | quint64(ended) << 8 | quint64(dark) << 9 |
                        quint64(qRound(ratio * 100)) << 16 | quint64(size) << 32;
    const auto known = m_marks.constFind(key);
    if (known != m_marks.constEnd())
        return *known;
    const QPixmap pixmap = ended ? dot(style::fill(outcome.value<Outcome>(), dark), size, ratio)
                                 : style::swatch(state, option.palette, size, ratio);
    return *m_marks.insert(key, iconOf(pixmap));
}

} // namespace forkscope
