#pragma once

#include "ui/timeline/CorePixels.h"
#include "ui/timeline/LanePixels.h"

#include <QtGui/QImage>

#include <bitset>

namespace forkscope {

using HiddenKinds = std::bitset<bandKinds>; ///< states that the legend has switched off

/// Paints lanes into an image, column by column, without a painter: thousands of bands cost no more
/// than the pixels that they cover.
class LaneRaster
{
public:
    LaneRaster(QImage *image, bool dark, HiddenKinds hidden);

    /// Into the rows [top, top + height), in device pixels.
    void paint(const LanePixels &lane, int top, int height);
    void paint(const std::vector<CoreColumn> &core, int top, int height, QRgb idle);

private:
    void fill(int x, int top, int height, QRgb colour);
    void fillUnknown(int x, int top, int height);

    QImage *m_image;
    HiddenKinds m_hidden;
    std::array<QRgb, bandKinds> m_colours;
    QRgb m_unknownLine;
    bool m_dark;
};

} // namespace forkscope
