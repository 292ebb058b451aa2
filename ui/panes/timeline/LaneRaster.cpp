#include "ui/panes/timeline/LaneRaster.h"

#include "ui/panes/timeline/StackedHeights.h"
#include "ui/shared/StateStyle.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace forkscope {

namespace {

/// Returns the only state of a column; none if it has several or no state.
std::optional<BandKind> onlyKind(const LanePixels::Shares &shares)
{
    std::optional<BandKind> only;
    for (size_t kind = 0; kind < shares.size(); ++kind) {
        if (shares[kind] <= 0)
            continue;
        if (only)
            return std::nullopt;
        only = BandKind(kind);
    }
    return only;
}

} // namespace

LaneRaster::LaneRaster(QImage *image, bool dark, HiddenKinds hidden)
    : m_bits(reinterpret_cast<QRgb *>(image->bits())),
      m_stride(image->bytesPerLine() / qsizetype(sizeof(QRgb))), m_width(image->width()),
      m_height(image->height()), m_hidden(hidden), m_colours{},
      m_unknownLine(style::fill(BandKind::Unknown, dark).darker(dark ? 60 : 122).rgb()),
      m_dark(dark)
{
    for (int kind = 0; kind < bandKinds; ++kind)
        m_colours[size_t(kind)] = style::fill(BandKind(kind), dark).rgb();
}

void LaneRaster::paint(const LanePixels &lane, int top, int height)
{
    const int end = std::min(lane.end(), m_width);
    int x = lane.first();
    while (x < end) {
        const std::optional<BandKind> only = onlyKind(lane.columns()[size_t(x)]);
        if (!only) {
            paintMixed(lane.columns()[size_t(x)], x, top, height);
            ++x;
            continue;
        }
        const int from = x;
        while (x < end && onlyKind(lane.columns()[size_t(x)]) == only)
            ++x;
        paintKind(*only, from, x - from, top, height);
    }
}

void LaneRaster::paintMixed(const LanePixels::Shares &shares, int x, int top, int height)
{
    const std::array<int, bandKinds> heights = stackedHeights(shares, height);
    int bottom = top + height;
    for (const BandKind kind : stackedKinds) {
        const int part = heights[size_t(kind)];
        bottom -= part;
        if (part > 0)
            paintKind(kind, x, 1, bottom, part);
    }
}

void LaneRaster::paintKind(BandKind kind, int x, int width, int top, int height)
{
    if (m_hidden[size_t(kind)])
        return;
    if (kind == BandKind::Unknown)
        fillUnknown(x, width, top, height);
    else
        fill(x, width, top, height, m_colours[size_t(kind)]);
}

void LaneRaster::paint(const CoreColumns &core, int top, int height, QRgb idle)
{
    const int end = std::min(core.end(), m_width);
    fill(0, m_width, top, height, idle);
    std::array<QRgb, coreShades> shades{};
    for (size_t shade = 0; shade < coreShades; ++shade)
        shades[shade] = style::coreFill(shade, m_dark).rgb();
    for (int x = core.first(); x < end; ++x) {
        const CoreColumns::Shares &shares = core.columns()[size_t(x)];
        const float busy = std::accumulate(shares.begin(), shares.end(), 0.0F);
        const int pixels =
            std::clamp(int(std::lround(busy * float(height))), int(busy > 0), height);
        const auto heights = stackedHeights(shares, pixels);
        int bottom = top + height;
        for (size_t kind = 0; kind < heights.size(); ++kind) {
            bottom -= heights[kind];
            if (heights[kind] > 0 && kind == coreUnknown)
                fillUnknown(x, 1, bottom, heights[kind]);
            else if (heights[kind] > 0)
                fill(x, 1, bottom, heights[kind], shades[kind]);
        }
    }
}

void LaneRaster::fill(int x, int width, int top, int height, QRgb colour)
{
    const int end = std::min(m_height, top + height);
    for (int y = std::max(0, top); y < end; ++y)
        std::fill_n(m_bits + y * m_stride + x, width, colour);
}

/// Fills with a hatching, which differs from every state even without colour.
void LaneRaster::fillUnknown(int x, int width, int top, int height)
{
    constexpr int distance = 5;
    const QRgb ground = m_colours[size_t(BandKind::Unknown)];
    const int end = std::min(m_height, top + height);
    for (int y = std::max(0, top); y < end; ++y) {
        for (int column = x; column < x + width; ++column)
            m_bits[y * m_stride + column] = (column + y) % distance == 0 ? m_unknownLine : ground;
    }
}

} // namespace forkscope
