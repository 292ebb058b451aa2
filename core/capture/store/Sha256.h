#pragma once

#include "core/capture/store/ByteStore.h"

#include <atomic>
#include <optional>

namespace forkscope {

/// SHA-256 of a stream as 64 lower-case hex digits, as `sha256sum` prints it: of one that has ended
/// and is kept whole. Nothing otherwise, where its bytes cannot be read, or once `cancel` is true.
/// Any thread; takes seconds a gigabyte.
std::optional<QByteArray> sha256(const ByteStore &store, const std::atomic<bool> &cancel);

} // namespace forkscope
