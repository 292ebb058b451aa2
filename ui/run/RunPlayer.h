#pragma once

#include "core/record/ReplayClock.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <vector>

namespace forkscope {

class RunSession;

/// Plays the session's last run again, slower: play, pause, step to what happens next, go to a
/// time. The session shows what had happened by then, at most 60 times a second.
class RunPlayer : public QObject
{
    Q_OBJECT

public:
    /// What passes in reality, in ns: a test gives a clock of its own.
    using RealTime = std::function<qint64()>;

    explicit RunPlayer(RunSession *session, QObject *parent = nullptr);
    void setRealTime(RealTime time) { m_realTime = std::move(time); }

    /// How much slower a replay can be.
    static const std::vector<int> &speeds();

    /// Shows the beginning of the last run, and plays; false where there is none to be replayed.
    bool begin();
    /// Back to the whole run.
    void leave();

    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// The time of the run that is shown, and its length; ns.
    [[nodiscard]] qint64 now() const { return m_clock.now(); }
    [[nodiscard]] qint64 length() const { return m_clock.length(); }
    [[nodiscard]] int slower() const { return m_clock.slower(); }

    /// From the beginning again where it is at the end.
    void play();
    void pause();
    void toggle();
    /// Goes to the time when something happens next, or happened last, and pauses.
    void stepForward();
    void stepBack();
    void goTo(qint64 ns);
    void setSlower(int times);

Q_SIGNALS:
    /// It is on or off, plays or does not, or has another speed.
    void changed();
    /// Another time is shown.
    void moved(qint64 ns);

private:
    void tick();
    void show(qint64 ns, bool atOnce);
    void end();

    RunSession *m_session;
    ReplayClock m_clock;
    RealTime m_realTime;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    qint64 m_lastReal = 0;
    bool m_isOn = false;
};

} // namespace forkscope
