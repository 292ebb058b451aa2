#include "ui/panes/timeline/TimeScale.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double roomAtEnd = 1.04; // keeps the last mark off the very edge

} // namespace

TimeScale::TimeScale(qint64 begin, qint64 end, int width)
    : m_begin(begin),
      m_nsPerPixel(std::max(smallestNsPerPixel, double(end - begin) / std::max(1, width))),
      m_width(std::max(1, width))
{
}

qint64 TimeScale::nsAt(double x) const
{
    return m_begin + qint64(std::llround(x * m_nsPerPixel));
}

TimeScale TimeScale::zoomed(double factor, double x, qint64 length) const
{
    const qint64 fixed = nsAt(x);
    TimeScale scale = *this;
    const double most = std::max(1.0, double(length)) * roomAtEnd / m_width;
    scale.m_nsPerPixel = std::max(smallestNsPerPixel, std::min(m_nsPerPixel / factor, most));
    scale.m_begin = fixed - qint64(std::llround(x * scale.m_nsPerPixel));
    return scale.kept(length);
}

TimeScale TimeScale::panned(double pixels, qint64 length) const
{
    TimeScale scale = *this;
    scale.m_begin = nsAt(pixels);
    return scale.kept(length);
}

TimeScale TimeScale::resized(int width) const
{
    TimeScale scale = *this;
    scale.m_width = std::max(1, width);
    return scale;
}

TimeScale TimeScale::inDevicePixels(double ratio) const
{
    TimeScale scale = *this;
    scale.m_width = std::max(1, int(std::lround(m_width * ratio)));
    scale.m_nsPerPixel = m_nsPerPixel * m_width / scale.m_width;
    return scale;
}

TimeScale TimeScale::fitting(qint64 length, int width, int room)
{
    const double least = double(width) / std::max(1.0, double(width - room));
    // If the room would take most of the width, the text there has to do without.
    const double factor = least < 2 ? std::max(roomAtEnd, least) : roomAtEnd;
    return {0, qint64(double(std::max<qint64>(1, length)) * factor), width};
}

TimeScale TimeScale::showing(qint64 from, qint64 to, int width)
{
    const qint64 room = std::max<qint64>(1, (to - from) / 16);
    return {std::max<qint64>(0, from - room), to + room, width};
}

/// Returns the scale moved so that it does not go beyond the run's start and, with some room, its
/// end.
TimeScale TimeScale::kept(qint64 length) const
{
    TimeScale scale = *this;
    const qint64 span = qint64(double(m_width) * m_nsPerPixel);
    const qint64 last = qint64(double(length) * roomAtEnd) - span;
    scale.m_begin = std::max<qint64>(0, std::min(m_begin, last));
    return scale;
}

} // namespace forkscope
