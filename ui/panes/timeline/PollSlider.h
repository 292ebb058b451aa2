#pragma once

#include "core/analysis/figures/PollerView.h"

#include <QtWidgets/QWidget>

class QLabel;
class QSlider;

namespace forkscope {

/// What a program would have known of the run that polled it at an interval which the user slides
/// from 1 ms to 5 s.
class PollSlider : public QWidget
{
    Q_OBJECT

public:
    explicit PollSlider(QWidget *parent = nullptr);

    [[nodiscard]] Nanoseconds interval() const;
    /// The next smaller or equal step; without a signal.
    void setInterval(Nanoseconds interval);
    /// What that poller saw, in words; no processes: nothing is said.
    void setView(const PollerView &view);
    [[nodiscard]] QString text() const;
    /// Said in that sentence's place while there is something to say.
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
    QString m_said; ///< the whole sentence, of which m_result shows what there is room for
    PollerView m_view;
};

} // namespace forkscope
