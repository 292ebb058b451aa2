#pragma once

#include "core/base/Problem.h"
#include "core/pipeline/Plan.h"

namespace forkscope {

/// `text` with {i} replaced by `index`, {{ by { and }} by }. Anything else in braces, or a single
/// brace, stays as it is here; placeholderProblem() says it beforehand.
QByteArray withPlaceholders(const QByteArray &text, int index);

/// Empty where `text` uses braces as withPlaceholders() understands them, else what is wrong.
QString placeholderProblem(const QByteArray &text);

/// The pipeline of one instance: with the plan's placeholders filled in, where it has them on, in
/// arguments, text input and file names.
Pipeline pipelineOf(const Plan &plan, int index);

} // namespace forkscope
