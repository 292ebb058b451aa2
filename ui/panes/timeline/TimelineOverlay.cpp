#include "ui/panes/timeline/TimelineOverlay.h"

#include "core/analysis/figures/CoreTimes.h"
#include "core/record/RunRecord.h"
#include "ui/shared/Format.h"
#include "ui/shared/StateStyle.h"
#include "ui/shared/Zoom.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace forkscope {

namespace {

struct OverlayTexts
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::Timeline)
};

constexpr int leastTextWidth = 16; // pixels

} // namespace

TimelineOverlay::TimelineOverlay(QPainter *painter, const RunRecord *record,
                                 const TimelineGeometry &geometry, const TimeScale &scale,
                                 const QPalette &palette)
    : m_painter(painter), m_record(record), m_geometry(geometry), m_scale(scale),
      m_palette(palette), m_secondary(style::secondaryText(palette))
{
}

int TimelineOverlay::xOf(TimePoint at) const
{
    return m_geometry.axis().left() + qRound(m_scale.xOf((at - m_record->begin()).count()));
}

/// Paints the axis. A label that would be cut at the edge is left out, because half a number is a
/// wrong number.
void TimelineOverlay::axis(const std::vector<TimeTick> &ticks)
{
    const QRect area = m_geometry.axis();
    const QFontMetrics metrics(m_painter->font());
    m_painter->setPen(m_secondary);
    for (const TimeTick &tick : ticks) {
        const int x = area.left() + qRound(m_scale.xOf(tick.ns));
        if (tick.label.isEmpty()) {
            verticalLine(x, area.bottom() - 2, area.bottom());
            continue;
        }
        verticalLine(x, area.bottom() - 5, area.bottom());
        const int width = metrics.horizontalAdvance(tick.label);
        const int left = tick.ns == 0 ? x : x - width / 2;
        if (left + width <= area.right())
            m_painter->drawText(QRect(left, area.top(), width, area.height() - 5),
                                Qt::AlignCenter | Qt::TextDontClip, tick.label);
    }
}

/// Draws a line in the pen's colour, both ends included. It is painted as a rectangle: Qt makes
/// each pixel of a line a span and hands the spans out to threads, which took longer than all the
/// lanes.
void TimelineOverlay::verticalLine(int x, int top, int bottom)
{
    m_painter->fillRect(x, top, 1, bottom - top + 1, m_painter->pen().color());
}

void TimelineOverlay::grid(const std::vector<TimeTick> &ticks, const QRect &area)
{
    // The colour is mixed here, because a painter blends translucent colours pixel by pixel.
    m_painter->setPen(style::mixed(style::line(m_palette), m_palette.color(QPalette::Base), 0.47));
    for (const TimeTick &tick : ticks) {
        if (!tick.label.isEmpty()) {
            const int x = area.left() + qRound(m_scale.xOf(tick.ns));
            verticalLine(x, area.top(), area.bottom());
        }
    }
}

void TimelineOverlay::names(const std::vector<Lane> &lanes, int current)
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
        const QRect row(area.left(), m_geometry.topOf(i), area.width(),
                        uiPixels(TimelineGeometry::laneHeight));
        m_painter->setPen(m_palette.color(QPalette::Text));
        if (lane.isFirst && lane.kind != Lane::Kind::Core) {
            m_painter->setFont(bold);
            m_painter->drawText(row.adjusted(8, 0, 0, 0), Qt::AlignVCenter,
                                QStringLiteral("#%1").arg(lane.id.own.instance));
            m_painter->setFont(plain);
        }
        const int indent =
            lane.kind == Lane::Kind::Core ? 8 : 8 + numberWidth + 10 * std::max(0, lane.depth - 1);
        const QRect text = row.adjusted(indent, 0, -6, 0);
        m_painter->setPen(i == current || lane.depth == 0 ? m_palette.color(QPalette::Text)
                                                          : m_secondary);
        const QString name =
            QFontMetrics(plain).elidedText(laneName(*m_record, lane), Qt::ElideRight, text.width());
        m_painter->drawText(text, Qt::AlignVCenter, name);
    }
    m_painter->restore();
}

/// Draws a line above the cores if they follow the processes.
void TimelineOverlay::division(const std::vector<Lane> &lanes)
{
    const auto core = std::find_if(lanes.begin(), lanes.end(),
                                   [](const Lane &lane) { return lane.kind == Lane::Kind::Core; });
    if (core == lanes.begin() || core == lanes.end())
        return;
    const int y = m_geometry.topOf(int(core - lanes.begin())) -
                  uiPixels(TimelineGeometry::instanceGap) / 2 - 1;
    const QRect area = m_geometry.lanes();
    if (y < area.top() || y > area.bottom())
        return;
    m_painter->setPen(style::line(m_palette));
    m_painter->drawLine(8, y, area.right(), y);
}

