#pragma once

#include "core/record/Observation.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// Why a run was observed by samples alone, and what permits the trace: one plain sentence or two
/// for the user. `paranoid` is what kernel.perf_event_paranoid says here, where it says anything.
QString refusalText(const TraceRefusal &refusal, std::optional<int> paranoid);

/// The kernel.perf_event_paranoid of this machine; none where it has no such setting.
std::optional<int> perfEventParanoid(const QString &procRoot = QStringLiteral("/proc"));

/// "3 records of the trace were lost": why some times of it are unknown.
QString lostRecordsText(qint64 records);

} // namespace forkscope
