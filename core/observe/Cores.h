#pragma once

#include <QtCore/QList>

#include <vector>

namespace forkscope {

/// The cores that are online, ascending, as `/sys/devices/system/cpu/online` lists them.
std::vector<int> onlineCores();

/// The cores that this program and so its children may use, ascending (sched_getaffinity(2)).
QList<int> allowedCores();

} // namespace forkscope
