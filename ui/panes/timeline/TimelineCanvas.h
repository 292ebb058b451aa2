#pragma once

#include "ui/panes/timeline/TimeTicks.h"
#include "ui/panes/timeline/TimelineScene.h"
#include "ui/panes/timeline/TimelineStrip.h"

#include <QtGui/QFont>
#include <QtGui/QPalette>

class QPainter;

namespace forkscope {

/// The palette, font and resolution that a picture is painted with.
struct TimelinePaper
{
    QPalette palette;
    QFont font;
    qreal ratio = 1; ///< device pixels per pixel
};

/// Paints a scene: lanes and strip into images, which are kept until they are invalidated, and a
/// TimelineOverlay over them each time. The cost of a frame is columns times lanes in sight.
class TimelineCanvas
{
public:
    /// Makes the next paint() paint lanes and strip anew.
    void invalidate() { m_lanesStale = m_stripStale = true; }
    /// Makes the next paint() paint the lanes anew, since others are in sight.
    void invalidateLanes() { m_lanesStale = true; }
    /// Forgets the axis's labels after the font or the language has changed.
    void forgetTicks() { m_ticks.clear(); }

    /// Paints a scene that has a record and lanes, on a background in the palette's base colour.
    void paint(QPainter *painter, const TimelineScene &scene, const TimelineGeometry &geometry,
               const TimelinePaper &paper);

private:
    /// The data that all steps of a frame need.
    struct Frame
    {
        const TimelineScene &scene;
        const TimelineGeometry &geometry;
        const TimelinePaper &paper;
        int current; ///< the current lane, or −1
    };

    void paintLanes(const Frame &frame, bool pixelsKnown);
    void paintRows(const Frame &frame);
    bool paintStrip(const Frame &frame);
    bool addLanes(const Frame &frame, LanePixels *all);
    [[nodiscard]] StripFacts stripFacts(const Frame &frame) const;
    void paintOverlay(QPainter *painter, const Frame &frame);
    LanePixels &emptyPixels(const Frame &frame, size_t slot);
    const std::vector<TimeTick> &ticksOf(const Frame &frame);

    /// The pixels of the lanes in sight, from the first on. They are kept to reuse their memory,
    /// which is large.
    std::vector<LanePixels> m_pixels;
    std::vector<TimeTick> m_ticks; ///< for m_ticksScale; see ticksOf()
    TimeScale m_ticksScale;
    QImage m_lanesImage; ///< the lanes in sight, in device pixels
    QImage m_stripImage;
    int m_stripTop = 0;
    bool m_lanesStale = true;
    bool m_stripStale = true;
};

} // namespace forkscope
