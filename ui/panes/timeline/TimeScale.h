#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// Which time is in sight and where: pure arithmetic between ns since the run's start and pixels
/// from the left edge. Zooming and panning return another scale, which is always within the limits.
class TimeScale
{
public:
    static constexpr double smallestNsPerPixel = 1;

    TimeScale() = default;
    /// Shows [begin, end), in ns, over `width` pixels.
    TimeScale(qint64 begin, qint64 end, int width);

    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return nsAt(m_width); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] double nsPerPixel() const { return m_nsPerPixel; }

    /// Returns the x of a time, which may lie outside of [0, width).
    [[nodiscard]] double xOf(qint64 ns) const { return double(ns - m_begin) / m_nsPerPixel; }
    [[nodiscard]] qint64 nsAt(double x) const;

    /// Returns the scale zoomed about `x`, whose time stays there; a factor above 1 shows less
    /// time. `length` is that of the run in ns, of which at most a little beyond its end comes into
    /// sight.
    [[nodiscard]] TimeScale zoomed(double factor, double x, qint64 length) const;
    /// Returns the scale moved by pixels; positive ones show later times.
    [[nodiscard]] TimeScale panned(double pixels, qint64 length) const;
    /// Returns the scale with the same start and time per pixel but another width.
    [[nodiscard]] TimeScale resized(int width) const;
    /// Returns the same time in the pixels of a device that has `ratio` times as many.
    [[nodiscard]] TimeScale inDevicePixels(double ratio) const;
    /// Returns the whole run with a little room at its end: at least `room` pixels, for the text
    /// there.
    [[nodiscard]] static TimeScale fitting(qint64 length, int width, int room = 0);
    /// Returns [from, to) with a little room on both sides, but none before the run's start.
    [[nodiscard]] static TimeScale showing(qint64 from, qint64 to, int width);

    bool operator==(const TimeScale &) const = default;

private:
    [[nodiscard]] TimeScale kept(qint64 length) const;

    qint64 m_begin = 0;
    double m_nsPerPixel = 1e6;
    int m_width = 1;
};

} // namespace forkscope
