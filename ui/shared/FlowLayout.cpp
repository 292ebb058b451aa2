#include "ui/shared/FlowLayout.h"

#include <algorithm>

namespace forkscope {

struct FlowLayout::Row
{
    QList<QLayoutItem *> items;
    int height = 0;
};

FlowLayout::FlowLayout(QWidget *parent, int columnGap, int rowGap)
    : QLayout(parent), m_columnGap(columnGap), m_rowGap(rowGap)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

QList<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    QList<Row> rows;
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (rows.isEmpty() || used + m_columnGap + size.width() > width) {
            rows.append(Row{});
            used = size.width();
        } else {
            used += m_columnGap + size.width();
        }
        rows.last().items.append(item);
        rows.last().height = std::max(rows.last().height, size.height());
    }
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QList<Row> rows = rowsFor(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom();
    for (const Row &row : rows)
        height += row.height;
    return height + m_rowGap * static_cast<int>(std::max<qsizetype>(0, rows.size() - 1));
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->sizeHint());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    const QList<Row> rows = rowsFor(inside.width());
    for (const Row &row : rows) {
        int left = inside.left();
        for (QLayoutItem *item : row.items) {
            const QSize size = item->sizeHint();
            item->setGeometry({QPoint(left, top + (row.height - size.height()) / 2), size});
            left += size.width() + m_columnGap;
        }
        top += row.height + m_rowGap;
    }
}

} // namespace forkscope
