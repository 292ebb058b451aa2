// How the timeline is painted: lanes and strip into images, kept until something in them changes;
// names, axis, marks and the pointer over them each time.

#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"
#include "ui/timeline/TimeTicks.h"
#include "ui/timeline/TimelineView.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int labelRoom = 30; // pixels between two labels of the axis
constexpr int leastTextWidth = 16;

QImage imageOf(QSize size, qreal ratio, const QColor &colour)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(colour);
    return image;
}

/// Mixed so that it is seen on the base colour without hiding what lies on it.
QColor tinted(const QColor &base, const QColor &over, int percent)
{
    const auto mix = [percent](int a, int b) { return (a * (100 - percent) + b * percent) / 100; };
    return {mix(base.red(), over.red()), mix(base.green(), over.green()),
            mix(base.blue(), over.blue())};
}

class Painting
{
public:
    Painting(QPainter *painter, const RunRecord *record, const TimelineGeometry &geometry,
             const TimeScale &scale, const QPalette &palette)
        : m_painter(painter), m_record(record), m_geometry(geometry), m_scale(scale),
          m_palette(palette), m_secondary(style::secondaryText(palette))
    {
    }

    void axis(const std::vector<TimeTick> &ticks);
    void grid(const std::vector<TimeTick> &ticks, const QRect &area);
    void names(const std::vector<Lane> &lanes, int current);
    void marks(const std::vector<Lane> &lanes);
    void coreNumbers(const std::vector<Lane> &lanes);
    void looks();
    void stripName(float peak);
    void span(const TimeSpan &span);
    void pointer(int x);
    void wall();

private:
    [[nodiscard]] int xOf(TimePoint at) const
    {
        return m_geometry.axis().left()
            + qRound(m_scale.xOf((at - m_record->begin()).count()));
    }
    void processMarks(const ProcessRecord &process, const QRect &band);

    QPainter *m_painter;
    const RunRecord *m_record;
    const TimelineGeometry &m_geometry;
    const TimeScale &m_scale;
    const QPalette &m_palette;
    QColor m_secondary;
};

void Painting::axis(const std::vector<TimeTick> &ticks)
{
    const QRect area = m_geometry.axis();
    m_painter->setPen(m_secondary);
    for (const TimeTick &tick : ticks) {
        const int x = area.left() + qRound(m_scale.xOf(tick.ns));
        if (tick.label.isEmpty()) {
            m_painter->drawLine(x, area.bottom() - 2, x, area.bottom());
            continue;
        }
        m_painter->drawLine(x, area.bottom() - 5, x, area.bottom());
        const QRect text(x - 60, area.top(), 120, area.height() - 5);
        const int align = tick.ns == 0 ? Qt::AlignLeft : Qt::AlignHCenter;
        m_painter->drawText(tick.ns == 0 ? text.translated(60, 0) : text, align | Qt::AlignVCenter,
                            tick.label);
    }
}

void Painting::grid(const std::vector<TimeTick> &ticks, const QRect &area)
{
    QColor line = style::line(m_palette);
    line.setAlpha(120);
    m_painter->setPen(line);
    for (const TimeTick &tick : ticks) {
        if (!tick.label.isEmpty()) {
            const int x = area.left() + qRound(m_scale.xOf(tick.ns));
            m_painter->drawLine(x, area.top(), x, area.bottom());
        }
    }
}

