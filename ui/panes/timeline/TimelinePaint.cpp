// How the timeline is painted: lanes and strip into images, kept until something in them changes,
// and TimelineOverlay over them each time.

#include "ui/panes/timeline/TimelineOverlay.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QScopeGuard>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int labelRoom = 30; // pixels between two labels of the axis

/// In the memory that it has, where the size is the same: a new image of a screen's size costs more
/// than what is painted into it.
void clear(QImage *image, QSize size, qreal ratio, const QColor &colour)
{
    if (image->size() != size * ratio)
        *image = QImage(size * ratio, QImage::Format_RGB32);
    image->setDevicePixelRatio(ratio);
    image->fill(colour);
}

} // namespace

QString TimelineView::emptyText() const
{
    if (!m_record)
        return tr("Run a plan (F5) to see here what each of its processes does.");
    if (m_order == LaneOrder::ByCore && m_record->isStarted() && !m_record->observation().trace)
        return tr("Which process had which core is known from the exact trace alone.");
    return m_record->isEnded() ? tr("Nothing could be started.")
                               : tr("Nothing has been started yet.");
}

void TimelineView::paintEvent(QPaintEvent *)
{
    m_sinceFrame.start();
    const auto noteFrame = qScopeGuard([this] { m_frameNs = m_sinceFrame.nsecsElapsed(); });
    QPainter painter(viewport());
    const QPalette colours = palette();
    painter.fillRect(viewport()->rect(), colours.color(QPalette::Base));
    const TimelineGeometry geometry = geometryNow();
    if (!m_record || m_lanes.empty()) {
        painter.setPen(style::secondaryText(colours));
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyText());
        return;
    }
    const bool pixelsKnown = m_stripStale && !m_compact && paintStrip();
    if (m_lanesStale)
        paintLanes(pixelsKnown);
    TimelineOverlay overlay(&painter, m_record, geometry, m_scale, colours);
    const std::vector<TimeTick> &ticks = ticksNow();
    const int current = currentLane();
    if (current >= 0) {
        const QRect row(0, geometry.topOf(current), geometry.names().width(),
                        zoomed(TimelineGeometry::laneHeight));
        painter.fillRect(
            row.intersected(geometry.names()),
            style::mixed(colours.color(QPalette::Highlight), colours.color(QPalette::Base), 0.22));
    }
    painter.drawImage(geometry.lanes().topLeft(), m_lanesImage);
    overlay.axis(ticks);
    if (m_compact)
        overlay.wall();
    else
        painter.drawImage(geometry.strip().topLeft(), m_stripImage);
    if (!m_compact)
        overlay.looks(m_pollInterval);
    overlay.names(m_lanes, current);
    overlay.division(m_lanes);
    overlay.coreNumbers(m_lanes);
    overlay.marks(m_lanes, m_missed);
    if (!m_compact)
        overlay.stripName(m_stripPeak);
    if (m_span)
        overlay.span(*m_span);
    if (m_moment)
        overlay.moment(*m_moment);
    if (m_pointer && m_pointer->x() >= geometry.lanes().left())
        overlay.pointer(m_pointer->x());
}

/// The marks of the axis, measured in the font that they are written in. Kept: axis and grid both
/// want them, in every frame.
const std::vector<TimeTick> &TimelineView::ticksNow()
{
    if (m_ticks.empty() || m_ticksScale != m_scale) {
        const QFontMetrics metrics(font());
        m_ticks = timeTicks(m_scale, [&metrics](const QString &label) {
            return metrics.horizontalAdvance(label) + labelRoom;
        });
        m_ticksScale = m_scale;
    }
    return m_ticks;
}

void TimelineView::paintLanes(bool pixelsKnown)
{
    const TimelineGeometry geometry = geometryNow();
    const qreal ratio = devicePixelRatioF();
    const QPalette colours = palette();
    const bool dark = isDark(colours);
    const QColor base = colours.color(QPalette::Base);
    clear(&m_lanesImage, geometry.lanes().size(), ratio, base);
    m_lanesStale = false;
    if (m_lanesImage.isNull())
        return; // no room for a lane
    const auto [first, end] = geometry.visibleLanes();
    {
        QPainter painter(&m_lanesImage);
        painter.translate(-geometry.lanes().topLeft());
        TimelineOverlay(&painter, m_record, geometry, m_scale, colours)
            .grid(ticksNow(), geometry.lanes());
        const QColor chosen = style::mixed(colours.color(QPalette::Highlight), base, 0.22);
        for (int i = first; i < end; ++i) {
            const Lane &lane = m_lanes[size_t(i)];
            if (lane.kind != Lane::Kind::Core && lane.id.own.instance == m_selection.instance &&
                m_selection.instance >= 0)
                painter.fillRect(QRect(geometry.lanes().left(), geometry.topOf(i),
                                       geometry.timeWidth(), zoomed(TimelineGeometry::laneHeight)),
                                 i == currentLane() ? chosen : style::mixed(chosen, base, 0.4));
        }
    }
    LaneRaster raster(&m_lanesImage, dark, m_hidden);
    const TimeScale scale = m_scale.inDevicePixels(ratio);
    const QRgb idle = style::mixed(colours.color(QPalette::Text), base, 0.08).rgb();
    for (int i = first; i < end; ++i) {
        const Lane &lane = m_lanes[size_t(i)];
        const QRect band = geometry.bandOf(i).translated(0, -geometry.lanes().top());
        const int top = qRound(band.top() * ratio);
        const int height = qRound(band.height() * ratio);
        if (lane.kind == Lane::Kind::Core) {
            raster.paint(corePixels(*m_record, lane.core, scale, m_record->begin()), top, height,
                         idle);
            continue;
        }
        const auto slot = size_t(i - first);
        if (!pixelsKnown)
            fillPixels(lane, &emptyPixels(slot));
        raster.paint(m_pixels[slot], top, height);
    }
}

