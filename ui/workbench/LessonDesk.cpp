#include "ui/workbench/LessonDesk.h"

#include "core/base/FilePath.h"
#include "core/base/ShellWord.h"
#include "core/base/SourceFile.h"
#include "core/lessons/LessonBook.h"
#include "core/lessons/LessonPlans.h"
#include "core/lessons/LessonReader.h"
#include "core/observe/Cores.h"
#include "core/record/RunRecord.h"
#include "ui/files/Dialogs.h"
#include "ui/files/Examples.h"
#include "ui/files/Lessons.h"
#include "ui/files/PlanFiles.h"
#include "ui/panes/lesson/LessonCommands.h"
#include "ui/panes/lesson/LessonPane.h"
#include "ui/panes/lesson/PredictionLog.h"
#include "ui/panes/library/LibraryPanel.h"
#include "ui/panes/timeline/TimelinePane.h"
#include "ui/panes/timeline/TimelineView.h"
#include "ui/preferences/Settings.h"
#include "ui/run/RunSession.h"
#include "ui/shared/CurrentLanguage.h"
#include "ui/shared/PaperImage.h"
#include "ui/workbench/Docks.h"
#include "ui/workbench/PaneDock.h"
#include "ui/workbench/RunViews.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace forkscope {

namespace {

QString finishedKey()
{
    return QStringLiteral("lessons/finished");
}

QString sheetsKind()
{
    return QStringLiteral("lesson");
}

bool hasPipeline(const Lesson &lesson, const Pipeline &pipeline)
{
    return std::any_of(lesson.runs.begin(), lesson.runs.end(),
                       [&](const LessonRun &run) { return run.plan.pipeline == pipeline; });
}

/// Returns the middle of a band, a time at which its process surely lived.
TimePoint middleOf(const Band &band)
{
    return band.from + (band.to - band.from) / 2;
}

} // namespace

LessonDesk::LessonDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window), m_runner(parts.session),
      m_predictions(PredictionLog::defaultPath())
{
    LessonPane *pane = parts.pane;
    connect(pane, &LessonPane::runWanted, this, &LessonDesk::runWanted);
    connect(pane, &LessonPane::stopWanted, &m_runner, &SeriesHost::stop);
    connect(pane, &LessonPane::pointed, this, &LessonDesk::takePointed);
    connect(pane, &LessonPane::showWanted, this, &LessonDesk::showPlace);
    connect(pane, &LessonPane::stepTaken, this, &LessonDesk::showAskedRun);
    connect(pane, &LessonPane::checkWanted, this, &LessonDesk::check);
    connect(pane, &LessonPane::finished, this, &LessonDesk::finish);
    connect(pane, &LessonPane::investigated, this, [this](int question) {
        remember({m_parts.pane->state().investigate[question]}, QStringLiteral("investigate"));
    });
    connect(&m_runner, &SeriesHost::stepStarted, this, &LessonDesk::showProgress);
    connect(&m_runner, &SeriesHost::finished, this, &LessonDesk::takeMade);
    connect(&m_runner, &SeriesHost::abandoned, this, [this] {
        m_made.clear();
        m_parts.pane->showStopped(tr("The runs were ended: nothing is measured yet."));
    });
    connect(parts.session, &RunSession::recordLeaving, this, [this] { m_band.reset(); });
    connect(parts.timeline, &TimelinePane::bandChosen, this, &LessonDesk::noteBand);
    parts.library->setFinished(Settings().value(finishedKey()).toStringList());
}

bool LessonDesk::open(const QByteArray &source)
{
    if (const auto lesson = lessonNamed(lessonOfSource(source)))
        return openLesson(*lesson, source, false);
    const QString title = tr("Cannot Open “%1”").arg(shownBytes(lastName(source)));
    const auto content = readFile(source, limits::fileBytes);
    if (!content) {
        m_parts.dialogs->showError(m_window, title, qt_error_string(content.error()));
        return false;
    }
    const auto lesson = lessonFromJson(*content);
    if (!lesson) {
        m_parts.dialogs->showError(m_window, title, lesson.error().text());
        return false;
    }
    return openLesson(*lesson, absolutePath(source), true);
}

