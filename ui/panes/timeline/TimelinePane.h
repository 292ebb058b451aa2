#pragma once

#include "core/analysis/figures/Bands.h"
#include "core/analysis/figures/CoreTimes.h"
#include "ui/panes/timeline/LaneList.h"
#include "ui/shared/Selection.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace forkscope {

class CoreLegend;
class PollSlider;
class RunRecord;
class TimelineLegend;
class TimelineView;

/// The pane of the timeline: the choice by process or by core, the legend, the source of the
/// picture (trace or samples), and the figures of the measured span.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePane(QWidget *parent = nullptr);

    void setRecord(const RunRecord *record);
    void refresh();
    /// Refreshes everything but the picture, which may be refreshed more often; see
    /// TimelineView::refreshSoon().
    void refreshFacts();
    void setSelection(Selection selection);
    void setOrder(LaneOrder order);

    /// Adds a widget of the window at the lower edge.
    void addBelow(QWidget *widget);

    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] PollSlider *poller() const { return m_poller; }
    [[nodiscard]] TimelineLegend *legend() const { return m_legend; }
    /// Returns the actions of its keys, for the window's menus.
    [[nodiscard]] QList<QAction *> viewActions() const { return m_actions; }

Q_SIGNALS:
    void selectionChanged(forkscope::Selection selection);
    /// Sent when the user measures a time, or no longer does.
    void spanChanged();
    void bandChosen(forkscope::LaneId lane, const forkscope::Band &band);
    void coreTimeChosen(const forkscope::CoreTime &time);
    /// See TimelineView::momentChosen().
    void momentChosen(qint64 ns);
    void momentDismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void retranslate();
    void showFacts();
    void lookAsPoller();

    TimelineView *m_view;
    TimelineLegend *m_legend;
    CoreLegend *m_coreLegend; ///< in its place while the lanes are cores
    QToolButton *m_byProcess;
    QToolButton *m_byCore;
    QLabel *m_facts; ///< says where the picture comes from
    QList<QAction *> m_actions;
    QAction *m_fit;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_follow;
    QAction *m_collapse;
    QAction *m_expand;
    PollSlider *m_poller;
    QElapsedTimer m_sincePolled;
    const RunRecord *m_record = nullptr;
};

} // namespace forkscope
