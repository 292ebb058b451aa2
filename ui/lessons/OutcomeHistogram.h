#pragma once

#include "core/lessons/LessonAnswers.h"

#include <QtWidgets/QWidget>

namespace forkscope {

/// How many runs came out alike.
struct OutcomeCount
{
    QString label;
    int count = 0;
    bool operator==(const OutcomeCount &) const = default;
};

/// What came out of many runs of one plan, the most frequent first: by status where one failed,
/// else by output, of which the hash of nothing is told apart. Pure.
QList<OutcomeCount> outcomeCounts(const RunsMade &made);

/// Those counts as bars, each with its words, its number and a pattern of its own.
class OutcomeHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeHistogram(const QList<OutcomeCount> &counts, QWidget *parent = nullptr);

    [[nodiscard]] const QList<OutcomeCount> &counts() const { return m_counts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    QList<OutcomeCount> m_counts;
};

} // namespace forkscope
