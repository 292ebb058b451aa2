#pragma once

#include <QtCore/QString>

namespace forkscope {

/// The whole numbers that a setting may have.
struct Range
{
    qint64 least = 0;
    qint64 most = 0;

    [[nodiscard]] constexpr bool contains(qint64 value) const
    {
        return value >= least && value <= most;
    }
};

/// What to say of a number outside of its range, in the user's language.
QString rangeMessage(Range range);

} // namespace forkscope
