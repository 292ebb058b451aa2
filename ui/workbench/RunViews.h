#pragma once

#include "ui/shared/Selection.h"
#include "ui/workbench/PaneList.h"

#include <QtCore/QObject>

namespace forkscope {

class RunSession;

/// What the panes show together: one record, what is selected in it, and a marked time. What is
/// chosen in one of them is passed to the others, which do not know it.
class RunViews : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Panes panes;
        QList<Pane> list; ///< the same
        RunSession *session;
        PlanDocument *document;
    };

    /// All of `parts` outlive this, and the window is the panes'.
    RunViews(const Parts &parts, QWidget *window);

    [[nodiscard]] Selection selection() const { return m_selection; }
    /// The same thing selected in every view.
    void select(Selection selection);

    /// Marks a time in the timeline and how far the stream was by then. In ns since the run's
    /// begin.
    void showMoment(qint64 ns);
    void dismissMoment();

    /// No view knows the session's record afterwards.
    void letGoOfRecord();

Q_SIGNALS:
    /// Another record is shown; null: none.
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
