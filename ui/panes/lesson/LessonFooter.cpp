#include "ui/panes/lesson/LessonFooter.h"

#include "ui/panes/lesson/LessonLabels.h"
#include "ui/panes/lesson/StepStrip.h"
#include "ui/shared/FlowLayout.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {
constexpr int footerSpacing = 5; // pixels, between buttons
} // namespace

LessonFooter::LessonFooter(QWidget *parent)
    : QWidget(parent), m_progress(new QProgressBar(this)), m_said(lessonLabel(QString(), this)),
      m_next(new QPushButton(this)), m_again(new QPushButton(this)), m_stop(new QPushButton(this))
{
    m_said->setObjectName(QStringLiteral("said"));
    m_next->setObjectName(QStringLiteral("main"));
    m_again->setObjectName(QStringLiteral("again"));
    m_stop->setObjectName(QStringLiteral("stop"));
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons, footerSpacing, footerSpacing);
    row->setContentsMargins({});
    for (QPushButton *button : {m_next, m_again, m_stop})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_progress);
    column->addWidget(m_said);
    column->addWidget(buttons);
    connect(m_next, &QPushButton::clicked, this, &LessonFooter::nextPressed);
    connect(m_again, &QPushButton::clicked, this, &LessonFooter::againPressed);
    connect(m_stop, &QPushButton::clicked, this, &LessonFooter::stopPressed);
    retranslate();
}

/// Sets the texts that do not depend on the state.
void LessonFooter::retranslate()
{
    m_next->setToolTip(tr("Goes on with the lesson; its runs wait for your predictions"));
    m_again->setText(tr("Run Again"));
    m_again->setToolTip(tr("Makes the runs of the lesson once more"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Ends the run that is on and makes no other"));
}

void LessonFooter::showState(const LessonState &state, const std::optional<LessonProgress> &runs,
                             const QString &said)
{
    const int missing = state.missingPredictions();
    showRuns(runs);
    m_next->setVisible(!state.isEmpty());
    m_next->setText(nextText(state));
    m_next->setEnabled(!runs && missing == 0);
    m_again->setVisible(state.hasRun() && state.step == LessonStep::Run);
    m_again->setEnabled(!runs);
    m_stop->setVisible(runs.has_value());
    m_said->setText(said.isEmpty() && !runs && missing > 0 ? missingText(missing) : said);
    m_said->setVisible(!m_said->text().isEmpty());
}

void LessonFooter::showRuns(const std::optional<LessonProgress> &runs)
{
    m_progress->setVisible(runs.has_value());
    if (!runs)
        return;
    m_progress->setRange(0, runs->planned);
    m_progress->setValue(runs->made);
    m_progress->setFormat(tr("%1 of %2 runs").arg(runs->made).arg(runs->planned));
}

QString LessonFooter::missingText(int predictions)
{
    return tr("Run can be pressed once you have predicted: %n question(s) without an answer.", "",
              predictions);
}

QString LessonFooter::nextText(const LessonState &state)
{
    if (state.step <= LessonStep::Run && !state.hasRun())
        return tr("Run the Lesson");
    if (state.step == LessonStep::Make)
        return tr("Finish the Lesson");
    return tr("Next: %1").arg(stepName(LessonStep(int(state.step) + 1)));
}

void LessonFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
