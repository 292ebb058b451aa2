#pragma once

#include "core/pipeline/Plan.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace forkscope {

/// The field that lies on a box while its command is edited, with what is wrong in it below.
/// Enter, or going elsewhere, commits; Esc gives up. While the text has an error it stays open.
class CommandEdit : public QWidget
{
    Q_OBJECT

public:
    /// An empty `text` is a new stage: committing it empty is giving up.
    CommandEdit(const QString &text, QWidget *parent);

    [[nodiscard]] QString text() const;
    /// What is wrong with the text, empty while nothing is known to be.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Reads the text: ends in committed(), cancelled() or a problem.
    void commit();

Q_SIGNALS:
    /// Once, and nothing after it. `stages` is never empty: `a | b` gives two.
    void committed(const QList<Stage> &stages);
    /// Once, and nothing after it.
    void cancelled();
    void problemChanged(const QString &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool filterKey(QKeyEvent *event);
    void cancel();
    void setProblem(const QString &problem);

    QLineEdit *m_edit;
    QLabel *m_label;
    QString m_problem;
    bool m_isNew;
    bool m_done = false;
};

} // namespace forkscope