/// Paints how a program that failed has ended, as a shape and a text that are seen without colour.
void TimelineOverlay::processMarks(const ProcessRecord &process, const QRect &band)
{
    if (!process.status || *process.status == 0)
        return;
    const int x = xOf(process.endedAt);
    if (x < m_geometry.lanes().left() || x > m_geometry.lanes().right())
        return;
    const bool signalled = *process.status < 0;
    const QString text = signalled ? format::signalName(-*process.status) + QStringLiteral(" → ") +
                                         format::status(process.status)
                                   : format::status(process.status);
    const int width = QFontMetrics(m_painter->font()).horizontalAdvance(text) + 4;
    // At the edge the text goes to the other side, on a ground of its own so that bands do not hide
    // it.
    QRect place(x + 7, band.top() - 1, width, band.height() + 2);
    if (place.right() > m_geometry.lanes().right()) {
        place.moveRight(x - 6);
        m_painter->fillRect(place, m_palette.color(QPalette::Base));
    }
    m_painter->setPen(m_palette.color(QPalette::Text));
    m_painter->drawText(place, Qt::AlignCenter, text);
}

void TimelineOverlay::marks(const std::vector<Lane> &lanes, const std::vector<ProcessId> &missed)
{
    m_painter->save();
    m_painter->setClipRect(m_geometry.lanes());
    const auto [first, end] = m_geometry.visibleLanes();
    std::map<qint64, QRect> bands;
    for (int i = first; i < end; ++i) {
        const Lane &lane = lanes[size_t(i)];
        if (lane.kind != Lane::Kind::Process || lane.depth > 0)
            continue;
        const QRect band = m_geometry.bandOf(i);
        bands[keyOf(lane.id.own)] = band;
        const auto &instance = m_record->instances()[size_t(lane.id.own.instance)];
        const ProcessRecord &process = instance.processes[size_t(lane.id.own.stage)];
        processMarks(process, band);
        if (std::find(missed.begin(), missed.end(), lane.id.own) != missed.end())
            missedMark(process, band);
    }
    moments(bands);
    m_painter->restore();
}

/// Paints first bytes as a white dot and signals as an arrow from above, shapes that are seen
/// without colour. Only a bounded number of marks is read; more of them in sight would only be a
/// blot.
void TimelineOverlay::moments(const std::map<qint64, QRect> &bands)
{
    constexpr std::ptrdiff_t most = 4000;
    const Marks &marks = m_record->marks();
    const TimePoint from = m_record->begin() + Nanoseconds(m_scale.begin());
    const TimePoint to = m_record->begin() + Nanoseconds(m_scale.end());
    const auto first = std::partition_point(marks.begin(), marks.end(),
                                            [from](const Mark &mark) { return mark.at < from; });
    const auto end =
        std::partition_point(first, marks.end(), [to](const Mark &mark) { return mark.at < to; });
    for (const Mark &mark : std::ranges::subrange(first, first + std::min(most, end - first))) {
        const auto band = bands.find(keyOf({mark.instance, std::max<int>(0, mark.stage)}));
        if (band == bands.end())
            continue;
        const int x = xOf(mark.at);
        if (mark.kind == MarkKind::FirstByte && mark.stream() == StreamKind::Output) {
            m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1.4));
            m_painter->setBrush(m_palette.color(QPalette::Base));
            m_painter->setRenderHint(QPainter::Antialiasing);
            m_painter->drawEllipse(QPointF(x, band->second.center().y() + 0.5), 3, 3);
            m_painter->setRenderHint(QPainter::Antialiasing, false);
        } else if (mark.kind == MarkKind::Signal) {
            arrow(x, band->second.top());
        }
    }
}

void TimelineOverlay::arrow(int x, int top)
{
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_palette.color(QPalette::Text));
    m_painter->drawPolygon(QPolygon({{x - 4, top - 2}, {x + 4, top - 2}, {x, top + 5}}));
}

/// Marks a process that the poller never saw alive, with a dotted frame where it was.
void TimelineOverlay::missedMark(const ProcessRecord &process, const QRect &band)
{
    const int x = xOf(process.startedAt);
    m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1.2, Qt::DotLine));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(
        QRect(x - 3, band.top() - 2, xOf(process.endedAt) - x + 6, band.height() + 3));
}

/// Writes the number of the instance where a core's slice is wide enough for it.
void TimelineOverlay::coreNumbers(const std::vector<Lane> &lanes)
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
        // No more slices than this are read: if more are in sight, none is wide enough.
        const size_t most = size_t(m_scale.width() / leastTextWidth) * 8;
        const size_t low = firstOnCoreEndingAfter(trace, lanes[size_t(i)].core, from);
        const QRect band = m_geometry.bandOf(i);
        for (size_t k = low; k < std::min(slices.size(), low + most); ++k) {
            const Slice &slice = sliceOf(trace, slices[k]);
            const int left = std::max(band.left(), xOf(slice.from));
            if (left > band.right())
                break;
            const int right = std::min(band.right(), xOf(slice.to));
            if (slice.to - slice.from < leastLength || right - left < leastTextWidth)
                continue;
            const int instance = trace.tasks()[size_t(slices[k].task)].own.instance;
            m_painter->drawText(QRect(left, band.top(), right - left, band.height()),
                                Qt::AlignCenter, QLocale().toString(instance));
        }
    }
}

