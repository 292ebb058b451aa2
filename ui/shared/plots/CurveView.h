#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "ui/shared/plots/PlotAxis.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// A series as a curve over the number at once: measured medians with whiskers from the shortest to
/// the longest run, the ideal line, Amdahl's law as fitted with one standard error about it, and
/// where the cores end. The pointer or the arrow keys go from number to number.
class CurveView : public QWidget
{
    Q_OBJECT

public:
    enum class Quantity : quint8 { WallTime, SpeedUp };

    explicit CurveView(QWidget *parent = nullptr);

    void setSeries(const SpeedUpSeries &series);
    void setQuantity(Quantity quantity);
    /// For little room: ordinary type, and no legend.
    void setCompact(bool compact);

    /// Index of the step that is read; −1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int step);
    /// What is written of the step that is read; empty: none is.
    [[nodiscard]] QString readout() const;

    [[nodiscard]] QSize sizeHint() const override
    {
        return m_compact ? QSize(320, 200) : QSize(720, 460);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Plot;
    [[nodiscard]] Plot plot() const;
    [[nodiscard]] double valueOf(double wallNs) const;
    void paintAxes(QPainter &painter, const Plot &plot) const;
    void paintIdeal(QPainter &painter, const Plot &plot) const;
    void paintFit(QPainter &painter, const Plot &plot) const;
    void paintPoints(QPainter &painter, const Plot &plot) const;
    void paintLegend(QPainter &painter, const Plot &plot) const;
    void paintReadout(QPainter &painter, const Plot &plot) const;
    void tell();

    SpeedUpSeries m_series;
    Quantity m_quantity = Quantity::WallTime;
    bool m_compact = false;
    int m_current = -1;
};

} // namespace forkscope
