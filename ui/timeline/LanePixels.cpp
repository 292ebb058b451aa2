#include "ui/timeline/LanePixels.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

LanePixels::LanePixels(const TimeScale &scale, TimePoint begin)
    : m_scale(scale), m_begin(begin), m_columns(size_t(scale.width())), m_first(scale.width())
{
}

void LanePixels::add(const RunRecord &record, LaneId lane)
{
    const TimePoint from = m_begin + Nanoseconds(m_scale.begin());
    const TimePoint to = m_begin + Nanoseconds(m_scale.end());
    const auto fold = Nanoseconds(qint64(m_scale.nsPerPixel()));
    visitBands(record, lane, from, to, fold, this);
}

void LanePixels::band(const Band &band)
{
    const double left = std::max(0.0, m_scale.xOf((band.from - m_begin).count()));
    const double right =
        std::min(double(m_scale.width()), m_scale.xOf((band.to - m_begin).count()));
    if (right <= left)
        return;
    const int first = int(left);
    const int last = std::min(m_scale.width() - 1, int(right));
    if (first == last) {
        addShare(first, band.kind, right - left);
        return;
    }
    addShare(first, band.kind, first + 1 - left);
    for (int column = first + 1; column < last; ++column)
        addShare(column, band.kind, 1);
    if (right > last)
        addShare(last, band.kind, right - last);
}

void LanePixels::sum(TimePoint from, TimePoint to, const StateTimes &times)
{
    // It is no longer than a column, but may lie across the border of two.
    const double left = m_scale.xOf((from - m_begin).count());
    const double right = m_scale.xOf((to - m_begin).count());
    if (right <= 0 || left >= m_scale.width() || right <= left)
        return;
    const int first = std::max(0, int(std::floor(left)));
    const int last = std::min(m_scale.width() - 1, int(right));
    for (int column = first; column <= last; ++column) {
        const double inside =
            (std::min(right, column + 1.0) - std::max(left, double(column))) / (right - left);
        const double scale = std::max(0.0, inside) / m_scale.nsPerPixel();
        addShare(column, BandKind::Running, double(times.running.count()) * scale);
        addShare(column, BandKind::Ready, double(times.ready.count()) * scale);
        addShare(column, BandKind::Blocked, double(times.blocked.count()) * scale);
    }
}

void LanePixels::addShare(int column, BandKind kind, double share)
{
    if (share <= 0)
        return;
    m_columns[size_t(column)][size_t(kind)] += float(share);
    m_first = std::min(m_first, column);
    m_end = std::max(m_end, column + 1);
}

std::array<int, bandKinds> stackedHeights(const LanePixels::Shares &shares, int height)
{
    std::array<int, bandKinds> heights{};
    float sum = 0;
    for (const float share : shares)
        sum += share;
    if (sum <= 0 || height <= 0)
        return heights;
    int given = 0;
    for (size_t kind = 0; kind < shares.size(); ++kind) {
        if (shares[kind] <= 0)
            continue;
        heights[kind] = std::max(1, int(std::lround(shares[kind] / sum * float(height))));
        given += heights[kind];
    }
    // What is too much is made up for where it is seen least: of the highest, and of equals of the
    // least share.
    for (; given > height; --given) {
        size_t most = 0;
        for (size_t kind = 1; kind < heights.size(); ++kind) {
            if (heights[kind] > heights[most]
                || (heights[kind] == heights[most] && shares[kind] < shares[most]))
                most = kind;
        }
        --heights[most];
    }
    *std::max_element(heights.begin(), heights.end()) += height - given;
    return heights;
}

} // namespace forkscope
