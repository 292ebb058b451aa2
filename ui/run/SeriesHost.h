#pragma once

#include "core/series/RunSeries.h"

#include <QtCore/QObject>

namespace forkscope {

class RunSession;

/// Makes the runs of a series through the window's session, which shows each as any other run.
class SeriesHost : public QObject
{
    Q_OBJECT

public:
    explicit SeriesHost(RunSession *session, QObject *parent = nullptr);

    /// Returns whether no run is on, of a series or not.
    [[nodiscard]] bool canStart() const;
    /// Begins the first run. Ignored where !canStart(), and where the series has none.
    void start(RunSeries series);
    /// Ends the run that is on and makes no other: abandoned() follows.
    void stop();

    /// From start() until finished() or abandoned().
    [[nodiscard]] bool isRunning() const { return !m_series.isOver(); }
    /// The series that is on, or the last one.
    [[nodiscard]] const RunSeries &series() const { return m_series; }

Q_SIGNALS:
    /// Another run has begun.
    void stepStarted();
    void finished();
    /// It was stopped, or somebody ended one of its runs: the others are not made.
    void abandoned();

private:
    void startStep();
    void takeRecord();

    RunSession *m_session;
    RunSeries m_series;
};

} // namespace forkscope
