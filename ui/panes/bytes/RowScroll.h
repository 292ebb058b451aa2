#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Translates rows into the values of a scroll bar. These are int, so above INT_MAX rows one value
/// stands for several rows. Pure.
class RowScroll
{
public:
    RowScroll() = default;
    RowScroll(qint64 rows, qint64 visibleRows);

    /// Returns the last row that can be at the top.
    [[nodiscard]] qint64 lastTop() const { return m_lastTop; }
    [[nodiscard]] int maximum() const;
    [[nodiscard]] int pageStep() const;
    [[nodiscard]] qint64 topRow(int value) const;
    [[nodiscard]] int value(qint64 topRow) const;

private:
    qint64 m_lastTop = 0;
    qint64 m_visibleRows = 1;
    qint64 m_rowsPerValue = 1;
};

} // namespace forkscope
