#pragma once

#include "core/record/EventContent.h"

namespace forkscope {

/// One thing that happened, and when. Immutable once emitted.
struct Event
{
    TimePoint at;
    EventContent what;
};

} // namespace forkscope
