#include "ui/panes/timeline/LanePixels.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

LanePixels::LanePixels(const TimeScale &scale, TimePoint begin)
    : m_scale(scale), m_begin(begin), m_columnsPerNs(1 / scale.nsPerPixel()),
      m_columns(size_t(scale.width())), m_first(scale.width())
{
}

void LanePixels::reset(const TimeScale &scale, TimePoint begin)
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

void LanePixels::add(const RunRecord &record, LaneId lane)
{
    const TimePoint from = m_begin + Nanoseconds(m_scale.begin());
    // The last column may end within a nanosecond, and end() may have been rounded down to its
    // start.
    const TimePoint to = m_begin + Nanoseconds(m_scale.end() + 1);
    // Blocks of eight slices are folded if each slice with its waiting is shorter than three
    // quarters of a column.
    constexpr double foldedColumns = 6;
    const auto fold = Nanoseconds(qint64(foldedColumns * m_scale.nsPerPixel()));
    visitBands(record, lane, from, to, fold, this);
}

void LanePixels::add(const LanePixels &other)
{
    for (int column = other.m_first; column < other.m_end; ++column) {
        Shares &shares = m_columns[size_t(column)];
        for (size_t kind = 0; kind < shares.size(); ++kind)
            shares[kind] += other.m_columns[size_t(column)][kind];
    }
    m_first = std::min(m_first, other.m_first);
    m_end = std::max(m_end, other.m_end);
}

/// Returns the x of a time in columns from the left edge.
inline double LanePixels::xOf(TimePoint at) const
{
    return double((at - m_begin).count() - m_scale.begin()) * m_columnsPerNs;
}

/// Notes that these columns are not empty.
inline void LanePixels::note(int first, int last)
{
    m_first = std::min(m_first, first);
    m_end = std::max(m_end, last + 1);
}

void LanePixels::band(const Band &band)
{
    const double left = std::max(0.0, xOf(band.from));
    const double right = std::min(double(m_scale.width()), xOf(band.to));
    if (right <= left)
        return;
    const auto kind = size_t(band.kind);
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

void LanePixels::sum(TimePoint from, TimePoint to, const StateTimes &times)
{
    // The sum is hardly longer than a column, but may lie across borders.
    const double left = xOf(from);
    const double right = xOf(to);
    if (right <= 0 || left >= m_scale.width() || right <= left)
        return;
    const int first = std::max(0, int(left));
    const int last = std::min(m_scale.width() - 1, int(right));
    note(first, last);
    const double running = double(times.running.count()) * m_columnsPerNs;
    const double ready = double(times.ready.count()) * m_columnsPerNs;
    const double blocked = double(times.blocked.count()) * m_columnsPerNs;
    const double whole = 1 / (right - left);
    for (int column = first; column <= last; ++column) {
        const double inside =
            (std::min(right, column + 1.0) - std::max(left, double(column))) * whole;
        Shares &shares = m_columns[size_t(column)];
        shares[size_t(BandKind::Running)] += float(running * inside);
        shares[size_t(BandKind::Ready)] += float(ready * inside);
        shares[size_t(BandKind::Blocked)] += float(blocked * inside);
    }
}

namespace {

int largest(const std::array<int, bandKinds> &heights)
{
    return int(std::max_element(heights.begin(), heights.end()) - heights.begin());
}

/// Gives a pixel to each state that has none. It is taken from the highest state, as long as that
/// has more than one.
void showAll(const LanePixels::Shares &shares, std::array<int, bandKinds> *heights, int missing)
{
    for (size_t kind = 0; missing > 0; ++kind, --missing) {
        while (shares[kind] <= 0 || (*heights)[kind] > 0)
            ++kind;
        int &most = (*heights)[size_t(largest(*heights))];
        if (most <= 1)
            return;
        --most;
        (*heights)[kind] = 1;
    }
}

} // namespace

std::array<int, bandKinds> stackedHeights(const LanePixels::Shares &shares, int height)
{
    std::array<int, bandKinds> heights{};
    float sum = 0;
    for (const float share : shares)
        sum += share;
    if (sum <= 0 || height <= 0)
        return heights;
    // Each part goes from the rounded sum of the parts before it to the rounded sum with it. So all
    // pixels are given and each part is right to a pixel. Rounding is done by hand, because a
    // library call for each part would be noticeable.
    const float pixels = float(height) / sum;
    float upTo = 0;
    int given = 0;
    int missing = 0;
    for (size_t kind = 0; kind < shares.size(); ++kind) {
        upTo += shares[kind];
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        const int end = std::min(height, int(upTo * pixels + 0.5F));
        heights[kind] = end - given;
        given = end;
        missing += int(shares[kind] > 0 && heights[kind] == 0);
    }
    heights[size_t(largest(heights))] += height - given;
    if (missing > 0)
        showAll(shares, &heights, missing);
    return heights;
}

} // namespace forkscope