void Painting::names(const std::vector<Lane> &lanes, int current)
{
    const QRect area = m_geometry.names();
    m_painter->save();
    m_painter->setClipRect(area);
    const QFont plain = m_painter->font();
    QFont bold = plain;
    bold.setBold(true);
    const int numberWidth = QFontMetrics(bold).horizontalAdvance(QStringLiteral("#0000 "));
    const auto [first, end] = m_geometry.visibleLanes();
    for (int i = first; i < end; ++i) {
        const Lane &lane = lanes[size_t(i)];
        const QRect row(area.left(), m_geometry.topOf(i), area.width(), TimelineGeometry::laneHeight);
        m_painter->setPen(m_palette.color(QPalette::Text));
        if (lane.isFirst && lane.kind != Lane::Kind::Core) {
            m_painter->setFont(bold);
            m_painter->drawText(row.adjusted(8, 0, 0, 0), Qt::AlignVCenter,
                                QStringLiteral("#%1").arg(lane.id.own.instance));
            m_painter->setFont(plain);
        }
        const int indent = lane.kind == Lane::Kind::Core ? 8 : 8 + numberWidth + 10 * std::max(0, lane.depth - 1);
        const QRect text = row.adjusted(indent, 0, -6, 0);
        m_painter->setPen(i == current || lane.depth == 0 ? m_palette.color(QPalette::Text) : m_secondary);
        const QString name =
            QFontMetrics(plain).elidedText(laneName(*m_record, lane), Qt::ElideRight, text.width());
        m_painter->drawText(text, Qt::AlignVCenter, name);
    }
    m_painter->restore();
}

/// Where the program begins, and how it ended, as shapes that are seen without colour.
void Painting::processMarks(const ProcessRecord &process, const QRect &band)
{
    if (!process.status || *process.status == 0)
        return;
    const int x = xOf(process.endedAt);
    if (x < m_geometry.lanes().left() || x > m_geometry.lanes().right())
        return;
    const bool signalled = *process.status < 0;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_palette.color(QPalette::Text));
    const QPolygon arrow({{x - 4, band.top() - 2}, {x + 4, band.top() - 2}, {x, band.top() + 5}});
    if (signalled)
        m_painter->drawPolygon(arrow);
    const QString text = signalled ? format::signalName(-*process.status) + QStringLiteral(" → ")
                                         + format::status(process.status)
                                   : format::status(process.status);
    const int width = QFontMetrics(m_painter->font()).horizontalAdvance(text) + 4;
    // At the edge it goes to the other side, on a ground of its own so that bands do not hide it.
    QRect place(x + 7, band.top() - 1, width, band.height() + 2);
    if (place.right() > m_geometry.lanes().right()) {
        place.moveRight(x - 6);
        m_painter->fillRect(place, m_palette.color(QPalette::Base));
    }
    m_painter->setPen(m_palette.color(QPalette::Text));
    m_painter->drawText(place, Qt::AlignCenter, text);
}

void Painting::marks(const std::vector<Lane> &lanes)
{
    m_painter->save();
    m_painter->setClipRect(m_geometry.lanes());
    const auto [first, end] = m_geometry.visibleLanes();
    for (int i = first; i < end; ++i) {
        const Lane &lane = lanes[size_t(i)];
        if (lane.kind == Lane::Kind::Process && lane.depth == 0) {
            const auto &instance = m_record->instances()[size_t(lane.id.own.instance)];
            processMarks(instance.processes[size_t(lane.id.own.stage)], m_geometry.bandOf(i));
        }
    }
    m_painter->restore();
}

