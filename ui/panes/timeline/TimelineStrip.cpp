#include "ui/panes/timeline/TimelineStrip.h"

#include "ui/shared/StateStyle.h"

#include <QtGui/QImage>

#include <algorithm>
#include <cmath>

namespace forkscope::strip {

namespace {

constexpr int roomAbove = 8; // pixels
constexpr int roomBelow = 4;

float heightOf(const LanePixels::Shares &shares)
{
    float sum = 0;
    for (const BandKind kind : stackedKinds)
        sum += kind == BandKind::Zombie ? 0 : shares[size_t(kind)];
    return sum;
}

} // namespace

int topOf(const LanePixels &all)
{
    constexpr float rounding = 0.001F; // of the sums of many shares
    float peak = 0;
    for (int x = all.first(); x < all.end(); ++x)
        peak = std::max(peak, heightOf(all.columns()[size_t(x)]));
    return int(std::ceil(peak - rounding));
}

int rowOf(double processes, int top, int height, qreal ratio)
{
    const double ground = height - roomBelow * ratio;
    return int(std::lround(ground - processes / std::max(1, top) * (ground - roomAbove * ratio)));
}

void paint(QImage *image, const LanePixels &all, int top, const QPalette &palette, qreal ratio)
{
    const bool dark = isDark(palette);
    std::array<QRgb, bandKinds> fills{};
    for (const BandKind kind : stackedKinds)
        fills[size_t(kind)] = style::fill(kind, dark).rgb();
    auto *bits = reinterpret_cast<QRgb *>(image->bits());
    const qsizetype stride = image->bytesPerLine() / qsizetype(sizeof(QRgb));
    const int ground = rowOf(0, top, image->height(), ratio);
    for (int x = all.first(); x < std::min(all.end(), image->width()); ++x) {
        const LanePixels::Shares &shares = all.columns()[size_t(x)];
        double level = 0;
        int bottom = ground;
        for (const BandKind kind : stackedKinds) {
            if (kind == BandKind::Zombie || shares[size_t(kind)] <= 0)
                continue;
            level += double(shares[size_t(kind)]);
            const int row = std::max(0, rowOf(level, top, image->height(), ratio));
            for (int y = row; y < bottom; ++y)
                bits[y * stride + x] = fills[size_t(kind)];
            bottom = std::min(bottom, row);
        }
    }
    std::fill_n(bits + ground * stride, image->width(), style::line(palette).rgb());
}

} // namespace forkscope::strip
