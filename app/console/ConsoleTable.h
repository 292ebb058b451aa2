#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace forkscope {

/// Known digests of outputs, by instance.
using Digests = QHash<int, QByteArray>;

/// With more instances than this, the table lists only those that did not succeed.
inline constexpr int longestFullTable = 50;

/// Returns the table of an ended run: one line per instance, the reasons of failed starts, and a
/// summary. Pure.
QString instanceTable(const RunRecord &record, const Digests &digests);

/// Returns how many instances had each outcome: "3 succeeded, 1 failed". Pure.
QString outcomesInWords(const RunRecord &record);

/// Returns the reasons of failed starts, one line each, with how often each occurred. Pure.
QString startErrors(const RunRecord &record);

/// Returns whether instanceTable() has a line for an instance with this outcome.
bool isListed(const RunRecord &record, const InstanceRecord &instance);

/// Returns the progress line: "3 of 10 done · 1 failed · 0 timed out · 4 live".
QString progressLine(const RunRecord &record);

} // namespace forkscope
