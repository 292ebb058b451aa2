#pragma once

#include <optional>

namespace forkscope {

/// At the start: makes the interface as large as it was last, or so large for once. In percent.
void takeChosenZoom(std::optional<int> instead = {});

/// Makes it so large at once, and at the next start.
void chooseZoom(int percent);

} // namespace forkscope
