#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>

namespace forkscope {

/// A language in which a plan can be written as a program.
enum class CodeFormat : quint8 { Python, Bash, C, Qt };

inline constexpr std::array allCodeFormats{CodeFormat::Python, CodeFormat::Bash, CodeFormat::C,
                                           CodeFormat::Qt};

/// Returns the name on the command line: "python", "bash", "c", "qt".
QString nameOf(CodeFormat format);

/// Returns the suffix of such a file, without the dot.
QString suffixOf(CodeFormat format);

/// Returns the name for people, which is the same in every language.
QString labelOf(CodeFormat format);

/// Returns the plan as a program, in UTF-8. The program's output and exit status are those of
/// `forkscope run --print --quiet`. The plan must have no problems, see PlanCheck.h.
QByteArray codeOf(const Plan &plan, CodeFormat format);

} // namespace forkscope
