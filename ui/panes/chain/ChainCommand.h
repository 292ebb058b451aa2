#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// The commands of the chain's picture, given by key, menu or button. Each acts on the current box.
enum class ChainCommand : quint8 {
    Edit,
    OpenSettings,
    AddAfter,
    Remove,
    MoveLeft,
    MoveRight,
    ToggleTap, ///< taps or untaps the wire behind the current stage
    TapAll,
    RemoveTaps,
    GoPrevious,
    GoNext,
    GoFirst,
    GoLast,
};

} // namespace forkscope
