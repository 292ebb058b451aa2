#pragma once

#include "core/lessons/Lesson.h"

#include <QtCore/QStringList>

namespace forkscope {

/// Returns exactly what a lesson would run. For each run that is the pipeline as a line of text,
/// then the paths of the programs, the input, variables, directories and mistakes. Programs are
/// looked up but not started.
QStringList commandsOf(const Lesson &lesson);

} // namespace forkscope
