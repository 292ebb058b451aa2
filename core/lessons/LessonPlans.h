#pragma once

#include "core/lessons/LessonAnswers.h"
#include "core/series/RunSeries.h"

namespace forkscope {

/// Returns the plans of a LessonRun, in order. `cores` are those that this program may use, and are
/// not empty. Pure.
QList<Plan> plansOf(const LessonRun &run, const QList<int> &cores);

/// Returns all runs of a lesson as one series, with a part for each of `runs`. Records go into
/// `records`, which must outlive the series.
RunSeries lessonSeries(const QList<LessonRun> &runs, const QList<int> &cores,
                       LessonRecords *records);

} // namespace forkscope
