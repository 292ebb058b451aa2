#pragma once

#include "core/record/Ids.h"
#include "ui/panes/timeline/TimeScale.h"

#include <algorithm>
#include <array>
#include <vector>

namespace forkscope {

/// The time of a lane in columns of pixels: for each column the share of its time that each of some
/// kinds has. There are no more columns than pixels, however much is added. Pure.
template<std::size_t kinds> class PixelColumns
{
public:
    using Shares = std::array<float, kinds>; ///< of the column's time, each 0 … 1 in one lane

    /// `begin` is the time at the scale's 0.
    PixelColumns(const TimeScale &scale, TimePoint begin)
        : m_scale(scale), m_begin(begin), m_columnsPerNs(1 / scale.nsPerPixel()),
          m_columns(size_t(scale.width())), m_first(scale.width())
    {
    }

    /// Empties the columns and reuses their memory.
    void reset(const TimeScale &scale, TimePoint begin)
    {
        if (m_end > m_first)
            std::fill(m_columns.begin() + m_first, m_columns.begin() + m_end, Shares{});
        m_columns.resize(size_t(scale.width()));
        m_scale = scale;
        m_begin = begin;
        m_columnsPerNs = 1 / scale.nsPerPixel();
        m_first = scale.width();
        m_end = 0;
    }

    /// Adds a time of one kind.
    void addTime(TimePoint from, TimePoint to, std::size_t kind);

    /// Adds a time of which only sums are known, spread evenly over it. `sums` is called with the
    /// factor that makes shares of nanoseconds and returns the time's shares.
    template<typename Sums> void addSums(TimePoint from, TimePoint to, Sums sums);

    /// Adds the columns of another lane with the same scale.
    void add(const PixelColumns &other)
    {
        for (int column = other.m_first; column < other.m_end; ++column) {
            Shares &shares = m_columns[size_t(column)];
            for (size_t kind = 0; kind < kinds; ++kind)
                shares[kind] += other.m_columns[size_t(column)][kind];
        }
        m_first = std::min(m_first, other.m_first);
        m_end = std::max(m_end, other.m_end);
    }

    [[nodiscard]] const std::vector<Shares> &columns() const { return m_columns; }
    /// first() and end() return the range of columns that are not empty.
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int end() const { return m_end; }

    /// from() and to() return the time that the columns show.
    [[nodiscard]] TimePoint from() const { return m_begin + Nanoseconds(m_scale.begin()); }
    /// The last column may end within a nanosecond, and the scale's end may have been rounded down
    /// to its start.
    [[nodiscard]] TimePoint to() const { return m_begin + Nanoseconds(m_scale.end() + 1); }

    /// Returns how long a number of columns is.
    [[nodiscard]] Nanoseconds lengthOf(double columns) const
    {
        return Nanoseconds(qint64(columns * m_scale.nsPerPixel()));
    }

private:
    /// Returns the x of a time in columns from the left edge.
    [[nodiscard]] double xOf(TimePoint at) const
    {
        return double((at - m_begin).count() - m_scale.begin()) * m_columnsPerNs;
    }

    /// Notes that these columns are not empty.
    void note(int first, int last)
    {
        m_first = std::min(m_first, first);
        m_end = std::max(m_end, last + 1);
    }

    TimeScale m_scale;
    TimePoint m_begin;
    double m_columnsPerNs;
    std::vector<Shares> m_columns;
    int m_first;
    int m_end = 0;
};

template<std::size_t kinds>
void PixelColumns<kinds>::addTime(TimePoint from, TimePoint to, std::size_t kind)
{
    const double left = std::max(0.0, xOf(from));
    const double right = std::min(double(m_scale.width()), xOf(to));
    if (right <= left)
        return;
    const int first = int(left);
    const int before = int(right);
    const bool isWhole = double(before) == right; // it ends exactly at a column's border
    const int last = std::max(first, isWhole ? before - 1 : before);
    note(first, last);
    if (first == last) {
        m_columns[size_t(first)][kind] += float(right - left);
        return;
    }
    m_columns[size_t(first)][kind] += float(first + 1 - left);
    for (int column = first + 1; column < last; ++column)
        m_columns[size_t(column)][kind] += 1;
    m_columns[size_t(last)][kind] += float(right - last);
}

template<std::size_t kinds>
template<typename Sums>
void PixelColumns<kinds>::addSums(TimePoint from, TimePoint to, Sums sums)
{
    const double left = xOf(from);
    const double right = xOf(to);
    if (right <= 0 || left >= m_scale.width() || right <= left)
        return;
    const int first = std::max(0, int(left));
    const int last = std::min(m_scale.width() - 1, int(right));
    note(first, last);
    const Shares whole = sums(m_columnsPerNs);
    const double perColumn = 1 / (right - left);
    for (int column = first; column <= last; ++column) {
        const auto inside =
            float((std::min(right, column + 1.0) - std::max(left, double(column))) * perColumn);
        Shares &shares = m_columns[size_t(column)];
        for (size_t kind = 0; kind < kinds; ++kind)
            shares[kind] += whole[kind] * inside;
    }
}

} // namespace forkscope
