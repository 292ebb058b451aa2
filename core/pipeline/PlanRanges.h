#pragma once

#include "core/base/Range.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// The allowed values of a plan's settings.
namespace ranges {
inline constexpr Range instances{1, limits::instances};
inline constexpr Range atOnce{0, limits::instances};
inline constexpr Range core{0, limits::core};
inline constexpr Range timeoutMs{0, limits::timeMs};
inline constexpr Range killAfterMs{0, limits::timeMs};
inline constexpr Range pollMs{1, limits::pollMs};
inline constexpr Range keepBytes{0, limits::keepBytes};
inline constexpr Range keepBytesTotal{0, limits::keepBytes};
inline constexpr Range randomBytes{0, limits::randomBytes};
inline constexpr Range seed{0, limits::seed};
} // namespace ranges

} // namespace forkscope
