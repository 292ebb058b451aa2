#pragma once

#include "app/CommandLine.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// A plan in a few lines of plain text, with the path that each program has on this machine.
struct PlanWords
{
    QString text;
    bool allFound = true; ///< whether every program was found
};

/// Returns a plan in words.
PlanWords planInWords(const Plan &plan);

/// Carries out `forkscope check`. Returns 0 for a plan whose programs all exist, 1 if one does not,
/// 2 for a file that is no plan. Runs nothing.
int checkPlan(const CheckCommand &command);

} // namespace forkscope
