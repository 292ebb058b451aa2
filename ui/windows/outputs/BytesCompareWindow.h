#pragma once

#include "core/capture/search/ByteCompare.h"
#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"
#include "ui/panes/bytes/StreamJob.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace forkscope {

class CompareSide;
class StreamView;

/// Shows two streams of a run side by side, aligned by offset. They scroll and select together, and
/// differences are marked.
class BytesCompareWindow : public QWidget
{
    Q_OBJECT

public:
    explicit BytesCompareWindow(QWidget *mainWindow);

    /// Sets the record to choose from, null for none. It must live until another one is set.
    void setRecord(const RunRecord *record);
    /// Shows two streams and goes to their first difference.
    void compare(StreamId first, StreamId second);
    /// Shows what has come since the last time.
    void refresh();

    [[nodiscard]] CompareSide *first() const { return m_first; }
    [[nodiscard]] CompareSide *second() const { return m_second; }
    [[nodiscard]] QString summary() const;
    /// Returns whether the streams are being searched.
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
    /// The result of a search, written by its thread and read here once that has ended.
    std::shared_ptr<Difference> m_found;
    std::shared_ptr<Comparison> m_summed;
    Comparison m_comparison;
    QElapsedTimer m_sinceSum;
    qint64 m_sumCostMs = 0;
    bool m_moving = false; ///< one side is being moved by the other
};

} // namespace forkscope
