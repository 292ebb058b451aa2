#pragma once

#include "core/analysis/words/Words.h"
#include "core/record/EventContent.h"

#include <QtCore/QString>

namespace forkscope {

/// States in words for the window, in the user's language and locale. The figures are in
/// core/analysis/words/Words.h. Pure.
namespace format {

/// Returns "running on core 1", "ready", "blocked", …
QString state(const ProcessState &state);

/// Returns "succeeded", "failed", "timed out", "stopped" or "not started".
QString outcome(Outcome outcome);

/// Returns "0, 1, 5" for bits 0, 1 and 5.
QString cores(quint64 mask);

} // namespace format

} // namespace forkscope
