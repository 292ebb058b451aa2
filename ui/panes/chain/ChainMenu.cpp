#include "ui/panes/chain/ChainMenu.h"

#include "ui/panes/chain/ChainKeys.h"
#include "ui/panes/chain/ChainRequest.h"

#include <QtGui/QAction>

namespace forkscope {

namespace {

ChainCommand commandOf(const QAction *action)
{
    return static_cast<ChainCommand>(action->data().toInt());
}

} // namespace

ChainMenu::ChainMenu(QObject *parent) : QObject(parent)
{
    for (const ChainCommand command : chainMenuCommands()) {
        auto *action = new QAction(this);
        action->setData(static_cast<int>(command));
        action->setCheckable(command == ChainCommand::ToggleTap);
        connect(action, &QAction::triggered, this, [this, command] { Q_EMIT chosen(command); });
        m_actions.append(action);
    }
    retranslate();
}

void ChainMenu::update(const Pipeline &pipeline, int currentBox)
{
    for (QAction *action : m_actions) {
        const ChainCommand command = commandOf(action);
        const auto request = requestOf(command, pipeline, currentBox);
        action->setEnabled(request.has_value());
        if (command != ChainCommand::ToggleTap)
            continue;
        const auto *tap = request ? std::get_if<request::SetTap>(&*request) : nullptr;
        action->setChecked(tap && !tap->on);
    }
}

void ChainMenu::retranslate()
{
    for (QAction *action : m_actions)
        action->setText(chainMenuText(commandOf(action)));
}

} // namespace forkscope
