#include "ui/timeline/LaneRaster.h"

#include "ui/shared/StateStyle.h"

#include <cmath>

namespace forkscope {

LaneRaster::LaneRaster(QImage *image, bool dark, HiddenKinds hidden)
    : m_image(image),
      m_hidden(hidden),
      m_colours{},
      m_unknownLine(style::fill(BandKind::Unknown, dark).darker(dark ? 60 : 122).rgb()),
      m_dark(dark)
{
    for (int kind = 0; kind < bandKinds; ++kind)
        m_colours[size_t(kind)] = style::fill(BandKind(kind), dark).rgb();
}

void LaneRaster::paint(const LanePixels &lane, int top, int height)
{
    for (int x = lane.first(); x < std::min(lane.end(), m_image->width()); ++x) {
        const LanePixels::Shares &shares = lane.columns()[size_t(x)];
        const std::array<int, bandKinds> heights = stackedHeights(shares, height);
        int bottom = top + height;
        // Running at the bottom, as a level: then how busy a column was is seen at a glance.
        for (const BandKind kind :
             {BandKind::Running, BandKind::Ready, BandKind::PipeFull, BandKind::PipeEmpty,
              BandKind::Asleep, BandKind::Blocked, BandKind::Starting, BandKind::Stopped,
              BandKind::Zombie, BandKind::Unknown}) {
            const int part = heights[size_t(kind)];
            bottom -= part;
            if (part == 0 || m_hidden[size_t(kind)])
                continue;
            if (kind == BandKind::Unknown)
                fillUnknown(x, bottom, part);
            else
                fill(x, bottom, part, m_colours[size_t(kind)]);
        }
    }
}

void LaneRaster::paint(const std::vector<CoreColumn> &core, int top, int height, QRgb idle)
{
    const int width = std::min(int(core.size()), m_image->width());
    for (int x = 0; x < width; ++x) {
        fill(x, top, height, idle);
        const CoreColumn &column = core[size_t(x)];
        if (column.instance < 0)
            continue;
        const int busy = std::clamp(int(std::lround(column.share * float(height))), 1, height);
        fill(x, top + height - busy, busy, style::instanceFill(column.instance, m_dark).rgb());
    }
}

void LaneRaster::fill(int x, int top, int height, QRgb colour)
{
    const int first = std::max(0, top);
    const int end = std::min(m_image->height(), top + height);
    for (int y = first; y < end; ++y)
        reinterpret_cast<QRgb *>(m_image->scanLine(y))[x] = colour;
}

/// Hatched, so that it is told from every state also without colour.
void LaneRaster::fillUnknown(int x, int top, int height)
{
    constexpr int distance = 5;
    const QRgb ground = m_colours[size_t(BandKind::Unknown)];
    const int first = std::max(0, top);
    const int end = std::min(m_image->height(), top + height);
    for (int y = first; y < end; ++y)
        reinterpret_cast<QRgb *>(m_image->scanLine(y))[x] =
            (x + y) % distance == 0 ? m_unknownLine : ground;
}

} // namespace forkscope
