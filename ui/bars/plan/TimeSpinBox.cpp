#include "ui/bars/plan/TimeSpinBox.h"

#include "core/pipeline/Plan.h"

#include <cmath>

namespace forkscope {

TimeSpinBox::TimeSpinBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(3);
    setRange(0, static_cast<double>(limits::timeMs) / 1000);
    setSingleStep(0.1);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
}

void TimeSpinBox::setMilliseconds(qint64 milliseconds)
{
    setValue(static_cast<double>(milliseconds) / 1000);
}

qint64 TimeSpinBox::milliseconds() const
{
    return std::llround(value() * 1000);
}

QString TimeSpinBox::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace forkscope
