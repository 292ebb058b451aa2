#include "ui/run/RunPlayer.h"

#include "core/record/ReplayScript.h"
#include "ui/run/RunSession.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int frameMs = 16;                 // 60 pictures a second
constexpr qint64 wantedNs = 10'000'000'000; // a replay lasts so long at first, if it can

int firstSpeed(qint64 length)
{
    const std::vector<int> &speeds = RunPlayer::speeds();
    const auto fits = std::find_if(speeds.begin(), speeds.end(),
                                   [length](int slower) { return length >= wantedNs / slower; });
    return fits == speeds.end() ? speeds.back() : *fits;
}

} // namespace

RunPlayer::RunPlayer(RunSession *session, QObject *parent)
    : QObject(parent), m_session(session), m_realTime([this] { return m_elapsed.nsecsElapsed(); })
{
    m_elapsed.start();
    m_timer.setInterval(frameMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunPlayer::tick);
    connect(session, &RunSession::replayEnded, this, &RunPlayer::end);
}

const std::vector<int> &RunPlayer::speeds()
{
    static const std::vector<int> all{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    return all;
}

bool RunPlayer::begin()
{
    if (m_isOn)
        return true;
    if (!m_session->beginReplay())
        return false;
    m_isOn = true;
    m_clock = ReplayClock(m_session->replay()->length());
    m_clock.setSlower(firstSpeed(m_clock.length()));
    show(0, true);
    play();
    return true;
}

void RunPlayer::leave()
{
    if (m_isOn)
        m_session->endReplay();
}

/// The session has left it, perhaps for a new run.
void RunPlayer::end()
{
    m_timer.stop();
    m_isOn = false;
    Q_EMIT changed();
}

void RunPlayer::play()
{
    if (!m_isOn || isPlaying())
        return;
    if (m_clock.isAtEnd())
        show(0, true);
    m_lastReal = m_realTime();
    m_timer.start();
    Q_EMIT changed();
}

void RunPlayer::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    show(m_clock.now(), true);
    Q_EMIT changed();
}

void RunPlayer::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void RunPlayer::stepForward()
{
    if (!m_isOn)
        return;
    pause();
    show(m_session->replay()->nextTime(m_clock.now()).value_or(m_clock.length()), true);
}

void RunPlayer::stepBack()
{
    if (!m_isOn)
        return;
    pause();
    show(m_session->replay()->previousTime(m_clock.now()).value_or(0), true);
}

void RunPlayer::goTo(qint64 ns)
{
    if (m_isOn)
        show(ns, true);
}

void RunPlayer::setSlower(int times)
{
    m_clock.setSlower(times);
    Q_EMIT changed();
}

void RunPlayer::tick()
{
    const qint64 real = m_realTime();
    m_clock.pass(real - std::exchange(m_lastReal, real));
    const bool isOver = m_clock.isAtEnd();
    if (isOver)
        m_timer.stop();
    m_session->replayTo(m_clock.now(), isOver);
    Q_EMIT moved(m_clock.now());
    if (isOver)
        Q_EMIT changed();
}

void RunPlayer::show(qint64 ns, bool atOnce)
{
    m_clock.setNow(ns);
    m_session->replayTo(m_clock.now(), atOnce);
    Q_EMIT moved(m_clock.now());
}

} // namespace forkscope
