#pragma once

#include "core/analysis/figures/Life.h"

#include <QtCore/QStringList>

namespace forkscope {

/// What a process waited for and because of whom, in sentences. Pure.
namespace waits {

/// Returns "blocked by a full pipe", "on a core", …, to name a part of a sum of times.
QString doingText(const Doing &doing);
/// The same for a band, with its core.
QString bandDoingText(const Band &band);

/// Describes all times of one kind: how long they were, and who meanwhile did not read or write, or
/// had the core. Sentences begin with `who`. Empty if the process did not wait.
QStringList ofShare(const RunRecord &record, LaneId lane, const Life &life, const Share &share,
                    const QString &who);

} // namespace waits

} // namespace forkscope
