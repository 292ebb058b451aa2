#pragma once

#include "ui/panes/bytes/HexRows.h"

#include <QtCore/QByteArray>

namespace forkscope {

enum class BytesMode : quint8 { Hex, Text };

/// How the pane of bytes is arranged, as it is remembered from one session to the next.
struct BytesArrangement
{
    int bytesPerRow = HexRows::whatFits;
    BytesMode mode = BytesMode::Hex;
    bool inspector = false; ///< is shown

    [[nodiscard]] QByteArray toState() const;
    /// None where `state` is not from toState().
    static std::optional<BytesArrangement> fromState(const QByteArray &state);

    bool operator==(const BytesArrangement &) const = default;
};

} // namespace forkscope
