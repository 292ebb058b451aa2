#pragma once

#include "app/CommandLine.h"

#include <QtCore/QString>

#include <utility>

namespace forkscope {

/// A result: the option that asks for it, and its file; "-" is standard output.
using NamedResult = std::pair<QString, QByteArray>;

/// Returns which results would overwrite each other, the plan, the input, or what goes to standard
/// output besides; empty if none would. Looks at the files.
QString clashOf(const QList<NamedResult> &results, const RunCommand &command, const Plan &plan);

} // namespace forkscope
