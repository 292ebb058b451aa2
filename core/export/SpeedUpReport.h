#pragma once

#include "core/analysis/figures/SpeedUpSeries.h"
#include "core/base/JsonWriter.h"

namespace forkscope {

/// Writes a series as one JSON object: what each number at once took, every run, and the fit.
/// Returns false if the device did not take everything.
bool writeSpeedUpReport(const SpeedUpSeries &series, std::span<const SpeedUpPoint> runs,
                        const QString &name, QIODevice *device,
                        JsonLayout layout = JsonLayout::Indented);

/// Returns a head line and one line per run, in the order of the runs. Times are in ns. Pure.
QByteArray speedUpCsv(std::span<const SpeedUpPoint> runs);

} // namespace forkscope
