#pragma once

#include "core/record/Ids.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace forkscope {

/// Says how far a stream was at a time that was chosen in the timeline.
class MomentBar : public QWidget
{
    Q_OBJECT

public:
    explicit MomentBar(QWidget *parent = nullptr);

    /// Shows that `had` of the `total` bytes that there are now had come `sinceBegin` after the
    /// run's start.
    void showMoment(Nanoseconds sinceBegin, qint64 had, qint64 total);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QToolButton *m_dismiss;
};

} // namespace forkscope
