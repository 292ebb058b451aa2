#pragma once

#include "ui/shared/Selection.h"
#include "ui/workbench/PaneList.h"

#include <QtCore/QObject>

namespace forkscope {

class RunSession;

/// Keeps what the panes show together: one record, the selection in it, and a marked time. It
/// passes what is chosen in one pane to the others, since panes do not know each other.
class RunViews : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Panes panes;
        QList<Pane> list; ///< the panes as rows
        RunSession *session;
        PlanDocument *document;
    };

    /// All of `parts` must outlive it. `window` is the window of the panes.
    RunViews(const Parts &parts, QWidget *window);

    [[nodiscard]] Selection selection() const { return m_selection; }
    /// Selects the same thing in every view.
    void select(Selection selection);

    /// Marks a time, in ns since the run's start, in the timeline, and how far the stream was by
    /// then.
    void showMoment(qint64 ns);
    void dismissMoment();

    /// Takes the session's record away from all views.
    void letGoOfRecord();

Q_SIGNALS:
    /// Sent when another record is shown, null for none.
    void recordGiven(const forkscope::RunRecord *record);

private:
    void connectSession();
    void connectPanes();
    void connectChain();
    void showRecord();
    void refresh(const std::vector<int> &instances);
    void giveRecord(const RunRecord *record);
    [[nodiscard]] const RunRecord *fitting(const RunRecord *record) const;

    const Parts m_parts;
    QWidget *m_window;
    const RunRecord *m_chainRecord = nullptr; ///< the record that the chain's picture counts
    Selection m_selection;
    bool m_selecting = false;
};

} // namespace forkscope
