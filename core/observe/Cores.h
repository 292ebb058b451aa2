#pragma once

#include <QtCore/QList>

#include <vector>

namespace forkscope {

/// Returns the cores that are online, ascending, from `/sys/devices/system/cpu/online`.
std::vector<int> onlineCores();

/// Returns the cores that this program, and so its children, may use, ascending
/// (sched_getaffinity(2)).
QList<int> allowedCores();

} // namespace forkscope
