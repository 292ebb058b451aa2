#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace forkscope {

/// Digests of outputs by instance, as far as they are known.
using Digests = QHash<int, QByteArray>;

/// More instances than this, and the table lists only those that did not succeed.
inline constexpr int longestFullTable = 50;

/// The table of an ended run: a line an instance, the reasons of failed starts, a summary. Pure.
QString instanceTable(const RunRecord &record, const Digests &digests);

/// "3 succeeded, 1 failed": how many instances came out how. Pure.
QString outcomesInWords(const RunRecord &record);

/// The reasons of failed starts: a line each, with how often it was met. Pure.
QString startErrors(const RunRecord &record);

/// Whether instanceTable() has a line for an instance that came out so.
bool isListed(const RunRecord &record, const InstanceRecord &instance);

/// "3 of 10 done · 1 failed · 0 timed out · 4 live": the progress line.
QString progressLine(const RunRecord &record);

} // namespace forkscope
