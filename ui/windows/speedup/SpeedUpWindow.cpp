#include "ui/windows/speedup/SpeedUpWindow.h"

#include "core/analysis/words/SpeedUpWords.h"
#include "core/export/SpeedUpReport.h"
#include "core/observe/Cores.h"
#include "core/pipeline/PlanRanges.h"
#include "core/pipeline/Ways.h"
#include "core/series/SeriesPlans.h"
#include "ui/files/ChosenPath.h"
#include "ui/files/Dialogs.h"
#include "ui/files/PlanFiles.h"
#include "ui/run/RunSession.h"
#include "ui/shared/plots/DurationsPlot.h"
#include "ui/shared/plots/PlotView.h"
#include "ui/shared/plots/SpeedUpPlot.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int windowMargin = 10;
constexpr int usualRepeats = 3;
constexpr int mostRepeats = 25;
constexpr int wordsWidth = 320;

QLabel *wordsLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(plot::plotFont(label->font(), false));
    return label;
}

} // namespace

SpeedUpWindow::SpeedUpWindow(RunSession *session, Dialogs *dialogs, QWidget *mainWindow)
    : QWidget(mainWindow, Qt::Window), m_session(session), m_dialogs(dialogs), m_run(session),
      m_pages(new QTabWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages);
    m_pages->addTab(makeCurvePage(), QString());
    m_pages->addTab(makeTimesPage(), QString());
    resize(1280, 800);
    auto *close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::hide);
    connect(m_measure, &QPushButton::clicked, this, &SpeedUpWindow::measureRequested);
    connect(m_export, &QPushButton::clicked, this, &SpeedUpWindow::exportPoints);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &SpeedUpWindow::showPoints);
    connect(&m_run, &SeriesHost::stepStarted, this, &SpeedUpWindow::showPoints);
    connect(&m_run, &SeriesHost::finished, this, &SpeedUpWindow::showPoints);
    connect(&m_run, &SeriesHost::abandoned, this, &SpeedUpWindow::showPoints);
    connect(session, &RunSession::runStarted, this, &SpeedUpWindow::showProgress);
    connect(session, &RunSession::runEnded, this, [this] {
        showProgress();
        if (isVisible())
            showTimes();
    });
    retranslate();
}

QLayout *SpeedUpWindow::makeControls()
{
    m_instancesLabel = new QLabel(this);
    m_instances = new QSpinBox(this);
    m_instances->setRange(2, 100'000);
    m_instancesLabel->setBuddy(m_instances);
    m_repeatsLabel = new QLabel(this);
    m_repeats = new QSpinBox(this);
    m_repeats->setRange(1, mostRepeats);
    m_repeats->setValue(usualRepeats);
    m_repeatsLabel->setBuddy(m_repeats);
    m_quantity = new QComboBox(this);
    m_quantity->addItems({QString(), QString()});
    m_measure = new QPushButton(this);
    m_measure->setDefault(true);
    m_export = new QPushButton(this);
    m_progress = new QLabel(this);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_instancesLabel, m_instances, m_repeatsLabel, m_repeats, m_measure, m_progress})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_quantity);
    row->addWidget(m_export);
    return row;
}

QWidget *SpeedUpWindow::makeCurvePage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addLayout(makeControls());
    m_curve = new PlotView(page);
    m_conclusions = wordsLabel(page);
    auto *scroll = new QScrollArea(page);
    scroll->setWidget(m_conclusions);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(wordsWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(windowMargin);
    row->addWidget(m_curve, 1);
    row->addWidget(scroll);
    column->addLayout(row, 1);
    return page;
}

QWidget *SpeedUpWindow::makeTimesPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    m_times = new PlotView(page);
    m_figures = wordsLabel(page);
    column->addWidget(m_times, 1);
    column->addWidget(m_figures);
    return page;
}

void SpeedUpWindow::open(const Plan &plan, Page page)
{
    // With fewer instances than twice the cores some cores would have no work.
    const int least = std::max(2, 2 * coreCount(plan, allowedCores()));
    if (!m_run.isRunning())
        m_instances->setValue(std::max(plan.run.instances, least));
    m_pages->setCurrentIndex(int(page));
    showTimes();
    showProgress();
    show();
    raise();
    activateWindow();
    (page == Page::Curve ? static_cast<QWidget *>(m_measure) : m_times)->setFocus();
}

