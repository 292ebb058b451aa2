#include "ui/panes/timeline/TimelineCanvas.h"

#include "core/analysis/figures/Concurrency.h"
#include "core/record/RunRecord.h"
#include "ui/panes/timeline/TimelineOverlay.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int labelRoom = 30; // pixels between two labels of the axis

/// Clears an image. If the size is the same it reuses the memory, because a new image of a screen's
/// size costs more than what is painted into it.
void clear(QImage *image, QSize size, qreal ratio, const QColor &colour)
{
    if (image->size() != size * ratio)
        *image = QImage(size * ratio, QImage::Format_RGB32);
    image->setDevicePixelRatio(ratio);
    image->fill(colour);
}

void fillPixels(const RunRecord &record, const Lane &lane, LanePixels *pixels)
{
    if (lane.kind != Lane::Kind::Instance)
        return pixels->add(record, lane.id);
    for (const LaneId &id : lanesWithin(record, lane.id.own.instance))
        pixels->add(record, id);
}

QColor chosenRow(const QPalette &colours)
{
    return style::mixed(colours.color(QPalette::Highlight), colours.color(QPalette::Base), 0.22);
}

} // namespace

void TimelineCanvas::paint(QPainter *painter, const TimelineScene &scene,
                           const TimelineGeometry &geometry, const TimelinePaper &paper)
{
    const Frame frame{scene, geometry, paper, scene.currentLane()};
    const bool pixelsKnown = m_stripStale && !scene.compact && paintStrip(frame);
    if (m_lanesStale)
        paintLanes(frame, pixelsKnown);
    if (frame.current >= 0) {
        const QRect row(0, geometry.topOf(frame.current), geometry.names().width(),
                        uiPixels(TimelineGeometry::laneHeight));
        painter->fillRect(row.intersected(geometry.names()), chosenRow(paper.palette));
    }
    paintOverlay(painter, frame);
}

void TimelineCanvas::paintOverlay(QPainter *painter, const Frame &frame)
{
    const auto &[scene, geometry, paper, current] = frame;
    TimelineOverlay overlay(painter, scene.record, geometry, scene.scale, paper.palette);
    painter->drawImage(geometry.lanes().topLeft(), m_lanesImage);
    overlay.axis(ticksOf(frame));
    if (scene.compact) {
        overlay.wall();
    } else {
        painter->drawImage(geometry.strip().topLeft(), m_stripImage);
        overlay.looks(scene.pollInterval);
    }
    overlay.names(scene.lanes, current);
    overlay.division(scene.lanes);
    overlay.coreNumbers(scene.lanes);
    overlay.marks(scene.lanes, scene.missed);
    if (!scene.compact)
        overlay.strip(stripFacts(frame));
    if (scene.marks.span)
        overlay.span(*scene.marks.span);
    if (scene.marks.moment)
        overlay.moment(*scene.marks.moment);
    if (scene.pointer && scene.pointer->x() >= geometry.lanes().left())
        overlay.pointer(scene.pointer->x());
}

/// Returns the numbers at the pointer's time, or the highest of the run where there is no pointer.
StripFacts TimelineCanvas::stripFacts(const Frame &frame) const
{
    const TimelineScene &scene = frame.scene;
    StripFacts facts{m_stripTop, coresFor(*scene.record), scene.record->trace().peak()};
    facts.isKnown = facts.counts != TaskCounts{};
    if (!scene.pointer || scene.pointer->x() < frame.geometry.lanes().left())
        return facts;
    const Nanoseconds at(scene.scale.nsAt(scene.timeX(frame.geometry, *scene.pointer)));
    facts.counts = countsAt(*scene.record, scene.record->begin() + at);
    facts.isPeak = false;
    facts.isKnown = true;
    return facts;
}

/// Returns the marks of the axis, measured in its font. They are cached, because axis and grid both
/// need them in every frame.
const std::vector<TimeTick> &TimelineCanvas::ticksOf(const Frame &frame)
{
    if (m_ticks.empty() || m_ticksScale != frame.scene.scale) {
        const QFontMetrics metrics(frame.paper.font);
        m_ticks = timeTicks(frame.scene.scale, [&metrics](const QString &label) {
            return metrics.horizontalAdvance(label) + labelRoom;
        });
        m_ticksScale = frame.scene.scale;
    }
    return m_ticks;
}

