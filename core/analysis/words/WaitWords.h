#pragma once

#include "core/analysis/figures/Life.h"

#include <QtCore/QStringList>

namespace forkscope {

/// What a process waited for and whose doing that was, in sentences. Pure.
namespace waits {

/// "blocked by a full pipe", "on a core", …: a part of a sum of times.
QString doingText(const Doing &doing);
/// The same of a band, with its core.
QString bandDoingText(const Band &band);

/// All its times of one kind: how long, and who was not reading or writing, or had the core,
/// meanwhile. `who` begins the sentences. Empty where it did not wait.
QStringList ofShare(const RunRecord &record, LaneId lane, const Life &life, const Share &share,
                    const QString &who);

} // namespace waits

} // namespace forkscope