/// The number of the instance, where a core's slice is wide enough for it.
void Painting::coreNumbers(const std::vector<Lane> &lanes)
{
    const TraceStore &trace = m_record->trace();
    const TimePoint from = m_record->begin() + Nanoseconds(m_scale.begin());
    m_painter->setPen(m_palette.color(QPalette::Text));
    const auto [first, end] = m_geometry.visibleLanes();
    for (int i = first; i < end; ++i) {
        if (lanes[size_t(i)].kind != Lane::Kind::Core)
            continue;
        const ChunkedVector<SliceRef> &slices = trace.onCore(lanes[size_t(i)].core);
        const auto leastLength = Nanoseconds(qint64(leastTextWidth * m_scale.nsPerPixel()));
        // Bounded: where more slices than this are in sight, none is wide enough.
        const size_t most = size_t(m_scale.width() / leastTextWidth) * 8;
        size_t low = 0;
        size_t high = slices.size();
        const auto sliceAt = [&](size_t k) -> const Slice & {
            return trace.tasks()[size_t(slices[k].task)].track[slices[k].slice];
        };
        while (low < high) {
            const size_t middle = (low + high) / 2;
            if (sliceAt(middle).to <= from)
                low = middle + 1;
            else
                high = middle;
        }
        const QRect band = m_geometry.bandOf(i);
        for (size_t k = low; k < std::min(slices.size(), low + most); ++k) {
            const Slice &slice = sliceAt(k);
            const int left = std::max(band.left(), xOf(slice.from));
            if (left > band.right())
                break;
            const int right = std::min(band.right(), xOf(slice.to));
            if (slice.to - slice.from < leastLength || right - left < leastTextWidth)
                continue;
            const int instance = trace.tasks()[size_t(slices[k].task)].own.instance;
            m_painter->drawText(QRect(left, band.top(), right - left, band.height()), Qt::AlignCenter,
                                QLocale().toString(instance));
        }
    }
}

/// A tick for each poll; where they are too close, one line for all.
void Painting::looks()
{
    const QRect area = m_geometry.looks();
    const ChunkedVector<TimePoint> &rounds = m_record->samples().rounds();
    const int middle = area.center().y();
    m_painter->setPen(m_secondary);
    int last = area.left() - 10;
    size_t low = 0;
    size_t high = rounds.size();
    const TimePoint from = m_record->begin() + Nanoseconds(m_scale.begin());
    while (low < high) {
        const size_t at = (low + high) / 2;
        if (rounds[at] < from)
            low = at + 1;
        else
            high = at;
    }
    const auto most = low + size_t(area.width()) * 4;
    for (size_t i = low; i < std::min(rounds.size(), most); ++i) {
        const int x = xOf(rounds[i]);
        if (x > area.right())
            break;
        if (x - last < 3) {
            m_painter->drawLine(last, middle, x, middle);
        } else {
            m_painter->drawLine(x, middle - 3, x, middle + 3);
        }
        last = x;
    }
}

void Painting::stripName(float peak)
{
    const QRect strip = m_geometry.strip();
    const QRect area(0, strip.top(), strip.left(), strip.height());
    m_painter->setPen(m_secondary);
    m_painter->drawText(area.adjusted(8, 6, -6, 0), Qt::AlignTop,
                        QCoreApplication::translate("Timeline", "at once"));
    const TaskCounts most = m_record->trace().peak();
    QString text = QCoreApplication::translate("Timeline", "in sight up to %1")
                       .arg(QLocale().toString(peak, 'f', peak < 10 ? 1 : 0));
    const int height = QFontMetrics(m_painter->font()).height();
    m_painter->drawText(area.adjusted(8, 6 + height, -2, 0), Qt::AlignTop, text);
    if (most.running > 0)
        m_painter->drawText(area.adjusted(8, 6 + 2 * height, -2, 0), Qt::AlignTop,
                            QCoreApplication::translate("Timeline", "running: peak %1")
                                .arg(QLocale().toString(most.running)));
}

void Painting::span(const TimeSpan &span)
{
    const QRect lanes = m_geometry.lanes();
    const int left = lanes.left() + qRound(m_scale.xOf(span.from));
    const int right = lanes.left() + qRound(m_scale.xOf(span.to));
    QRect area(QPoint(left, m_geometry.looks().top()), QPoint(right, m_geometry.strip().bottom()));
    m_painter->save();
    m_painter->setClipRect(QRect(lanes.left(), 0, lanes.width(), m_geometry.strip().bottom() + 1));
    QColor shade = m_palette.color(QPalette::Highlight);
    shade.setAlpha(36);
    m_painter->fillRect(area, shade);
    m_painter->setPen(m_palette.color(QPalette::Highlight));
    m_painter->drawLine(area.topLeft(), area.bottomLeft());
    m_painter->drawLine(area.topRight(), area.bottomRight());
    m_painter->restore();
}

