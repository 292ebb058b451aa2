#pragma once

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Where a person wants to go in a stream.
struct GoToResult
{
    std::optional<qint64> offset; ///< none: `error` says why
    QString error;
};

/// Reads "0x1f00", "7936", "+16", "-0x10" (from the cursor on), "end" (the last byte), "end-16".
/// Spaces, underscores and commas between digits are no matter. A place that the stream of `total`
/// bytes does not have is an error that says so. `cursor` is −1 where there is none; then relative
/// ones are from the begin. Pure.
GoToResult goToOffset(const QString &text, qint64 cursor, qint64 total);

} // namespace forkscope
