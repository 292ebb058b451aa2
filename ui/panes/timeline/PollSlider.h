#pragma once

#include "core/analysis/figures/PollerView.h"

#include <QtWidgets/QWidget>

class QLabel;
class QSlider;

namespace forkscope {

/// Shows what a program would know of the run if it polled at an interval that the user sets
/// between 1 ms and 5 s.
class PollSlider : public QWidget
{
    Q_OBJECT

public:
    explicit PollSlider(QWidget *parent = nullptr);

    [[nodiscard]] Nanoseconds interval() const;
    /// Sets the nearest step that is not longer. Sends no signal.
    void setInterval(Nanoseconds interval);
    /// Shows in words what that poller saw; nothing if there are no processes.
    void setView(const PollerView &view);
    [[nodiscard]] QString text() const;
    /// Shows a note in place of that sentence; an empty one shows the sentence again.
    void setNote(const QString &note);
    [[nodiscard]] QString note() const { return m_note; }

Q_SIGNALS:
    void intervalChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void setWidths();
    void showResult();

    QLabel *m_name;
    QSlider *m_slider;
    QLabel *m_value;
    QLabel *m_result;
    QString m_note;
    QString m_said; ///< the whole sentence; m_result may show it elided
    PollerView m_view;
};

} // namespace forkscope
