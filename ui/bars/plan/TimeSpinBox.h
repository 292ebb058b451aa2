#pragma once

#include <QtWidgets/QDoubleSpinBox>

namespace forkscope {

/// A time in seconds, exact to the millisecond and shown without superfluous zeros ("0.1 s").
class TimeSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit TimeSpinBox(QWidget *parent = nullptr);

    void setMilliseconds(qint64 milliseconds);
    [[nodiscard]] qint64 milliseconds() const;

    [[nodiscard]] QString textFromValue(double value) const override;
};

} // namespace forkscope
