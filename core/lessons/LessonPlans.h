#pragma once

#include "core/lessons/LessonAnswers.h"
#include "core/series/RunSeries.h"

namespace forkscope {

/// The plans that make a LessonRun, in their order. `cores`: those that this program may use; not
/// empty. Pure.
QList<Plan> plansOf(const LessonRun &run, const QList<int> &cores);

/// All runs of a lesson as one series: a part for each of `runs`. What is made goes into `records`,
/// which outlives the series.
RunSeries lessonSeries(const QList<LessonRun> &runs, const QList<int> &cores,
                       LessonRecords *records);

} // namespace forkscope
