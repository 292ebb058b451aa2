#pragma once

#include "core/analysis/figures/Durations.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// How often a time came: bars, with the mean and ± σ, the median, the 95th and 99th percentile.
/// The pointer or the arrow keys go from bar to bar.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget *parent = nullptr);

    void setDurations(Durations durations);
    [[nodiscard]] const Durations &durations() const { return m_durations; }
    /// "10 instances · mean 103 ms ± 1.20 ms · median …"
    [[nodiscard]] QString figures() const;

    /// Index of the bar that is read; −1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int bin);
    [[nodiscard]] QString readout() const;

    [[nodiscard]] QSize sizeHint() const override { return {720, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Plot;
    [[nodiscard]] Plot plot() const;
    void paintAxes(QPainter &painter, const Plot &plot) const;
    void paintBars(QPainter &painter, const Plot &plot) const;
    void paintMarks(QPainter &painter, const Plot &plot) const;
    [[nodiscard]] QString meanText() const;
    void tell();

    Durations m_durations;
    std::vector<HistogramBin> m_bins;
    int m_current = -1;
};

} // namespace forkscope
