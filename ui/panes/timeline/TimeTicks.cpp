#include "ui/panes/timeline/TimeTicks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

namespace forkscope {

namespace {

struct Unit
{
    qint64 ns;
    const char *text;
};

constexpr std::array<Unit, 4> units{
    {{1'000'000'000, QT_TRANSLATE_NOOP("forkscope::TimeTicks", "%1 s")},
     {1'000'000, QT_TRANSLATE_NOOP("forkscope::TimeTicks", "%1 ms")},
     {1'000, QT_TRANSLATE_NOOP("forkscope::TimeTicks", "%1 µs")},
     {1, QT_TRANSLATE_NOOP("forkscope::TimeTicks", "%1 ns")}}};

/// Returns the smallest round number that is not below `least`.
qint64 roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (power * factor >= least * 0.999999)
            return std::max<qint64>(1, std::llround(power * factor));
    }
    return std::llround(power * 10);
}

/// Returns the distance of the small marks between labelled ones, which is round too.
qint64 smallStep(qint64 step)
{
    qint64 first = step;
    while (first >= 10)
        first /= 10;
    const qint64 parts = first == 2 ? 4 : 5;
    return step % parts == 0 ? step / parts : step;
}

/// Returns the first multiple of `step` in sight.
qint64 firstMultiple(const TimeScale &scale, qint64 step)
{
    return (std::max<qint64>(0, scale.begin()) + step - 1) / step * step;
}

QString labelOf(qint64 ns, qint64 step)
{
    if (ns == 0)
        return QLocale().toString(0);
    // Labels are whole numbers of the largest unit, or at most tenths of it.
    Unit unit = units.back();
    for (const Unit &candidate : units) {
        if (step * 10 >= candidate.ns) {
            unit = candidate;
            break;
        }
    }
    const int decimals = step % unit.ns == 0 ? 0 : 1;
    return QCoreApplication::translate("forkscope::TimeTicks", unit.text)
        .arg(QLocale().toString(double(ns) / double(unit.ns), 'f', decimals));
}

/// Returns whether no label in sight reaches into the next. Labels get longer with time, so the
/// last one rules out most distances that are too small; but digits differ in width, so all are
/// checked.
bool haveRoom(const TimeScale &scale, qint64 step, const LabelWidth &widthOf)
{
    const auto hasRoom = [&](qint64 ns) {
        return double(step) >= 0.999999 * scale.nsPerPixel() * widthOf(labelOf(ns, step));
    };
    const qint64 end = scale.end();
    if (!hasRoom(std::max<qint64>(0, end - 1) / step * step))
        return false;
    for (qint64 ns = firstMultiple(scale, step); ns < end; ns += step) {
        if (!hasRoom(ns))
            return false;
    }
    return true;
}

/// Returns the smallest round distance at which all labels have room.
qint64 labelStep(const TimeScale &scale, const LabelWidth &widthOf)
{
    qint64 step = roundStep(scale.nsPerPixel());
    while (!haveRoom(scale, step, widthOf))
        step = roundStep(double(step) * 1.5);
    return step;
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeScale &scale, const LabelWidth &widthOf)
{
    const qint64 step = labelStep(scale, widthOf);
    const qint64 small = smallStep(step);
    std::vector<TimeTick> ticks;
    for (qint64 ns = firstMultiple(scale, small); ns < scale.end(); ns += small)
        ticks.push_back({ns, ns % step == 0 ? labelOf(ns, step) : QString()});
    return ticks;
}

} // namespace forkscope
