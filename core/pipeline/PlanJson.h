#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>

namespace forkscope {

/// Reads the content of a plan file. Strict: unknown keys, wrong types, numbers out of range, a
/// missing `forkscope` or `pipeline`, NUL bytes and the like are errors that name the place. Keys
/// left out of `run`, `input` and stages take the defaults of Plan.h.
Result<Plan, Problem> planFromJson(const QByteArray &json);

/// Returns the content of a plan file, which reads back as an equal plan. UTF-8 bytes are written
/// as plain strings, others as {"base64": …}.
QByteArray planToJson(const Plan &plan);

/// Reads a plan file (at most limits::fileBytes), whose path is bytes. Runs nothing.
Result<Plan, Problem> loadPlan(const QByteArray &path);

/// Writes a plan file, whole or not at all. A plan with secret values becomes readable by its owner
/// only (0600). Returns what went wrong; empty if nothing did.
Problems savePlan(const QByteArray &path, const Plan &plan);

} // namespace forkscope
