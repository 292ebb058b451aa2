#include "ui/windows/threeways/ThreeWaysWindow.h"

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
    connect(&m_run, &ThreeWaysRun::finished, this, &ThreeWaysWindow::showResult);
}

void ThreeWaysWindow::start(const Plan &plan)
{
    m_run.start(plan);
}

void ThreeWaysWindow::showResult()
{
    m_pane->setRecords(m_run.records(), m_run.plan());
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
