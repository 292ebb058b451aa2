#pragma once

#include "core/record/RunRecordFwd.h"

#include <QtCore/QString>

namespace forkscope {

/// Returns what is to be said of a run that was stopped together with the program (Ctrl+Z); empty
/// if it was not.
QString suspensionText(const RunRecord &record);

} // namespace forkscope
