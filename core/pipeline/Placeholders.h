#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// Returns `text` with {i} replaced by `index`, {{ by { and }} by }. Other text in braces and
/// single braces stay unchanged here; placeholderProblem() reports them beforehand.
QByteArray withPlaceholders(const QByteArray &text, int index);

/// Returns what is wrong with the braces in `text`; empty if withPlaceholders() understands all of
/// them.
QString placeholderProblem(const QByteArray &text);

/// Returns the pipeline of one instance. If the plan has placeholders on, they are filled in in
/// arguments, text input and file names.
Pipeline pipelineOf(const Plan &plan, int index);

} // namespace forkscope
