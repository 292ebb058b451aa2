#pragma once

#include "core/lessons/Lesson.h"

namespace forkscope {

/// The plans that make a LessonRun, in their order. `cores`: those that this program may use; not
/// empty. Pure.
QList<Plan> plansOf(const LessonRun &run, const QList<int> &cores);

} // namespace forkscope
