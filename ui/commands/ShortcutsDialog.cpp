#include "ui/commands/ShortcutsDialog.h"

#include "ui/shared/Mnemonic.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace forkscope {

namespace {

/// Returns an action's key. A key that stands in the text behind a tab works in one pane only and
/// is not the action's own shortcut.
QString keysOf(const QAction *action)
{
    QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
    if (keys.isEmpty())
        keys = action->text().section(QLatin1Char('\t'), 1);
    return keys;
}

void addMenu(QTreeWidgetItem *into, const QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (const QMenu *inner = action->menu()) {
            auto *section = new QTreeWidgetItem(into, {withoutMnemonic(inner->title())});
            addMenu(section, inner);
            if (section->childCount() == 0)
                delete section;
        } else if (const QString keys = keysOf(action); !keys.isEmpty()) {
            new QTreeWidgetItem(
                into, {withoutMnemonic(action->text().section(QLatin1Char('\t'), 0, 0)), keys});
        }
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar *menus, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setUniformRowHeights(true);
    tree->setAccessibleName(windowTitle());
    const QList<QAction *> titles = menus->actions();
    for (const QAction *title : titles) {
        auto *section = new QTreeWidgetItem(tree, {withoutMnemonic(title->text())});
        addMenu(section, title->menu());
        if (section->childCount() == 0)
            delete section;
    }
    tree->expandAll();
    tree->setCurrentItem(tree->topLevelItem(0));
    tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 36);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tree);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 34);
}

} // namespace forkscope
