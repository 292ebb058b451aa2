#pragma once

#include "core/record/RunRecord.h"

#include <QtWidgets/QWidget>

#include <array>

namespace forkscope {

/// Returns where the coloured parts of a bar of `width` pixels end, one for each outcome in the
/// order of the enum. Parts are in proportion to the counts, but where there is room a part that is
/// not zero has at least `least` pixels (one failure of a thousand must be seen). Pure.
std::array<int, 5> outcomeEnds(const OutcomeCounts &counts, int total, int width, int least);

/// Shows how far a run is and how it goes, as a bar in the colours of the outcomes. The words are
/// shown beside it.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void show(const OutcomeCounts &counts, int total, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    OutcomeCounts m_counts;
    int m_total = 0;
};

} // namespace forkscope
