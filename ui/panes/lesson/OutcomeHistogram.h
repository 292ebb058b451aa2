#pragma once

#include "core/lessons/LessonTally.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// Shows the results of many runs as bars, each with its words, its number, the colour of right or
/// wrong, and a pattern of its own.
class OutcomeHistogram : public QWidget
{
    Q_OBJECT

public:
    OutcomeHistogram(const QList<Tally> &counts, Language language, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    QList<Tally> m_counts;
    Language m_language;
};

} // namespace forkscope
