#pragma once

#include <optional>

namespace forkscope {

/// Sets the size of the interface at the start, in percent: the last one, or `instead` for this
/// start only.
void takeChosenZoom(std::optional<int> instead = {});

/// Sets the size at once and remembers it for the next start.
void chooseZoom(int percent);

} // namespace forkscope
