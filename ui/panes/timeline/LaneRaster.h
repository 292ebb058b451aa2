#pragma once

#include "ui/panes/timeline/CorePixels.h"
#include "ui/panes/timeline/LanePixels.h"

#include <QtGui/QImage>

#include <bitset>

namespace forkscope {

using HiddenKinds = std::bitset<bandKinds>; ///< states that are switched off in the legend

/// Paints lanes into an image, column by column and without QPainter. Thousands of bands cost no
/// more than the pixels that they cover.
class LaneRaster
{
public:
    LaneRaster(QImage *image, bool dark, HiddenKinds hidden);

    /// Paints a lane into the rows [top, top + height), in device pixels.
    void paint(const LanePixels &lane, int top, int height);
    /// Paints who had a core; the rest of its time is `idle`.
    void paint(const CoreColumns &core, int top, int height, QRgb idle);

private:
    void paintMixed(const LanePixels::Shares &shares, int x, int top, int height);
    void paintKind(BandKind kind, int x, int width, int top, int height);
    void fill(int x, int width, int top, int height, QRgb colour);
    void fillUnknown(int x, int width, int top, int height);

    QRgb *m_bits;       ///< of the image, which nobody else may change meanwhile
    qsizetype m_stride; ///< distance of two rows in pixels
    int m_width;
    int m_height;
    HiddenKinds m_hidden;
    std::array<QRgb, bandKinds> m_colours;
    QRgb m_unknownLine;
    bool m_dark;
};

} // namespace forkscope
