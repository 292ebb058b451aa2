#pragma once

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Where the user wants to go in a stream, or why the text is no such place.
struct GoToResult
{
    std::optional<qint64> offset; ///< none: `error` says why
    QString error;
};

/// Reads "0x1f00", "7936", "+16" and "-0x10" (relative to the cursor), "end" (the last byte) or
/// "end-16". Spaces, underscores and commas between digits are ignored. A place outside the stream
/// of `total` bytes is an error that says so. If there is no cursor (−1), signed counts start at
/// the start. Pure.
GoToResult goToOffset(const QString &text, qint64 cursor, qint64 total);

} // namespace forkscope