/// Where the run ended.
void Painting::wall()
{
    const QRect area = m_geometry.lanes();
    const int x = xOf(m_record->end());
    m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1.5, Qt::DashLine));
    m_painter->drawLine(x, area.top(), x, area.bottom());
    QFont bold = m_painter->font();
    const QFont plain = bold;
    bold.setBold(true);
    m_painter->setFont(bold);
    const QString text = format::duration(m_record->end() - m_record->begin());
    const int width = QFontMetrics(bold).horizontalAdvance(text);
    const bool fitsRight = x + 8 + width < area.right();
    m_painter->setPen(m_palette.color(QPalette::Text));
    m_painter->drawText(QRect(fitsRight ? x + 8 : x - 8 - width, area.bottom() - 20, width, 20),
                        Qt::AlignCenter, text);
    m_painter->setFont(plain);
}

void Painting::pointer(int x)
{
    QColor line = m_palette.color(QPalette::Text);
    line.setAlpha(110);
    m_painter->setPen(line);
    m_painter->drawLine(x, m_geometry.axis().bottom(), x, m_geometry.strip().bottom());
}

} // namespace

QString TimelineView::emptyText() const
{
    if (!m_record)
        return tr("Run a plan (F5) to see here what each of its processes does.");
    if (m_order == LaneOrder::ByCore && m_record->isStarted() && !m_record->observation().trace)
        return tr("Which process had which core is known from the exact trace alone.");
    return tr("Nothing has been started yet.");
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QPalette colours = palette();
    painter.fillRect(viewport()->rect(), colours.color(QPalette::Base));
    const TimelineGeometry geometry = geometryNow();
    if (!m_record || m_lanes.empty()) {
        painter.setPen(style::secondaryText(colours));
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         emptyText());
        return;
    }
    if (m_lanesStale)
        paintLanes();
    if (m_stripStale && !m_compact)
        paintStrip();
    Painting painting(&painter, m_record, geometry, m_scale, colours);
    const int labelWidth =
        QFontMetrics(font()).horizontalAdvance(QStringLiteral("000.0 ms")) + labelRoom;
    const std::vector<TimeTick> ticks = timeTicks(m_scale, labelWidth);
    const int current = currentLane();
    if (current >= 0) {
        const QRect row(0, geometry.topOf(current), geometry.names().width(),
                        TimelineGeometry::laneHeight);
        painter.fillRect(row.intersected(geometry.names()),
                         tinted(colours.color(QPalette::Base), colours.color(QPalette::Highlight), 22));
    }
    painter.drawImage(geometry.lanes().topLeft(), m_lanesImage);
    painting.axis(ticks);
    if (m_compact)
        painting.wall();
    else
        painter.drawImage(geometry.strip().topLeft(), m_stripImage);
    if (!m_compact)
        painting.looks();
    painting.names(m_lanes, current);
    painting.coreNumbers(m_lanes);
    painting.marks(m_lanes);
    if (!m_compact)
        painting.stripName(m_stripPeak);
    if (m_span)
        painting.span(*m_span);
    if (m_pointer && m_pointer->x() >= geometry.lanes().left())
        painting.pointer(m_pointer->x());
}

