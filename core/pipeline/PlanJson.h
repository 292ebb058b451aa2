#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Reads a plan file's content. Strict: unknown keys, wrong types, numbers out of range, missing
/// `forkscope` or `pipeline`, NUL bytes and so on are errors that name the place. Keys left out of
/// `run`, `input` and stages take the defaults of Plan.h.
Result<Plan, Problem> planFromJson(const QByteArray &json);

/// The content of a plan file; reading it again gives an equal plan. UTF-8 bytes are written as
/// plain strings, others as {"base64": …}.
QByteArray planToJson(const Plan &plan);

/// Reads a plan file (at most limits::fileBytes). Runs nothing.
Result<Plan, Problem> loadPlan(const QString &path);

/// Writes a plan file whole or not at all. Plans with secret values are written readable by the
/// owner only (0600). Returns what went wrong, or nothing.
Problems savePlan(const QString &path, const Plan &plan);

} // namespace forkscope
