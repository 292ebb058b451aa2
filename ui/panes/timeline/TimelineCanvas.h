#pragma once

#include "ui/panes/timeline/TimeTicks.h"
#include "ui/panes/timeline/TimelineScene.h"

#include <QtGui/QFont>
#include <QtGui/QPalette>

class QPainter;

namespace forkscope {

/// What a picture is painted with.
struct TimelinePaper
{
    QPalette palette;
    QFont font;
    qreal ratio = 1; ///< device pixels in a pixel
};

/// Paints a scene: lanes and strip into images, which are kept until they are said to be stale, and
/// TimelineOverlay over them each time. A frame costs columns times lanes in sight.
class TimelineCanvas
{
public:
    /// Lanes and strip are not as the scene any more.
    void invalidate() { m_lanesStale = m_stripStale = true; }
    /// The lanes alone: others are in sight.
    void invalidateLanes() { m_lanesStale = true; }
    /// The axis is written in another font or language.
    void forgetTicks() { m_ticks.clear(); }

    /// A scene that has a record and lanes, on a background in the palette's base.
    void paint(QPainter *painter, const TimelineScene &scene, const TimelineGeometry &geometry,
               const TimelinePaper &paper);

private:
    /// What all steps of a frame need.
    struct Frame
    {
        const TimelineScene &scene;
        const TimelineGeometry &geometry;
        const TimelinePaper &paper;
        int current; ///< lane
    };

    void paintLanes(const Frame &frame, bool pixelsKnown);
    void paintRows(const Frame &frame);
    bool paintStrip(const Frame &frame);
    bool addLanes(const Frame &frame, LanePixels *all);
    void paintShares(const Frame &frame, const LanePixels &all);
    void paintOverlay(QPainter *painter, const Frame &frame);
    LanePixels &emptyPixels(const Frame &frame, size_t slot);
    const std::vector<TimeTick> &ticksOf(const Frame &frame);

    /// Of the lanes in sight, from the first on; kept for their memory, which is much.
    std::vector<LanePixels> m_pixels;
    std::vector<TimeTick> m_ticks; ///< of m_ticksScale; see ticksOf()
    TimeScale m_ticksScale;
    QImage m_lanesImage; ///< the lanes in sight, in device pixels
    QImage m_stripImage;
    float m_stripPeak = 0;
    bool m_lanesStale = true;
    bool m_stripStale = true;
};

} // namespace forkscope
