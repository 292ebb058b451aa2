#pragma once

#include "ui/panes/bytes/HexRows.h"

#include <QtCore/QByteArray>

namespace forkscope {

enum class BytesMode : quint8 { Hex, Text };

/// How the pane of bytes is arranged; remembered from one session to the next.
struct BytesArrangement
{
    int bytesPerRow = HexRows::whatFits;
    BytesMode mode = BytesMode::Hex;
    bool inspector = false; ///< whether it is shown

    [[nodiscard]] QByteArray toState() const;
    /// Returns none if `state` is not from toState().
    static std::optional<BytesArrangement> fromState(const QByteArray &state);

    bool operator==(const BytesArrangement &) const = default;
};

} // namespace forkscope
