#pragma once

#include "core/capture/store/ByteStore.h"

#include <atomic>
#include <optional>

namespace forkscope {

/// Returns the SHA-256 of a stream as 64 lower-case hex digits, as `sha256sum` prints it. Returns
/// nothing unless the stream has ended and is kept whole, if its bytes cannot be read, or once
/// `cancel` is true. Any thread; takes seconds per gigabyte.
std::optional<QByteArray> sha256(const ByteStore &store, const std::atomic<bool> &cancel);

} // namespace forkscope
