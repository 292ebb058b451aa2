#include "ui/workbench/WindowPanes.h"

#include "ui/shared/PaneTitle.h"
#include "ui/workbench/PaneDock.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMainWindow>

#include <algorithm>

namespace forkscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(forkscope::MainWindow)
};

constexpr int leastSideWidth = 150; // pixels, of a pane at the side

} // namespace

WindowPanes::WindowPanes(const Contents &contents, QMainWindow *window)
    : library(new PaneDock(QStringLiteral("library"), contents.library, window)),
      chain(new PaneDock(QStringLiteral("chain"), contents.chain, window)),
      timeline(new PaneDock(QStringLiteral("timeline"), contents.timeline, window)),
      instances(new PaneDock(QStringLiteral("instances"), contents.instances, window)),
      bytes(new PaneDock(QStringLiteral("bytes"), contents.bytes, window)),
      explain(new PaneDock(QStringLiteral("explain"), contents.explain, window)),
      lesson(new PaneDock(QStringLiteral("lesson"), contents.lesson, window)), m_window(window)
{
    window->setDockNestingEnabled(true);
    // A window that becomes smaller takes it from them first, until nothing of them can be read.
    contents.library->setMinimumWidth(leastSideWidth);
    contents.explain->setMinimumWidth(leastSideWidth);
    contents.lesson->setMinimumWidth(leastSideWidth);
}

QList<PaneDock *> WindowPanes::all() const
{
    return {library, chain, timeline, instances, bytes, explain};
}

void WindowPanes::arrange()
{
    for (PaneDock *dock : all()) {
        dock->setFloating(false);
        m_window->removeDockWidget(dock);
    }
    m_window->addDockWidget(Qt::LeftDockWidgetArea, library);
    m_window->addDockWidget(Qt::RightDockWidgetArea, chain);
    m_window->splitDockWidget(chain, explain, Qt::Horizontal);
    m_window->splitDockWidget(chain, timeline, Qt::Vertical);
    m_window->splitDockWidget(timeline, instances, Qt::Vertical);
    m_window->splitDockWidget(instances, bytes, Qt::Horizontal);
    const bool hasLesson = !lesson->isHidden();
    lesson->setFloating(false);
    m_window->removeDockWidget(lesson);
    m_window->splitDockWidget(explain, lesson, Qt::Vertical);
    for (PaneDock *dock : all())
        dock->show();
    lesson->setVisible(hasLesson);
}

void WindowPanes::showLesson()
{
    const bool wasHidden = lesson->isHidden();
    lesson->show();
    lesson->raise();
    if (!wasHidden || lesson->isFloating())
        return;
    const int width = std::min(lesson->widget()->sizeHint().width(), m_window->width() * 7 / 20);
    const int more = width - explain->width();
    if (more > 0)
        m_window->resizeDocks({chain, lesson}, {std::max(1, chain->width() - more), width},
                              Qt::Horizontal);
    const int height = m_window->height();
    m_window->resizeDocks({explain, lesson}, {height / 5, height * 4 / 5}, Qt::Vertical);
}

void WindowPanes::giveSizes()
{
    const int width = m_window->width();
    const int left = std::min(library->widget()->sizeHint().width(), width / 5);
    const int right = std::min(explain->widget()->sizeHint().width(), width / 5);
    const int middle = width - left - right;
    m_window->resizeDocks({library, chain, explain}, {left, middle, right}, Qt::Horizontal);
    m_window->resizeDocks({instances, bytes}, {middle / 2, middle / 2}, Qt::Horizontal);
    const int top = chain->minimumSizeHint().height();
    const int rest = m_window->height() - top;
    m_window->resizeDocks({chain, timeline, instances}, {top, rest * 3 / 5, rest * 2 / 5},
                          Qt::Vertical);
}

void WindowPanes::retranslate()
{
    library->setWindowTitle(Text::tr("Library"));
    chain->setWindowTitle(Text::tr("Chain"));
    timeline->setWindowTitle(Text::tr("Timeline"));
    instances->setWindowTitle(Text::tr("Instances"));
    bytes->setWindowTitle(Text::tr("Bytes"));
    explain->setWindowTitle(Text::tr("Explain"));
    lesson->setWindowTitle(Text::tr("Lesson"));
}

void WindowPanes::setRunDetail(const QString &detail)
{
    for (PaneDock *dock : {timeline, instances, bytes, explain})
        dock->titleBar()->setDetail(detail);
}

} // namespace forkscope