void TimelineCanvas::paintLanes(const Frame &frame, bool pixelsKnown)
{
    const auto &[scene, geometry, paper, current] = frame;
    const QColor base = paper.palette.color(QPalette::Base);
    clear(&m_lanesImage, geometry.lanes().size(), paper.ratio, base);
    m_lanesStale = false;
    if (m_lanesImage.isNull())
        return; // no room for a lane
    paintRows(frame);
    LaneRaster raster(&m_lanesImage, isDark(paper.palette), scene.hidden);
    const TimeScale scale = scene.scale.inDevicePixels(paper.ratio);
    const QRgb idle = style::mixed(paper.palette.color(QPalette::Text), base, 0.08).rgb();
    const auto [first, end] = geometry.visibleLanes();
    for (int i = first; i < end; ++i) {
        const Lane &lane = scene.lanes[size_t(i)];
        const QRect band = geometry.bandOf(i).translated(0, -geometry.lanes().top());
        const int top = qRound(band.top() * paper.ratio);
        const int height = qRound(band.height() * paper.ratio);
        if (lane.kind == Lane::Kind::Core) {
            raster.paint(corePixels(*scene.record, lane.core, scale, scene.record->begin()), top,
                         height, idle);
            continue;
        }
        const auto slot = size_t(i - first);
        if (!pixelsKnown)
            fillPixels(*scene.record, lane, &emptyPixels(frame, slot));
        raster.paint(m_pixels[slot], top, height);
    }
}

/// Paints what lies under the lanes: the grid, and the rows of the selected instance.
void TimelineCanvas::paintRows(const Frame &frame)
{
    const auto &[scene, geometry, paper, current] = frame;
    const int selected = scene.marks.selection.instance;
    const QColor base = paper.palette.color(QPalette::Base);
    const QColor chosen = chosenRow(paper.palette);
    QPainter painter(&m_lanesImage);
    painter.translate(-geometry.lanes().topLeft());
    TimelineOverlay(&painter, scene.record, geometry, scene.scale, paper.palette)
        .grid(ticksOf(frame), geometry.lanes());
    const auto [first, end] = geometry.visibleLanes();
    for (int i = first; i < end; ++i) {
        const Lane &lane = scene.lanes[size_t(i)];
        if (lane.kind != Lane::Kind::Core && lane.id.own.instance == selected && selected >= 0)
            painter.fillRect(QRect(geometry.lanes().left(), geometry.topOf(i), geometry.timeWidth(),
                                   uiPixels(TimelineGeometry::laneHeight)),
                             i == current ? chosen : style::mixed(chosen, base, 0.4));
    }
}

LanePixels &TimelineCanvas::emptyPixels(const Frame &frame, size_t slot)
{
    const TimeScale scale = frame.scene.scale.inDevicePixels(frame.paper.ratio);
    const TimePoint begin = frame.scene.record->begin();
    while (m_pixels.size() <= slot)
        m_pixels.emplace_back(scale, begin);
    m_pixels[slot].reset(scale, begin);
    return m_pixels[slot];
}

/// Paints how many were in which state in each column, as sums of all lanes, in sight or not.
/// Returns whether m_pixels now holds the lanes in sight.
bool TimelineCanvas::paintStrip(const Frame &frame)
{
    const TimelinePaper &paper = frame.paper;
    clear(&m_stripImage, frame.geometry.strip().size(), paper.ratio,
          paper.palette.color(QPalette::Base));
    LanePixels all(frame.scene.scale.inDevicePixels(paper.ratio), frame.scene.record->begin());
    const bool pixelsKnown = addLanes(frame, &all);
    m_stripTop = strip::topOf(all);
    m_stripStale = false;
    if (m_stripTop > 0 && !m_stripImage.isNull())
        strip::paint(&m_stripImage, all, m_stripTop, paper.palette, paper.ratio);
    return pixelsKnown;
}

/// Adds up all lanes by process. If these are the lanes that are shown, it also fills m_pixels with
/// those in sight and returns true.
bool TimelineCanvas::addLanes(const Frame &frame, LanePixels *all)
{
    const TimelineScene &scene = frame.scene;
    const bool same = scene.order == LaneOrder::ByProcess && scene.collapsed.empty();
    const std::vector<Lane> others =
        same ? std::vector<Lane>() : lanesOf(*scene.record, LaneOrder::ByProcess, {});
    const std::vector<Lane> &lanes = same ? scene.lanes : others;
    const auto [first, end] = same ? frame.geometry.visibleLanes() : std::pair(0, 0);
    for (int i = 0; i < int(lanes.size()); ++i) {
        if (i < first || i >= end) {
            all->add(*scene.record, lanes[size_t(i)].id);
            continue;
        }
        LanePixels &pixels = emptyPixels(frame, size_t(i - first));
        pixels.add(*scene.record, lanes[size_t(i)].id);
        all->add(pixels);
    }
    return same;
}

} // namespace forkscope
