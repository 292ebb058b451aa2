#pragma once

#include "core/pipeline/Plan.h"

#include <QtWidgets/QToolBar>

#include <functional>

class QAbstractSpinBox;
class QAction;
class QLabel;
class QSpinBox;

namespace forkscope {

class CoresEdit;
class MistakesButton;
class PlanDocument;
class StepName;
class TimeSpinBox;

/// Shows the plan at a glance: Run, Terminate, Kill, how to run, Run three ways, and mistakes.
/// Finishing the edit of a field makes one undoable step of the document. In a narrow window the
/// bar wraps into a second row.
class PlanBar : public QToolBar
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *run;
        QAction *terminate;
        QAction *kill;
        QAction *threeWays;
    };

    PlanBar(PlanDocument *document, const Actions &actions, QWidget *parent = nullptr);

    /// Commits a text that is still being typed; to be called before running or saving. Returns
    /// false if a field holds no valid value; problem() then says what is wrong.
    bool commitPending();
    /// Shows the bar and gives its first field the focus.
    void goTo();
    [[nodiscard]] QString problem() const;

    [[nodiscard]] QSpinBox *instances() const { return m_instances; }
    [[nodiscard]] QSpinBox *atOnce() const { return m_atOnce; }
    [[nodiscard]] CoresEdit *cores() const { return m_cores; }
    [[nodiscard]] TimeSpinBox *timeout() const { return m_timeout; }
    [[nodiscard]] TimeSpinBox *killAfter() const { return m_killAfter; }
    [[nodiscard]] QSpinBox *poll() const { return m_poll; }
    [[nodiscard]] MistakesButton *mistakes() const { return m_mistakes; }
    [[nodiscard]] QWidget *runButton() const { return m_runButton; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Returns the fields from left to right.
    [[nodiscard]] QList<QWidget *> fields() const;
    QLabel *addField(QWidget *field);
    void build();
    void connectFields();
    [[nodiscard]] QString noTimeoutText(const RunSettings &run) const;
    [[nodiscard]] static QString timeoutHelp(const RunSettings &run);
    void setFieldWidths();
    void paintLabels();
    void retranslate();
    void describe(QLabel *label, QWidget *field, const QString &name, const QString &help);
    void showRun();
    void edit(const std::function<void(RunSettings &)> &change, const StepName &name);

    PlanDocument *m_document;
    Actions m_actions;
    QWidget *m_row;
    QSpinBox *m_instances;
    QSpinBox *m_atOnce;
    CoresEdit *m_cores;
    TimeSpinBox *m_timeout;
    TimeSpinBox *m_killAfter;
    QSpinBox *m_poll;
    QWidget *m_runButton = nullptr;
    MistakesButton *m_mistakes = nullptr;
    QList<QLabel *> m_labels; ///< in the order of the fields
    bool m_showing = false;   ///< the fields are being set from the document
};

} // namespace forkscope
