#pragma once

#include "ui/bars/status/OwnCost.h"

#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

class QLabel;

namespace forkscope {

class OutcomeBar;
class RunRecord;

/// The window's lower edge: how far the run is, how it goes, what time it took against the work it
/// did, where what is shown comes from, and what Forkscope itself costs.
class RunStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit RunStatusBar(QWidget *parent = nullptr);

    /// Another record, or none; refresh() shows what it has.
    void setRecord(const RunRecord *record);
    void refresh();

    /// Something the user must know before anything else ("Cannot run: …"); empty takes it away.
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
