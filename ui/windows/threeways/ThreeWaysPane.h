#pragma once

#include "core/analysis/figures/ThreeWays.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace forkscope {

class SpeedUpBars;
class TimelineLegend;
class TimelineView;

/// Compares three runs of the same instances on one time axis: lanes, speed-ups, figures and words.
class ThreeWaysPane : public QWidget
{
    Q_OBJECT

public:
    explicit ThreeWaysPane(QWidget *parent = nullptr);

    /// Shows three complete records, which were made from `plan`.
    void setRecords(const ThreeWaysRecords &records, const Plan &plan);
    [[nodiscard]] bool isEmpty() const { return m_records[2] == nullptr; }

    [[nodiscard]] TimelineView *timeline(Way way) const { return m_timelines[size_t(way)]; }
    [[nodiscard]] QString conclusions() const;
    /// Returns what of the plan does not count here; empty if all of it does.
    [[nodiscard]] QString note() const;
    /// Returns a figure of the table as it is shown.
    [[nodiscard]] QString figure(Way way, int column) const;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeHeader();
    QWidget *makeTimelines();
    QWidget *makeFigures();
    void retranslate();
    void showWhat();

    ThreeWaysRecords m_records;
    Plan m_plan;
    std::array<QLabel *, 3> m_names{};
    std::array<TimelineView *, 3> m_timelines{};
    QLabel *m_title;
    QLabel *m_what; ///< the pipeline that was run, and how often
    TimelineLegend *m_legend;
    QLabel *m_note;
    QLabel *m_speedUpTitle;
    SpeedUpBars *m_bars;
    QGridLayout *m_table;
    std::array<std::array<QLabel *, 5>, 4> m_cells{}; ///< the first row has the titles
    QLabel *m_tableTitle;
    QLabel *m_whyTitle;
    QLabel *m_why;
};

} // namespace forkscope