bool LessonDesk::openLesson(const Lesson &lesson, const QByteArray &source, bool fromFile)
{
    if (m_runner.isRunning() || !m_parts.files->openPlan(lesson.runs.first().plan, source))
        return false;
    m_commands = fromFile ? commandsOf(lesson) : QStringList();
    m_reported = false;
    m_parts.pane->begin(lesson, m_commands);
    m_parts.docks->showLesson();
    Q_EMIT opened();
    return true;
}

bool LessonDesk::mayRun(const Plan &plan)
{
    LessonPane *pane = m_parts.pane;
    if (!pane->hasLesson() || !hasPipeline(pane->state().lesson, plan.pipeline))
        return true;
    if (pane->state().missingPredictions() > 0 && !m_parts.docks->at(PaneId::Lesson)->isHidden()) {
        pane->goTo(LessonStep::Predict);
        m_parts.docks->at(PaneId::Lesson)->goTo();
        return false;
    }
    return mayRunFile();
}

/// Returns whether the user allows the commands of a file, which he is asked once for each lesson.
bool LessonDesk::mayRunFile()
{
    if (!m_commands.isEmpty() && !m_parts.dialogs->askRunCommands(m_window, m_commands))
        return false;
    m_commands.clear();
    return true;
}

bool LessonDesk::start()
{
    const LessonState &state = m_parts.pane->state();
    if (!m_parts.pane->hasLesson() || state.missingPredictions() > 0 || !mayRunFile())
        return false;
    if (!m_runner.canStart())
        return false;
    QList<LessonRun> runs = state.lesson.runs;
    for (LessonRun &run : runs) {
        if (m_mostRepetitions > 0)
            run.repetitions = std::min(run.repetitions, m_mostRepetitions);
    }
    m_runner.start(lessonSeries(runs, allowedCores(), &m_made));
    return m_runner.isRunning();
}

void LessonDesk::showProgress()
{
    const RunSeries &series = m_runner.series();
    const LessonRun &run = m_parts.pane->state().lesson.runs[series.current().part];
    m_parts.pane->showProgress(series.made(), series.size(), run.label.in(currentLanguage()));
}

void LessonDesk::takeMade()
{
    m_parts.pane->showMade(m_made);
    selectTap();
    if (!std::exchange(m_reported, true))
        remember(m_parts.pane->state().predict, QStringLiteral("predict"));
}

/// If a lesson taps a wire, selects the stage before it, so that the bytes that passed are shown.
void LessonDesk::selectTap()
{
    const QList<Stage> &stages = m_parts.session->record()->plan().pipeline.stages;
    const auto tapped =
        std::find_if(stages.begin(), stages.end(), [](const Stage &stage) { return stage.tap; });
    if (tapped != stages.end())
        m_parts.views->select({0, int(tapped - stages.begin())});
}

void LessonDesk::remember(const QList<AskedQuestion> &questions, const QString &step)
{
    if (m_predictions.isEmpty())
        return;
    QList<PredictionEntry> entries;
    for (const AskedQuestion &asked : questions)
        entries.append(entryOf(m_parts.pane->state().lesson, asked, step));
    const QString problem = PredictionLog(m_predictions).append(entries);
    if (!problem.isEmpty())
        m_parts.pane->say(tr("The predictions could not be kept: %1").arg(problem));
}

void LessonDesk::noteBand(LaneId lane, const Band &band)
{
    m_band = {lane, band};
}

/// Returns what is chosen in the timeline, if that shows one of the lesson's runs.
std::optional<TimelinePlace> LessonDesk::placeInRecords() const
{
    const auto shown = m_parts.session->sharedRecord();
    if (!shown || !m_band)
        return std::nullopt;
    const LessonRecords &records = m_parts.pane->state().records;
    for (size_t run = 0; run < records.size(); ++run) {
        const auto &made = records[run].records;
        const auto found = std::find(made.begin(), made.end(), shown);
        if (found == made.end())
            continue;
        const auto moment = m_parts.timeline->view()->scene().marks.moment;
        const TimePoint at = moment ? shown->begin() + Nanoseconds(*moment) : TimePoint{};
        const Band &band = m_band->second;
        return TimelinePlace{int(run), int(found - made.begin()), m_band->first.own,
                             at >= band.from && at < band.to ? at : middleOf(band)};
    }
    return std::nullopt;
}

