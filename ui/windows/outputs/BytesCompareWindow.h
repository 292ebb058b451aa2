#pragma once

#include "core/capture/search/ByteCompare.h"
#include "core/record/RunRecord.h"
#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace forkscope {

class CompareSide;
class StreamView;

/// Two streams of a run side by side, aligned by offset. They scroll and select together; what
/// differs is marked.
class BytesCompareWindow : public QWidget
{
    Q_OBJECT

public:
    explicit BytesCompareWindow(QWidget *mainWindow);

    /// The record to choose from, which must live until another one is set; null for none.
    void setRecord(const RunRecord *record);
    /// Shows two streams, and their first difference.
    void compare(StreamId first, StreamId second);
    /// Takes in what has come since.
    void refresh();

    [[nodiscard]] CompareSide *first() const { return m_first; }
    [[nodiscard]] CompareSide *second() const { return m_second; }
    [[nodiscard]] QString summary() const;
    /// A look through the streams is going on.
    [[nodiscard]] bool isBusy() const { return m_search.isRunning() || m_sum.isRunning(); }

public Q_SLOTS:
    void goToNext();
    void goToPrevious();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Direction : quint8 { Next, Previous };

    QWidget *makeFooter();
    void makeActions();
    void connectSides();
    void retranslate();
    void beginAnew();
    void scrollTogether(CompareSide *from);
    void selectTogether(CompareSide *from);
    void search(Direction direction, bool again);
    void takeDifference(bool cancelled);
    void sumUp();
    void takeSum(bool cancelled);
    void showSummary();
    void select(const ByteRange &range);
    [[nodiscard]] ByteRange selection() const;
    [[nodiscard]] CompareSide *other(const CompareSide *side) const;
    [[nodiscard]] QList<ByteRange> marksIn(const ByteRange &inSight) const;
    [[nodiscard]] bool hasBoth() const;
    void fitRows();

    CompareSide *m_first;
    CompareSide *m_second;
    QAction *m_next;
    QAction *m_previous;
    QToolButton *m_nextButton = nullptr;
    QToolButton *m_previousButton = nullptr;
    QLabel *m_summary = nullptr;
    StreamJob m_search;
    StreamJob m_sum;
    /// What a look writes and, once it has ended, this thread reads.
    std::shared_ptr<Difference> m_found;
    std::shared_ptr<Comparison> m_summed;
    Comparison m_comparison;
    QElapsedTimer m_sinceSum;
    qint64 m_sumCostMs = 0;
    bool m_moving = false; ///< one side is moved by the other
};

} // namespace forkscope
