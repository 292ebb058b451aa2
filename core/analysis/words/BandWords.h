#pragma once

#include "core/analysis/figures/Bands.h"

#include <QtCore/QString>

namespace forkscope {

/// The bands of a process's life in words. Pure.
namespace bands {

/// "running", "ready", "pipe full", …
QString kindName(BandKind kind);

/// "a time", "a child to end", …: what a blocked process waits for.
QString reasonName(WaitReason reason);

/// "running on core 1", "blocked: it writes into a full pipe", …
QString bandText(const Band &band);

} // namespace bands

} // namespace forkscope