void TimelineView::paintLanes()
{
    const TimelineGeometry geometry = geometryNow();
    const qreal ratio = devicePixelRatioF();
    const QPalette colours = palette();
    const bool dark = isDark(colours);
    const QColor base = colours.color(QPalette::Base);
    m_lanesImage = imageOf(geometry.lanes().size(), ratio, base);
    m_lanesStale = false;
    if (m_lanesImage.isNull())
        return; // no room for a lane
    const auto [first, end] = geometry.visibleLanes();
    {
        QPainter painter(&m_lanesImage);
        painter.translate(-geometry.lanes().topLeft());
        const int labelWidth =
            QFontMetrics(font()).horizontalAdvance(QStringLiteral("000.0 ms")) + labelRoom;
        Painting(&painter, m_record, geometry, m_scale, colours)
            .grid(timeTicks(m_scale, labelWidth), geometry.lanes());
        const QColor chosen = tinted(base, colours.color(QPalette::Highlight), 22);
        for (int i = first; i < end; ++i) {
            const Lane &lane = m_lanes[size_t(i)];
            if (lane.kind != Lane::Kind::Core && lane.id.own.instance == m_selection.instance
                && m_selection.instance >= 0)
                painter.fillRect(QRect(geometry.lanes().left(), geometry.topOf(i), geometry.timeWidth(),
                                       TimelineGeometry::laneHeight),
                                 i == currentLane() ? chosen : tinted(base, chosen, 40));
        }
    }
    LaneRaster raster(&m_lanesImage, dark, m_hidden);
    const TimeScale scale = m_scale.inDevicePixels(ratio);
    const QRgb idle = tinted(base, colours.color(QPalette::Text), 8).rgb();
    for (int i = first; i < end; ++i) {
        const Lane &lane = m_lanes[size_t(i)];
        const QRect band = geometry.bandOf(i).translated(0, -geometry.lanes().top());
        const int top = qRound(band.top() * ratio);
        const int height = qRound(band.height() * ratio);
        if (lane.kind == Lane::Kind::Core) {
            raster.paint(corePixels(*m_record, lane.core, scale, m_record->begin()), top, height, idle);
            continue;
        }
        LanePixels pixels(scale, m_record->begin());
        if (lane.kind == Lane::Kind::Instance) {
            for (const LaneId &id : lanesWithin(*m_record, lane.id.own.instance))
                pixels.add(*m_record, id);
        } else {
            pixels.add(*m_record, lane.id);
        }
        raster.paint(pixels, top, height);
    }
}

/// How many were running, ready and blocked in each column: sums of all lanes, also of those that
/// are not in sight.
void TimelineView::paintStrip()
{
    const TimelineGeometry geometry = geometryNow();
    const qreal ratio = devicePixelRatioF();
    const QPalette colours = palette();
    const bool dark = isDark(colours);
    const QRect strip = geometry.strip();
    m_stripImage = imageOf(strip.size(), ratio, colours.color(QPalette::Base));
    LanePixels all(m_scale.inDevicePixels(ratio), m_record->begin());
    for (const Lane &lane : lanesOf(*m_record, LaneOrder::ByProcess, {}))
        all.add(*m_record, lane.id);
    float peak = 0;
    const auto parts = [](const LanePixels::Shares &shares) {
        std::array<float, 3> part{shares[size_t(BandKind::Running)], shares[size_t(BandKind::Ready)], 0};
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
    if (peak <= 0)
        return;
    const int room = m_stripImage.height() - qRound(12 * ratio);
    const int ground = m_stripImage.height() - qRound(4 * ratio);
    const QColor base = colours.color(QPalette::Base);
    const std::array<QRgb, 3> fills{
        style::fill(BandKind::Running, dark).rgb(), style::fill(BandKind::Ready, dark).rgb(),
        tinted(base, style::fill(BandKind::PipeEmpty, dark), 45).rgb()};
    for (int x = all.first(); x < std::min(all.end(), m_stripImage.width()); ++x) {
        const auto part = parts(all.columns()[size_t(x)]);
        float level = 0;
        for (size_t i = 0; i < part.size(); ++i) {
            const int bottom = ground - qRound(level / peak * float(room));
            level += part[i];
            const int top = ground - qRound(level / peak * float(room));
            for (int y = std::max(0, top); y < bottom; ++y)
                reinterpret_cast<QRgb *>(m_stripImage.scanLine(y))[x] = fills[i];
        }
    }
    const QRgb line = style::line(colours).rgb();
    auto *row = reinterpret_cast<QRgb *>(m_stripImage.scanLine(ground));
    std::fill(row, row + m_stripImage.width(), line);
}

} // namespace forkscope