LanePixels &TimelineView::emptyPixels(size_t slot)
{
    const TimeScale scale = m_scale.inDevicePixels(devicePixelRatioF());
    while (m_pixels.size() <= slot)
        m_pixels.emplace_back(scale, m_record->begin());
    m_pixels[slot].reset(scale, m_record->begin());
    return m_pixels[slot];
}

void TimelineView::fillPixels(const Lane &lane, LanePixels *pixels) const
{
    if (lane.kind != Lane::Kind::Instance)
        return pixels->add(*m_record, lane.id);
    for (const LaneId &id : lanesWithin(*m_record, lane.id.own.instance))
        pixels->add(*m_record, id);
}

/// How many were running, ready and blocked in each column: sums of all lanes, also of those that
/// are not in sight. Whether m_pixels now holds those that are.
bool TimelineView::paintStrip()
{
    const TimelineGeometry geometry = geometryNow();
    const qreal ratio = devicePixelRatioF();
    const QPalette colours = palette();
    const bool dark = isDark(colours);
    const QRect strip = geometry.strip();
    clear(&m_stripImage, strip.size(), ratio, colours.color(QPalette::Base));
    LanePixels all(m_scale.inDevicePixels(ratio), m_record->begin());
    const bool same = m_order == LaneOrder::ByProcess && m_collapsed.empty();
    const std::vector<Lane> lanes = same ? m_lanes : lanesOf(*m_record, LaneOrder::ByProcess, {});
    const auto [first, end] = same ? geometry.visibleLanes() : std::pair(0, 0);
    for (int i = 0; i < int(lanes.size()); ++i) {
        if (i < first || i >= end) {
            all.add(*m_record, lanes[size_t(i)].id);
            continue;
        }
        LanePixels &pixels = emptyPixels(size_t(i - first));
        pixels.add(*m_record, lanes[size_t(i)].id);
        all.add(pixels);
    }
    float peak = 0;
    const auto parts = [](const LanePixels::Shares &shares) {
        std::array<float, 3> part{shares[size_t(BandKind::Running)],
                                  shares[size_t(BandKind::Ready)], 0};
        for (const BandKind kind : {BandKind::PipeFull, BandKind::PipeEmpty, BandKind::Asleep,
                                    BandKind::Blocked, BandKind::Stopped, BandKind::Unknown})
            part[2] += shares[size_t(kind)];
        return part;
    };
    for (int x = all.first(); x < all.end(); ++x) {
        const auto part = parts(all.columns()[size_t(x)]);
        peak = std::max(peak, part[0] + part[1] + part[2]);
    }
    m_stripPeak = peak;
    m_stripStale = false;
    if (peak <= 0 || m_stripImage.isNull())
        return same;
    const int room = m_stripImage.height() - qRound(12 * ratio);
    const int ground = m_stripImage.height() - qRound(4 * ratio);
    const QColor base = colours.color(QPalette::Base);
    const std::array<QRgb, 3> fills{
        style::fill(BandKind::Running, dark).rgb(), style::fill(BandKind::Ready, dark).rgb(),
        style::mixed(style::fill(BandKind::PipeEmpty, dark), base, 0.45).rgb()};
    auto *bits = reinterpret_cast<QRgb *>(m_stripImage.bits());
    const qsizetype stride = m_stripImage.bytesPerLine() / qsizetype(sizeof(QRgb));
    for (int x = all.first(); x < std::min(all.end(), m_stripImage.width()); ++x) {
        const auto part = parts(all.columns()[size_t(x)]);
        float level = 0;
        for (size_t i = 0; i < part.size(); ++i) {
            const int bottom = ground - qRound(level / peak * float(room));
            level += part[i];
            const int top = ground - qRound(level / peak * float(room));
            for (int y = std::max(0, top); y < bottom; ++y)
                bits[y * stride + x] = fills[i];
        }
    }
    const QRgb line = style::line(colours).rgb();
    std::fill_n(bits + ground * stride, m_stripImage.width(), line);
    return same;
}

} // namespace forkscope
