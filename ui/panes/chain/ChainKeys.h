#pragma once

#include "ui/panes/chain/ChainCommand.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

class QKeyEvent;

namespace forkscope {

/// The command that a key means in the chain's picture; none for other keys.
std::optional<ChainCommand> chainCommandOf(const QKeyEvent *event);

/// The commands of the picture's menu, in its order.
QList<ChainCommand> chainMenuCommands();

/// The text of a menu item, with its key after a tab. The key is not the action's shortcut: it
/// works only while the picture has the focus.
QString chainMenuText(ChainCommand command);

} // namespace forkscope
