#pragma once

#include "core/pipeline/Plan.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace forkscope {

/// The field on a box while its command is edited, with the text's error below it. Enter or losing
/// the focus commits, Esc gives up. It stays open while the text has an error.
class CommandEdit : public QWidget
{
    Q_OBJECT

public:
    /// An empty `text` stands for a new stage; committing it empty is the same as giving up.
    CommandEdit(const QString &text, QWidget *parent);

    [[nodiscard]] QString text() const;
    /// Returns what is wrong with the text; empty while nothing is known to be.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Reads the text; the result is committed(), cancelled() or a problem.
    void commit();

Q_SIGNALS:
    /// Sent once, as the last signal. `stages` is never empty; `a | b` gives two.
    void committed(const QList<forkscope::Stage> &stages);
    /// Sent once, as the last signal.
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
