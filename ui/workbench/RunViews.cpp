#include "ui/workbench/RunViews.h"

#include "core/record/RunRecord.h"
#include "ui/files/PlanDocument.h"
#include "ui/panes/bytes/BytesPane.h"
#include "ui/panes/chain/ChainEditor.h"
#include "ui/panes/explain/ExplainPane.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/RunSession.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QDockWidget>

#include <utility>

namespace forkscope {

namespace {

/// Returns the dock that a pane is in, directly or in a scroll area.
QDockWidget *dockOf(const QWidget *pane)
{
    QWidget *parent = pane->parentWidget();
    while (!qobject_cast<QDockWidget *>(parent))
        parent = parent->parentWidget();
    return qobject_cast<QDockWidget *>(parent);
}

} // namespace

RunViews::RunViews(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connectSession();
    connectPanes();
    connectChain();
    for (const Pane &pane : m_parts.list) {
        if (!pane.catchUp)
            continue;
        connect(dockOf(pane.widget), &QDockWidget::visibilityChanged, this,
                [catchUp = pane.catchUp](bool visible) {
                    if (visible)
                        catchUp();
                });
    }
}

void RunViews::connectSession()
{
    const RunSession *session = m_parts.session;
    connect(session, &RunSession::recordLeaving, this, &RunViews::letGoOfRecord);
    connect(session, &RunSession::runStarted, this, &RunViews::showRecord);
    connect(session, &RunSession::recordReplaced, this, &RunViews::showRecord);
    connect(session, &RunSession::recordChanged, this, &RunViews::refresh);
    connect(session, &RunSession::recordGrew, this, [this] {
        if (m_parts.panes.timeline->isVisible() && !m_window->isMinimized())
            m_parts.panes.timeline->view()->refreshSoon();
    });
}

void RunViews::connectPanes()
{
    const Panes &panes = m_parts.panes;
    connect(panes.instances, &InstancesView::selectionChanged, this, &RunViews::select);
    connect(panes.instances, &InstancesView::stopRequested, m_parts.session,
            &RunSession::stopInstance);
    connect(panes.timeline, &TimelinePane::selectionChanged, this, &RunViews::select);
    connect(panes.timeline, &TimelinePane::spanChanged, this,
            [panes] { panes.instances->setSpan(panes.timeline->view()->scene().marks.span); });
    // This is needed even if the same is selected again, which drops the band that was chosen
    // before.
    connect(panes.timeline, &TimelinePane::selectionChanged, panes.explain,
            &ExplainPane::setSelection);
    connect(panes.timeline, &TimelinePane::bandChosen, panes.explain, &ExplainPane::showBand);
    connect(panes.timeline, &TimelinePane::coreTimeChosen, panes.explain,
            &ExplainPane::showCoreTime);
    connect(panes.timeline, &TimelinePane::momentChosen, this, [this](qint64 ns) {
        showMoment(ns);
        m_parts.panes.bytes->revealMoment();
    });
    connect(panes.timeline, &TimelinePane::momentDismissed, this, &RunViews::dismissMoment);
    connect(panes.bytes, &BytesPane::momentChosen, this, &RunViews::showMoment);
    connect(panes.bytes, &BytesPane::momentDismissed, this, &RunViews::dismissMoment);
}

/// A box of the chain stands for that stage of the selected instance, and a tapped wire for the
/// bytes that passed it there.
void RunViews::connectChain()
{
    connect(m_parts.panes.chain, &ChainEditor::stageActivated, this, [this](int stage) {
        const RunRecord *record = m_parts.session->record();
        if (record && !m_selection.isEmpty() && stage < record->plan().pipeline.stages.size())
            select({m_selection.instance, stage});
    });
    connect(m_parts.panes.chain, &ChainEditor::wireActivated, this, [this](int stage) {
        if (m_parts.session->record() && !m_selection.isEmpty())
            m_parts.panes.bytes->showStream({{m_selection.instance, stage}, StreamKind::Output});
    });
    connect(m_parts.document, &PlanDocument::planChanged, this, [this] {
        const RunRecord *record = fitting(m_parts.session->record());
        if (std::exchange(m_chainRecord, record) != record)
            m_parts.panes.chain->showRecord(record);
    });
}

void RunViews::select(Selection selection)
{
    if (m_selecting || selection == m_selection)
        return;
    const QScopedValueRollback guard(m_selecting, true);
    m_selection = selection;
    for (const Pane &pane : m_parts.list) {
        if (pane.setSelection)
            pane.setSelection(selection);
    }
}

void RunViews::showMoment(qint64 ns)
{
    const RunRecord *record = m_parts.session->record();
    if (!record)
        return;
    m_parts.panes.timeline->view()->setMoment(ns);
    m_parts.panes.bytes->showMoment(record->begin() + Nanoseconds(ns));
}

void RunViews::dismissMoment()
{
    m_parts.panes.timeline->view()->setMoment(std::nullopt);
    m_parts.panes.bytes->clearMoment();
}

void RunViews::letGoOfRecord()
{
    // The selection is kept for the next record, so what views signal meanwhile is ignored.
    const QScopedValueRollback guard(m_selecting, true);
    giveRecord(nullptr);
}

void RunViews::showRecord()
{
    const RunRecord *record = m_parts.session->record();
    const Selection wanted = m_selection.isEmpty() ? Selection{0, -1} : m_selection;
    giveRecord(record);
    m_selection = {};
    const bool fits = wanted.instance < static_cast<int>(record->instances().size()) &&
                      wanted.stage < record->plan().pipeline.stages.size();
    select(fits ? wanted : Selection{0, -1});
}

void RunViews::giveRecord(const RunRecord *record)
{
    m_chainRecord = fitting(record);
    for (const Pane &pane : m_parts.list) {
        if (pane.setRecord)
            pane.setRecord(pane.id == PaneId::Chain ? m_chainRecord : record);
    }
    Q_EMIT recordGiven(record);
}

/// Returns the record if its pipeline is the document's, otherwise null: the chain's picture shows
/// the document's plan, and a run of another pipeline does not belong to it.
const RunRecord *RunViews::fitting(const RunRecord *record) const
{
    const bool same = record && record->plan().pipeline == m_parts.document->plan().pipeline;
    return same ? record : nullptr;
}

void RunViews::refresh(const std::vector<int> &instances)
{
    for (const Pane &pane : m_parts.list) {
        if (pane.id == PaneId::Chain && !m_chainRecord)
            continue;
        if (pane.refresh && (pane.isRefreshedHidden || pane.widget->isVisible()))
            pane.refresh(instances);
    }
}

} // namespace forkscope