void LessonDesk::takePointed(int question)
{
    const auto place = placeInRecords();
    const QString why = m_band ? tr("The timeline shows another run. Run the lesson again first.")
                               : tr("Click on a band in the timeline first.");
    m_parts.pane->showPointed(question,
                              place ? std::optional(Prediction{{}, 0, place}) : std::nullopt, why);
}

/// Shows the run of a question that asks to point at something in it.
void LessonDesk::showAskedRun(LessonStep step)
{
    if (step != LessonStep::Investigate)
        return;
    const LessonState &state = m_parts.pane->state();
    for (const AskedQuestion &asked : state.investigate) {
        if (asked.question.kind != QuestionKind::PointAt || asked.revealed)
            continue;
        const auto answer = answerTo(asked.question, state.records);
        if (answer && answer->place)
            m_parts.session->showAgain(
                state.records[size_t(answer->place->run)].records[size_t(answer->place->record)]);
        return;
    }
}

void LessonDesk::showPlace(const TimelinePlace &place)
{
    const LessonRecords &records = m_parts.pane->state().records;
    const auto &record = records[size_t(place.run)].records[size_t(place.record)];
    if (m_parts.session->isRunning())
        return;
    m_parts.session->showAgain(record);
    m_parts.views->select({place.process.instance, place.process.stage});
    m_parts.views->showMoment((place.at - record->begin()).count());
    m_parts.docks->at(PaneId::Timeline)->show();
    m_parts.docks->at(PaneId::Timeline)->raise();
}

void LessonDesk::check(LessonStep step)
{
    const LessonState &state = m_parts.pane->state();
    const RunRecord *record = m_parts.session->record();
    if (!record || m_parts.session->isRunning()) {
        m_parts.pane->say(tr("Run your plan to its end first."));
        return;
    }
    const LessonTask &task = step == LessonStep::Make ? state.make.task : state.modify.task;
    m_parts.pane->showChecked(step, isDone(task, *record));
}

void LessonDesk::finish()
{
    Settings settings;
    QStringList finished = settings.value(finishedKey()).toStringList();
    const QString &name = m_parts.pane->state().lesson.name;
    if (!finished.contains(name))
        finished << name;
    settings.setValue(finishedKey(), finished);
    m_parts.library->setFinished(finished);
}

bool LessonDesk::written(const QString &path, const QString &problem)
{
    if (problem.isEmpty()) {
        PlanFiles::rememberDirectory(sheetsKind(), path);
        return true;
    }
    m_parts.dialogs->showError(m_window, tr("Cannot Save “%1”").arg(QFileInfo(path).fileName()),
                               problem);
    return false;
}

bool LessonDesk::saveSheet(SheetKind kind)
{
    const LessonState &state = m_parts.pane->state();
    if (!m_parts.pane->hasLesson())
        return false;
    const bool answers = kind == SheetKind::Answers;
    const QString name = state.lesson.name + (answers ? QStringLiteral("-answers.pdf")
                                                      : QStringLiteral("-worksheet.pdf"));
    const QString path = m_parts.dialogs->askExportPath(
        m_window, answers ? tr("Save Answers") : tr("Save Worksheet"),
        QDir(PlanFiles::directoryFor(sheetsKind())).filePath(name), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return false;
    return written(path, writeSheetTo(path, kind));
}

QString LessonDesk::writeSheetTo(const QString &path, SheetKind kind) const
{
    SheetPictures pictures;
    const RunRecord *record = m_parts.session->record();
    if (record && kind == SheetKind::Answers) {
        pictures.timeline = paperImage(m_parts.timeline->view());
        pictures.timelineOf = shownPlanName(record->plan().name);
    }
    return writeSheet(path, m_parts.pane->state(), kind, currentLanguage(), pictures);
}

bool LessonDesk::exportPredictions()
{
    const PredictionLog log(m_predictions);
    if (log.entries().isEmpty()) {
        m_parts.dialogs->showError(m_window, tr("There Are No Predictions"),
                                   tr("They are kept when the runs of a lesson are made."));
        return false;
    }
    const QString path = m_parts.dialogs->askExportPath(
        m_window, tr("Export Predictions"),
        QDir(PlanFiles::directoryFor(sheetsKind())).filePath(QStringLiteral("predictions.csv")),
        tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return false;
    return written(path, log.writeCsv(path));
}

} // namespace forkscope
