#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Which time is in sight and where: pure arithmetic between ns since the run's begin and pixels
/// from the left edge. Zooming and panning give another scale; none is ever out of its limits.
class TimeScale
{
public:
    static constexpr double smallestNsPerPixel = 1;

    TimeScale() = default;
    /// [begin, end) ns over `width` pixels.
    TimeScale(qint64 begin, qint64 end, int width);

    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return nsAt(m_width); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] double nsPerPixel() const { return m_nsPerPixel; }

    /// May lie outside of [0, width).
    [[nodiscard]] double xOf(qint64 ns) const { return double(ns - m_begin) / m_nsPerPixel; }
    [[nodiscard]] qint64 nsAt(double x) const;

    /// The moment at `x` stays there; a factor above 1 shows less time. `length` is the run's, in
    /// ns: never more than a little beyond it is in sight.
    [[nodiscard]] TimeScale zoomed(double factor, double x, qint64 length) const;
    /// Moved by pixels; positive shows what is later.
    [[nodiscard]] TimeScale panned(double pixels, qint64 length) const;
    /// The same time per pixel and begin with another width.
    [[nodiscard]] TimeScale resized(int width) const;
    /// The same time in the pixels of a device that has `ratio` times as many.
    [[nodiscard]] TimeScale inDevicePixels(double ratio) const;
    /// The whole run, with a little room at its end: at least `room` pixels, for what is written
    /// there.
    [[nodiscard]] static TimeScale fitting(qint64 length, int width, int room = 0);
    /// [from, to) with a little room on both sides, but none before the run's begin.
    [[nodiscard]] static TimeScale showing(qint64 from, qint64 to, int width);

    bool operator==(const TimeScale &) const = default;

private:
    [[nodiscard]] TimeScale kept(qint64 length) const;

    qint64 m_begin = 0;
    double m_nsPerPixel = 1e6;
    int m_width = 1;
};

} // namespace forkscope
