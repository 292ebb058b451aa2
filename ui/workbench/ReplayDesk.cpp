#include "ui/workbench/ReplayDesk.h"

#include "core/record/EventLog.h"
#include "ui/bars/replay/ReplayBar.h"
#include "ui/bars/status/RunStatusBar.h"
#include "ui/commands/Commands.h"
#include "ui/panes/instances/InstancesView.h"
#include "ui/panes/timeline/PollSlider.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/run/RunPlayer.h"
#include "ui/run/RunSession.h"
#include "ui/workbench/Docks.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/RunViews.h"

#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QToolButton>

#include <utility>

namespace forkscope {

ReplayDesk::ReplayDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_player(new RunPlayer(parts.session, this))
{
    // The poll slider makes room for the replay's bar. It is hidden first, because both at once
    // would make the window higher.
    connect(m_player, &RunPlayer::changed, parts.timeline,
            [this] { m_parts.timeline->poller()->setVisible(!m_player->isOn()); });
    m_bar = new ReplayBar(m_player);
    parts.timeline->addBelow(m_bar);
    connect(m_player, &RunPlayer::changed, this, &ReplayDesk::show);
    connect(m_player, &RunPlayer::moved, parts.views, &RunViews::showMoment);
    parts.commands->carryOut(CommandId::Replay, this, &ReplayDesk::set);
    // Space works in the timeline alone; elsewhere it presses buttons.
    auto *space = new QShortcut(Qt::Key_Space, parts.timeline->view());
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, m_player, &RunPlayer::toggle);
}

/// Replays the last run from its start, or shows all of it again.
void ReplayDesk::set(bool on)
{
    if (!on) {
        m_player->leave();
    } else if (m_parts.session->events().isTooLarge()) {
        const qint64 mebibytes = qint64(m_parts.session->events().limit() >> 20);
        m_parts.status->setWarning(
            tr("This run was too large to be replayed: its events take more than %1 MiB.")
                .arg(QLocale().toString(mebibytes)));
    } else if (m_player->begin()) {
        m_parts.docks->at(PaneId::Timeline)->show();
        m_bar->playButton()->setFocus(Qt::ShortcutFocusReason);
    }
    show();
}

/// Tells all places that show a run whether it is a replay, of which nothing can be ended or saved.
void ReplayDesk::show()
{
    m_parts.commands->at(CommandId::Replay)->setChecked(m_player->isOn());
    m_parts.instances->setReplaying(m_player->isOn());
    const qint64 length = m_player->isOn() ? m_player->length() : 0;
    if (std::exchange(m_length, length) != length)
        m_parts.timeline->view()->setLeastLength(
            length); // the axis stays as it is during the replay
    if (!m_player->isOn())
        m_parts.views->dismissMoment();
    Q_EMIT changed();
}

} // namespace forkscope
