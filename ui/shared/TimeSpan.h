#pragma once

#include <QtCore/QtGlobal>

namespace forkscope {

/// The time between two moments of a run, in ns since its start.
struct TimeSpan
{
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const TimeSpan &) const = default;
};

} // namespace forkscope
