#include "ui/commands/Commands.h"

#include "ui/shared/Icons.h"

#include <QtWidgets/QWidget>

namespace forkscope {

Commands::Commands(QWidget *window) : QObject(window)
{
    for (const CommandRow &row : commandTable()) {
        auto *action = new QAction(window);
        QList<QKeySequence> keys;
        for (const int key : row.keys) {
            if (key != 0)
                keys.append(QKeySequence(key));
        }
        action->setShortcuts(keys);
        if (row.icon)
            action->setIcon(themedIcon(QLatin1String(row.icon)));
        action->setCheckable(row.isCheckable);
        action->setChecked(row.isCheckedAtFirst);
        action->setMenuRole(row.role);
        m_actions.at(size_t(row.id)) = action;
    }
    at(CommandId::About)->setIcon(programIcon());
    retranslate();
}

void Commands::enable(const std::function<bool(CommandWhen when)> &holds)
{
    for (const CommandRow &row : commandTable())
        at(row.id)->setEnabled(row.when == CommandWhen::Always || holds(row.when));
}

void Commands::retranslate()
{
    for (const CommandRow &row : commandTable()) {
        at(row.id)->setText(textOf(row));
        if (row.tip)
            at(row.id)->setToolTip(tipOf(row));
    }
}

} // namespace forkscope
