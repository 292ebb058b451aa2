#pragma once

#include "core/pipeline/Plan.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>

namespace forkscope {

/// A language in which a plan can be written out as a program.
enum class CodeFormat : quint8 { Python, Bash, C, Qt };

inline constexpr std::array allCodeFormats{CodeFormat::Python, CodeFormat::Bash, CodeFormat::C,
                                           CodeFormat::Qt};

/// As the command line names it: "python", "bash", "c", "qt".
QString nameOf(CodeFormat format);

/// What a file of it ends with, without the dot.
QString suffixOf(CodeFormat format);

/// As a person calls it; a name, in every language the same.
QString labelOf(CodeFormat format);

/// The plan as a program: UTF-8 text. What it prints and its exit status are those of
/// `forkscope run --print --quiet`. The plan must be without problems, see PlanCheck.h.
QByteArray codeOf(const Plan &plan, CodeFormat format);

} // namespace forkscope
