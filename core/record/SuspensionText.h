#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns whether a run was stopped together with the program (Ctrl+Z) for some time.
bool wasSuspended(const RunRecord &record);

/// Returns what is to be said of a run if wasSuspended(); empty if it was not.
QString suspensionText(const RunRecord &record);

} // namespace forkscope
