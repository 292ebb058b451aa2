#pragma once

#include "core/analysis/figures/ThreeWays.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// Shows the speed-ups of the three ways as bars, with a line at the limit that the number of cores
/// sets.
class SpeedUpBars : public QWidget
{
    Q_OBJECT

public:
    explicit SpeedUpBars(QWidget *parent = nullptr);

    /// `cores` is the number of cores that the third way could use.
    void setFigures(const std::array<WayFigures, 3> &figures, int cores);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<WayFigures, 3> m_figures;
    int m_cores = 1;
};

} // namespace forkscope
