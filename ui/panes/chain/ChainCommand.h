#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// What can be done with the chain's picture by key, menu or button. Each is about the current box.
enum class ChainCommand : quint8 {
    Edit,
    OpenSettings,
    AddAfter,
    Remove,
    MoveLeft,
    MoveRight,
    ToggleTap, ///< of the wire behind the current stage
    TapAll,
    RemoveTaps,
    GoPrevious,
    GoNext,
    GoFirst,
    GoLast,
};

} // namespace forkscope
