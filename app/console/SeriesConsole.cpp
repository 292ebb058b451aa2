#include "app/console/SeriesConsole.h"

#include "app/console/ConsoleNotes.h"
#include "app/console/UrgentNotes.h"
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
    m_control.emplace(m_engine);
    connect(&*m_control, &RunControl::stopping, this, [this] { m_series->stop(); });
    connect(&*m_control, &RunControl::suspending, this, [this] { m_progress.clear(); });
    connect(&*m_control, &RunControl::gaveUp, this, &SeriesConsole::leave);
    QTimer timer;
    connect(&timer, &QTimer::timeout, this,
            [this] { m_progress.show(m_say(*m_series, *m_record)); });
    if (m_progress.isShown())
        timer.start(100ms);
    startStep();
    QCoreApplication::exec();
    // Nothing that can be ended lives, so from here on a signal may end us at once.
    const int signal = m_control->signal();
    m_control.reset();
    m_progress.clear();
    m_notes.removeDuplicates();
    for (const QString &note : std::as_const(m_notes))
        sayOnStandardError(note);
    return signal;
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
        for (const QString &sentence : urgentNotes(event)) {
            m_progress.clear();
            sayOnStandardError(sentence);
        }
    }
    m_record->takeChanged();
    // A run's end is its last event, and the next run does not start before that was taken.
    if (!m_record->isEnded())
        return;
    m_notes += notesOf(*m_record, m_settings.isQuiet);
    if (m_series->take(m_record))
        m_notes << tr(
            "A run that was stopped meanwhile was made again, since its times say nothing.");
    startStep();
}

/// Ends without the present run, since some of its processes cannot be ended.
void SeriesConsole::leave()
{
    disconnect(&m_engine, nullptr, this, nullptr);
    m_progress.clear();
    for (const QString &sentence : stillRunning(*m_record))
        sayOnStandardError(sentence);
    QCoreApplication::exit();
}

} // namespace forkscope
