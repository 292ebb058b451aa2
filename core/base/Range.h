#pragma once

#include <QtCore/QString>

namespace forkscope {

/// The whole numbers that a setting may have, both ends included.
struct Range
{
    qint64 least = 0;
    qint64 most = 0;

    [[nodiscard]] constexpr bool contains(qint64 value) const
    {
        return value >= least && value <= most;
    }
};

/// Returns the message for a number outside of its range, in the user's language.
QString rangeMessage(Range range);

} // namespace forkscope
