#include "ui/timeline/TimeTicks.h"

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

constexpr std::array<Unit, 4> units{{{1'000'000'000, QT_TRANSLATE_NOOP("TimeTicks", "%1 s")},
                                     {1'000'000, QT_TRANSLATE_NOOP("TimeTicks", "%1 ms")},
                                     {1'000, QT_TRANSLATE_NOOP("TimeTicks", "%1 µs")},
                                     {1, QT_TRANSLATE_NOOP("TimeTicks", "%1 ns")}}};

/// The smallest round number that is not below `least`.
qint64 roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (power * factor >= least * 0.999999)
            return std::max<qint64>(1, std::llround(power * factor));
    }
    return std::llround(power * 10);
}

/// The distance of the small marks between labelled ones: round too.
qint64 smallStep(qint64 step)
{
    qint64 first = step;
    while (first >= 10)
        first /= 10;
    const qint64 parts = first == 2 ? 4 : 5;
    return step % parts == 0 ? step / parts : step;
}

QString labelOf(qint64 ns, qint64 step)
{
    if (ns == 0)
        return QLocale().toString(0);
    // Whole numbers of the largest unit, or at most tenths of it.
    Unit unit = units.back();
    for (const Unit &candidate : units) {
        if (step * 10 >= candidate.ns) {
            unit = candidate;
            break;
        }
    }
    const int decimals = step % unit.ns == 0 ? 0 : 1;
    return QCoreApplication::translate("TimeTicks", unit.text)
        .arg(QLocale().toString(double(ns) / double(unit.ns), 'f', decimals));
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeScale &scale, int labelWidth)
{
    const qint64 step = roundStep(scale.nsPerPixel() * std::max(1, labelWidth));
    const qint64 small = smallStep(step);
    std::vector<TimeTick> ticks;
    const qint64 first = (std::max<qint64>(0, scale.begin()) + small - 1) / small * small;
    for (qint64 ns = first; ns < scale.end(); ns += small)
        ticks.push_back({ns, ns % step == 0 ? labelOf(ns, step) : QString()});
    return ticks;
}

} // namespace forkscope