void SpeedUpWindow::start(const Plan &plan)
{
    if (!m_run.canStart())
        return;
    m_plan = plan;
    m_plan.run.instances = m_instances->value();
    m_measured = {};
    const QList<Plan> round = seriesPlans(SeriesKind::AtOnceCurve, m_plan, 1, allowedCores());
    const auto take = [this](const SeriesStep &, const SharedRecord &record) {
        m_measured.take(*record);
    };
    // Whole rounds of all numbers are repeated, so that slow changes disturb all numbers alike.
    m_run.start({seriesSteps(round, m_repeats->value()), take});
    showProgress();
}

/// Shows the points measured so far, so that the curve grows.
void SpeedUpWindow::showPoints()
{
    const SpeedUpSeries series = speedUpSeries(m_measured.points, coreCount(m_plan, allowedCores()),
                                               m_plan.run.instances, m_measured.quota);
    m_curve->setFigure(
        speedUpPlot(series, SpeedUpQuantity(std::max(m_quantity->currentIndex(), 0))));
    QStringList sentences;
    if (!m_run.isRunning() && !series.isEmpty())
        sentences = speedup::conclusions(series);
    if (m_measured.failures > 0)
        sentences.prepend(
            tr("Instances that did not succeed, in all runs together: %1. What they took may be less "
               "than the work takes.")
                .arg(QLocale().toString(m_measured.failures)));
    m_conclusions->setText(sentences.join(QStringLiteral("\n\n")));
    showProgress();
}

void SpeedUpWindow::showTimes()
{
    const RunRecord *record = m_session->record();
    m_times->setFigure(durationsPlot(record ? instanceDurations(*record) : Durations()));
    m_figures->setText(m_times->figure().summary);
}

void SpeedUpWindow::showProgress()
{
    const bool runs = m_run.isRunning();
    m_measure->setEnabled(!runs && !m_session->isRunning());
    m_export->setEnabled(!runs && !m_measured.points.empty());
    m_instances->setEnabled(!runs);
    m_repeats->setEnabled(!runs);
    m_progress->setText(runs ? tr("run %1 of %2")
                                   .arg(QLocale().toString(m_run.series().made() + 1),
                                        QLocale().toString(m_run.series().size()))
                             : QString());
}

bool SpeedUpWindow::exportPoints()
{
    if (m_measured.points.empty())
        return false;
    const QString name = tr("speed-up", "file name") + QStringLiteral(".csv");
    const QString path = m_dialogs->askPointsPath(
        this, QDir(PlanFiles::directoryFor(QStringLiteral("report"))).filePath(name));
    if (path.isEmpty())
        return false;
    if (const QString why = writeChosen(path, speedUpCsv(m_measured.points)); !why.isEmpty()) {
        m_dialogs->showError(this, tr("Cannot Save the Measurements"),
                             QDir::toNativeSeparators(path) + QStringLiteral(": ") + why);
        return false;
    }
    PlanFiles::rememberDirectory(QStringLiteral("report"), path);
    return true;
}

QString SpeedUpWindow::conclusions() const
{
    return m_conclusions->text();
}

QString SpeedUpWindow::figures() const
{
    return m_figures->text();
}

void SpeedUpWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTimes();
}

void SpeedUpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SpeedUpWindow::retranslate()
{
    setWindowTitle(tr("Speed-up — Forkscope"));
    m_pages->setTabText(int(Page::Curve), tr("&Speed-up"));
    m_pages->setTabText(int(Page::Times), tr("Instance &times"));
    m_instancesLabel->setText(tr("&Instances:"));
    m_instances->setToolTip(tr("How many instances each run has, whatever the plan says"));
    m_repeatsLabel->setText(tr("&Runs of each:"));
    m_repeats->setToolTip(tr("Each number at once is run so often; the median counts"));
    m_measure->setText(tr("&Measure"));
    m_measure->setToolTip(tr("Run the plan with one at once, two, three … up to twice the cores"));
    m_export->setText(tr("&Export CSV…"));
    m_export->setToolTip(tr("Every run with its number at once, wall time and cores used"));
    m_quantity->setItemText(0, tr("Wall time"));
    m_quantity->setItemText(1, tr("Speed-up"));
    m_quantity->setToolTip(tr("What the curve shows"));
    m_quantity->setAccessibleName(tr("What the curve shows"));
    showPoints();
    showTimes();
}

} // namespace forkscope
