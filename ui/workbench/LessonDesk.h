#pragma once

#include "core/analysis/figures/Bands.h"
#include "core/lessons/LessonAnswers.h"
#include "ui/panes/lesson/LessonSheet.h"
#include "ui/run/SeriesHost.h"

#include <QtCore/QObject>

namespace forkscope {

class Dialogs;
class LessonPane;
class LibraryPanel;
class PlanFiles;
class RunSession;
class RunViews;
class TimelinePane;
class Docks;

/// The window's work for lessons: opens them, makes their runs in the window's session, takes what
/// is pointed at in the timeline, and remembers what was predicted and finished.
class LessonDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LessonPane *pane;
        TimelinePane *timeline;
        Docks *docks;
        RunSession *session;
        RunViews *views;
        LibraryPanel *library;
        PlanFiles *files;
        Dialogs *dialogs;
    };

    /// All of `parts` must outlive it.
    LessonDesk(const Parts &parts, QWidget *window);

    /// Shows a lesson of the program, by name, or of a file, with its plan in the editor. Runs
    /// nothing. Returns false if there is no such lesson (a message says why), or if the user stays
    /// with a plan that is not saved.
    bool open(const QByteArray &source);

    /// Returns whether the window may run this plan now. A lesson's plan needs the predictions
    /// first, and a lesson from a file the user's permission. If it may not, the pane says why.
    bool mayRun(const Plan &plan);
    /// Starts the runs of the lesson. Returns false if they may not begin.
    bool start();

    [[nodiscard]] SeriesHost *runner() { return &m_runner; }
    /// Limits the repetitions of a run that is repeated; 0 is no limit.
    void setMostRepetitions(int most) { m_mostRepetitions = most; }
    [[nodiscard]] LessonPane *pane() const { return m_parts.pane; }

    /// Writes a page to a file that the user chooses.
    bool saveSheet(SheetKind kind);
    /// Writes a page to this file, with the timeline as it is shown. Returns why that failed, or
    /// nothing.
    [[nodiscard]] QString writeSheetTo(const QString &path, SheetKind kind) const;
    bool exportPredictions();
    /// Sets the file for predictions; an empty path keeps none.
    void setPredictionsPath(const QString &path) { m_predictions = path; }

Q_SIGNALS:
    /// Sent when the learner presses the lesson's Run.
    void runWanted();
    /// Sent when another lesson is shown.
    void opened();

private:
    bool openLesson(const Lesson &lesson, const QByteArray &source, bool fromFile);
    void showProgress();
    void takeMade();
    void selectTap();
    void noteBand(LaneId lane, const Band &band);
    void takePointed(int question);
    void showAskedRun(LessonStep step);
    void showPlace(const TimelinePlace &place);
    void check(LessonStep step);
    void finish();
    void remember(const QList<AskedQuestion> &questions, const QString &step);
    [[nodiscard]] std::optional<TimelinePlace> placeInRecords() const;
    bool mayRunFile();
    bool written(const QString &path, const QString &problem);

    Parts m_parts;
    QWidget *m_window;
    SeriesHost m_runner;
    LessonRecords m_made; ///< complete once m_runner has finished
    int m_mostRepetitions = 0;
    QStringList m_commands; ///< those of a lesson from a file that the user has not allowed yet
    QString m_predictions;
    std::optional<std::pair<LaneId, Band>> m_band; ///< the band chosen last in the timeline
    bool m_reported = false; ///< the predictions of this lesson are in the file already
};

} // namespace forkscope
