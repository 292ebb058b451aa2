#include "app/console/SeriesConsole.h"

#include "app/console/ConsoleNotes.h"
#include "core/capture/Capture.h"
#include "core/record/Event.h"
#include "core/record/RunRecord.h"

#include <QtCore/QCoreApplication>

namespace forkscope {

using namespace std::chrono_literals;

SeriesConsole::SeriesConsole(Settings settings, Progress progress)
    : m_settings(std::move(settings)), m_say(std::move(progress)), m_progress(!m_settings.isQuiet)
{
    connect(&m_engine, &EngineThread::eventsAvailable, this, &SeriesConsole::takeEvents);
}

int SeriesConsole::execute(RunSeries *series)
{
    m_series = series;
    m_signals.emplace();
    connect(&*m_signals, &StopSignals::stopRequested, this, &SeriesConsole::stop);
    QTimer timer;
    connect(&timer, &QTimer::timeout, this,
            [this] { m_progress.show(m_say(*m_series, *m_record)); });
    if (m_progress.isShown())
        timer.start(100ms);
    startStep();
    QCoreApplication::exec();
    // Everything has ended, so from here on a signal may end us at once.
    m_signals.reset();
    m_progress.clear();
    m_notes.removeDuplicates();
    for (const QString &note : std::as_const(m_notes))
        sayOnStandardError(note);
    return m_signal;
}

void SeriesConsole::startStep()
{
    const SeriesStep *step = m_series->next();
    if (!step) {
        QCoreApplication::exit();
        return;
    }
    m_record = std::make_shared<RunRecord>();
    m_engine.startRun(step->plan, m_settings.observation, m_settings.spillDirectory);
}

void SeriesConsole::takeEvents()
{
    for (const Event &event : m_engine.takeEvents()) {
        m_record->append(event);
        if (const auto *started = std::get_if<event::RunStarted>(&event.what))
            m_capture = started->capture;
        else if (const auto *ended = std::get_if<event::InstanceEnded>(&event.what);
                 ended != nullptr && !m_settings.keepsBytes)
            m_capture->forget(ended->instance);
    }
    m_record->takeChanged();
    // A run's end is its last event, and the next run does not start before that was taken.
    if (!m_record->isEnded())
        return;
    m_notes += notesOf(*m_record, m_settings.isQuiet);
    m_series->take(m_record);
    startStep();
}

void SeriesConsole::stop(int signal)
{
    m_series->stop();
    m_engine.stopRun(m_signal == 0 ? StopKind::Terminate : StopKind::Kill);
    if (m_signal == 0)
        m_signal = signal;
}

} // namespace forkscope
