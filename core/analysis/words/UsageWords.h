#pragma once

#include "core/record/EventContent.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace forkscope::usages {

/// Returns "60 MiB", "≤ 31 MiB" or "≥ 2.9 MiB", the closest that is known; empty if nothing is.
/// Pure.
QString peakText(const PeakMemory &peak);

/// Returns what is known of a process's peak memory as a sentence, with the reason where that is
/// not exact; empty if nothing is. Pure.
QString peakSentence(const PeakMemory &peak);

/// Returns sentences about the memory of an ended process, what it read and wrote, and its page
/// faults, and what of that is not known; none if the system told nothing of it. Pure.
QStringList sentences(const Usage &usage);

} // namespace forkscope::usages
