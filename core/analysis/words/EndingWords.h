#pragma once

#include "core/record/Ids.h"
#include "core/record/RunRecordFwd.h"

#include <QtCore/QStringList>

namespace forkscope {

/// How a process or an instance ended, or why it never started, in sentences. Pure.
namespace endings {

/// Returns the sentences, which begin with `who`: "It", or the program's name.
QStringList ofProcess(const RunRecord &record, ProcessId process, const QString &who);

/// Returns only the instance's outcome.
QString ofInstance(const RunRecord &record, int instance);

} // namespace endings

} // namespace forkscope
