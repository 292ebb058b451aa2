#pragma once

#include "core/pipeline/Plan.h"
#include "ui/editor/StateTally.h"

#include <QtCore/QString>

#include <optional>

namespace forkscope {

/// What is written in one box of the chain's picture.
struct BoxContent
{
    QString title;  ///< the program
    QString detail; ///< its arguments, as in the line of text
    QString note;   ///< the resolved path; not shown where there is a problem or counts
    QString problem;
    std::optional<StateCounts> counts; ///< while a run is shown

    bool operator==(const BoxContent &) const = default;
};

/// Longer texts are cut here before their width is measured.
inline constexpr int boxTextLimit = 300;

BoxContent contentOf(const Input &input);
BoxContent contentOf(const Stage &stage);

/// The program and its arguments as one line: what editing a box in place begins with.
QString commandText(const Stage &stage);

} // namespace forkscope
