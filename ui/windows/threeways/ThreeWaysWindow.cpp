#include "ui/windows/threeways/ThreeWaysWindow.h"

#include "core/observe/Cores.h"
#include "core/series/SeriesPlans.h"

#include <QtCore/QEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

ThreeWaysWindow::ThreeWaysWindow(RunSession *session, QWidget *mainWindow)
    : QWidget(mainWindow, Qt::Window), m_run(session), m_pane(new ThreeWaysPane(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    resize(1280, 800);
    setWindowTitle(tr("Three Ways — Forkscope"));
    auto *close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::hide);
    connect(&m_run, &SeriesHost::finished, this, &ThreeWaysWindow::showResult);
}

void ThreeWaysWindow::start(const Plan &plan)
{
    if (!m_run.canStart())
        return;
    m_plan = plan;
    m_records = {};
    const QList<Plan> plans = seriesPlans(SeriesKind::ThreeWays, plan, 1, allowedCores());
    const auto take = [this](const SeriesStep &step, const SharedRecord &record) {
        m_records[size_t(step.part)] = record;
    };
    m_run.start({seriesSteps(plans), take});
}

void ThreeWaysWindow::showResult()
{
    m_pane->setRecords(m_records, m_plan);
    show();
    raise();
    activateWindow();
}

void ThreeWaysWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Three Ways — Forkscope"));
}

} // namespace forkscope
