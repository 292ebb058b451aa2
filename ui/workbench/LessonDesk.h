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

/// What the window does for lessons: opens them, makes their runs through its session, takes what
/// is pointed at in the timeline, remembers what was predicted and finished.
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

    /// All of `parts` outlive this.
    LessonDesk(const Parts &parts, QWidget *window);

    /// A lesson of the program, by name, or a lesson's file: shows it with its plan in the editor.
    /// Runs nothing. False: there is none such (a sentence says why), or the user stays with a plan
    /// that is not saved.
    bool open(const QString &source);

    /// Whether the window may run this plan now: the plans of a lesson wait for the predictions,
    /// and what comes from a file for the user's word. Otherwise the pane says why.
    bool mayRun(const Plan &plan);
    /// Starts the runs of the lesson. False: they may not begin.
    bool start();

    [[nodiscard]] SeriesHost *runner() { return &m_runner; }
    /// Of a run that is repeated, repetitions beyond these are left out; 0: none is.
    void setMostRepetitions(int most) { m_mostRepetitions = most; }
    [[nodiscard]] LessonPane *pane() const { return m_parts.pane; }

    /// Writes a page to a file that the user chooses.
    bool saveSheet(SheetKind kind);
    /// Writes a page to this file, with the timeline as it is shown. False with the reason.
    [[nodiscard]] QString writeSheetTo(const QString &path, SheetKind kind) const;
    bool exportPredictions();
    /// Where predictions are kept; empty: nowhere.
    void setPredictionsPath(const QString &path) { m_predictions = path; }

Q_SIGNALS:
    /// The learner presses the lesson's Run.
    void runWanted();
    /// Another lesson is shown.
    void opened();

private:
    bool openLesson(const Lesson &lesson, const QString &source, bool fromFile);
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
    QStringList m_commands; ///< of a lesson from a file, until the user allows them
    QString m_predictions;
    std::optional<std::pair<LaneId, Band>> m_band; ///< chosen last in the timeline
    bool m_reported = false; ///< the predictions of this lesson are in the file
};

} // namespace forkscope
