#include "ui/panes/instances/InstanceActions.h"

#include "ui/panes/instances/CompareActions.h"
#include "ui/panes/instances/SelectedRows.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

namespace forkscope {

/// The keys for copying and finding are only shown here. The tree handles them, so that the window
/// may give the same keys to its own menus.
InstanceActions::InstanceActions(QTreeView *tree, QWidget *owner)
    : QObject(owner), m_terminate(new QAction(this)), m_kill(new QAction(this)),
      m_copy(new QAction(this)), m_filter(new QAction(this)), m_comparing(new CompareActions(this)),
      m_expandAll(new QAction(this)), m_collapseAll(new QAction(this)), m_menu(new QMenu(owner))
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_filter->setShortcut(QKeySequence::Find);
    for (QAction *action : {m_copy, m_filter}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    }
    connect(m_terminate, &QAction::triggered, this,
            [this] { Q_EMIT stopRequested(StopKind::Terminate); });
    connect(m_kill, &QAction::triggered, this, [this] { Q_EMIT stopRequested(StopKind::Kill); });
    connect(m_copy, &QAction::triggered, this, &InstanceActions::copyRequested);
    connect(m_filter, &QAction::triggered, this, &InstanceActions::filterRequested);
    connect(m_comparing, &CompareActions::compareRequested, this,
            &InstanceActions::compareRequested);
    connect(m_comparing, &CompareActions::groupsRequested, this, &InstanceActions::groupsRequested);
    connect(m_expandAll, &QAction::triggered, tree, &QTreeView::expandAll);
    connect(m_collapseAll, &QAction::triggered, tree, &QTreeView::collapseAll);
    for (const QList<QAction *> &part :
         {QList{m_terminate, m_kill}, QList{m_copy, m_filter}, m_comparing->all()}) {
        m_menu->addActions(part);
        m_menu->addSeparator();
    }
    m_menu->addActions({m_expandAll, m_collapseAll});
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this,
            [this, tree](const QPoint &at) { m_menu->popup(tree->viewport()->mapToGlobal(at)); });
    setSelected({}, 0);
    retranslate();
}

/// Sets the texts that do not depend on what is selected.
void InstanceActions::retranslate()
{
    m_copy->setText(tr("&Copy rows"));
    m_filter->setText(tr("&Filter instances"));
    m_comparing->retranslate();
    m_expandAll->setText(tr("&Expand all"));
    m_collapseAll->setText(tr("C&ollapse all"));
}

void InstanceActions::setSelected(const SelectedInstances &selected, int ofHowMany)
{
    m_terminate->setEnabled(!selected.live.empty());
    m_kill->setEnabled(!selected.live.empty());
    nameStops(selected);
    m_copy->setEnabled(!selected.all.empty());
    m_comparing->setSelected(selected.all, ofHowMany);
}

void InstanceActions::nameStops(const SelectedInstances &selected)
{
    const int count = int(selected.live.size());
    if (count > 1) {
        m_terminate->setText(tr("Termi&nate %n instances", nullptr, count));
        m_kill->setText(tr("Ki&ll %n instances", nullptr, count));
    } else if (count == 1) {
        m_terminate->setText(tr("Termi&nate instance %1").arg(selected.live.front()));
        m_kill->setText(tr("Ki&ll instance %1").arg(selected.live.front()));
    } else {
        m_terminate->setText(tr("Termi&nate instance"));
        m_kill->setText(tr("Ki&ll instance"));
    }
}

} // namespace forkscope
