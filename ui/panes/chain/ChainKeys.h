#pragma once

#include "ui/panes/chain/ChainCommand.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

class QKeyEvent;

namespace forkscope {

/// Returns the command of a key in the chain's picture; none for other keys.
std::optional<ChainCommand> chainCommandOf(const QKeyEvent *event);

/// Returns the commands of the picture's menu in its order.
QList<ChainCommand> chainMenuCommands();

/// Returns the text of a menu item with its key after a tab. The key is not the action's shortcut,
/// because it works only while the picture has the focus.
QString chainMenuText(ChainCommand command);

} // namespace forkscope
