#pragma once

#include "core/record/RunRecordFwd.h"
#include "ui/shared/Selection.h"

#include <QtCore/QString>

namespace forkscope {

/// Which bytes of each output the table shows, and how. The default is the lecture's "last ten
/// bytes".
struct EndBytes
{
    static constexpr int most = 64;

    int count = 10; ///< 1 to most
    bool last = true;
    bool python = true; ///< as b'…'; otherwise in hex

    bool operator==(const EndBytes &) const = default;
};

/// Returns these bytes from what is kept of the output; for a stage only if its output is captured.
/// They are fewer if the output is shorter or the gap lies in them. Cheap, since nothing else is
/// read.
QByteArray endBytes(const RunRecord &record, Selection row, const EndBytes &which);

/// Returns the text of the cell; empty if there are no bytes.
QString endBytesText(const RunRecord &record, Selection row, const EndBytes &which);

/// Returns the column's title, "last 10 bytes".
QString endBytesTitle(const EndBytes &which);

} // namespace forkscope
