#include "ui/panes/timeline/LaneRaster.h"

#include "ui/shared/StateStyle.h"

#include <algorithm>
#include <cmath>
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
    // Running is at the bottom, so that its level shows at a glance how busy a column was.
    for (const BandKind kind :
         {BandKind::Running, BandKind::Ready, BandKind::PipeFull, BandKind::PipeEmpty,
          BandKind::Asleep, BandKind::Blocked, BandKind::Starting, BandKind::Stopped,
          BandKind::Zombie, BandKind::Unknown}) {
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

void LaneRaster::paint(const std::vector<CoreColumn> &core, int top, int height, QRgb idle)
{
    const int end = std::min(int(core.size()), m_width);
    fill(0, end, top, height, idle);
    int x = 0;
    while (x < end) {
        const CoreColumn column = core[size_t(x)];
        const int from = x;
        while (x < end && core[size_t(x)] == column)
            ++x;
        if (column.instance < 0)
            continue;
        const int busy = std::clamp(int(std::lround(column.share * float(height))), 1, height);
        fill(from, x - from, top + height - busy, busy,
             style::instanceFill(column.instance, m_dark).rgb());
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
