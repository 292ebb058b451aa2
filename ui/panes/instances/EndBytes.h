#pragma once

#include "core/record/RunRecord.h"
#include "ui/shared/Selection.h"

#include <QtCore/QString>

namespace forkscope {

/// Which bytes of each output the table shows, and how: the lecture's "last ten bytes", or others.
struct EndBytes
{
    static constexpr int most = 64;

    int count = 10; ///< 1 to most
    bool last = true;
    bool python = true; ///< b'…', or else hex

    bool operator==(const EndBytes &) const = default;
};

/// They, read from what is kept; of a stage only where its output is captured. Fewer where there
/// are fewer, or the gap is in between. Cheap: no more is read.
QByteArray endBytes(const RunRecord &record, Selection row, const EndBytes &which);

/// The cell; empty where there is no byte.
QString endBytesText(const RunRecord &record, Selection row, const EndBytes &which);

/// "last 10 bytes".
QString endBytesTitle(const EndBytes &which);

} // namespace forkscope
