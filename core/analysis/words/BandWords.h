#pragma once

#include "core/analysis/figures/Bands.h"

#include <QtCore/QString>

namespace forkscope {

/// The bands of a process's life in words. Pure.
namespace bands {

/// Returns "running", "ready", "pipe full", …
QString kindName(BandKind kind);

/// Returns what a blocked process waits for: "a time", "a child to end", ….
QString reasonName(WaitReason reason);

/// Returns "running on core 1", "blocked: it writes into a full pipe", …
QString bandText(const Band &band);

} // namespace bands

} // namespace forkscope
