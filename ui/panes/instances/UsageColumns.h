#pragma once

#include "ui/panes/instances/InstanceColumn.h"

namespace forkscope {

/// The columns of what the system says that processes used. A row of an instance has the largest
/// peak of its processes, and the sums of the rest; where that is not known of one of them, it is
/// not known of the instance, and the cell is empty. Pure.
namespace columns {

ColumnDefinition memory();
ColumnDefinition readBytes();
ColumnDefinition writtenBytes();
ColumnDefinition faults();

} // namespace columns

} // namespace forkscope
