#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "ui/run/SeriesHost.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace forkscope {

class Dialogs;
class PlotView;

/// Measures how much faster a plan gets with more instances at once, and shows how long the
/// instances of the last run took. It makes its runs in the session that the main window shows.
class SpeedUpWindow : public QWidget
{
    Q_OBJECT

public:
    enum class Page : quint8 { Curve, Times };

    SpeedUpWindow(RunSession *session, Dialogs *dialogs, QWidget *mainWindow);

    /// Shows the window for a plan without measuring yet.
    void open(const Plan &plan, Page page);
    /// Measures the plan with the numbers that are set in the window. Ignored while a run is going
    /// on.
    void start(const Plan &plan);
    /// Writes the measured points as CSV to a file that the user chooses.
    bool exportPoints();

    [[nodiscard]] SeriesHost *run() { return &m_run; }
    /// Returns the measured points in the order of the runs.
    [[nodiscard]] const std::vector<SpeedUpPoint> &points() const { return m_measured.points; }
    [[nodiscard]] PlotView *curve() const { return m_curve; }
    [[nodiscard]] PlotView *times() const { return m_times; }
    [[nodiscard]] QSpinBox *instances() const { return m_instances; }
    [[nodiscard]] QSpinBox *repeats() const { return m_repeats; }
    [[nodiscard]] QPushButton *measure() const { return m_measure; }
    [[nodiscard]] QString conclusions() const;
    [[nodiscard]] QString figures() const;

Q_SIGNALS:
    /// Sent when the user wants to measure. The owner of the plan checks it and calls start().
    void measureRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeControls();
    QWidget *makeCurvePage();
    QWidget *makeTimesPage();
    void showPoints();
    void showTimes();
    void showProgress();
    void retranslate();

    RunSession *m_session;
    Dialogs *m_dialogs;
    SeriesHost m_run;
    Plan m_plan; ///< the plan that is measured
    SpeedUpRuns m_measured;
    QTabWidget *m_pages;
    QLabel *m_instancesLabel;
    QSpinBox *m_instances;
    QLabel *m_repeatsLabel;
    QSpinBox *m_repeats;
    QComboBox *m_quantity;
    QPushButton *m_measure;
    QPushButton *m_export;
    QLabel *m_progress;
    PlotView *m_curve;
    QLabel *m_conclusions;
    PlotView *m_times;
    QLabel *m_figures;
};

} // namespace forkscope
