#pragma once

#include "ui/bars/status/OwnCost.h"

#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

class QLabel;

namespace forkscope {

class OutcomeBar;
class RunRecord;

/// The window's status bar. It shows how far the run is, how it goes, the time it took beside the
/// work it did, whether states come from the trace or from samples, and what Forkscope itself
/// costs.
class RunStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit RunStatusBar(QWidget *parent = nullptr);

    /// Sets the record to show, null for none; refresh() shows it.
    void setRecord(const RunRecord *record);
    void refresh();

    /// Shows what the user must know before anything else ("Cannot run: …"); an empty text removes
    /// it.
    void setWarning(const QString &warning);
    [[nodiscard]] const QString &warning() const { return m_warning; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMessage();
    void showOwnCost();
    void paintLabels();

    const RunRecord *m_record = nullptr;
    OutcomeBar *m_bar;
    QLabel *m_counts;
    QLabel *m_time;
    QLabel *m_message; ///< a warning, or what did not go as planned
    QLabel *m_observation;
    QLabel *m_cost;
    QString m_warning;
    OwnCost m_ownCost;
    QTimer m_costTimer;
};

} // namespace forkscope
