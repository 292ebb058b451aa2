#include "core/lessons/LessonPlans.h"

#include "core/record/RunRecord.h"

namespace forkscope {

QList<Plan> plansOf(const LessonRun &run, const QList<int> &cores)
{
    return seriesPlans(run.series, run.plan, run.repetitions, cores);
}

RunSeries lessonSeries(const QList<LessonRun> &runs, const QList<int> &cores,
                       LessonRecords *records)
{
    records->clear();
    QList<SeriesStep> steps;
    for (int i = 0; i < int(runs.size()); ++i) {
        records->push_back({runs[i].series, {}});
        for (const Plan &plan : plansOf(runs[i], cores))
            steps.append({plan, i});
    }
    return {steps, [records](const SeriesStep &step, const SharedRecord &record) {
                (*records)[size_t(step.part)].records.push_back(record);
            }};
}

} // namespace forkscope
