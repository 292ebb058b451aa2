#pragma once

#include "ui/panes/timeline/TimeTicks.h"
#include "ui/panes/timeline/TimelineGeometry.h"
#include "ui/panes/timeline/TimelineStrip.h"
#include "ui/shared/TimeSpan.h"

#include <QtGui/QColor>

#include <map>

class QPainter;
class QPalette;

namespace forkscope {

/// Paints what lies around and over the lanes: the axis, names, marks, looks, the measured time,
/// the pointer. It is painted in every frame, and only as much as is in sight.
class TimelineOverlay
{
public:
    /// All arguments must outlive it.
    TimelineOverlay(QPainter *painter, const RunRecord *record, const TimelineGeometry &geometry,
                    const TimeScale &scale, const QPalette &palette);

    void axis(const std::vector<TimeTick> &ticks);
    void grid(const std::vector<TimeTick> &ticks, const QRect &area);
    void names(const std::vector<Lane> &lanes, int current);
    void division(const std::vector<Lane> &lanes);
    void marks(const std::vector<Lane> &lanes, const std::vector<ProcessId> &missed);
    void coreNumbers(const std::vector<Lane> &lanes);
    void looks(Nanoseconds interval);
    /// Writes numbers beside the strip, and marks how many cores there are.
    void strip(const StripFacts &facts);
    void span(const TimeSpan &span);
    void pointer(int x);
    /// Paints a chosen time, in ns since the start, with its figure.
    void moment(qint64 ns);
    void wall();

private:
    [[nodiscard]] int xOf(TimePoint at) const;
    void processMarks(const ProcessRecord &process, const QRect &band);
    void missedMark(const ProcessRecord &process, const QRect &band);
    void moments(const std::map<qint64, QRect> &bands);
    void arrow(int x, int top);
    void coresLine(const StripFacts &facts);
    void verticalLine(int x, int top, int bottom);

    QPainter *m_painter;
    const RunRecord *m_record;
    const TimelineGeometry &m_geometry;
    const TimeScale &m_scale;
    const QPalette &m_palette;
    QColor m_secondary;
};

} // namespace forkscope
