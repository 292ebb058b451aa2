#pragma once

#include "core/record/Ids.h"

#include <optional>

namespace forkscope {

/// What is selected in every view: an instance, or one process of it. It is an id, never a row.
struct Selection
{
    int instance = -1; ///< −1: nothing
    int stage = -1;    ///< −1: the instance as a whole

    [[nodiscard]] bool isEmpty() const { return instance < 0; }
    bool operator==(const Selection &) const = default;
};

} // namespace forkscope
