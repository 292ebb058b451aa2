#pragma once

#include "core/pipeline/Plan.h"
#include "tests/support/Generators.h"

namespace forkscope::generators {

/// Generates pieces that parsers trip over, among bytes of any value.
rc::Gen<QByteArray> piece();

/// Generates any bytes but NUL.
rc::Gen<QByteArray> bytes();

/// Generates any text as UTF-8.
rc::Gen<QByteArray> text();

/// Generates a stage of any program and arguments, in Forkscope's own environment and directory.
rc::Gen<Stage> bareStage();
rc::Gen<QList<Stage>> bareStages();

// The following functions draw values and must be called within a property.

Input anyInput();
Stage anyStage();
RunSettings anyRun();

/// Draws any plan without problems.
Plan anyPlan();

} // namespace forkscope::generators