/// Paints a tick for each look of the poller, or one line if they are too close.
void TimelineOverlay::looks(Nanoseconds interval)
{
    const QRect area = m_geometry.looks();
    const int middle = area.center().y();
    m_painter->setPen(m_secondary);
    const int last = std::min(area.right(), xOf(m_record->end()));
    if (interval.count() <= 0)
        return;
    if (double(interval.count()) < 3 * m_scale.nsPerPixel()) {
        m_painter->drawLine(std::max(area.left(), xOf(m_record->begin())), middle, last, middle);
        return;
    }
    const qint64 first = std::max<qint64>(1, m_scale.begin() / interval.count());
    for (qint64 look = first;; ++look) {
        const int x = xOf(m_record->begin() + interval * look);
        if (x > last)
            break;
        if (x >= area.left())
            verticalLine(x, middle - 3, middle + 3);
    }
}

void TimelineOverlay::strip(const StripFacts &facts)
{
    const QRect strip = m_geometry.strip();
    const QRect area = QRect(0, strip.top(), strip.left(), strip.height()).adjusted(8, 2, -6, -1);
    m_painter->setPen(m_secondary);
    if (facts.top > 0) {
        m_painter->drawText(area, int(Qt::AlignTop) | int(Qt::AlignRight),
                            QLocale().toString(facts.top));
        m_painter->drawText(area, int(Qt::AlignBottom) | int(Qt::AlignRight),
                            QLocale().toString(0));
        coresLine(facts);
    }
    QStringList lines{facts.isPeak ? OverlayTexts::tr("at once", "how many processes at most")
                                   : OverlayTexts::tr("here", "at the pointer's time")};
    if (facts.isKnown) {
        const TaskCounts &counts = facts.counts;
        lines << OverlayTexts::tr("running %1 · ready %2", "how many processes")
                     .arg(QLocale().toString(counts.running), QLocale().toString(counts.ready))
              << OverlayTexts::tr("blocked %1", "how many processes")
                     .arg(QLocale().toString(counts.blocked));
        if (facts.isPeak)
            lines[0] = OverlayTexts::tr("at most at once");
    }
    m_painter->drawText(area, int(Qt::AlignTop) | int(Qt::AlignLeft), lines.join(u'\n'));
}

/// Draws a line where as many processes would be running as there are cores, if that is within the
/// strip.
void TimelineOverlay::coresLine(const StripFacts &facts)
{
    if (facts.cores > facts.top)
        return;
    const QRect area = m_geometry.strip();
    const int y = area.top() + strip::rowOf(facts.cores, facts.top, area.height(), 1);
    m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DashLine));
    m_painter->drawLine(area.left(), y, area.right(), y);
}

void TimelineOverlay::span(const TimeSpan &span)
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

/// Paints where the run ended, with its wall time.
void TimelineOverlay::wall()
{
    const QRect area = m_geometry.lanes();
    const int x = xOf(m_record->end());
    m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1.5, Qt::DashLine));
    m_painter->drawLine(x, area.top(), x, m_geometry.strip().bottom());
    QFont bold = m_painter->font();
    const QFont plain = bold;
    bold.setBold(true);
    m_painter->setFont(bold);
    const QString text = format::duration(m_record->end() - m_record->begin());
    const int width = QFontMetrics(bold).horizontalAdvance(text);
    const bool fitsRight = x + 8 + width < area.right();
    m_painter->setPen(m_palette.color(QPalette::Text));
    m_painter->drawText(QRect(fitsRight ? x + 8 : x - 8 - width, m_geometry.strip().top(), width,
                              uiPixels(TimelineGeometry::wallHeight)),
                        Qt::AlignCenter, text);
    m_painter->setFont(plain);
}

void TimelineOverlay::pointer(int x)
{
    QColor line = m_palette.color(QPalette::Text);
    line.setAlpha(110);
    m_painter->setPen(line);
    verticalLine(x, m_geometry.axis().bottom(), m_geometry.strip().bottom());
}

void TimelineOverlay::moment(qint64 ns)
{
    const QRect lanes = m_geometry.lanes();
    const int x = lanes.left() + qRound(m_scale.xOf(ns));
    if (x < lanes.left() || x > lanes.right())
        return;
    m_painter->save();
    const QRect axis = m_geometry.axis();
    m_painter->setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DashLine));
    m_painter->drawLine(x, axis.bottom(), x, m_geometry.strip().bottom());
    const QString text = format::duration(Nanoseconds(ns));
    QRect plate(0, axis.top(), m_painter->fontMetrics().horizontalAdvance(text) + 8,
                axis.height() - 4);
    plate.moveLeft(std::clamp(x - plate.width() / 2, lanes.left(),
                              std::max(lanes.left(), lanes.right() - plate.width())));
    m_painter->fillRect(plate, m_palette.color(QPalette::Text));
    m_painter->setPen(m_palette.color(QPalette::Base));
    m_painter->drawText(plate, Qt::AlignCenter, text);
    m_painter->restore();
}

} // namespace forkscope
