#pragma once

#include <QtCore/QObject>

namespace forkscope {

class Commands;
class Docks;
class InstancesView;
class ReplayBar;
class RunPlayer;
class RunSession;
class RunStatusBar;
class RunViews;
class TimelinePane;

/// The window's work to show the last run again, slowly: the player, its bar below the timeline,
/// and what the panes show meanwhile.
class ReplayDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RunSession *session;
        Commands *commands;
        TimelinePane *timeline;
        InstancesView *instances;
        Docks *docks;
        RunViews *views;
        RunStatusBar *status;
    };

    /// All of `parts` must outlive it.
    ReplayDesk(const Parts &parts, QWidget *window);

    [[nodiscard]] RunPlayer *player() const { return m_player; }

Q_SIGNALS:
    /// Sent when a replay begins, ends, plays, pauses or changes its speed.
    void changed();

private:
    void set(bool on);
    void show();

    const Parts m_parts;
    RunPlayer *m_player;
    ReplayBar *m_bar;
    qint64 m_length = 0; ///< length in ns of the current replay; 0: none
};

} // namespace forkscope
