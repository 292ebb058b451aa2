#include "ui/panes/bytes/RowScroll.h"

#include <algorithm>
#include <limits>

namespace forkscope {

RowScroll::RowScroll(qint64 rows, qint64 visibleRows)
    : m_lastTop(std::max<qint64>(rows - visibleRows, 0)),
      m_visibleRows(std::max<qint64>(visibleRows, 1)),
      m_rowsPerValue(m_lastTop / std::numeric_limits<int>::max() + 1)
{
}

int RowScroll::maximum() const
{
    return value(m_lastTop);
}

int RowScroll::pageStep() const
{
    return int(std::max<qint64>(m_visibleRows / m_rowsPerValue, 1));
}

qint64 RowScroll::topRow(int value) const
{
    return std::clamp<qint64>(value * m_rowsPerValue, 0, m_lastTop);
}

/// Rounds up, so that the last top has a value of its own.
int RowScroll::value(qint64 topRow) const
{
    const qint64 top = std::clamp<qint64>(topRow, 0, m_lastTop);
    return int((top + m_rowsPerValue - 1) / m_rowsPerValue);
}

} // namespace forkscope
