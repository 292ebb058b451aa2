#pragma once

#include "ui/panes/bytes/BytesArrangement.h"

#include <QtCore/QString>

namespace forkscope {

class ChosenStream;

/// What the pane says of the stream and of what is selected, in the user's language. Pure.
namespace words {

/// Why no bytes are shown: nothing runs, nothing is selected, or there are none.
QString noBytes(const ChosenStream &chosen);

/// "selection 3 bytes at 0x1 · 한 U+D55C … · came by 10.0 ms": how many and where, what character
/// they are where they are exactly one (in hex, where single bytes are, only a valid one), and when
/// they had come since `begin` of the run. Nothing of an empty range.
QString selectedBytes(const ByteStore &store, ByteRange range, BytesMode mode, TimePoint begin);

} // namespace words

} // namespace forkscope
