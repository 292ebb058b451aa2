#pragma once

#include "core/record/RunRecord.h"

#include <QtCore/QStringList>

namespace forkscope {

/// How a process or an instance ended, or why it never began, in sentences. Pure.
namespace endings {

/// `who` is the beginning of the sentences: "It", or the program's name.
QStringList ofProcess(const RunRecord &record, ProcessId process, const QString &who);

/// The instance's outcome alone.
QString ofInstance(const RunRecord &record, int instance);

} // namespace endings

} // namespace forkscope
