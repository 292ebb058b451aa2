#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtCore/QString>

namespace forkscope {

class ChosenStream;

/// The sentences of the pane about the stream and the selection, in the user's language. Pure.
namespace words {

/// Returns why no bytes are shown: nothing has run, nothing is selected, or there are no bytes.
QString noBytes(const ChosenStream &chosen);

/// Returns "selection 3 bytes at 0x1 · 한 U+D55C … · came by 10.0 ms": how many bytes and where,
/// the character if they are exactly one (in hex, where single bytes are selected, only a valid
/// one), and when they had come, counted from `begin` of the run. Empty for an empty range.
QString selectedBytes(const ByteStore &store, ByteRange range, BytesMode mode, TimePoint begin);

} // namespace words

} // namespace forkscope
