#pragma once

#include "app/CommandLine.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// A plan in a few lines of plain text, with the path of each program as it was found here.
struct PlanWords
{
    QString text;
    bool allFound = true; ///< every program was
};

PlanWords planInWords(const Plan &plan);

/// Carries out `forkscope check`. Returns 0 for a plan whose programs all exist, 1 if one does not,
/// 2 for a file that is no plan. Runs nothing.
int checkPlan(const CheckCommand &command);

} // namespace forkscope
