#pragma once

#include "core/record/Observation.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace forkscope {

/// Returns one or two sentences for the user: why a run was observed only by samples, and what
/// would permit the trace. `paranoid` is this machine's kernel.perf_event_paranoid, if it has one.
QString refusalText(const TraceRefusal &refusal, std::optional<int> paranoid);

/// Returns all that the user must know about how a run was observed: refusalText() if there was to
/// be a trace, and why there are no samples if there are none.
QStringList observationTexts(const Observation &observation);

/// Returns this machine's kernel.perf_event_paranoid, or nothing if it has no such setting.
std::optional<int> perfEventParanoid(const QString &procRoot = QStringLiteral("/proc"));

/// Returns why some times are unknown: "3 records of the trace were lost".
QString lostRecordsText(qint64 records);

} // namespace forkscope
