#pragma once

#include "core/lessons/Lesson.h"

#include <QtCore/QStringList>

namespace forkscope {

/// What a lesson would run, exactly: of each run its chain as a line of text, then the programs as
/// they are found, the input, variables, directories and mistakes. Programs are looked up, none is
/// started.
QStringList commandsOf(const Lesson &lesson);

} // namespace forkscope
