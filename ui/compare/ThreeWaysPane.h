#pragma once

#include "ui/compare/ThreeWaysRun.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace forkscope {

class SpeedUpBars;
class TimelineView;

/// Three runs of the same instances on one time axis: as lanes, as speed-ups, as figures, in words.
class ThreeWaysPane : public QWidget
{
    Q_OBJECT

public:
    explicit ThreeWaysPane(QWidget *parent = nullptr);

    /// All three records are there.
    void setRecords(const ThreeWaysRun::Records &records);
    [[nodiscard]] bool isEmpty() const { return m_records[2] == nullptr; }

    [[nodiscard]] TimelineView *timeline(Way way) const { return m_timelines[size_t(way)]; }
    [[nodiscard]] QString conclusions() const;
    /// A figure of the table, as shown.
    [[nodiscard]] QString figure(Way way, int column) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTimelines();
    QWidget *makeFigures();
    void retranslate();

    ThreeWaysRun::Records m_records;
    std::array<QLabel *, 3> m_names{};
    std::array<TimelineView *, 3> m_timelines{};
    QLabel *m_title;
    QLabel *m_speedUpTitle;
    SpeedUpBars *m_bars;
    QGridLayout *m_table;
    std::array<std::array<QLabel *, 5>, 4> m_cells{}; ///< the first row has the words
    QLabel *m_whyTitle;
    QLabel *m_why;
};

} // namespace forkscope
